"""Credits that misspell one word of a known organisation."""

import pytest

from kzlint.analysis import find_mentions
from kzlint.analysis.misspelt_credits import misspelt_source
from kzlint.core.source import Source
from kzlint.gazetteer import Gazetteer, load
from kzlint.syntax import parse

ROWS = """\
name,kind,aliases
Мәдениет және ақпарат министрлігі,organisation,МАМ
Ұлттық музей,organisation,
Қазақфильм,organisation,
Астана Опера,organisation,
Алатау қаласы,place,Алатау
"""


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path = tmp_path_factory.mktemp("tables") / "organisations.csv"
    path.write_text(ROWS, encoding="utf-8")
    return Gazetteer([load([path])])


def misspelt(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """Each organisation as written in the credit, and the right spelling."""
    release = parse(Source(text))
    (caption,) = release.captions
    assert caption.credit is not None
    found = misspelt_source(caption.credit, find_mentions(release, gazetteer), gazetteer)
    return [(text[slice(*span)], right) for span, right in found]


MISSPELT = [
    ("Қазақфилм", ("Қазақфилм", "Қазақфильм")),
    ("Қазақфльм, Ерлан Қабдоллаев", ("Қазақфльм", "Қазақфильм")),
    ("Мәдениет және акпорат министрлігі",
     ("Мәдениет және акпорат министрлігі", "Мәдениет және ақпарат министрлігі")),
    ("ҚР Мәдниет және ақпарат министрлігі",
     ("Мәдниет және ақпарат министрлігі", "Мәдениет және ақпарат министрлігі")),
    ("Мәденит және ақпарат министрлігінің баспасөз қызметі",
     ("Мәденит және ақпарат министрлігінің", "Мәдениет және ақпарат министрлігінің")),
    ("Ұлтық музей", ("Ұлтық музей", "Ұлттық музей")),
    ("Астана Оперра", ("Астана Оперра", "Астана Опера")),
]  # fmt: skip


@pytest.mark.parametrize(("credit", "expected"), MISSPELT)
def test_a_slip_in_one_word(credit: str, expected: tuple[str, str], gazetteer: Gazetteer) -> None:
    assert misspelt(f"Сурет: {credit}", gazetteer) == [expected]


@pytest.mark.parametrize(
    "credit",
    [
        "Қазақфильм",
        "Мәдениет және ақпарат министрлігінің баспасөз қызметі",
        "Казакфильм",  # NAM001's
        "қазақфилм",
        "Қазақфлм",
        "Айгүл Қазақфилева",
        "Мәденит және акпорат министрлігі",
        "Мәдениет және спорт министрлігі",
        "Мәдениет министрлігі",
        "Ұлттық мұрағат",
        "МАН",
        "Алатоу",  # a place
        "Ерлан Қабдоллаев",
        "2025",
    ],
)
def test_no_slip(credit: str, gazetteer: Gazetteer) -> None:
    assert misspelt(f"Сурет: {credit}", gazetteer) == []
