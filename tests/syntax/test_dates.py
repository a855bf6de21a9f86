"""Date expressions: every form that releases use, and figures that are not dates."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzlint.core.source import Source
from kzlint.syntax import DateCase, DateExpression, DateForm, parse
from tests.syntax.pieces import releases

# A point: day, month, year, and "–" if it opens a range.
Point = tuple[int | None, int | None, int | None, str]


def dates(text: str) -> tuple[DateExpression, ...]:
    return tuple(date for prose in parse(Source(text)).prose for date in prose.dates)


def only(text: str) -> DateExpression:
    (date,) = dates(text)
    return date


def points(date: DateExpression) -> list[Point]:
    return [
        (point.number, point.month, point.year, "–" if point.opens_range else "")
        for point in date.points
    ]


ONE_DAY = [
    ("10 қазанда", (10, 10, None)),
    ("10-қазанда", (10, 10, None)),
    ("10-шы қазан", (10, 10, None)),
    ("11-інші мамыр", (11, 5, None)),
    ("11 қыркүйегі", (11, 9, None)),
    ("10 ҚАЗАНДА", (10, 10, None)),
    ("08 Қазан 2015", (8, 10, 2015)),
    ("2025 жылғы 10 қазан", (10, 10, 2025)),
    ("2025 жылы, 10 қазанда", (10, 10, 2025)),
    ("2015 жылдың 24 тамызында", (24, 8, 2015)),
    ("2020-сыншы жылдың 1-інші қаңтарынан", (1, 1, 2020)),
    ("10 қазан 2025 жыл", (10, 10, 2025)),
    ("10 қазанда 2025 жылы", (10, 10, 2025)),
    ("25 ақпан 2015", (25, 2, 2015)),
    ("8 қаңтар, 2026 жыл", (8, 1, 2026)),
    ("қазанның 10-ы", (10, 10, None)),
    ("тамыздың 29-ынан", (29, 8, None)),
    ("31 қыркүйек", (31, 9, None)),
    ("10.10.2025", (10, 10, 2025)),
    ("10.10.25", (10, 10, 2025)),
    ("10.10.99", (10, 10, 1999)),
    ("31.09.25", (31, 9, 2025)),
    ("31/09/2025", (31, 9, 2025)),
    ("2025-10-11", (11, 10, 2025)),
    ("2025/09/31", (31, 9, 2025)),
    ("2025.09.31", (31, 9, 2025)),
    ("31.11-ге", (31, 11, None)),
    ("05.10-нан", (5, 10, None)),
]


@pytest.mark.parametrize(("text", "day"), ONE_DAY)
def test_one_day(text: str, day: tuple[int, int, int | None]) -> None:
    date = only(f"Жиын {text} болады.")
    assert date.text == text
    assert points(date) == [(*day, "")]


SEVERAL = [
    ("10–12 қазан", [(10, 10, None, "–"), (12, 10, None, "")]),
    ("10, 12 және 15 қазанда", [(10, 10, None, ""), (12, 10, None, ""), (15, 10, None, "")]),
    ("10, 12–15 қазанда", [(10, 10, None, ""), (12, 10, None, "–"), (15, 10, None, "")]),
    ("28 қыркүйек – 3 қазан", [(28, 9, None, "–"), (3, 10, None, "")]),
    ("28 қыркүйек-3 қазан", [(28, 9, None, "–"), (3, 10, None, "")]),
    (
        "2024 жылғы 30 желтоқсан – 2025 жылғы 8 қаңтар",
        [(30, 12, 2024, "–"), (8, 1, 2025, "")],
    ),
    ("10-12.10.2025", [(10, 10, 2025, "–"), (12, 10, 2025, "")]),
    ("28.09.2025 – 03.10.2025", [(28, 9, 2025, "–"), (3, 10, 2025, "")]),
    ("2019–2022 жылдары", [(None, None, 2019, "–"), (None, None, 2022, "")]),
    ("1990 жылдары", [(None, None, 1990, "–"), (None, None, 1999, "")]),
    ("2019 жылы", [(None, None, 2019, "")]),
    ("2013 жылдың сәуірінде", [(None, 4, 2013, "")]),
    ("2005 жылдың қыркүйек айында", [(None, 9, 2005, "")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_days_and_none(text: str, expected: list[Point]) -> None:
    date = only(f"Жиын {text} болады.")
    assert date.text == text
    assert points(date) == expected


# The next word decides whether two days are a range.
FOLLOWED = [
    ("20 қазаннан 13 қазанға дейін", [(20, 10, None, "–"), (13, 10, None, "")]),
    ("28 қыркүйектен 3 қазанға шейін", [(28, 9, None, "–"), (3, 10, None, "")]),
    ("қазанның 10-нан 12-сіне дейін", [(10, 10, None, "–"), (12, 10, None, "")]),
    ("сәуірдің 29-ы мен мамырдың 5-і аралығында", [(29, 4, None, "–"), (5, 5, None, "")]),
    ("наурыздың 5-і мен 14-і аралығында", [(5, 3, None, "–"), (14, 3, None, "")]),
    ("10 мен 15 қазан аралығында", [(10, 10, None, "–"), (15, 10, None, "")]),
    ("10 мен 15 қазанда", [(10, 10, None, ""), (15, 10, None, "")]),
    ("тамыздың 29-ынан 30-ына қараған түні", [(29, 8, None, ""), (30, 8, None, "")]),
]


@pytest.mark.parametrize(("text", "expected"), FOLLOWED)
def test_ranges_by_what_follows(text: str, expected: list[Point]) -> None:
    assert points(only(f"Жиын {text}.")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "20 қазаннан 13 қазанға ауыстырылды.",
        "28 қыркүйек және 3 қазанда.",
        "10 қазан, 12 қараша.",
        "31 желтоқсан мен 1 қаңтарда.",
    ],
)
def test_two_dates_stay_two(text: str) -> None:
    assert [date.is_range for date in dates(text)] == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "3.10 млрд теңге", "12,2% өсім", "№ 10 қаулы", "45 қазан ас", "5 маусымдық жұмысшы",
        "10:30", "сағат 15:00-де", "сағат 10.12-де", "XXI ғасыр", "90-жылдар", "есеп 2:1",
        "2025–2026 оқу жылы", "2024/2025 маусымы", "тел. 31.09.25", "№ 31.11-ге", "31.06 млн",
        "8 (7172) 31-09-25", "3.02.25-тармақ", "2014-15-16 жылдары", "10 қазақ", "5 тамыр",
        "4 қазандық", "16 Казан қаласы", "10 март", "192.168.10.12", "ҚР ЕЖ 3.02-101-2012",
    ],
)  # fmt: skip
def test_figures_that_are_no_dates(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Мекенжайы: Абай көшесі, 35, 10 қазан", "10 қазан"),
        ("сағат 10:00, 9 қазанда", "9 қазанда"),
        ("COVID-19, 5 қазанда", "5 қазанда"),
        ("ЖЭО-3, 5 қазанда", "5 қазанда"),
        ("жұма-10 қазанда", "10 қазанда"),
        ("№ 12, 9 қазан", "9 қазан"),
        ("10 қазанда 2000 адам келді", "10 қазанда"),
        ("10 қазан, 2000 адам келді", "10 қазан"),
        ("10 қазан, 2025.", "10 қазан, 2025"),
    ],
)
def test_figures_before_a_date(text: str, date: str) -> None:
    assert only(text).text == date


@pytest.mark.parametrize(
    ("text", "case", "is_when"),
    [
        ("10 қазанда", DateCase.LOCATIVE, True),
        ("10 қазан күні", DateCase.OTHER, True),
        ("10 қазан", DateCase.OTHER, False),
        ("10 қазаннан бастап", DateCase.ABLATIVE, False),
        ("10 қазанға дейін", DateCase.DATIVE, False),
        ("10 қазандағы", DateCase.OTHER, False),
        ("қазанның 10-ында", DateCase.LOCATIVE, True),
        ("10–12 қазан аралығында", DateCase.OTHER, True),
        ("10 қыркүйегінде", DateCase.LOCATIVE, True),
        ("2019 жылы", DateCase.OTHER, True),
        ("2019 жылғы", DateCase.OTHER, False),
        ("10.10.2025 күні", DateCase.OTHER, True),
    ],
)
def test_cases(text: str, case: DateCase, is_when: bool) -> None:
    date = only(f"Жиын {text} жоба.")
    assert (date.points[-1].case, date.is_when) == (case, is_when)


@pytest.mark.parametrize(
    ("text", "found", "meant", "month"),
    [
        ("10 казанда", "казанда", "қазанда", 10),
        ("5 қыркуйектен", "қыркуйектен", "қыркүйектен", 9),
        ("22 наурыс күні", "наурыс", "наурыз", 3),
        ("10 Казан 2025", "Казан", "Қазан", 10),
        ("1–3 желтоксан", "желтоксан", "желтоқсан", 12),
    ],
)
def test_misspelt_months(text: str, found: str, meant: str, month: int) -> None:
    date = only(text)
    assert [(word.text, word.meant) for word in date.misspelt] == [(found, meant)]
    assert date.month == month


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(text=releases)
def test_places_are_in_order_and_in_the_line(text: str) -> None:
    for prose in parse(Source(text)).prose:
        at = prose.start
        for date in prose.dates:
            assert at <= date.start < date.end <= prose.end
            at = date.end
            for point in date.points:
                assert date.start <= point.start < point.end <= date.end
                assert point.day is None or point.start <= point.day.start < point.day.end
                assert point.day is None or int(point.day.text) == point.number


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1970, 2068))
def test_figures_say_the_same_in_every_form(day: int, month: int, year: int) -> None:
    forms = {
        f"{day:02}.{month:02}.{year}": DateForm.DAY_FIRST,
        f"{day:02}.{month:02}.{year % 100:02}": DateForm.DAY_FIRST,
        f"{day:02}/{month:02}/{year}": DateForm.DAY_FIRST,
        f"{year}-{month:02}-{day:02}": DateForm.ISO,
        f"{year}/{month:02}/{day:02}": DateForm.YEAR_FIRST,
        f"{year}.{month:02}.{day:02}": DateForm.YEAR_FIRST,
    }
    for text, form in forms.items():
        date = only(f"Күні {text}")
        assert (points(date), date.form) == ([(day, month, year, "")], form)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["1", ",", "-", "10, ", "10-", "10 мен ", "сенбі ", "2025 жылғы "]
)
def test_hostile_lines_take_time_in_proportion(piece: str) -> None:
    def seconds(text: str) -> float:
        start = time.perf_counter()
        dates(text)
        return time.perf_counter() - start

    once = min(seconds(piece * 5_000) for _ in range(3))
    assert seconds(piece * 40_000) < 40 * once + 0.1
