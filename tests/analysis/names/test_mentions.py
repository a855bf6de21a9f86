"""Known names in a release: their place, spelling and table entry."""

import pytest

from kzlint.analysis import find_mentions, find_mixed_words
from kzlint.core.source import Source
from kzlint.gazetteer import Entry, Gazetteer, Kind
from kzlint.syntax import parse

GAZETTEER = Gazetteer(
    [
        [
            Entry("Қасым-Жомарт Тоқаев", Kind.PERSON),
            Entry("Қазақстан", Kind.PLACE, aliases=("Қазақстан Республикасы",)),
            Entry("Қазинформ", Kind.ORGANISATION, aliases=("ҚазАқпарат",)),
            Entry("Түркі академиясы", Kind.ORGANISATION, misspellings=("Түрік академиясы",)),
        ]
    ]
)


def mentions(text: str) -> list[tuple[str, str, bool]]:
    """Each mention's text, its entry's name, and True if it is misspelt."""
    source = Source(text)
    return [
        (text[m.span.start : m.span.end], m.match.entry.name, m.is_misspelt)
        for m in find_mentions(parse(source), GAZETTEER)
    ]


TOKAYEV = "Қасым-Жомарт Тоқаев"

FOUND = [
    ("Бүгін Тоқаевпен кездесті.", [("Тоқаевпен", TOKAYEV, False)]),
    ("Қ.-Ж. Токаевтың сапары.", [("Токаевтың", TOKAYEV, True)]),
    ("Қасым-Жомарт Токаев пен Тоқаев.", [
        ("Қасым-Жомарт Токаев", TOKAYEV, True), ("Тоқаев", TOKAYEV, False),
    ]),
    ("Президент Токаев келді.", [("Токаев", TOKAYEV, True)]),
    ("Казақстан Республикасында.", [("Казақстан Республикасында", "Қазақстан", True)]),
    ("Сурет: Қазинформ", [("Қазинформ", "Қазинформ", False)]),
    ("date 2025-10-11 Казинформ хабары", [("Казинформ", "Қазинформ", True)]),
    ("Түрік академиясына барды.", [("Түрік академиясына", "Түркі академиясы", True)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_mentions(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ерлан Токаев келді.",
        "Д. Токаев келді. Бүгін Токаев сөйледі.",
        "Токаев Ерлан келді.",
        "@Токаев пен #Токаев және user@Токаев жазды.",
        "«Лента Казинформ» таспасы.",
        "қазақстан мен тоқаев",
        "Қазақстаншылау сөзі",
    ],
)
def test_not_the_known_one(text: str) -> None:
    assert [found for found in mentions(text) if found[2]] == []


@pytest.mark.parametrize(
    ("typed", "correction"),
    [
        ("Токаевтын", "Тоқаевтың"),
        ("Токаевка", "Тоқаевқа"),
        ("Казахстандыктар", "Қазақстандықтар"),
        ("Казакстаннан", "Қазақстаннан"),
        ("Түрік академиясында", "Түркі академиясында"),
    ],
)
def test_corrections_keep_the_suffix(typed: str, correction: str) -> None:
    known = Entry("Қазақстан", Kind.PLACE, misspellings=("Казахстан",))
    gazetteer = Gazetteer([[known], *GAZETTEER.layers])
    (mention,) = find_mentions(parse(Source(f"Бүгін {typed} туралы айтты.")), gazetteer)
    assert mention.correction == correction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Бүгін үшiн келді.", [("үшiн", "үшін", False)]),
        ("Бүгін Eрлан келді.", [("Eрлан", "Ерлан", True)]),
        ("Eрлан келді.", [("Eрлан", "Ерлан", False)]),
        ("Тоқaев келді.", [("Тоқaев", "Тоқаев", True)]),
        ("Сурет: Ақоpда", [("Ақоpда", "Ақорда", True)]),
        ("SIM-карта, eGov.kz, COP28, KazМұнайГаз", []),
    ],
)
def test_mixed_words(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    release = parse(Source(text))
    found = find_mixed_words(release, find_mentions(release, GAZETTEER))
    assert [(word.text, word.meant, word.is_name) for word in found] == expected
