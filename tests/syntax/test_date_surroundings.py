"""Words around a date that belong to it: weekdays, бүгін and кеше, биыл and былтыр."""

import pytest

from kzlint.core.source import Source
from kzlint.syntax import DateExpression, parse


def dates(text: str) -> tuple[DateExpression, ...]:
    return tuple(date for prose in parse(Source(text)).prose for date in prose.dates)


def only(text: str) -> DateExpression:
    (date,) = dates(text)
    return date


WEEKDAYS = [
    ("жұма, 10 қазан", "жұма", 4),
    ("сенбі күні, 11 қазанда", "сенбі", 5),
    ("жұма күні (10 қазан)", "жұма", 4),
    ("10 қазан (жұма)", "жұма", 4),
    ("10 қазан, жұма күні", "жұма", 4),
    ("10 қазанда, бейсенбіде", "бейсенбіде", 3),
    ("10 қазан, бейсенбі емес", None, None),
    ("10 қазан, сенбі және жексенбі күндері", None, None),
    ("Жұмабаев 10 қазанда", None, None),
]


@pytest.mark.parametrize(("text", "weekday", "number"), WEEKDAYS)
def test_weekdays(text: str, weekday: str | None, number: int | None) -> None:
    date = only(text)
    assert (date.weekday.text if date.weekday else None, date.weekday_number) == (weekday, number)


RELATIVE = [
    ("бүгін, 13 қазанда", 0, None, True),
    ("Кеше 9 қазанда", -1, None, False),
    ("ертең – 12 қазан", 1, None, True),
    ("бүгін (11 қазан)", 0, None, True),
    ("бүгін, жұма, 10 қазанда", 0, None, True),
    ("ағымдағы жылғы 5 қазанда", None, 0, False),
    ("биыл 5 қазанда", None, 0, False),
    ("былтырғы 5 қазанда", None, -1, False),
    ("келесі жылғы 5 қаңтарда", None, 1, False),
    ("өткен жылдың 5 қаңтарында", None, -1, False),
    ("бүгінде 5 қазанда", None, None, False),
]


@pytest.mark.parametrize(("text", "day", "year", "apposed"), RELATIVE)
def test_relative_days_and_years(
    text: str, day: int | None, year: int | None, apposed: bool
) -> None:
    date = only(text)
    assert (date.near_day_offset, date.near_year_offset, date.is_apposed) == (day, year, apposed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Кеше, жұма күні, өтті.", ["жұма күні"]),
        ("Бүгін, сенбіде 15 адам келді.", ["сенбіде"]),
        ("Ертең жұма намазы.", []),
        ("Жұма күні өтті.", []),
        ("Сейсенби күні 15 адам келді.", ["Сейсенби күні"]),
    ],
)
def test_weekdays_without_a_date(text: str, found: list[str]) -> None:
    assert [date.text for date in dates(text)] == found
    assert all(date.points == () for date in dates(text))
