"""Months, weekdays, and the days that exist."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.kazakh.calendar import (
    MONTHS,
    days_in_month,
    make_date,
    meant_month,
    meant_weekday,
    nearest_year,
    shifted,
)


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [
        (2025, 1, 31),
        (2025, 2, 28),
        (2024, 2, 29),
        (1900, 2, 28),
        (2000, 2, 29),
        (2025, 4, 30),
        (2025, 9, 30),
        (2025, 12, 31),
        (2025, 0, 0),
        (2025, 13, 0),
        (2025, -1, 0),
    ],
)
def test_days_in_month(year: int, month: int, days: int) -> None:
    assert days_in_month(year, month) == days


@pytest.mark.parametrize(
    ("year", "month", "day", "date"),
    [
        (2025, 10, 11, datetime.date(2025, 10, 11)),
        (2024, 2, 29, datetime.date(2024, 2, 29)),
        (2025, 2, 29, None),
        (2025, 9, 31, None),
        (2025, 13, 1, None),
        (2025, 1, 0, None),
        (0, 1, 1, None),
        (10000, 1, 1, None),
    ],
)
def test_make_date(year: int, month: int, day: int, date: datetime.date | None) -> None:
    assert make_date(year, month, day) == date


@pytest.mark.parametrize(
    ("month", "day", "to", "year"),
    [
        (10, 10, "2025-10-11", 2025),
        (12, 28, "2025-01-03", 2024),
        (1, 3, "2025-12-28", 2026),
        (6, 30, "2025-12-30", 2026),
        (7, 2, "2025-12-30", 2025),
        (2, 29, "2025-03-01", 2024),
        (2, 29, "2023-11-01", 2024),
        (2, 29, "2022-03-01", None),
        (9, 31, "2025-10-11", None),
        (13, 1, "2025-10-11", None),
        (1, 1, "0001-01-01", 1),
        (12, 31, "9999-12-31", 9999),
    ],
)
def test_nearest_year(month: int, day: int, to: str, year: int | None) -> None:
    assert nearest_year(month, day, datetime.date.fromisoformat(to)) == year


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31)),
    st.integers(1, 12),
    st.integers(1, 28),
)
def test_no_year_is_nearer_than_the_nearest(to: datetime.date, month: int, day: int) -> None:
    year = nearest_year(month, day, to)
    assert year is not None
    distances = {
        other: abs(datetime.date(other, month, day) - to)
        for other in range(to.year - 2, to.year + 3)
    }
    assert distances[year] == min(distances.values())


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("казан", (9, "қазан")),
        ("казанда", (9, "қазанда")),
        ("Казандағы", (9, "Қазандағы")),
        ("КАЗАН", (9, "ҚАЗАН")),
        ("қыркуйек", (8, "қыркүйек")),
        ("қыркүйк", (8, "қыркүйек")),
        ("кыркуйегінде", (8, "қыркүйегінде")),
        ("наурыс", (2, "наурыз")),
        ("наурыстан", (2, "наурыздан")),
        ("тамыс", (7, "тамыз")),
        ("шилде", (6, "шілде")),
        ("сауир", (3, "сәуір")),
        ("маусм", (5, "маусым")),
        ("желтоқан", (11, "желтоқсан")),
        ("қантар", (0, "қаңтар")),
        ("караша", (10, "қараша")),
    ],
)
def test_months_meant(form: str, meant: tuple[int, str]) -> None:
    assert meant_month(form) == meant


@pytest.mark.parametrize(
    "form",
    [
        *("қазан", "қазанда", "қыркүйегі", "қазақ", "тамыр", "қараса", "казандық", "маусымдық"),
        *("март", "науқас", "мамандық", "қадам", "саусақ", "октябрь"),
    ],
)
def test_words_that_mean_no_other_month(form: str) -> None:
    assert meant_month(form) is None


@pytest.mark.parametrize("form", [*MONTHS, "қазандық", "ақпарат"])
def test_months_spelt_right_are_left(form: str) -> None:
    assert meant_month(form) is None
    assert meant_month(form + "ның") is None


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("сейсенби", (1, "сейсенбі")),
        ("бейсенби", (3, "бейсенбі")),
        ("сәрсембі", (2, "сәрсенбі")),
        ("дүйсембіде", (0, "дүйсенбіде")),
        ("Сенби", (5, "Сенбі")),
        ("жума", (4, "жұма")),
        ("жейсенбі", None),
        ("жұма", None),
        ("Бейсен", None),
        ("сенім", None),
    ],
)
def test_weekdays_meant(form: str, meant: tuple[int, str] | None) -> None:
    assert meant_weekday(form) == meant


@pytest.mark.parametrize(
    ("date", "days", "found"),
    [
        ("2025-12-31", 1, "2026-01-01"),
        ("2024-03-01", -1, "2024-02-29"),
        ("0001-01-01", -30, "0001-01-01"),
        ("9999-12-31", 30, "9999-12-31"),
    ],
)
def test_shifted(date: str, days: int, found: str) -> None:
    assert shifted(datetime.date.fromisoformat(date), days).isoformat() == found
