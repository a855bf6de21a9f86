"""Words and their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.kazakh.words import (
    LONGEST_WORD,
    Word,
    find_capitalised,
    find_words,
    word_before,
    words,
    words_after,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" – 12,5 % … ", []),
        ("Көрме ашылды.", ["Көрме", "ашылды"]),
        ("Қасым-Жомарт Тоқаев", ["Қасым-Жомарт", "Тоқаев"]),
        ("АҚШ-тың SIM-картаны", ["АҚШ-тың", "SIM-картаны"]),
        ("бір-бірімен-ақ", ["бір-бірімен-ақ"]),
        ("Көрме – сән-салтанат", ["Көрме", "сән-салтанат"]),
        ("Көрме -ашық- өтті", ["Көрме", "ашық", "өтті"]),
        ("О’Нил мен Жан д'Арк", ["О’Нил", "мен", "Жан", "д'Арк"]),
        ("«Қазақфильм» киностудиясы", ["Қазақфильм", "киностудиясы"]),
        ("2025 жылғы 10-ы", ["жылғы", "ы"]),
        ("COP28-де", ["COP", "де"]),
        ("eGov.kz порталы", ["eGov.kz", "порталы"]),
        ("snake_case", ["snake", "case"]),
        ("ӘҒҚҢӨҰҮҺІ әғқңөұүһі", ["ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі"]),
        ("бір\nекі\u00a0үш", ["бір", "екі", "үш"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_find_words_looks_only_where_it_is_told() -> None:
    text = "Көрме Алматыда ашылды."
    assert list(find_words(text, 6, len(text))) == [
        Word("Алматыда", 6, 14),
        Word("ашылды", 15, 21),
    ]
    assert list(find_words(text, 6, 12)) == [Word("Алматы", 6, 12)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Көрме Алматыда ашылды.", ["Көрме", "Алматыда"]),
        ("«Қазақфильм» пен Astana Opera", ["Қазақфильм", "Astana", "Opera"]),
        ("Қасым-Жомарт, бір-Бірімен", ["Қасым-Жомарт"]),
        ("2025-Астана, 10Көрме _Әлем", ["Астана", "Көрме", "Әлем"]),
        ("ӘлеМ ҒКҚ ңҢ ІІМ-нің", ["ӘлеМ", "ҒКҚ", "ІІМ-нің"]),
        ("әл-Фараби және ал-Хорезми, ел-Жұрт", ["әл-Фараби", "ал-Хорезми"]),
        ("көрме ашылды", []),
    ],
)
def test_find_capitalised(text: str, found: list[str]) -> None:
    assert [word.text for word in find_capitalised(text, 0, len(text))] == found


@pytest.mark.parametrize(
    ("text", "most", "found"),
    [
        ("Абай облысы туралы", 5, ["облысы", "туралы"]),
        ("Абай облысы туралы", 1, ["облысы"]),
        ("Абай облысы туралы", 0, []),
        ("Абай", 5, []),
        ("Даму, білім және ғылым", 5, ["білім", "және", "ғылым"]),
        ("Папуа — Жаңа Гвинея", 5, ["Жаңа", "Гвинея"]),
        ("Абай; Семей", 5, []),
        ("Абай: Семей", 5, []),
        ("Абай. Семей", 5, []),
        ("Абай\u00a0 облысы\n", 5, ["облысы"]),
        ("Абай (облыс)", 5, []),
        ("Т. Жүргенов атындағы", 5, ["Жүргенов", "атындағы"]),
        ("Т.Жүргенов атындағы", 5, ["Жүргенов", "атындағы"]),
    ],
)
def test_words_after(text: str, most: int, found: list[str]) -> None:
    start = next(find_words(text, 0, len(text))).end
    after = list(words_after(text, start, len(text), most))
    assert [word.text for word in after] == found
    assert [text[word.start : word.end] for word in after] == found


def test_words_after_stay_inside() -> None:
    text = "Абай облысы туралы"
    assert list(words_after(text, 4, 11, 5)) == [Word("облысы", 5, 11)]
    assert list(words_after(text, 4, 8, 5)) == [Word("обл", 5, 8)]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Президент ^Тоқаев", "Президент"),
        ("Қасым-Жомарт  ^Тоқаев", "Қасым-Жомарт"),
        ("– деді\u00a0^Тоқаев", "деді"),
        ("бүгін, ^Тоқаев", None),
        ("Қ. ^Тоқаев", None),
        ("«^Тоқаев", None),
        ("^Тоқаев", None),
        ("2025 ^Тоқаев", None),
    ],
)
def test_word_before(text: str, before: str | None) -> None:
    at = text.index("^")
    assert word_before(text.replace("^", ""), 0, at) == before


def test_word_before_looks_only_so_far() -> None:
    text = "Бүгін Тоқаев"
    assert word_before(text, 2, 6) == "гін"
    assert word_before(text, 6, 6) is None
    assert word_before("а" * 2 * LONGEST_WORD + " Б", 0, 2 * LONGEST_WORD + 1) == "а" * 59


@given(st.lists(st.sampled_from("убҚ-’ '1_.\nA") | st.characters(), max_size=30).map("".join))
def test_capitalised_words_are_words(text: str) -> None:
    cyrillic_or_latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZƏƟАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ"
    assert list(find_capitalised(text, 0, len(text))) == [
        word for word in find_words(text, 0, len(text)) if word.text[0] in cyrillic_or_latin
    ]


@given(st.lists(st.sampled_from("абқ-’ '1_.\nA") | st.characters(), max_size=30).map("".join))
def test_places_are_those_of_the_words(text: str) -> None:
    found = list(find_words(text, 0, len(text)))
    assert [text[word.start : word.end] for word in found] == words(text)
    assert [word.text for word in found] == words(text)
    places = [place for word in found for place in (word.start, word.end)]
    assert places == sorted(set(places))
