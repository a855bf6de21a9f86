"""When two credit lines mean one source, and what is said of their difference."""

import pytest

from kzlint.analysis.credits import compare
from kzlint.gazetteer import Entry, Gazetteer, Kind

GAZETTEER = Gazetteer(
    [
        [
            Entry("Мәдениет және ақпарат министрлігі", Kind.ORGANISATION, aliases=("МАМ",)),
            Entry("Қазақстан", Kind.PLACE, aliases=("ҚР",)),
        ]
    ]
)

SAME = [
    ("Ақорда баспасөз қызметі", "Ақорданың баспасөз қызметі", "“Ақорда” here, “Ақорданың” there"),
    ("ҚР МАМ баспасөз қызметі", "МАМ", "“ҚР баспасөз қызметі” is only here"),
    (
        "Мәдениет және ақпарат министрлігі",
        "ҚР МАМ",
        "“Мәдениет және ақпарат министрлігі” here, “ҚР МАМ” there",
    ),
    (
        "Ақпарат және мәдениет министрлігі",
        "Мәдениет және ақпарат министрлігі",
        "“Ақпарат мәдениет” here, “Мәдениет ақпарат” there",
    ),
    (
        "Ұлттық музей, Астана",
        "Ұлттық музей (Астана)",
        "they differ in the order of words or in punctuation",
    ),
    ("Облыстық филармония", "Облыстық филормония", "“филармония” here, “филормония” there"),
    ("Мәдениет министрлігі", "Мәдениет және спорт министрлігі", "“және спорт” is only there"),
    ("Zakon.kz/Асқар Серік", "Zakon.kz агенттігі/Дана Әли", "“агенттігі” is only there"),
]


@pytest.mark.parametrize(("here", "there", "description"), SAME)
def test_one_source(here: str, there: str, description: str) -> None:
    difference = compare(here, there, GAZETTEER)
    assert difference is not None
    assert difference.description == description


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Zakon.kz/Асқар Серік", "Zakon.kz/Дана Әли"),
        ("Ақорда баспасөз қызметі", "Үкімет баспасөз қызметі"),
        ("Алматы қаласының әкімдігі", "Алматы облысының әкімдігі"),
        ("Мәдениет басқармасы", "Мәдениет департаменті"),
        ("Асқар Серіков", "Асқар Серікова"),
        ("баспасөз қызметі", "Ақорда"),
        ("Дана", "Дина"),
    ],
)
def test_two_sources(here: str, there: str) -> None:
    assert compare(here, there, GAZETTEER) is None
    assert compare(there, here, GAZETTEER) is None
