"""Abbreviations with a suffix that no hyphen parts from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.suffixes import CASES
from kzlint.source import Span
from kzlint.syntax import Release

# Case endings that are no words of their own: a blank before them is a slip. (та and да are
# "also", мен and пен "and", нан is bread, тағы "again", ден in «ден қою».)
_ENDINGS = (
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді",
    "ты", "ті", "дан", "тан", "тен", "нен",
)  # fmt: skip
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІ]"
_SMALL = "[а-яёәғқңөұүһі]"
_LETTER = r"[^\W\d_]"
# АҚШ, ҚазҰУ; COP28, UNESCO; Zakon.kz.
_WRITTEN = (
    rf"(?:{_CAPITAL}{{2,}}|{_CAPITAL}{_SMALL}{{1,3}}{_CAPITAL}{{2,}}|[A-Z]{{2,}}\d*|[A-Z]\d+"
    r"|[A-Za-z]+\.kz)"
)
_RUN_TOGETHER = re.compile(rf"(?<![^\W_])({_WRITTEN})()({_SMALL}+)(?!{_LETTER}|[-’'])")
_PARTED = re.compile(
    rf"(?<![^\W_])({_WRITTEN})([ \u00a0]|[–—]| - | – )({'|'.join(_ENDINGS)})(?!{_LETTER}|[-’'])"
)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and the suffix that follows it without a hyphen."""

    span: Span
    letters: str
    suffix: str


def find_unhyphenated(release: Release) -> tuple[Abbreviation, ...]:
    """The abbreviations with a suffix and no hyphen, in all texts, in order."""
    return tuple(
        Abbreviation(Span(start, end), letters, suffix)
        for text in release.texts
        for start, end, letters, suffix in sorted(_in_text(text.whole, text.start, text.end))
    )


def _in_text(whole: str, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    for pattern in (_RUN_TOGETHER, _PARTED):
        for match in pattern.finditer(whole, start, end):
            letters, gap, typed = match.groups()
            suffix = _suffix(letters, typed, is_run_together=not gap)
            if suffix is not None:
                yield match.start(), match.end(), letters, suffix


def _suffix(letters: str, typed: str, *, is_run_together: bool) -> str | None:
    """The suffix with its hyphen; run together, it must be one that the letters may take."""
    found = readings_after(letters, "-" + typed)
    if any(reading.is_regular for reading in found):
        return typed
    if is_run_together and not any(name in CASES for reading in found for name, _ in reading.chain):
        return None
    restored = restore(letters, "-" + typed) if found else None
    return restored.removeprefix("-") if restored else None
