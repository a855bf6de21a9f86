"""TXT001 mixed-script-word: look-alikes inside a word that is no name."""

from collections.abc import Iterator

from kzlint.analysis import MixedWord
from kzlint.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax.blocks import LABELS

# With these a line opens that is no paragraph.
OPENERS = ("date", *(label.lower() for label in LABELS))


class MixedScriptWord(Rule):
    """A word holds letters of two alphabets that look alike.

    ``үшiн`` with a Latin i looks right, but no search finds it, screen readers spell it
    out, and spell checkers give up. Words with a hyphen between the scripts
    (``SIM-картаны``) are right.
    """

    code = "TXT001"
    name = "mixed-script-word"
    severity = Severity.ERROR
    message = "“{found}” mixes Cyrillic and Latin letters"

    examples = (
        valid("Көрме үшін SIM-картаны, iPhone-ды, XXI ғасырды және G20 елдерін атады."),
        invalid("Көрме үшiн дайын.", at="үшiн", fixed="Көрме үшін дайын."),
        invalid("Бiз дайынбыз.", at="Бiз", fixed="Біз дайынбыз."),
        invalid("Оның еGov порталында.", at="еGov", fixed="Оның eGov порталында."),
        invalid("ІT саласы.", at="ІT"),
    )

    def check(self, word: MixedWord, context: Context) -> Iterator[Finding]:
        if not word.is_name:
            is_safe = not self.opens_a_block(word, context)
            fix = self.replace(word.span, word.meant, safe=is_safe) if word.meant else None
            yield self.finding(word.span, fix, found=word.text)

    @staticmethod
    def opens_a_block(word: MixedWord, context: Context) -> bool:
        """Whether the word put right would make a header or a caption of what is a paragraph."""
        if (word.meant or "").lower() not in OPENERS:
            return False
        source = context.source
        line = source.line(source.position(word.span.start).row)
        return not source.text[line.start : word.span.start].strip()
