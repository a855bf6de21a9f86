"""Credit lines that mean the same source, and the report of their difference."""

import pytest

from kzlint.analysis.credits import Comparison, find_sources
from kzlint.core.source import Source
from kzlint.core.tokens import TokenTables
from kzlint.gazetteer import Entry, Gazetteer, Kind
from kzlint.syntax import Credit

GAZETTEER = Gazetteer(
    [
        [
            Entry("Мәдениет және ақпарат министрлігі", Kind.ORGANISATION, aliases=("МАМ",)),
            Entry("Қазақстан", Kind.PLACE, aliases=("ҚР",)),
            Entry("Астана", Kind.PLACE),
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
        "they differ in punctuation",
    ),
    ("Ұлттық музей, Астана", "Астана, Ұлттық музей", "they differ in the order of words"),
    ("Облыстық филармония", "Облыстық филормония", "“филармония” here, “филормония” there"),
    ("Мәдениет министрлігі", "Мәдениет және спорт министрлігі", "“және спорт” is only there"),
    ("Zakon.kz", "Zakon.kz агенттігі", "“агенттігі” is only there"),
    ("Қазақ ұлттық музейі", "Қазақтың ұлттық музейі", "“Қазақ” here, “Қазақтың” there"),
    ("Алматы қаласының әкімдігі", "Алматы қаласы әкімдігі", "“қаласының” here, “қаласы” there"),
    ("ІІМ", "Ішкі істер министрлігі", "“ІІМ” here, “Ішкі істер министрлігі” there"),
    ("ҚР ТЖМ", "Төтенше жағдайлар министрлігі",
     "“ҚР ТЖМ” here, “Төтенше жағдайлар министрлігі” there"),
    ("А. Серіков", "Асқар Серіков", "“А” here, “Асқар” there"),
    ("Серіков Асқар", "Асқар Серіков", "they differ in the order of words"),
    ("ақорда", "Ақорда", "“ақорда” here, “Ақорда” there"),
    ("akorda.kz", "https://www.Akorda.kz/", "“akorda.kz” here, “https://www.Akorda.kz/” there"),
    ("akorda.kz", "akorda.kz сайты", "“сайты” is only there"),
]  # fmt: skip


@pytest.mark.parametrize(("here", "there", "description"), SAME)
def test_one_source(here: str, there: str, description: str) -> None:
    difference = Comparison(GAZETTEER).compare(here, there)
    assert difference is not None
    assert str(difference.description) == description


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Асқар Серік", "Дана Әли"),
        ("Ақорда  баспасөз қызметі", "Ақорда баспасөз\u00a0қызметі"),
        ("А. Серіков", "Дана Серікова"),
        ("Б. Серіков", "Асқар Серіков"),
        ("ІІМ", "Сыртқы істер министрлігі"),
        ("akorda.kz/kk/1", "akorda.kz/kk/2"),
        ("t.me/akorda", "t.me/zakon"),
        ("akorda.kz", "zakon.kz"),
        ("Астана, 2024", "Астана, 2025"),
        ("Ақорда баспасөз қызметі", "Үкімет баспасөз қызметі"),
        ("Алматы қаласының әкімдігі", "Алматы облысының әкімдігі"),
        ("Мәдениет басқармасы", "Мәдениет департаменті"),
        ("Асқар Серіков", "Асқар Серікова"),
        ("баспасөз қызметі", "Ақорда"),
        ("Дана", "Дина"),
    ],
)
def test_two_sources(here: str, there: str) -> None:
    assert Comparison(GAZETTEER).compare(here, there) is None
    assert Comparison(GAZETTEER).compare(there, here) is None


@pytest.mark.parametrize(
    ("credit", "sources"),
    [
        ("Ұлттық музей, Астана", ["Ұлттық музей, Астана"]),
        ("Ақорда, ҚазАқпарат", ["Ақорда", "ҚазАқпарат"]),
        ("Мәдениет, ақпарат және спорт министрлігі / Хабар",
         ["Мәдениет, ақпарат және спорт министрлігі", "Хабар"]),
        ("Ақорда, primeminister.kz", ["Ақорда", "primeminister.kz"]),
        ("Көрме сәті. © Sputnik / Дана Әли", ["Sputnik", "Дана Әли"]),
    ],
)  # fmt: skip
def test_sources(credit: str, sources: list[str]) -> None:
    found = find_sources(Credit(credit, 0, len(credit), TokenTables(Source(credit))), GAZETTEER)
    assert [source.text for source in found] == sources
