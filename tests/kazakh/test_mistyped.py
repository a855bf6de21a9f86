"""Corrections of suffixes as newsrooms mistype them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kzlint.kazakh.letters import fold
from kzlint.kazakh.mistyped import MISTYPED, MOST_MISTYPED, restore
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.phonology import takes_hyphen
from kzlint.kazakh.suffixes import POSSESSIVES
from tests.kazakh.inflected import inflected


@pytest.mark.parametrize(
    ("stem", "suffix", "restored"),
    [
        # Already right, with either harmony where usage is split.
        ("Тоқаев", "", ""),
        ("Тоқаев", "тың", "тың"),
        ("Тоқаев", "тің", "тің"),
        ("Путин", "ге", "ге"),
        ("Момышұлы", "на", "на"),
        ("Мәдениет министрлігі", "нде", "нде"),
        ("Хасанов", "аның", "аның"),
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
        ("Хасанов", "ага", "аға"),
        # The stem requires the other harmony or another consonant.
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
        # An unsoftened name keeps its letters; a noun would have to change them.
        ("Ақбұлақ", "і", None),
        ("бөлік", "ы", None),
        # Many words end in -н; it is seldom -ң typed on a Russian keyboard.
        ("Астана", "н", None),
        ("Астана", "ң", "ң"),
        ("Астана", "ган", None),
        # No suffix, or none that fits this stem.
        ("Қазақстан", "шыл", None),
        ("Қазақстан", "xyz", None),
        ("Момышұлы", "ға", "на"),
        ("Лондон", "и", None),
        ("Қазақтелеком", "м", None),
        ("Астана", "аға", None),
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
        ("АҚШ", "‑қа", "‑қа"),
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
        ("COP28", "-ке", "-ге"),
        ("Zakon.kz", "-тин", "-тің"),
        # Adding and removing a hyphen.
        ("АҚШ", "дан", "-тан"),
        ("АҚШ", "тың", "-тың"),
        ("G20", "га", "-ға"),
        ("Астана", "-де", "да"),
        ("Астана", "-да", "да"),
    ],
)
def test_after_a_hyphen(stem: str, typed: str, right: str) -> None:
    assert restore(stem, typed) == right


@pytest.mark.parametrize(
    ("stem", "suffix", "to", "restored"),
    [
        ("Казахстан", "нын", "Қазақстан", "ның"),
        ("Нұр-Сұлтан", "нан", "Астана", "дан"),
        ("Астана", "да", "Семей", "де"),
        ("Астана", "да", "АҚШ", "-та"),
        ("АҚШ", "-та", "Астана", "да"),
        ("Астана", "да", "Абай облысы", "нда"),
        ("Момышұлы", "на", "Тоқаев", "қа"),
        ("Америка", "лық", "Еуропа", "лық"),
        ("Тоқаев", "тің", "Лавров", "тің"),
        ("Тоқаев", "тің", "Астана", "ның"),
        ("Хасанов", "аға", "Лавров", "аға"),
        ("Хасанов", "аға", "Астана", None),
        ("Астана", "лар", "Момышұлы", None),
        ("Астана", "сы", "бөлік", None),
        ("Астана", "", "Семей", ""),
    ],
)
def test_restore_after_another_stem(stem: str, suffix: str, to: str, restored: str | None) -> None:
    assert restore(stem, suffix, to) == restored


@given(inflected())
def test_a_regular_suffix_is_kept(form: tuple[str, tuple[str, ...], str]) -> None:
    stem, _, whole = form
    assume(whole.startswith(stem))
    assert restore(stem, whole[len(stem) :]) == whole[len(stem) :]


@given(inflected())
def test_russian_letters_are_put_back(form: tuple[str, tuple[str, ...], str]) -> None:
    stem, names, whole = form
    typed = fold(whole[len(stem) :])
    assume(whole.startswith(stem) and any(name not in POSSESSIVES for name in names))
    assume(sum(letter in MISTYPED for letter in typed) <= MOST_MISTYPED)
    restored = restore(stem, typed)
    assert restored is not None
    assert fold(restored) == typed
    assert any(reading.is_regular for reading in readings_after(stem, restored))


@given(
    st.sampled_from(["Астана", "Тоқаев", "Абай облысы", "АҚШ", "G20", "банк"]),
    st.text("-кнгитыңғаеілрд", max_size=8),
)
def test_what_is_restored_is_regular(stem: str, suffix: str) -> None:
    restored = restore(stem, suffix)
    if restored is None:
        assert not any(reading.is_regular for reading in readings_after(stem, suffix))
    elif suffix:
        assert any(reading.is_regular for reading in readings_after(stem, restored))
        assert restored.startswith("-") is takes_hyphen(stem)
