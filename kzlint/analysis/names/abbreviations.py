"""Abbreviations with a suffix that no hyphen separates from them."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.forms import Kind
from kzlint.core.source import Span
from kzlint.core.tokens import Tokens
from kzlint.kazakh.abbreviations import FEWEST_CAPITALS
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import Release

# Case endings that are no words of their own: a space before them is a slip. (та and да are
# "also", мен and пен "and", нан is bread, тағы "again", ден in «ден қою».)
_ENDINGS = frozenset(
    (
        "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді",
        "ты", "ті", "дан", "тан", "тен", "нен",
    )
)  # fmt: skip

# What stands between an abbreviation and its suffix by mistake.
_SEPARATORS = frozenset((" ", "\u00a0", "–", "—", " - ", " – "))


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and the suffix that follows it without a hyphen."""

    span: Span
    letters: str
    suffix: str


def find_unhyphenated(release: Release) -> tuple[Abbreviation, ...]:
    """The abbreviations with a suffix and no hyphen, in all texts, in order."""
    return tuple(found for text in release.texts for found in _in_text(text.tokens))


def _in_text(tokens: Tokens) -> Iterator[Abbreviation]:
    for index, form in enumerate(tokens.forms):
        if form.abbreviation is None or tokens.kind(index - 1) is Kind.FIGURE:
            continue
        letters, typed = form.abbreviation
        end = index + 1
        if not typed:
            if tokens.kind(end) is Kind.FIGURE and form.text.isascii() and form.is_upper:
                end += 1
            elif len(letters) < FEWEST_CAPITALS:
                continue
            letters = tokens.between(index, end)
            typed, end = _suffix_after(tokens, end)
        is_run_together = end == index + 1 or tokens.kind(end - 2) is Kind.FIGURE
        suffix = _suffix(letters, typed, is_run_together=is_run_together) if typed else None
        if suffix is not None:
            yield Abbreviation(Span(tokens.starts[index], tokens.starts[end]), letters, suffix)


def _suffix_after(tokens: Tokens, at: int) -> tuple[str, int]:
    """The suffix that follows an abbreviation by mistake, or nothing, and the token after it."""
    if tokens.kind(at) is Kind.WORD and tokens.kind(at - 1) is Kind.FIGURE:
        return (tokens.forms[at].text, at + 1) if tokens.forms[at].is_lower else ("", at)
    for word in range(at + 1, min(at + 4, len(tokens))):
        if tokens.forms[word].kind is Kind.WORD:
            is_ending = tokens.forms[word].text in _ENDINGS
            is_separated = tokens.between(at, word) in _SEPARATORS
            return (tokens.forms[word].text, word + 1) if is_ending and is_separated else ("", at)
    return "", at


def _suffix(letters: str, typed: str, *, is_run_together: bool) -> str | None:
    """The suffix with its hyphen; run together, it must be one that the letters may take."""
    found = readings_after(letters, "-" + typed)
    if any(reading.is_regular for reading in found):
        return typed
    if is_run_together and not any(name in CASES for reading in found for name, _ in reading.chain):
        return None
    restored = restore(letters, "-" + typed) if found else None
    return restored.removeprefix("-") if restored else None
