"""Which days the date expressions of a release mean: what is stated, and what the header adds."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kzlint.core.source import Span
from kzlint.i18n.message import Message, counted
from kzlint.kazakh.calendar import MONTHS, days_in_month, make_date, nearest_year
from kzlint.syntax import DateExpression, DateForm, DatePoint, Prose, Release

# A day without a year is surely in the year nearest the header's date if it lies no further
# from it than that many days: the same day of another year is then twice as far at least.
NEAR = 120

# A range over New Year is at most this long. School years, heating seasons and leagues last
# up to ten months; «20 қазаннан 13 қазанға дейін» would last 358 days.
LONGEST_OVER_NEW_YEAR = 305

# 29 February exists in some years: what to take where neither text nor header gives one.
SOME_LEAP_YEAR = 2024

# Up to this hour two figures with a dot may be a time of day (15.12-де).
LAST_HOUR = 24


@dataclass(frozen=True, slots=True)
class Resolved:
    """The first and the last day meant; the same one where only one is.

    ``year_stated`` tells that the text gives the year, ``is_sure`` that nobody would read an
    earlier one: it is stated, or the day is near the header's date and no earlier year is
    named nearby.
    """

    first: datetime.date
    last: datetime.date
    year_stated: bool
    is_sure: bool


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A date expression in its place.

    ``is_spoken`` tells that it stands inside quotation marks or dash-led speech;
    ``other_years`` are the years named before it in its paragraph, and those past that the
    paragraph before names outside speech.
    """

    expression: DateExpression
    prose: Prose
    resolved: Resolved | None
    is_spoken: bool
    other_years: frozenset[int]

    @property
    def span(self) -> Span:
        """The expression's place."""
        return self.expression.span


def find_dated(release: Release, header: datetime.date | None) -> tuple[Dated, ...]:
    """The date expressions of a release, in order."""
    return tuple(_dated(release, header))


def _dated(release: Release, header: datetime.date | None) -> Iterator[Dated]:
    years_before: frozenset[int] = frozenset()
    for prose in release.prose:
        named: frozenset[int] = frozenset()
        told: frozenset[int] = frozenset()
        for date in prose.dates:
            others = years_before | named
            spoken = prose.quotation_at(date.start) is not None
            yield Dated(date, prose, resolve(date, header, others), spoken, others)
            years = {point.year for point in date.points if point.year is not None}
            if not years <= (named if spoken else told):
                named |= years
                told |= set() if spoken else years
        years_before = frozenset(year for year in told if header and year < header.year)


def resolve(
    expression: DateExpression,
    header: datetime.date | None,
    other_years: frozenset[int] = frozenset(),
) -> Resolved | None:
    """The days that ``expression`` means; None where there is none, or no year to be had.

    ``other_years`` are those that the text names nearby.
    """
    if not expression.points:
        return None
    stated = expression.year is not None
    years = _years(expression, header)
    if years is None:
        return None
    firsts = [_first(point, year) for point, year in zip(expression.points, years, strict=True)]
    lasts = [_last(point, year) for point, year in zip(expression.points, years, strict=True)]
    days = [day for day in (*firsts, *lasts) if day is not None]
    if len(days) < 2 * len(years) or is_reversed(expression):
        return None
    first, last = min(days), max(days)
    sure = stated or _is_near(expression, first, header, other_years)
    return Resolved(first, last, stated, sure and not expression.misspelt)


def _is_near(
    expression: DateExpression,
    first: datetime.date,
    header: datetime.date | None,
    other_years: frozenset[int],
) -> bool:
    """Whether a year that was filled in can be no other."""
    if header is None or any(year < first.year for year in other_years):
        return False
    if expression.near_year_offset is not None:
        return True
    day = expression.points[0].number or 0
    if expression.form is DateForm.DAY_FIRST and day <= LAST_HOUR:
        return False
    return abs(first - header).days <= NEAR


def _years(expression: DateExpression, header: datetime.date | None) -> list[int] | None:
    """The year of each point: its own, one that another point gives it, or the header's."""
    points = expression.points
    years = [point.year for point in points]
    if not any(years):
        years[0] = _filled_in(expression, header)
        if years[0] is None:
            return None
    first = next(index for index, year in enumerate(years) if year is not None)
    for index in range(first - 1, -1, -1):
        years[index] = _before(points[index], points[index + 1], years[index + 1] or 0)
    for index in range(1, len(points)):
        if years[index] is None:
            years[index] = _after(points[index - 1], points[index], years[index - 1] or 0)
    return [year for year in years if year is not None]


def _filled_in(expression: DateExpression, header: datetime.date | None) -> int | None:
    point = expression.points[0]
    if header is None or point.month is None:
        return None
    if expression.near_year_offset is not None:
        return header.year + expression.near_year_offset
    return nearest_year(point.month, point.number or 1, header)


def _after(first: DatePoint, second: DatePoint, year: int) -> int:
    """The second point's year: a range may run over New Year."""
    return year + (first.opens_range and _place(second) < _place(first))


def _before(first: DatePoint, second: DatePoint, year: int) -> int:
    return year - (first.opens_range and _place(second) < _place(first))


def _place(point: DatePoint) -> tuple[int, int]:
    """Where in a year."""
    return point.month or 0, point.number or 0


def _first(point: DatePoint, year: int) -> datetime.date | None:
    return make_date(year, point.month or 1, 1 if point.number is None else point.number)


def _last(point: DatePoint, year: int) -> datetime.date | None:
    month = point.month or 12
    return make_date(
        year, month, days_in_month(year, month) if point.number is None else point.number
    )


def is_reversed(expression: DateExpression) -> bool:
    """Whether a range ends before it starts, whatever year is meant."""
    return any(
        first.opens_range and _is_before(second, first)
        for first, second in pairwise(expression.points)
    )


def _is_before(second: DatePoint, first: DatePoint) -> bool:
    if first.month is None or second.month is None:
        return (second.year or 0) < (first.year or 0)
    if first.year is not None and second.year is not None and first.start != second.start:
        return (second.year, *_place(second)) < (first.year, *_place(first))
    if first.month == second.month:
        return _place(second) < _place(first)
    if _place(second) > _place(first):
        return False
    some_year = 2025
    start = make_date(some_year, first.month, first.number or 1)
    end = make_date(some_year + 1, second.month, second.number or 1)
    return start is not None and end is not None and (end - start).days > LONGEST_OVER_NEW_YEAR


def why_impossible(
    point: DatePoint, date: DateExpression, header: datetime.date | None
) -> Message | None:
    """Why there is no such day; None if there is.

    29 February without a year of its own is that of the header.
    """
    if point.month is None or point.number is None:
        return None
    year = point.year or date.year
    if year is None:
        year = header.year + (date.near_year_offset or 0) if header else SOME_LEAP_YEAR
    days = days_in_month(year, point.month)
    if not days:
        return Message("there is no month {month}", {"month": point.month})
    if 1 <= point.number <= days:
        return None
    return _length(point.month, year, days, is_named=date.form is DateForm.WORDS)


def _length(month: int, year: int, days: int, *, is_named: bool) -> Message:
    """How many days a month has; February's are told with the year."""
    arguments = {
        "month": MONTHS[month - 1] if is_named else month,
        "year": year,
        "days": counted(days, "{count} day", "{count} days"),
    }
    if is_named:
        return Message(
            "{month} of {year} has {days}" if month == 2 else "{month} has {days}", arguments
        )
    return Message(
        "month {month} of {year} has {days}" if month == 2 else "month {month} has {days}",
        arguments,
    )
