"""QUO009 pronoun-without-antecedent: “he said” before anyone was named."""

from collections.abc import Iterator

from kzlint.analysis import Speaker, SpeakerKind
from kzlint.core.finding import Finding, Severity
from kzlint.kazakh.speech import POINTING_BACK
from kzlint.rules import Context, Rule, invalid, valid


class PronounWithoutAntecedent(Rule):
    """A quotation is attributed to «ол» before the release has named anyone.

    The reader cannot tell who spoke; most often the first quotation was moved up, above the
    paragraph that introduces its speaker.
    """

    code = "QUO009"
    name = "pronoun-without-antecedent"
    severity = Severity.WARNING
    message = "“{found}”: nobody has been named before; name the speaker"

    examples = (
        valid("Жиында Аида Балаева сөз сөйледі. «Біз дайынбыз», – деді ол."),
        valid("Министр жиын ашты. «Біз дайынбыз», – деді ол."),
        valid("Облыс әкімінің айтуынша, жол салынады. «Біз дайынбыз», – деді ол."),
        invalid("«Біз жобаны аяқтаймыз», – деді ол. Жиынды Аида Балаева ашты.", at="ол"),
    )

    def check(self, speaker: Speaker, context: Context) -> Iterator[Finding]:
        found = context.source.text[slice(*speaker.span)]
        several = POINTING_BACK.get(found.partition(" ")[0])
        if speaker.kind is not SpeakerKind.PRONOUN or several is None:
            return
        named = context.first_named.several if several else context.first_named.one
        if speaker.speech.quotation.start <= named:
            yield self.finding(speaker, found=found)
