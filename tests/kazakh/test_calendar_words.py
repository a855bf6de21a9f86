"""What words are in a date, and which month, weekday, day or year they mean."""

import pytest

from kzlint.kazakh.calendar import MONTHS, WEEKDAYS
from kzlint.kazakh.calendar_words import DateWord, read

MONTH = (DateWord.MONTH, DateWord.MONTH_OF)


def number_of(form: str, *kinds: DateWord) -> int | None:
    """The number of a word of one of these kinds; None for any other word."""
    word = read(form)
    return word.number if word is not None and word.kind in kinds else None


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("қаңтар", 1),
        ("ақпанда", 2),
        ("наурыздың", 3),
        ("сәуірге", 4),
        ("мамырдан", 5),
        ("Маусымда", 6),
        ("шілденің", 7),
        ("тамызда", 8),
        ("қыркүйегінде", 9),
        ("қыркүйекке", 9),
        ("ҚАЗАН", 10),
        ("қазандағы", 10),
        ("қарашада", 11),
        ("желтоқсаннан", 12),
    ],
)
def test_month_number(form: str, number: int) -> None:
    assert number_of(form, *MONTH) == number


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("дүйсенбі", 0),
        ("сейсенбіде", 1),
        ("Сәрсенбіде", 2),
        ("бейсенбіге", 3),
        ("жұма", 4),
        ("жұмадан", 4),
        ("сенбі", 5),
        ("сенбіде", 5),
        ("жексенбінің", 6),
    ],
)
def test_weekday_number(form: str, number: int) -> None:
    assert number_of(form, DateWord.WEEKDAY) == number


@pytest.mark.parametrize("word", ["", "октябрь", "казан", "қаз", "1", "жылы", "күні"])
def test_other_words_are_no_month_and_no_weekday(word: str) -> None:
    assert number_of(word, *MONTH, DateWord.WEEKDAY) is None


def test_names_stand_in_the_order_of_the_calendar() -> None:
    assert [number_of(name, *MONTH) for name in MONTHS] == list(range(1, 13))
    weekdays = [number_of(name, DateWord.WEEKDAY) for name in WEEKDAYS]
    assert weekdays == list(range(7))


@pytest.mark.parametrize(
    ("form", "days"), [("бүгін", 0), ("Бүгінгі", 0), ("кеше", -1), ("ЕРТЕҢ", 1)]
)
def test_relative_days(form: str, days: int) -> None:
    assert number_of(form, DateWord.NEAR_DAY) == days


@pytest.mark.parametrize(
    ("form", "years"), [("биылғы", 0), ("осы", 0), ("Былтыр", -1), ("өткен", -1), ("келесі", 1)]
)
def test_relative_years(form: str, years: int) -> None:
    assert number_of(form, DateWord.NEAR_YEAR) == years


def test_other_words_are_no_relative_days() -> None:
    assert read("тәулік") is None
