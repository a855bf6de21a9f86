"""TXT001 mixed-script-word: look-alikes inside a word that is no name."""

from collections.abc import Iterator

from kzlint.analysis import MixedWord
from kzlint.analysis.edited import stays_what_it_is
from kzlint.core.finding import Edit, Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


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
        if word.is_name:
            return
        fix = None
        if word.meant:
            edit = Edit(word.span, word.meant)
            fix = self.replace(word.span, word.meant, safe=stays_what_it_is(edit, context.source))
        yield self.finding(word.span, fix, found=word.text)
