"""Abbreviations with a suffix that no hyphen parts from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.kazakh.morphology import readings_after
from kzlint.source import Span
from kzlint.syntax import Release

# Case endings that are no words of their own: а blank before them is a slip. (та and да are
# "also", мен and пен "and", нан is bread.)
_ENDINGS = (
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді",
    "ты", "ті", "дан", "ден", "тан", "тен", "нен", "дағы", "дегі", "тағы", "тегі",
)  # fmt: skip
_CAPITALS = "А-ЯЁӘҒҚҢӨҰҮҺІ"
_LETTER = r"[^\W\d_]"
_RUN_TOGETHER = re.compile(
    rf"(?<!{_LETTER})([{_CAPITALS}]{{2,}})([а-яёәғқңөұүһі]+)(?!{_LETTER}|[-’'])"
)
_PARTED = re.compile(
    rf"(?<!{_LETTER})([{_CAPITALS}]{{2,}}) ({'|'.join(_ENDINGS)})(?!{_LETTER}|[-’'])"
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
            letters, suffix = match.groups()
            if any(reading.is_regular for reading in readings_after(letters, "-" + suffix)):
                yield match.start(), match.end(), letters, suffix
