"""FMT002 forbidden-character: characters that nobody sees and that break what reads the text."""

import unicodedata
from collections.abc import Iterator

from kzlint.analysis.unseen import find_forbidden, replacement
from kzlint.finding import Edit, Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release

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
        for span in find_forbidden(release.text):
            found = release.text[span.start : span.end]
            names = ", ".join(_name(char) for char in dict.fromkeys(found))
            instead = replacement(release.text, span)
            if instead is None:
                yield self.finding(span, names=names)
                continue
            verb = "Write “{instead}” for" if instead else "Remove"
            fix = self.fix(f"{verb} {{names}}", Edit(span, instead), names=names, instead=instead)
            yield self.finding(span, fix, names=names)


def _name(char: str) -> str:
    name = CONTROL_NAMES.get(char) or unicodedata.name(char, "")
    return f"U+{ord(char):04X}" + (f" {name}" if name else "")
