"""Taking suffixes apart, putting them on another stem, and mending mistyped ones."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kzlint.kazakh.letters import fold
from kzlint.kazakh.suffixes import (
    CASES,
    POSSESSIVES,
    VOWELS,
    attach,
    is_regular,
    place_of,
    readings,
    restore,
)

CONSONANTS = "бвгғджзйкқлмнңпрстфхһцчшщ"
syllables = st.tuples(st.sampled_from(CONSONANTS), st.sampled_from(VOWELS)).map("".join)
stems = st.tuples(
    st.lists(syllables, min_size=1, max_size=3).map("".join),
    st.sampled_from(["", *CONSONANTS, "ов", "ев", "ин", "ль", "рь", "ұлы", "қызы", "ау", "су"]),
).map(lambda parts: "".join(parts).capitalize())

# Names of suffixes in the order that they may follow each other in.
after_a_stem = st.tuples(
    st.sampled_from([(), ("plural",)]),
    st.sampled_from([(), *((name,) for name in POSSESSIVES)]),
    st.sampled_from([(), *((name,) for name in CASES), ("being-at",), ("belonging", "plural")]),
).map(lambda parts: tuple(name for part in parts for name in part))
after_a_possessive = st.sampled_from([*((name,) for name in CASES), ("being-at", "plural")])


@st.composite
def inflected(draw: st.DrawFn) -> tuple[str, tuple[str, ...], str]:
    """A stem, names of suffixes, and what attach() makes of them."""
    stem = draw(stems)
    names = draw(after_a_stem if place_of(stem) == "stem" else after_a_possessive)
    return stem, names, attach(stem, tuple((name, "") for name in names))


@pytest.mark.parametrize(
    ("suffix", "after", "found"),
    [
        ("", "stem", [""]),
        ("ның", "stem", ["genitive"]),
        ("тан", "stem", ["ablative"]),
        ("мен", "stem", ["instrumental"]),
        ("пен", "stem", ["instrumental"]),
        ("лық", "stem", ["belonging"]),
        ("дықтардың", "stem", ["belonging plural genitive"]),
        ("дағыларға", "stem", ["being-at plural dative"]),
        ("ларымыздың", "stem", ["plural our genitive"]),
        ("сында", "stem", ["their locative"]),
        ("ынан", "stem", ["their ablative"]),
        ("іме", "stem", ["my dative"]),
        ("данбыз", "stem", ["ablative we-are"]),
        ("ымыз", "stem", ["our", "their we-are"]),
        ("на", "stem", []),
        ("на", "their", ["dative"]),
        ("н", "their", ["accusative"]),
        ("ндегі", "their", ["being-at"]),
        ("ға", "their", []),
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
    ("stem", "suffix", "restored"),
    [
        # Right as it is, with either harmony where usage is split.
        ("Тоқаев", "", ""),
        ("Тоқаев", "тың", "тың"),
        ("Тоқаев", "тің", "тің"),
        ("Путин", "ге", "ге"),
        ("Момышұлы", "на", "на"),
        ("Мәдениет министрлігі", "нде", "нде"),
        # Russian letters.
        ("Тоқаев", "тын", "тың"),
        ("Тоқаев", "ка", "қа"),
        ("Қазақстан", "нын", "ның"),
        ("Қазақстан", "га", "ға"),
        ("Қазақстан", "дагы", "дағы"),
        ("Қазақстан", "дык", "дық"),
        ("Қазақстан", "дыктардын", "дықтардың"),
        ("Өскемен", "нин", "нің"),
        ("Әли", "дин", "дің"),
        ("Мәдениет министрлігі", "нин", "нің"),
        ("Мәдениет министрлігі", "ндеги", "ндегі"),
        ("Сейітқызы", "нын", "ның"),
        # Another stem asks for another harmony or another consonant.
        ("Қазақстан", "дың", "ның"),
        ("Қазақстан", "тан", "нан"),
        ("Астана", "де", "да"),
        ("Семей", "те", "де"),
        ("Семей", "тағы", "дегі"),
        ("Тоқаев", "мен", "пен"),
        ("Тоқаев", "га", "қа"),
        ("Құрылтай", "тің", "дың"),
        ("Құрылтай", "ке", "ға"),
        ("Қонаев", "да", "та"),
        ("Мишустин", "қа", "ге"),
        ("Ақсу", "дын", "дың"),
        ("Абай облысы", "нде", "нда"),
        ("Мәдениет министрлігі", "нын", "нің"),
        # A lone -н is the end of many a word, and seldom -ң typed in Russian.
        ("Астана", "н", None),
        ("Астана", "ң", "ң"),
        ("Астана", "ган", None),
        # No suffix at all, or none for this stem.
        ("Қазақстан", "шыл", None),
        ("Қазақстан", "xyz", None),
        ("Момышұлы", "ға", None),
        ("Орал", "хан", None),
        ("Орал", "ник" * 9, None),
    ],
)
def test_restore(stem: str, suffix: str, restored: str | None) -> None:
    assert restore(stem, suffix) == restored


@pytest.mark.parametrize(
    ("stem", "typed", "right"),
    [
        ("АҚШ", "-тың", "-тың"),
        ("АҚШ", "-тын", "-тың"),
        ("АҚШ", "-қа", "-қа"),
        ("БҰҰ", "-ның", "-ның"),
        ("БҰҰ", "-нын", "-ның"),
        ("ЮНЕСКО", "-ға", "-ға"),
        ("ЮНЕСКО", "-га", "-ға"),
        ("ТМД", "-да", "-да"),
        ("ТМД", "-ға", "-ға"),
        ("ҚТЖ", "-ның", "-ның"),
        ("ҚТЖ", "-нын", "-ның"),
        ("ОКҚ", "-да", "-да"),
        ("ҰҚК", "-нің", "-нің"),
        ("ІІМ", "-нің", "-нің"),
        ("АҚШ", "дан", "тан"),
        ("Астана", "-де", "-да"),
    ],
)
def test_abbreviations_follow_how_they_are_read_aloud(stem: str, typed: str, right: str) -> None:
    assert restore(stem, typed) == right


@given(inflected())
def test_attach_is_regular(form: tuple[str, tuple[str, ...], str]) -> None:
    stem, names, whole = form
    chains = readings(whole[len(stem) :], place_of(stem))
    assert whole.startswith(stem)
    assert names in [
        tuple(name for name, _ in chain) for chain in chains if is_regular(stem, chain)
    ]


@given(inflected())
def test_restore_keeps_a_regular_suffix(form: tuple[str, tuple[str, ...], str]) -> None:
    stem, _, whole = form
    suffix = whole[len(stem) :]
    assert restore(stem, suffix) == suffix
    assert restore(stem, f"-{suffix}") == f"-{suffix}"


@given(inflected())
def test_restore_makes_russian_letters_regular(form: tuple[str, tuple[str, ...], str]) -> None:
    stem, names, whole = form
    assume("your" not in names)
    restored = restore(stem, fold(whole[len(stem) :]))
    assert restored is not None
    assert fold(restored) == fold(whole[len(stem) :])
    assert any(is_regular(stem, chain) for chain in readings(restored, place_of(stem)))


@given(inflected(), stems)
def test_restore_moves_a_suffix_to_any_stem_of_its_kind(
    form: tuple[str, tuple[str, ...], str], other: str
) -> None:
    stem, _, whole = form
    assume(place_of(other) == place_of(stem))
    restored = restore(other, whole[len(stem) :])
    assert restored is not None
    assert any(is_regular(other, chain) for chain in readings(restored, place_of(other)))


@given(st.sampled_from(["Астана", "Тоқаев", "Абай облысы"]), st.text("-кнгитыңғаеілрд", max_size=8))
def test_what_restore_gives_is_a_suffix_of_the_stem(stem: str, suffix: str) -> None:
    restored = restore(stem, suffix)
    if restored is None:
        assert not readings(suffix.removeprefix("-"), place_of(stem))
    else:
        chains = readings(restored.removeprefix("-"), place_of(stem))
        assert any(is_regular(stem, chain) for chain in chains)
