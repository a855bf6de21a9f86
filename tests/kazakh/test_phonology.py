"""The end of a stem: last sound, vowel harmony, hyphen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.kazakh.phonology import (
    BACK_VOWELS,
    EITHER,
    FRONT_VOWELS,
    HARMONY_BY_ENDING,
    LATIN_ENDINGS,
    LETTER_NAMES,
    NEUTRAL_VOWELS,
    NUMERALS,
    SOUND_CLASSES,
    VOWELS,
    endings_of,
    harmonies,
    sound_class,
    takes_hyphen,
)

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
HARMONIES = {"back": (0,), "front": (1,), "back front": (0, 1), "front back": (1, 0)}


def test_every_letter_but_the_signs_has_one_sound_class() -> None:
    assert sorted("".join(SOUND_CLASSES.values())) == sorted(set(ALPHABET) - set("ьъ"))


def test_every_vowel_has_one_harmony() -> None:
    assert sorted(VOWELS) == sorted(set(VOWELS))
    assert sorted(BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS) == sorted("аәеёиоөуұүыіэюя")


def test_letter_names_and_latin_endings_are_of_those_sound_classes() -> None:
    assert set(LETTER_NAMES) <= set(SOUND_CLASSES)
    assert {sounds for row in LATIN_ENDINGS.values() for sounds in row} == set(SOUND_CLASSES)


def test_every_digit_is_read_aloud() -> None:
    assert set(NUMERALS) >= {*"123456789", *(f"{ten}0" for ten in range(1, 10))}


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Астана", "back"),
        ("ТҮРКІСТАН", "back"),
        ("Қытай", "back"),
        ("Соня", "back"),
        ("Түркия", "back"),
        ("Өскемен", "front"),
        ("Семей", "front"),
        ("Одрэ", "front"),
        ("Әлидің досы Ли", "front"),
        # и is a front vowel.
        ("Париж", "front"),
        ("Владимир", "front"),
        ("Тбилиси", "front"),
        ("Ким", "front"),
        # Final у and ю follow the vowel before them; inside a stem they may differ.
        ("Теміртау", "back"),
        ("Ақсу", "back"),
        ("Атырау", "back"),
        ("Мәскеу", "front"),
        ("Бейнеу", "front"),
        ("Сеул", "front back"),
        ("Сингапур", "back front"),
        ("Ду", "back front"),
        ("Баку", "front back"),
        ("Перу", "front back"),
        # A soft sign after л or р is always front.
        ("Гоголь", "front"),
        ("Игорь", "front"),
        ("Брюссель", "front"),
        # After other letters, and within the last syllable, it may also be back.
        ("Казань", "front back"),
        ("Вольт", "front back"),
        # Split usage.
        ("Тоқаев", "back front"),
        ("Лавров", "back front"),
        ("Соловьёв", "back front"),
        ("Голицын", "back front"),
        ("Мишустин", "front back"),
        ("МИШУСТИН", "front back"),
        ("Нұрғали", "back front"),
        ("Гамбург", "front back"),
        ("Нью-Йорк", "front back"),
        ("Ұлттық банк", "front back"),
        ("технопарк", "front back"),
        ("Қырық", "back"),
        # In women's names and adjectives, the vowel of the ending decides.
        ("Балаева", "back"),
        ("Маневская", "back"),
        ("Достоевский", "front"),
        ("Соловьёва", "back"),
        # No evidence for either harmony.
        ("ТМД", "back front"),
        ("", "back front"),
    ],
)
def test_harmonies(stem: str, found: str) -> None:
    assert harmonies(stem) == HARMONIES[found]


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Алматы", "vowel"),
        ("Түркия", "vowel"),
        ("Әуе", "vowel"),
        ("Тбилиси", "voiced"),
        ("Ақтау", "voiced"),
        ("Мәскеу", "voiced"),
        ("Баку", "voiced"),
        ("Семей", "voiced"),
        ("Талғар", "voiced"),
        ("Игорь", "voiced"),
        ("Орал", "lateral"),
        ("Брюссель", "lateral"),
        ("Ислам", "nasal"),
        ("Астрахань", "nasal"),
        ("Шыңжаң", "nasal"),
        ("Тараз", "sibilant"),
        ("ПАРИЖ", "sibilant"),
        # Final б, в, г, д.
        ("Халеб", "voiceless"),
        ("Әкімжанов", "voiceless"),
        ("Петербург", "voiceless"),
        ("Мадрид", "voiceless"),
        ("Балқаш", "voiceless"),
        ("Вашингтон”", "nasal"),
        ("«Қазақфильм»", "nasal"),
        ("Хирошима (Жапония)", "vowel"),
    ],
)
def test_sound_class(stem: str, key: str) -> None:
    assert sound_class(stem) == key


@pytest.mark.parametrize(
    ("stem", "has_hyphen"),
    [
        ("Астана", False),
        ("Б. Құдабаева", False),
        ("Қасым-Жомарт", False),
        ("Алматы облысы", False),
        ("ҚазМұнайГаз", False),
        ("Я", False),
        ("Ә", False),
        ("АҚШ", True),
        ("БҰҰ", True),
        ("ЮНЕСКО", True),
        ("ҚР ІІМ", True),
        ("COP28", True),
        ("G20", True),
        ("2025", True),
        ("Zakon.kz", True),
        ("iPhone", True),
        ("«Самұрық»", True),
        ("“Нұр Отан”", True),
        ("Нұр-Сұлтан (Астана)", True),
        ("", True),
    ],
)
def test_takes_hyphen(stem: str, has_hyphen: bool) -> None:
    assert takes_hyphen(stem) is has_hyphen


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Астана", "vowel back stem"),
        ("Текелі", "vowel front stem"),
        ("Путин", "nasal front stem; nasal back stem"),
        ("Момышұлы", "vowel back their"),
        ("Сейітқызы", "vowel back their"),
        ("Абай облысы", "vowel back their"),
        ("төтенше елші", "vowel front their; vowel front stem"),
        ("Балқаш көлі", "vowel front their; vowel front stem"),
        ("Мұхтар Тілеуберді", "vowel front their; vowel front stem"),
        # п, к and қ: nouns soften after a vowel, names may.
        ("бөлік", "voiceless front softening"),
        ("банк", "voiceless front stem; voiceless back stem"),
        ("мектеп", "voiceless front softening; voiceless front stem"),
        ("Ақбұлақ", "voiceless back softening; voiceless back stem"),
        ("Мозамбик", "voiceless front softening; voiceless front stem"),
        # A closing mark is ignored.
        ("«Қазақфильм»", "nasal front stem; nasal back stem"),
        # Numbers are read aloud, by the last word.
        ("1", "voiced front stem"),
        ("2", "vowel front stem"),
        ("3", "voiceless front stem"),
        ("6", "vowel back stem"),
        ("G7", "vowel front stem"),
        ("9", "sibilant back stem"),
        ("G20", "vowel back stem"),
        ("30", "sibilant back stem"),
        ("2025", "voiceless front stem"),
        ("2024", "voiceless front stem"),
        ("COP28", "sibilant front stem"),
        ("1990", "nasal back stem"),
        ("110", "nasal back stem"),
        ("100", "sibilant front stem"),
        ("5000", "nasal back stem"),
        ("10000", "nasal back stem"),
        ("2000000", "nasal back stem"),
        ("0", "lateral front stem"),
        # Latin words: any sound that the letters can stand for, either harmony.
        ("eGov", "voiceless back stem; voiceless front stem; voiced back stem; voiced front stem"),
        ("Uzbekistan", "nasal back stem; nasal front stem"),
        ("Sony", "voiced back stem; voiced front stem; vowel back stem; vowel front stem"),
        ("Telegram", "nasal back stem; nasal front stem"),
        ("Intel", "lateral back stem; lateral front stem"),
        # Abbreviations: as a word, then by the last letter's name.
        ("АҚШ", "voiceless back stem"),
        ("БҰҰ", "vowel back stem"),
        ("ТМД", "vowel back stem; vowel front stem"),
        ("ҚР", "vowel back stem; vowel front stem; voiced back stem; voiced front stem"),
        ("БАҚ", "voiceless back stem; vowel back stem; vowel front stem"),
        ("ЖШС", "voiceless front stem; voiceless back stem"),
        ("ІІМ", "nasal front stem; nasal back stem"),
        ("ҚМШ", "voiceless back stem; voiceless front stem"),
    ],
)  # fmt: skip
def test_endings_of(stem: str, found: str) -> None:
    endings = [(e.sounds, ("back", "front")[e.harmony], e.place) for e in endings_of(stem)]
    assert "; ".join(" ".join(ending) for ending in endings) == found


@given(st.text(ALPHABET + ALPHABET.upper() + "abz09-. »", min_size=1))
def test_every_stem_has_an_ending(stem: str) -> None:
    endings = endings_of(stem)
    assert endings
    assert len(set(endings)) == len(endings)
    assert {ending.sounds for ending in endings} <= set(SOUND_CLASSES)
    assert set(harmonies(stem)) <= set(EITHER)


@given(st.sampled_from(list(HARMONY_BY_ENDING)), st.text(ALPHABET, max_size=4))
def test_the_longest_ending_decides(ending: str, start: str) -> None:
    longer = [other for other in HARMONY_BY_ENDING if (start + ending).endswith(other)]
    assert harmonies(start + ending) == HARMONY_BY_ENDING[max(longer, key=len)]
