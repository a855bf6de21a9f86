"""The table of suffixes: every cell is an ending that is possible there in Kazakh."""

import pytest

from kzlint.kazakh.phonology import BACK_VOWELS, FRONT_VOWELS, SOUND_CLASSES
from kzlint.kazakh.suffixes import (
    AFTER,
    CASES,
    GENITIVE_ENDINGS,
    HARDENED,
    ONLY_AFTER,
    PLACES,
    POSSESSIVES,
    SHORTENED,
    SOFTENED,
    SUFFIXES,
    TABLE,
)

# Back vowels to front vowels, with the consonants that change with them.
FRONTED = str.maketrans("аықғ", "еікг")

# These have one ending for both harmonies.
ONE_HARMONY = {"feminine", "linking", "instrumental", "whose"}

CELLS = [
    (name, column, pair) for name, suffix in SUFFIXES.items()
    for column, pair in suffix.endings.items()
]  # fmt: skip


@pytest.mark.parametrize(("name", "column", "pair"), CELLS)
def test_the_second_ending_is_the_first_one_fronted(
    name: str, column: str, pair: tuple[str, str]
) -> None:
    back, front = pair
    if name in ONE_HARMONY:
        assert back == front
    else:
        assert front == back.translate(FRONTED)
        assert not set(back) & set(FRONT_VOWELS)
        assert not set(front) & set(BACK_VOWELS)


@pytest.mark.parametrize(("name", "column", "pair"), CELLS)
def test_an_ending_begins_as_what_stands_before_it_asks(
    name: str, column: str, pair: tuple[str, str]
) -> None:
    for first in (ending[0] for ending in pair):
        if column == "voiceless":
            assert first not in "бғгджзлмн"
        elif column in SOUND_CLASSES:
            assert first not in "птқк"
        if column == "vowel":
            assert first not in "аеыі"


def test_every_sound_class_has_a_column() -> None:
    header = TABLE.split("\n")[1].split()
    assert header == ["suffix", "group", *SOUND_CLASSES, "their", "my"]


def test_every_row_is_whole() -> None:
    rows = TABLE.strip().splitlines()
    assert {len(row.split()) for row in rows} == {2 + len(SOUND_CLASSES) + 2}
    assert len(SUFFIXES) == len(rows) - 1


def test_some_suffixes_wait_for_certain_sounds() -> None:
    partial = {
        name for name, suffix in SUFFIXES.items() if not set(SOUND_CLASSES) <= set(suffix.endings)
    }
    assert partial == {"feminine", "linking"} == set(ONLY_AFTER)


def test_every_group_and_place_is_known() -> None:
    groups = {suffix.group for suffix in SUFFIXES.values()}
    assert groups == {group for following in AFTER.values() for group in following}
    assert {suffix.place for suffix in SUFFIXES.values()} <= set(AFTER)
    assert set(PLACES) <= groups | set(SUFFIXES)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("plural", "plural"),
        ("feminine", "feminine"),
        ("linking", "linking"),
        ("my", "my"),
        ("your", "my"),
        ("your-polite", "our"),
        ("our", "our"),
        ("their", "their"),
        ("genitive", "case"),
        ("instrumental", "case"),
        ("belonging", "derived"),
        ("being-at", "derived"),
        ("whose", "derived"),
        ("like", "closing"),
        ("manner", "closing"),
        ("i-am", "predicate"),
    ],
)
def test_the_place_after_a_suffix(name: str, place: str) -> None:
    assert SUFFIXES[name].place == place


@pytest.mark.parametrize(
    ("name", "sounds", "place", "pair"),
    [
        ("genitive", "vowel", "stem", ("ның", "нің")),
        ("genitive", "nasal", "stem", ("ның", "нің")),
        ("genitive", "vowel", "their", ("ның", "нің")),
        ("dative", "vowel", "their", ("на", "не")),
        ("dative", "nasal", "my", ("а", "е")),
        ("dative", "sibilant", "our", ("ға", "ге")),
        ("accusative", "vowel", "their", ("н", "н")),
        ("accusative", "nasal", "my", ("ды", "ді")),
        ("ablative", "nasal", "my", ("нан", "нен")),
        ("instrumental", "sibilant", "stem", ("бен", "бен")),
        ("their", "vowel", "stem", ("сы", "сі")),
        ("feminine", "vowel", "stem", None),
        ("feminine", "nasal", "stem", ("а", "а")),
    ],
)
def test_after(name: str, sounds: str, place: str, pair: tuple[str, str] | None) -> None:
    assert SUFFIXES[name].after(sounds, place) == pair


def test_lists_by_group() -> None:
    assert CASES == ("genitive", "dative", "accusative", "locative", "ablative", "instrumental")
    assert POSSESSIVES == ("my", "your", "your-polite", "our", "their")
    assert GENITIVE_ENDINGS == ("ның", "нің", "дың", "дің", "тың", "тің")


def test_softening_and_hardening_are_each_others_reverse() -> None:
    assert {hard: soft for soft, hard in HARDENED.items()} == SOFTENED


@pytest.mark.parametrize(("short", "whole"), SHORTENED.items())
def test_a_shortened_stem_lost_one_close_vowel(short: str, whole: str) -> None:
    assert short == whole[:-2] + whole[-1]
    assert whole[-2] in "ыі"
