"""Months, weekdays, words for days near today, and how many days a month has."""

import calendar
import datetime
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from kzlint.kazakh.letters import fold, is_mistyped, one_slip
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import readings_after

MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)

# Monday first, as ISO 8601 and datetime.date.weekday() count.
WEEKDAYS = ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі")

# How a month's stem ends before a possessive: 11 қыркүйегі.
SOFTENED_MONTHS = {"қыркүйек": "қыркүйег"}


def days_in_month(year: int, month: int) -> int:
    """28 to 31; 0 for a month that does not exist."""
    return calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0


def make_date(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or None where no calendar has it."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def shifted(date: datetime.date, days: int) -> datetime.date:
    """``date`` so many days later or, below zero, earlier; the calendar's ends are its ends."""
    ordinal = date.toordinal() + days
    last = datetime.date.max.toordinal()
    return datetime.date.fromordinal(min(max(ordinal, 1), last))


def nearest_year(month: int, day: int, to: datetime.date) -> int | None:
    """The year in which that day lies nearest to ``to``; None where no near year has it."""
    years = (to.year - 1, to.year, to.year + 1)
    dates = [date for year in years if (date := make_date(year, month, day))]
    return min(dates, key=lambda date: abs(date - to)).year if dates else None


class Meant(NamedTuple):
    """What a misspelt calendar word stands for: the name's number from 0, and the right form."""

    number: int
    form: str


# Slips in short names, where a comparison by letters would take in other words (тамыр, қазақ).
SLIPS = {
    "тамыс": "тамыз",
    "тамз": "тамыз",
    "сәуыр": "сәуір",
    "мамр": "мамыр",
    "мамир": "мамыр",
    "қарша": "қараша",
    "сембі": "сенбі",
}

# From how many letters on a name may have a slip besides Russian letters. Two of six letters
# are too near to words that stand after numbers (қараса, қантар).
LONG = 6
NEVER_SLIPPED = ("қаңтар", "қараша")

# The suffixes that a calendar word takes in a date; any other makes another word of it.
DATE_SUFFIXES = frozenset(
    (
        "their",
        "genitive",
        "dative",
        "accusative",
        "locative",
        "ablative",
        "instrumental",
        "being-at",
    )
)

# Days and years by their distance from the release's own.
RELATIVE_DAYS = {"бүгін": 0, "кеше": -1, "ертең": 1}
RELATIVE_YEARS = {
    "осы": 0,
    "ағымдағы": 0,
    "биыл": 0,
    "келер": 1,
    "келесі": 1,
    "өткен": -1,
    "былтыр": -1,
}


def meant_month(form: str) -> Meant | None:
    """The month that ``form`` misspells, from 0; None for one spelt right and for other words."""
    return _meant(form, MONTHS)


def meant_weekday(form: str) -> Meant | None:
    """The same for a weekday, from 0 for Monday."""
    return _meant(form, WEEKDAYS)


@lru_cache(maxsize=1 << 12)
def _meant(form: str, names: tuple[str, ...]) -> Meant | None:
    lowered = form.lower()
    if len(lowered) != len(form) or lowered.startswith((*names, *SOFTENED_MONTHS.values())):
        return None
    folded = fold(lowered)
    for is_like in (_is_typed_for, _is_slip_for):
        found = [
            Meant(number, meant)
            for number, name in enumerate(names)
            if _begin_alike(folded, fold(name)) and (meant := _restored(lowered, name, is_like))
        ]
        if found:
            number, right = found[0]
            cased = right.upper() if form.isupper() else right
            if form[0].isupper():
                cased = cased[0].upper() + cased[1:]
            return Meant(number, cased) if len(found) == 1 else None
    return None


def _begin_alike(word: str, name: str) -> bool:
    """True if the first letters of two folded words leave room for a single slip between them."""
    first, second = word[0], word[1:2]
    return first == name[0] or second == name[1] or first == name[1] or second == name[0]


def _is_typed_for(typed: str, name: str) -> bool:
    return typed != name and is_mistyped(typed, name)


def _is_slip_for(typed: str, name: str) -> bool:
    if SLIPS.get(typed) == name:
        return True
    folded, target = fold(typed), fold(name)
    return (
        len(name) >= LONG
        and name not in NEVER_SLIPPED
        and (folded == target or one_slip(folded, target))
    )


def _restored(form: str, name: str, is_like: Callable[[str, str], bool]) -> str | None:
    """``form`` with ``name`` for the stem that is like it, and its suffix as it should be."""
    for right in (name, SOFTENED_MONTHS.get(name, name)):
        for length in (len(name), len(name) - 1, len(name) + 1):
            stem, suffix = form[:length], form[length:]
            if len(stem) == length and is_like(stem, right):
                ending = restore(stem, suffix, to=right)
                if ending is not None and _is_date_suffix(right, ending):
                    return right + ending
    return None


def _is_date_suffix(name: str, ending: str) -> bool:
    if not ending:
        return name in MONTHS or name in WEEKDAYS
    return any(
        all(step in DATE_SUFFIXES for step, _ in reading.chain)
        for reading in readings_after(name, ending)
    )
