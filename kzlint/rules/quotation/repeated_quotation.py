"""QUO011 repeated-quotation: the same speech twice."""

from collections.abc import Iterator

from kzlint.analysis import Speech
from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import Row
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release

# Shorter speech may well be said twice: «Рақмет!»
FEWEST_WORDS = 4


class RepeatedQuotation(Rule):
    """A release quotes the same words twice.

    One of the two was pasted, most often with another speaker: somebody did not say it.
    """

    code = "QUO011"
    name = "repeated-quotation"
    severity = Severity.WARNING
    message = "these words are quoted on line {line} too"

    examples = (
        valid("«Біз дайынбыз», – деді министр. «Біз дайынбыз», – деді әкім."),
        valid("«Біз бұл жобаны аяқтаймыз», – деді әкім. «Біз бұл жолды аяқтаймыз», – деді ол."),
        invalid(
            "«Біз бұл жобаны аяқтаймыз», – деді министр.\n«Біз бұл жобаны аяқтаймыз!» – деді әкім.",
            at="«Біз бұл жобаны аяқтаймыз!»",
        ),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        seen: dict[tuple[str, ...], int] = {}
        for speech in context.speech:
            said = _said(speech)
            if len(said) < FEWEST_WORDS:
                continue
            if said in seen:
                yield self.finding(speech.quotation, line=Row(seen[said]))
            else:
                seen[said] = context.source.position(speech.quotation.start).row


def _said(speech: Speech) -> tuple[str, ...]:
    return tuple(word.lower for word in speech.quotation.content.words)
