"""Abbreviations with a suffix but no hyphen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.analysis import find_unhyphenated
from kzlint.core.source import Source
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import parse


def unhyphenated(text: str) -> list[tuple[str, str, str]]:
    """Each abbreviation as written, its letters, and its suffix."""
    return [
        (text[slice(*found.span)], found.letters, found.suffix)
        for found in find_unhyphenated(parse(Source(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Олар АҚШтың елшісі.", ("АҚШтың", "АҚШ", "тың")),
        ("АҚШта тұрады.", ("АҚШта", "АҚШ", "та")),
        ("Бұл ЮНЕСКОның тізімі.", ("ЮНЕСКОның", "ЮНЕСКО", "ның")),
        ("Бұл ҰҚКден келді.", ("ҰҚКден", "ҰҚК", "ден")),
        ("Ол БҰҰ ның өкілі.", ("БҰҰ ның", "БҰҰ", "ның")),
        ("Ол ТМД ға кірді.", ("ТМД ға", "ТМД", "ға")),
        ("Ол АҚШтағы досы.", ("АҚШтағы", "АҚШ", "тағы")),
        ("date 2025-10-11 АҚШтан келді", ("АҚШтан", "АҚШ", "тан")),
        ("Сурет: БҰҰның сайты", ("БҰҰның", "БҰҰ", "ның")),
        ("«АҚШтың», – деді ол.", ("АҚШтың", "АҚШ", "тың")),
    ],
)
def test_unhyphenated(text: str, expected: tuple[str, str, str]) -> None:
    assert unhyphenated(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "АҚШ-тың, БҰҰ-ның, ЮНЕСКО-ға, ТМД-да",
        "АҚШ та, БҰҰ да, ТМД мен ЕҚЫҰ, АҚШ пен ҚХР де келді.",
        "БҰҰ нан таратты, АҚШ тағы хабарлады.",
        "ҚазМұнайГаздың, ҚазАқпараттың",
        "ІХ ғасыр, XX ғасырда",
        "АҚШқа-ақ, БҰҰның-ау",
        "Аның, А ның",
        "",
    ],
)
def test_nothing_is_missing(text: str) -> None:
    assert unhyphenated(text) == []


def test_abbreviations_come_in_the_order_of_the_text() -> None:
    text = "Ол БҰҰ ның, АҚШтың, ТМД ға."
    assert [letters for _, letters, _ in unhyphenated(text)] == ["БҰҰ", "АҚШ", "ТМД"]


@given(st.sampled_from(["АҚШ", "БҰҰ", "ЮНЕСКО", "ТМД", "МАГАТЭ"]), st.sampled_from(CASES))
def test_a_hyphen_left_out_is_found_in_every_case(letters: str, case: str) -> None:
    for inflected in inflect(letters, case):
        suffix = inflected.removeprefix(letters).lstrip("-")
        text = f"Бүгін {letters}{suffix} айтты, {inflected} де айтты."
        assert unhyphenated(text) == [(letters + suffix, letters, suffix)]
