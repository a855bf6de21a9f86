"""The days that date expressions mean, and the tense of the text around them."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzlint.analysis import Dated, find_dated, is_reversed, resolve, tense_of
from kzlint.core.source import Source
from kzlint.kazakh.tense import Tense
from kzlint.syntax import parse
from tests.syntax.pieces import releases

HEADER = "2025-10-11"


def dated(text: str, header: str | None = HEADER) -> tuple[Dated, ...]:
    date = datetime.date.fromisoformat(header) if header else None
    return find_dated(parse(Source(text)), date)


def only(text: str, header: str | None = HEADER) -> Dated:
    (found,) = dated(text, header)
    return found


# Text, first day, last day, True if the year is stated, True if the days are certain.
RESOLVED = [
    ("10 қазанда", "2025-10-10", "2025-10-10", False, True),
    ("2024 жылғы 10 қазанда", "2024-10-10", "2024-10-10", True, True),
    ("10–12 қазан", "2025-10-10", "2025-10-12", False, True),
    ("28 қыркүйек – 3 қазан", "2025-09-28", "2025-10-03", False, True),
    ("31 желтоқсан – 2 қаңтар", "2025-12-31", "2026-01-02", False, True),
    ("2024 жылғы 30 желтоқсан – 8 қаңтар", "2024-12-30", "2025-01-08", True, True),
    ("30 желтоқсан – 8 қаңтар 2026 жыл", "2025-12-30", "2026-01-08", True, True),
    ("2024 жылғы 30 желтоқсан – 2025 жылғы 8 қаңтар", "2024-12-30", "2025-01-08", True, True),
    ("10, 12 және 15 қазанда", "2025-10-10", "2025-10-15", False, True),
    ("5 қаңтарда", "2026-01-05", "2026-01-05", False, True),
    ("5 мамырда", "2025-05-05", "2025-05-05", False, False),
    ("былтыр 5 мамырда", "2024-05-05", "2024-05-05", False, True),
    ("келесі жылғы 5 мамырда", "2026-05-05", "2026-05-05", False, True),
    ("31.10-ға дейін", "2025-10-31", "2025-10-31", False, True),
    ("15.10-ға дейін", "2025-10-15", "2025-10-15", False, False),
    ("10 казанда", "2025-10-10", "2025-10-10", False, False),
    ("2019 жылы", "2019-01-01", "2019-12-31", True, True),
    ("2019–2022 жылдары", "2019-01-01", "2022-12-31", True, True),
    ("1990 жылдары", "1990-01-01", "1999-12-31", True, True),
    ("2024 жылғы ақпанда", "2024-02-01", "2024-02-29", True, True),
    ("2024 жылғы 29 ақпан", "2024-02-29", "2024-02-29", True, True),
    ("31.10.25", "2025-10-31", "2025-10-31", True, True),
]


@pytest.mark.parametrize(("text", "first", "last", "stated", "sure"), RESOLVED)
def test_resolved(text: str, first: str, last: str, stated: bool, sure: bool) -> None:
    resolved = only(f"Жиын {text} болды.").resolved
    assert resolved is not None
    assert (resolved.first.isoformat(), resolved.last.isoformat()) == (first, last)
    assert (resolved.year_stated, resolved.is_sure) == (stated, sure)


@pytest.mark.parametrize(
    "text", ["31 қыркүйекте", "2025 жылғы 29 ақпанда", "23–21 наурызда", "32.10.2025", "0 мамырда"]
)
def test_days_that_do_not_exist_are_not_resolved(text: str) -> None:
    assert only(f"Жиын {text} болды.").resolved is None


def test_without_a_header_only_a_stated_year_is_known() -> None:
    assert only("10 қазанда", None).resolved is None
    assert only("былтыр 10 қазанда", None).resolved is None
    resolved = only("2025 жылғы 10 қазанда", None).resolved
    assert resolved is not None
    assert resolved.is_sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("1991 жыл еді. 16 желтоқсанда өтті.", False),
        ("2025 жылы басталды. 16 желтоқсанда өтті.", True),
        ("1991 жылы басталды.\n16 желтоқсанда өтті.", False),
        ("1991 жылы басталды.\nЖиын.\n16 желтоқсанда өтті.", True),
        ("2019–2022 жылдары. Осы жылғы 16 желтоқсанда өтті.", False),
    ],
)
def test_other_years_nearby(text: str, sure: bool) -> None:
    resolved = dated(text)[-1].resolved
    assert resolved is not None
    assert resolved.is_sure is sure


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("«Жиын 10 қазанда өтті», – деді ол.", [True]),
        ("– Жиын 10 қазанда өтті, – деді ол.", [True]),
        ("«Жиын», – деді ол 10 қазанда.", [False]),
        ("10 қазанда «Жиын 12 қазанда», – деді ол 13 қазанда.", [False, True, False]),
    ],
)
def test_speech(text: str, spoken: list[bool]) -> None:
    assert [date.is_spoken for date in dated(text)] == spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23–21 наурыз", True),
        ("21–21 наурыз", False),
        ("3 қазан – 28 қыркүйек", True),
        ("31 желтоқсан – 2 қаңтар", False),
        ("1 қыркүйек – 30 маусым", False),
        ("20 қазан – 13 қыркүйек", True),
        ("2025 жылғы 5 қараша – 2025 жылғы 3 қазан", True),
        ("2025 жылғы 5 қаңтар – 2024 жылғы 3 ақпан", True),
        ("2022–2019 жылдары", True),
        ("10, 15–12 қазан", True),
        ("12.10.2025 – 10.10.2025", True),
        ("29 ақпан – 28 ақпан", True),
        ("31 қыркүйек – 3 ақпан", False),
    ],
)
def test_reversed(text: str, expected: bool) -> None:
    assert is_reversed(only(text).expression) is expected


TENSES = [
    ("20 қазанда жиын өтті.", Tense.PAST),
    ("20 қазанда сағат 10.30-да жиын өтті.", Tense.PAST),
    ("20 қазанда жиын өтіп, шешім қабылданды.", Tense.PAST),
    ("20 қазанда көрме ашылды, оған жұрт келді.", Tense.PAST),
    ("20 қазанда Астанада, Алматыда, Шымкентте жиын өтті.", Tense.PAST),
    ("20 қазанда «Алға!» концерті өтті.", Tense.PAST),
    ("20 қазанда жұмыс аяқталған еді.", Tense.PAST),
    ("20 қазанда жиын өтеді.", Tense.NOT_PAST),
    ("20 қазанда жиын өтеді, оған министр шақырылды.", Tense.NOT_PAST),
    ("20 қазанда өтетін жиынға дайындық басталды.", None),
    ("20 қазанда өткен жиын қорытындыланды.", None),
    ("20 қазанда жиын өтсе, шешім қабылданды.", None),
    ("20 қазанда жиын өтеді деп хабарлады ол.", None),
    ("20 қазанда жиын өткізу туралы шешім қабылданды.", None),
    ("20 қазанда – мереке.", None),
    ("20 қазанда жиын. Ол өтті.", None),
    ("20 қазанда " + "Астанада, " * 60 + "жиын өтті.", None),
]


@pytest.mark.parametrize(("text", "tense"), TENSES)
def test_tense(text: str, tense: Tense | None) -> None:
    assert tense_of(dated(text)[0]) is tense


@settings(max_examples=500, deadline=None)
@given(
    text=releases,
    header=st.one_of(st.none(), st.dates()),
    years=st.frozensets(st.integers(1600, 2199), max_size=3),
)
def test_nothing_crashes_and_ranges_run_forward(
    text: str, header: datetime.date | None, years: frozenset[int]
) -> None:
    for date in find_dated(parse(Source(text)), header):
        tense_of(date)
        resolved = resolve(date.expression, header, years)
        if resolved is not None:
            assert resolved.first <= resolved.last
            assert not is_reversed(date.expression)
            assert resolved.year_stated == (date.expression.year is not None)
