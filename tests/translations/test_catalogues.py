"""The catalogues: every sentence is translated, with the same arguments, and compiled."""

import string
import unicodedata
from collections.abc import Sequence

import pytest

from kzlint.i18n.language import LANGUAGES as SPOKEN
from translations.catalogues import LANGUAGES, catalogue, compiled, compiled_path, untranslated
from translations.sentences import OF_ARGPARSE, sentences

RENEW = "run “python -m translations”, then translate what is new in translations/*.po"


def translations(language: str) -> list[tuple[str, str]]:
    """Pairs of an English form and a translated one, plurals each with each."""
    pairs = []
    for message in catalogue(language):
        if message.id:
            pairs += [(one, other) for other in forms(message.string) for one in forms(message.id)]
    return pairs


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def arguments(text: str) -> list[tuple[str, str | None, str | None]]:
    """The arguments that a template names, with how they are written, in alphabetical order."""
    if text in OF_ARGPARSE or "%(" in text or "%s" in text or "%r" in text:
        return sorted((part, None, None) for part in percents(text))
    return sorted(
        (name, form, conversion)
        for _, name, form, conversion in string.Formatter().parse(text)
        if name is not None
    )


def percents(text: str) -> list[str]:
    """What argparse's sentences name: ``%s``, ``%r``, ``%(name)s``."""
    found = []
    for part in text.split("%")[1:]:
        end = part.index(")") + 2 if part.startswith("(") else 1
        found.append(part[:end])
    return found


def test_every_language_has_a_catalogue() -> None:
    assert {*LANGUAGES, "en"} == set(SPOKEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_translated(language: str) -> None:
    assert untranslated(language) == [], RENEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_over(language: str) -> None:
    known = {sentence.text for sentence in sentences()}
    left = [text for message in catalogue(language) for text in forms(message.id)[:1]]
    assert [text for text in left if text and text not in known] == [], RENEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_all_forms(language: str) -> None:
    found = catalogue(language)
    expected = {True: found.num_plurals, False: 1}
    counts = [(m.id, len(forms(m.string)), expected[m.pluralizable]) for m in found if m.id]
    assert [item for item in counts if item[1] != item[2]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_arguments_are_the_same(language: str) -> None:
    pairs = translations(language)
    assert [pair for pair in pairs if arguments(pair[0]) != arguments(pair[1])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_blanks_round_it_are_the_same(language: str) -> None:
    def ends(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert [pair for pair in translations(language) if ends(pair[0]) != ends(pair[1])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_mixes_scripts(language: str) -> None:
    # What the English has mixed is meant so: it is an example.
    words = {
        word
        for english, text in translations(language)
        for word in words_of(text)
        if word not in words_of(english)
    }
    assert sorted(word for word in words if len(scripts(word)) > 1) == []


def words_of(text: str) -> list[str]:
    return "".join(char if char.isalpha() else " " for char in text).split()


def scripts(word: str) -> set[str]:
    return {unicodedata.name(char).split()[0] for char in word}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_up_to_date(language: str) -> None:
    assert compiled_path(language).read_bytes() == compiled(language), RENEW


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("{a} of {b}", "{b}: {a}", True),
        ("{a} of {b}", "{a}", False),
        ("{a!r}", "{a}", False),
        ("{a:,}", "{a}", False),
        ("{a}", "{ā}", False),
        ("argument %(a)s: %s", "%s (%(a)s)", True),
        ("argument %(a)s: %s", "%(a)s", False),
        ("{{x}}", "x", True),
    ],
)
def test_arguments_are_compared(one: str, other: str, same: bool) -> None:
    assert (arguments(one) == arguments(other)) is same


def test_a_mixed_word_is_seen() -> None:
    assert scripts("cөз") == {"LATIN", "CYRILLIC"}
