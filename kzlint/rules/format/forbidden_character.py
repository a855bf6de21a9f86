"""FMT002 forbidden-character: characters that nobody sees and that break what reads the text."""

import re
import unicodedata
from collections.abc import Iterator

from kzlint.finding import Edit, Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.source import Span
from kzlint.syntax import Release

# Controls but tab and line ends; the soft hyphen; zero-width signs, fillers and direction
# marks; bidirectional embeddings, overrides and isolates; line and paragraph separators; a
# BOM inside the text; what stands for an object of a document; lone surrogates; code points
# that are no characters; the sign that stands for letters already lost, and the private ones
# that a PDF leaves for letters of its own font.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8fe\ufdd0-\ufdef\ufeff\ufff9-\uffff\ud800-\udfff]+"
)

SOFT_HYPHEN = "\xad"

# What parted words before it was taken for text.
SEPARATORS = "\x0b\x0c\x85\u2028\u2029"

# Where the letters themselves are lost, there is nothing to put back.
LOST = re.compile("[\ufffd\ud800-\udfff\ue000-\uf8fe]")

CONTROL_NAMES = {"\x00": "NUL", "\x85": "NEXT LINE", "\x0b": "VERTICAL TAB", "\x0c": "FORM FEED"}


class ForbiddenCharacter(Rule):
    """The text holds a character that cannot be seen and has no business in it.

    Zero-width signs, soft hyphens, direction overrides and control characters come along
    when text is pasted. Search does not find the words they are in, and two names that
    look alike are not the same.
    """

    code = "FMT002"
    name = "forbidden-character"
    severity = Severity.ERROR
    message = "invisible or control character: {names}"

    examples = (
        valid("Көрме ашылды\tбүгін"),
        valid("👩\u200d🎨 суретші"),
        invalid("Қазақ\u00adстан", at="\u00ad", fixed="Қазақстан"),
        invalid("Көрме\u200b ашылды", at="\u200b", fixed="Көрме ашылды"),
        invalid("Көрме\u2028ашылды", at="\u2028", fixed="Көрме ашылды"),
        invalid("Көр\x00ме", at="\x00", fixed="Көрме"),
        invalid("Кө\ufffdме", at="\ufffd"),
        invalid("па\ue000ыз", at="\ue000"),
        invalid("Қасым\u00adЖомарт", at="\u00ad", fixed="Қасым-Жомарт"),
        invalid(
            "Көрме ашылды.\u200bКелушілер көп.", at="\u200b", fixed="Көрме ашылды. Келушілер көп."
        ),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        text = release.text
        for match in FORBIDDEN.finditer(text):
            found = match.group()
            if found == "\u200d" and _joins_emoji(text, match.start()):
                continue
            span = Span(match.start(), match.end())
            names = ", ".join(_name(char) for char in dict.fromkeys(found))
            instead = _instead(text, span, found)
            verb = "Write “{instead}” for" if instead else "Remove"
            fix = self.fix(f"{verb} {{names}}", Edit(span, instead), names=names, instead=instead)
            yield self.finding(span, None if LOST.search(found) else fix, names=names)


def _instead(text: str, span: Span, found: str) -> str:
    """What to put in the place of ``found``: nothing, unless words would then run together."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 1]
    if any(char in SEPARATORS for char in found):
        return " "
    if SOFT_HYPHEN in found and _needs_hyphen(before, after):
        return "-"
    return " " if before[-1:] in tuple(".,!?;:…") and after.isalpha() else ""


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


def _name(char: str) -> str:
    name = CONTROL_NAMES.get(char) or unicodedata.name(char, "")
    return f"U+{ord(char):04X}" + (f" {name}" if name else "")
