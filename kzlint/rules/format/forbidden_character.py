"""FMT002 forbidden-character: characters that nobody sees and that break what reads the text."""

from collections.abc import Iterator

from kzlint.core.appearance import find_forbidden, replacement
from kzlint.core.codepoints import code_point
from kzlint.core.finding import Edit, Finding, Severity
from kzlint.i18n.message import N_, Listed, Message
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release

# Those that are met, by the names that Unicode and ISO 6429 have for them; of others the
# number says more.
NAMES = {
    "\x00": N_("NUL"),
    "\x0b": N_("VERTICAL TAB"),
    "\x0c": N_("FORM FEED"),
    "\x85": N_("NEXT LINE"),
    "\xad": N_("SOFT HYPHEN"),
    "\u034f": N_("COMBINING GRAPHEME JOINER"),
    "\u061c": N_("ARABIC LETTER MARK"),
    "\u180e": N_("MONGOLIAN VOWEL SEPARATOR"),
    "\u200b": N_("ZERO WIDTH SPACE"),
    "\u200c": N_("ZERO WIDTH NON-JOINER"),
    "\u200d": N_("ZERO WIDTH JOINER"),
    "\u200e": N_("LEFT-TO-RIGHT MARK"),
    "\u200f": N_("RIGHT-TO-LEFT MARK"),
    "\u2028": N_("LINE SEPARATOR"),
    "\u2029": N_("PARAGRAPH SEPARATOR"),
    "\u202a": N_("LEFT-TO-RIGHT EMBEDDING"),
    "\u202b": N_("RIGHT-TO-LEFT EMBEDDING"),
    "\u202c": N_("POP DIRECTIONAL FORMATTING"),
    "\u202d": N_("LEFT-TO-RIGHT OVERRIDE"),
    "\u202e": N_("RIGHT-TO-LEFT OVERRIDE"),
    "\u2060": N_("WORD JOINER"),
    "\u2066": N_("LEFT-TO-RIGHT ISOLATE"),
    "\u2067": N_("RIGHT-TO-LEFT ISOLATE"),
    "\u2068": N_("FIRST STRONG ISOLATE"),
    "\u2069": N_("POP DIRECTIONAL ISOLATE"),
    "\ufeff": N_("ZERO WIDTH NO-BREAK SPACE"),
    "\ufffc": N_("OBJECT REPLACEMENT CHARACTER"),
    "\ufffd": N_("REPLACEMENT CHARACTER"),
}

# What the fix does, by what it puts in the place of the characters.
FIXES = {
    "": N_("Remove {names}"),
    " ": N_("Write a blank for {names}"),
    "-": N_("Write a hyphen for {names}"),
}


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
            names = Listed(tuple(_name(char) for char in dict.fromkeys(found)))
            instead = replacement(release.text, span)
            if instead is None:
                yield self.finding(span, names=names)
                continue
            fix = self.fix(FIXES[instead], Edit(span, instead), names=names)
            yield self.finding(span, fix, names=names)


def _name(char: str) -> Message | str:
    code = code_point(char)
    if char not in NAMES:
        return code
    return Message("{code} {name}", {"code": code, "name": Message(NAMES[char])})
