"""A text as its reader sees it: hidden characters, look-alikes and spaces make no difference."""

import re
import unicodedata

from kzlint.core.source import Span, spliced
from kzlint.kazakh.letters import mixed_runs, unmix

# Controls but tab and line ends; the soft hyphen; zero-width signs, fillers and direction
# marks; bidirectional embeddings, overrides and isolates; line and paragraph separators; a
# BOM inside the text; what stands for an object of a document; lone surrogates; code points
# that are no characters; the sign that stands for letters already lost, and the private ones
# that a PDF leaves for letters of its own font.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8fe\ufdd0-\ufdef\ufeff\ufff9-\uffff\ud800-\udfff]+"
)

# Where the letters themselves are lost, there is nothing to put back.
LOST = re.compile("[\ufffd\ud800-\udfff\ue000-\uf8fe]")

# Spaces inside a line, after the first letter and before the end.
_SPACES = re.compile(r"(?<=\S)[^\S\r\n]+")
_TRAILING = re.compile(r"[^\S\r\n]+(?=[\r\n]|\Z)")

# Half a surrogate pair is no letter, and cannot be written.
_CLUSTERS = re.compile(r"[^\s\ud800-\udfff]+")

SOFT_HYPHEN = "\xad"

# What parted words before it was taken for text: these are blanks to Unicode, too.
SEPARATORS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"


def find_forbidden(text: str) -> list[Span]:
    """The runs of forbidden signs, in order; what makes one pictograph of two is none."""
    return [
        Span(match.start(), match.end())
        for match in FORBIDDEN.finditer(text)
        if not (match[0] == "\u200d" and _joins_emoji(text, match.start()))
    ]


def replacement(text: str, span: Span) -> str | None:
    """What to put in the place of a run: nothing, unless words would then run together.

    None where letters are lost.
    """
    found = text[span.start : span.end]
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 1]
    if LOST.search(found):
        return None
    if any(char in SEPARATORS for char in found):
        return " "
    if SOFT_HYPHEN in found and _needs_hyphen(before, after):
        return "-"
    return " " if before[-1:] in tuple(".,!?;:…") and after.isalpha() else ""


def visible(text: str) -> str:
    """``text`` without forbidden signs, its letters composed (NFC)."""
    seen = spliced(
        text,
        (
            (*span, instead)
            for span in find_forbidden(text)
            if (instead := replacement(text, span)) is not None
        ),
    )
    return unicodedata.normalize("NFC", seen)


def _needs_hyphen(before: str, after: str) -> bool:
    """A soft hyphen typed for a hyphen: Қасым-Жомарт, 2024-2025, 2025-жылы, АҚШ-тың."""
    last = before[-1:]
    if last.isdigit():
        return after.isalnum()
    if last.islower():
        return after.isupper() or after.isdigit()
    return len(before) == 2 and before.isupper() and after.islower()


def _joins_emoji(text: str, at: int) -> bool:
    """A zero-width joiner between two pictographs makes one of them."""
    around = (text[at - 1 : at], text[at + 1 : at + 2])
    return all(char and unicodedata.category(char) in ("So", "Sk", "Mn") for char in around)


def readings(text: str) -> tuple[str, ...]:
    """``text`` without what is hidden in it, and that without look-alikes as well."""
    return visible(text), as_read(text)


def as_read(text: str) -> str:
    """``text`` without hidden signs and look-alikes, with single blanks and composed letters.

    Fixes of these do not change what a text says, so that an error which they bring to light
    is none that they make.
    """
    text = _SPACES.sub(" ", _TRAILING.sub("", visible(text)))
    runs = ((start, end, text[start:end]) for start, end in mixed_runs(text))
    return spliced(text, ((start, end, unmix(run) or run) for start, end, run in runs))


def quoted(text: str) -> str:
    """``text`` as messages quote it: single spaces, composed letters, no hidden characters.

    So the same error reads the same before and after a fix of those.
    """
    return " ".join(visible(text).split())


def find_decomposed(text: str) -> list[tuple[Span, str]]:
    """The words that are not in Unicode's composed form (NFC), and what they are in it."""
    if unicodedata.is_normalized("NFC", text):
        return []
    return [
        (Span(match.start(), match.end()), unicodedata.normalize("NFC", match[0]))
        for match in _CLUSTERS.finditer(text)
        if not unicodedata.is_normalized("NFC", match[0])
    ]
