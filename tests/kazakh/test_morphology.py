"""The analysis of forms into stem and suffixes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.kazakh.morphology import Reading, analyse, readings, readings_after
from kzlint.kazakh.suffixes import SHORTENED, SOFTENED
from tests.kazakh.inflected import inflected


def under(form: str, stem: str) -> list[tuple[str, bool]]:
    """The readings with that stem: the names of their suffixes, and True for regular ones."""
    return [
        (" ".join(name for name, _ in reading.chain), reading.is_regular)
        for reading in analyse(form)
        if reading.stem == stem
    ]


@pytest.mark.parametrize(
    ("suffix", "after", "found"),
    [
        ("", "stem", []),
        ("ның", "stem", ["genitive"]),
        ("тан", "stem", ["ablative"]),
        ("мен", "stem", ["instrumental"]),
        ("пен", "stem", ["instrumental"]),
        ("лық", "stem", ["belonging"]),
        ("дықтардың", "stem", ["belonging plural genitive"]),
        ("дағыларға", "stem", ["being-at plural dative"]),
        ("ларымыздың", "stem", ["plural our genitive"]),
        ("лығына", "stem", ["belonging their dative"]),
        ("сында", "stem", ["their locative"]),
        ("ынан", "stem", ["their ablative"]),
        ("іме", "stem", ["my dative"]),
        ("данбыз", "stem", ["ablative we-are"]),
        ("ымыз", "stem", ["our"]),
        ("аға", "stem", ["feminine dative"]),
        ("на", "stem", []),
        ("на", "their", ["dative"]),
        ("н", "their", ["accusative"]),
        ("ндегі", "their", ["being-at"]),
        ("ға", "their", []),
        ("лығ", "stem", []),
        ("лықтықтық", "stem", []),
        ("ғалар", "stem", []),
        ("нын", "stem", []),
        ("стан", "stem", []),
        ("хан", "stem", []),
        ("x", "stem", []),
    ],
)
def test_readings(suffix: str, after: str, found: list[str]) -> None:
    chains = readings(suffix, after)
    assert [" ".join(name for name, _ in chain) for chain in chains] == found
    assert all("".join(ending for _, ending in chain) == suffix for chain in chains)


@pytest.mark.parametrize(
    ("form", "stem", "names"),
    [
        ("ПУТИНГЕ", "ПУТИН", "dative"),
        ("АЙМАННЫҢ", "АЙМАН", "genitive"),
        ("МЕМЛЕКЕТ БАСШЫСЫНЫҢ", "МЕМЛЕКЕТ БАСШЫСЫ", "genitive"),
        ("Бауыржан МОМЫШҰЛЫНА", "Бауыржан МОМЫШҰЛЫ", "dative"),
        ("АҚШ‑тың", "АҚШ", "genitive"),
        ("ҰҚК-нің", "ҰҚК", "genitive"),
        ("Zakon.kz-тің", "Zakon.kz", "genitive"),
        ("iPhone-ды", "iPhone", "accusative"),
        ("eGov-тың", "eGov", "genitive"),
        ("Хасановаға", "Хасанова", "dative"),
        ("Хасановаға", "Хасанов", "feminine dative"),
        ("Астанаға", "Астан", None),
        ("алматылықтарға", "алматы", "belonging plural dative"),
        ("Астанадағылар", "Астана", "being-at plural"),
        ("қазақстандықтардың", "қазақстан", "belonging plural genitive"),
        ("министрлігіндегі", "министрлік", "their being-at"),
        ("министрлігіндегі", "министр", "belonging their being-at"),
        ("Ақбұлағы", "Ақбұлақ", "their"),
        ("мектебінде", "мектеп", "their locative"),
        ("халқы", "халық", "their"),
        ("Халқымыз", "Халық", "our"),
        ("ҚАЗАҚСТАН ХАЛҚЫ", "ҚАЗАҚСТАН ХАЛЫҚ", "their"),
        ("МИНИСТРЛІГІНЕ", "МИНИСТРЛІК", "their dative"),
        ("Қазақстан халқының", "Қазақстан халық", "their genitive"),
    ],
)
def test_analyse(form: str, stem: str, names: str | None) -> None:
    assert under(form, stem) == ([(names, True)] if names else [])


@pytest.mark.parametrize(
    ("form", "stem", "names"),
    [
        # The wrong harmony.
        ("Мәскеуда", "Мәскеу", "locative"),
        ("Теміртауде", "Теміртау", "locative"),
        ("Астанаге", "Астана", "dative"),
        ("Парижда", "Париж", "locative"),
        ("Тбилисида", "Тбилиси", "locative"),
        ("Владимирдың", "Владимир", "genitive"),
        ("Кимға", "Ким", "dative"),
        ("Игорьға", "Игорь", "dative"),
        ("Түркияде", "Түркия", "locative"),
        ("Балаеваге", "Балаева", "dative"),
        ("Хасановаге", "Хасанов", "feminine dative"),
        ("Чайковскийға", "Чайковский", "dative"),
        ("Сейітқызіне", "Сейітқыз", "their dative"),
        ("Абай облысынде", "Абай облысы", "locative"),
        ("Қазақстандіктер", "Қазақстан", "belonging plural"),
        ("АҚШ-тің", "АҚШ", "genitive"),
        ("G20-ге", "G20", "dative"),
        ("ПУТИНДАҒЫ", "ПУТИ", None),
        ("АЙМАННІҢ", "АЙМАН", "genitive"),
        # The wrong consonant.
        ("Тоқаевдың", "Тоқаев", "genitive"),
        ("Тоқаевмен", "Тоқаев", "instrumental"),
        ("Петербургге", "Петербург", "dative"),
        ("Белградда", "Белград", "locative"),
        ("Халебға", "Халеб", "dative"),
        ("Астанадың", "Астана", "genitive"),
        ("Қазақстандың", "Қазақстан", "genitive"),
        ("Қазақстандан", "Қазақстан", "ablative"),
        ("Парижмен", "Париж", "instrumental"),
        ("Әлинің", "Әли", "genitive"),
        ("Ақсуның", "Ақсу", "genitive"),
        ("Қазақстанлық", "Қазақстан", "belonging"),
        ("Қазақстандықлар", "Қазақстан", "belonging plural"),
        ("Момышұлыны", "Момышұлы", "accusative"),
        ("Абай облысыда", "Абай облысы", "locative"),
        ("еліміздін", "ел", None),
        ("ЖШС-ға", "ЖШС", "dative"),
        ("елімізе", "ел", None),
        ("COP28-ке", "COP28", "dative"),
        ("Telegram-дың", "Telegram", "genitive"),
        # A missing or an extra hyphen.
        ("АҚШтың", "АҚШ", "genitive"),
        ("G20ға", "G20", "dative"),
        ("Астана-ға", "Астана", "dative"),
        # п, к and қ soften only after a vowel.
        ("бөлікі", "бөлік", "their"),
        ("бангі", "банк", "their"),
        ("министрлікі", "министр", "belonging their"),
        ("Алматылықы", "Алматы", "belonging their"),
    ],
)
def test_irregular(form: str, stem: str, names: str | None) -> None:
    assert under(form, stem) == ([(names, False)] if names else [])


def test_the_longest_stem_comes_first() -> None:
    assert analyse("Нью-Йоркте") == (
        Reading("Нью-Йоркте", (), True),
        Reading("Нью-Йорк", (("locative", "те"),), True),
    )
    assert analyse("АҚШ-қа") == (
        Reading("АҚШ-қа", (), True),
        Reading("АҚШ", (("dative", "қа"),), True, "-"),
    )


@pytest.mark.parametrize("form", ["", "а", "-", "--ға", "а-ға", "»-ға", "İзмирде", "Ор", "хан"])
def test_forms_without_a_suffix(form: str) -> None:
    assert analyse(form) == (Reading(form, (), True),)


@pytest.mark.parametrize(
    ("stem", "suffix", "found"),
    [
        ("Астана", "ға", [("Астана", (("dative", "ға"),), True, "")]),
        ("Астана", "ке", [("Астана", (("dative", "ке"),), False, "")]),
        ("АҚШ", "-қа", [("АҚШ", (("dative", "қа"),), True, "-")]),
        ("АҚШ", "‑қа", [("АҚШ", (("dative", "қа"),), True, "‑")]),
        ("АҚШ", "қа", [("АҚШ", (("dative", "қа"),), False, "")]),
        ("Момышұлы", "ға", [("Момышұлы", (("dative", "ға"),), False, "")]),
        ("Минск", "іде", [("Минск", (("linking", "і"), ("locative", "де")), True, "")]),
        ("Омск", "те", [("Омск", (("locative", "те"),), False, "")]),
        ("Абай облысы", "ның", [("Абай облысы", (("genitive", "ның"),), True, "")]),
        ("Хасанов", "а", [("Хасанов", (("feminine", "а"),), True, "")]),
        ("Астана", "а", []),
        ("Астана", "", []),
        ("Астана", "-", []),
    ],
)
def test_readings_after(stem: str, suffix: str, found: list[Reading]) -> None:
    assert list(readings_after(stem, suffix)) == found


@given(st.text() | st.text("ТоқаевтыңҒАІ -‑»\"”)яь'kz28ыңi̇", max_size=40))
def test_any_string_can_be_taken_apart(form: str) -> None:
    found = analyse(form)
    assert found[0] == Reading(form, (), True)
    assert all(reading.chain for reading in found[1:])
    assert len(set(found)) == len(found)


@given(inflected().map(lambda form: form[2]) | st.text("қазтнлірігүыЫҒІАЛ-", max_size=20))
def test_a_reading_is_the_form(form: str) -> None:
    for reading in analyse(form):
        kept = len(form) - len(reading.suffix) - len(reading.hyphen)
        stem, rest = form[:kept], form[kept:].lower()
        assert rest == reading.hyphen + reading.suffix
        if reading.stem != stem:
            changed = reading.stem[len(stem) - 1 :].lower()
            assert reading.stem[: len(stem) - 1] == stem[:-1]
            assert SOFTENED.get(changed) == stem[-1].lower() or reading.stem.lower().endswith(
                tuple(SHORTENED.values())
            )
