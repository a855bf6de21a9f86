"""Letters: folding look-alikes, finding mixed scripts, guessing the intended word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.kazakh.letters import (
    CYRILLIC_LOOK_ALIKES,
    LATIN_LOOK_ALIKES,
    RUSSIAN_FOR_KAZAKH,
    fold,
    is_mistyped,
    is_mixed,
    mixed_runs,
    one_slip,
    to_cyrillic,
    unmix,
)

LETTERS = "абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяә"
cyrillic = st.text(st.sampled_from(LETTERS + LETTERS.upper()), min_size=1, max_size=12)
two_scripts = st.text(
    st.sampled_from(LETTERS + LETTERS.upper() + "abcdefghijklmnopqrstuvwxyzABCEHIKMOPTXYəƏɵƟ"),
    min_size=1,
    max_size=12,
)
any_text = st.text(st.characters(), max_size=20)


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("", ""),
        ("Тоқаев", "Токаев"),
        ("Токаев", "Токаев"),
        ("Toкaeв", "Токаев"),
        ("Қазақстан", "Казакстан"),
        ("Нұр-Сұлтан", "Нур-Султан"),
        ("ҮКІМЕТ", "УКИМЕТ"),
        ("әғқңөұүһі", "агкноуухи"),
        ("ӘҒҚҢӨҰҮҺІ", "АГКНОУУХИ"),
        ("үшiн", "ушин"),
        ("бəрі", "бари"),
        ("hалық", "халык"),
        ("ɵмір", "омир"),
        ("COP28", "СОР28"),
        ("zzz 12,5 %", "zzz 12,5 %"),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(any_text | two_scripts)
def test_fold_is_idempotent_and_keeps_places(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert len(fold(text)) == len(text)


@given(any_text | two_scripts)
def test_fold_sees_no_difference_between_look_alikes(text: str) -> None:
    assert fold(to_cyrillic(text)) == fold(text)


@pytest.mark.parametrize(("kazakh", "russian"), RUSSIAN_FOR_KAZAKH.items())
def test_a_russian_letter_folds_like_the_kazakh_one(kazakh: str, russian: str) -> None:
    assert fold(kazakh) == fold(russian) == russian
    assert fold(kazakh.upper()) == fold(russian.upper()) == russian.upper()


@pytest.mark.parametrize(
    ("word", "cyrillic"),
    [
        ("Toқaeв", "Тоқаев"),
        ("үшiн", "үшін"),
        ("Әлем", "Әлем"),
        ("əлем", "әлем"),
        ("Ɵскемен", "Өскемен"),
        ("hалық", "һалық"),
        ("Zakon", "Zаkоn"),
    ],
)
def test_to_cyrillic(word: str, cyrillic: str) -> None:
    assert to_cyrillic(word) == cyrillic


def test_every_look_alike_has_one_twin() -> None:
    assert {latin: CYRILLIC_LOOK_ALIKES[twin] for latin, twin in LATIN_LOOK_ALIKES.items()} == {
        latin: latin for latin in LATIN_LOOK_ALIKES
    }


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", []),
        ("Көрме Astana Opera сахнасында", []),
        ("SIM-картаны", []),
        ("eGov порталы, Zakon.kz-тің", []),
        ("COP28, G20-ға, 5G желісі, XXI ғасыр", []),
        ("iPhone-ды", []),
        ("үшiн", ["үшiн"]),
        ("Бұл үшiн Cурет пен əлем", ["үшiн", "Cурет", "əлем"]),
        ("Нұр-Cұлтан", ["Cұлтан"]),
        ("ҚазMұнайГаз", ["ҚазMұнайГаз"]),
        ("ХVI ғасыр", ["ХVI"]),
        ("IТ-маман", ["IТ"]),
        ("2а×3, А×Б", []),
        ("Ö÷б", []),
    ],
)
def test_mixed_runs(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in mixed_runs(text)] == runs


def test_mixed_runs_of_a_part() -> None:
    text = "Cурет үшiн әлем"
    assert list(mixed_runs(text)) == [(0, 5), (6, 10)]
    assert list(mixed_runs(text, 5)) == [(6, 10)]
    assert list(mixed_runs(text, 1, 10)) == [(6, 10)]
    assert list(mixed_runs(text, 6, 9)) == [(6, 9)]
    assert list(mixed_runs(text, 10)) == []


@given(any_text | two_scripts)
def test_mixed_runs_are_letters_of_both_scripts(text: str) -> None:
    for start, end in mixed_runs(text):
        assert is_mixed(text[start:end])
        assert all(char.isalpha() or "\u0482" <= char <= "\u0489" for char in text[start:end])


@pytest.mark.parametrize(
    ("run", "meant"),
    [
        ("үшiн", "үшін"),
        ("қaлa", "қала"),
        ("Toкaeв", "Токаев"),
        ("Тoқaeв", "Тоқаев"),
        ("Kөкшетау", "Көкшетау"),
        ("Cурет", "Сурет"),
        ("бəрі", "бәрі"),
        ("Əлем", "Әлем"),
        ("ɵмір", "өмір"),
        ("hалық", "һалық"),
        ("МАГATЭ", "МАГАТЭ"),
        ("еGov", "eGov"),
        ("Zаkоn", "Zakon"),
        ("СOVID", "COVID"),
        ("ТОРs", "TOPs"),
        ("ХVI", "XVI"),
        ("VIІ", "VII"),
        ("XІX", "XIX"),
        ("ХХI", "XXI"),
        ("ХIХ", "XIX"),
        ("IХ", "IX"),
        ("СIМ", "СІМ"),
        ("МIД", "МІД"),
        ("IТ", None),
        ("TВ", None),
        ("аa", None),
        ("KazМұнайГаз", None),
        ("SИМ", None),
        ("", None),
    ],
)
def test_unmix(run: str, meant: str | None) -> None:
    assert unmix(run) == meant


@given(two_scripts)
def test_unmix_gives_one_script_that_looks_the_same(run: str) -> None:
    meant = unmix(run)
    if meant is not None:
        assert not is_mixed(meant)
        assert to_cyrillic(meant) == to_cyrillic(run)


@given(cyrillic)
def test_unmix_finds_back_what_one_latin_letter_spoilt(word: str) -> None:
    kazakh = f"қ{word}ы"
    for at, char in enumerate(kazakh):
        if char in CYRILLIC_LOOK_ALIKES:
            spoilt = kazakh[:at] + CYRILLIC_LOOK_ALIKES[char] + kazakh[at + 1 :]
            assert unmix(spoilt) == kazakh


@pytest.mark.parametrize(
    ("run", "mixed"),
    [
        ("", False),
        ("Алматы", False),
        ("Almaty", False),
        ("12-ші", False),
        ("SIM-карта", True),
        ("үшiн", True),
        ("əлем", True),
        ("Toqaev Тоқаев", True),
    ],
)
def test_is_mixed(run: str, mixed: bool) -> None:
    assert is_mixed(run) is mixed


@pytest.mark.parametrize(
    ("word", "target", "slip"),
    [
        ("Сурт", "Сурет", True),
        ("Суррет", "Сурет", True),
        ("Сурат", "Сурет", True),
        ("Сурте", "Сурет", True),
        ("урет", "Сурет", True),
        ("Суре", "Сурет", True),
        ("Суреті", "Сурет", True),
        ("уСрет", "Сурет", True),
        ("Сурет", "Сурет", False),
        ("Суер", "Сурет", False),
        ("Сурттт", "Сурет", False),
        ("Тереу", "Сурет", False),
        ("Суертт", "Сурет", False),
        ("", "", False),
        ("а", "", True),
        ("", "а", True),
    ],
)
def test_one_slip(word: str, target: str, slip: bool) -> None:
    assert one_slip(word, target) is slip


@given(st.text("абв", max_size=6), st.text("абв", max_size=6))
def test_one_slip_counts_like_a_table_of_distances(word: str, target: str) -> None:
    neighbours = {word[:i] + word[i + 1 :] for i in range(len(word))}
    neighbours |= {word[:i] + c + word[i:] for i in range(len(word) + 1) for c in "абв"}
    neighbours |= {word[:i] + c + word[i + 1 :] for i in range(len(word)) for c in "абв"}
    neighbours |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    assert one_slip(word, target) is (target in neighbours - {word})


@pytest.mark.parametrize(
    ("found", "meant", "mistyped"),
    [
        ("Токаев", "Тоқаев", True),
        ("Тоқаев", "Тоқаев", True),
        ("Toкaeв", "Тоқаев", True),
        ("Toқaeв", "Тоқаев", True),
        ("УКІМЕТ", "ҮКІМЕТ", True),
        ("Нур-Султан", "Нұр-Сұлтан", True),
        ("ушiн", "үшін", True),
        ("Халил", "Һәліл", True),
        ("Һәліл", "Халил", False),
        ("Халил", "Һалил", True),
        ("əлем", "әлем", True),
        ("hалық", "һалық", True),
        ("қатар", "катар", False),
        ("Тоқаев", "Токаев", False),
        ("токаев", "Тоқаев", False),
        ("Токаева", "Тоқаев", False),
        ("Тока", "Тоқаев", False),
        ("Тукаев", "Тоқаев", False),
        ("сoм", "com", False),
        ("com", "com", True),
        ("", "", True),
        ("", "а", False),
    ],
)
def test_is_mistyped(found: str, meant: str, mistyped: bool) -> None:
    assert is_mistyped(found, meant) is mistyped


@given(cyrillic)
def test_what_folds_to_a_word_is_it_mistyped(word: str) -> None:
    assert is_mistyped(word, word)
    assert is_mistyped(fold(word), word)


@given(two_scripts, two_scripts)
def test_a_mistyped_word_has_the_same_fold(found: str, meant: str) -> None:
    if is_mistyped(found, meant):
        assert fold(found) == fold(meant)
