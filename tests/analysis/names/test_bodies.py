"""Ministries and agencies with an unknown name, and the ones that are meant."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.analysis import Body, find_mentions, find_unknown_bodies
from kzlint.analysis.names.bodies import meant
from kzlint.core.source import Source
from kzlint.gazetteer import Gazetteer, load
from kzlint.syntax import parse

ROWS = """\
name,kind,aliases,since,until
Мәдениет және ақпарат министрлігі,organisation,МАМ,2023-09-01,
Мәдениет және спорт министрлігі,organisation,,,2023-09-01
Туризм және спорт министрлігі,organisation,,2023-09-01,
Ауыл шаруашылығы министрлігі,organisation,,,
Сауда және интеграция министрлігі,organisation,,,
Статистика агенттігі,organisation,,,
Мәдениет сарайы,organisation,,,
"""


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path = tmp_path_factory.mktemp("tables") / "bodies.csv"
    path.write_text(ROWS, encoding="utf-8")
    return Gazetteer([load([path])])


def bodies(text: str, gazetteer: Gazetteer) -> tuple[Body, ...]:
    release = parse(Source(text))
    return find_unknown_bodies(release, find_mentions(release, gazetteer))


# text; the body as written, its name, its suffix
UNKNOWN = [
    ("Бүгін Мәдениет министрлігі хабарлады.", "Мәдениет министрлігі", "Мәдениет министрлігі", ""),
    ("Бүгін Мәдениет министрлігінің ұжымы.", "Мәдениет министрлігінің", "Мәдениет министрлігі",
     "нің"),
    ("Бүгін Мәдениет министрлігіне хат келді.", "Мәдениет министрлігіне",
     "Мәдениет министрлігі", "не"),
    ("Бүгін Ақпарат және мәдениет министрлігінде.", "Ақпарат және мәдениет министрлігінде",
     "Ақпарат және мәдениет министрлігі", "нде"),
    ("Бүгін Туризм, спорт министрлігі хабарлады.", "Туризм, спорт министрлігі",
     "Туризм, спорт министрлігі", ""),
    ("Бүгін Ұлттық статистика агенттігімен кездесті.", "Ұлттық статистика агенттігімен",
     "Ұлттық статистика агенттігі", "мен"),
    ("date 2025-10-11 Мәдениет министрлігі ашылды", "Мәдениет министрлігі",
     "Мәдениет министрлігі", ""),
    ("Сурет: Мәдениет министрлігі", "Мәдениет министрлігі", "Мәдениет министрлігі", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found", "called", "suffix"), UNKNOWN)
def test_unknown_bodies(
    text: str, found: str, called: str, suffix: str, gazetteer: Gazetteer
) -> None:
    (body,) = bodies(text, gazetteer)
    assert (text[slice(*body.span)], body.text, body.suffix) == (found, called, suffix)
    assert body.head == called.rpartition(" ")[2]


@pytest.mark.parametrize(
    "text",
    [
        "Бүгін Мәдениет және ақпарат министрлігі хабарлады.",
        "Бүгін Мәдениет және спорт министрлігінің ұжымы.",
        "Жаңа бір мәдениет – министрлігі де, агенттігі де бар.",
        "Бүгін министрлік хабарлады.",
        "Мәдениет туралы «Арна» министрлігі хабарлады.",
        "Олар Мәдениет – министрлігі дейді.",
        "Бұл Мәдениет министрліктерінің ісі.",
        "",
    ],
)
def test_no_unknown_bodies(text: str, gazetteer: Gazetteer) -> None:
    assert bodies(text, gazetteer) == ()


# the name, the day, the bodies meant
MEANT = [
    ("Мәдениет министрлігі", "2025-10-11", ["Мәдениет және ақпарат министрлігі"]),
    ("Мәдениет министрлігі", "2023-09-01", ["Мәдениет және ақпарат министрлігі"]),
    ("Мәдениет министрлігі", "2023-08-31", ["Мәдениет және спорт министрлігі"]),
    ("Ақпарат және мәдениет министрлігі", "2025-10-11", ["Мәдениет және ақпарат министрлігі"]),
    ("Спорт министрлігі", "2025-10-11", ["Туризм және спорт министрлігі"]),
    ("Спорт министрлігі", "2020-10-11", ["Мәдениет және спорт министрлігі"]),
    ("Мәдениет, ақпарат министрлігі", "2025-10-11", ["Мәдениет және ақпарат министрлігі"]),
    ("Ақпарат министрлігі", "2020-10-11", []),
    ("Мәдениет, туризм министрлігі", "2025-10-11", []),
    ("Ұлттық статистика агенттігі", "2025-10-11", []),
    ("Мәдениет агенттігі", "2025-10-11", []),
]


@pytest.mark.parametrize(("called", "day", "expected"), MEANT)
def test_which_are_meant(called: str, day: str, expected: list[str], gazetteer: Gazetteer) -> None:
    (body,) = bodies(f"Бүгін {called} хабарлады.", gazetteer)
    found = meant(body, datetime.date.fromisoformat(day), gazetteer)
    assert [entry.name for entry in found] == expected


pieces = ["Мәдениет", "ақпарат", "және", ",", "«", "министрлігінің", "агенттігі", "мен", "Ауыл"]


@given(st.lists(st.sampled_from(pieces), max_size=12).map(" ".join))
def test_bodies_come_in_order_and_end_with_their_heads(text: str) -> None:
    end = 0
    for body in bodies(text, Gazetteer()):
        assert body.span.end > end
        end = body.span.end
        assert text[slice(*body.span)] == body.text + body.suffix
        assert body.text.endswith(body.head)
