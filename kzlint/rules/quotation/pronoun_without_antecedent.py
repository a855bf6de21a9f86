"""QUO009 pronoun-without-antecedent: “he said” before anyone was named."""

from collections.abc import Iterator

from kzlint.analysis import Speaker, SpeakerKind
from kzlint.finding import Finding, Severity
from kzlint.kazakh.morphology import analyse
from kzlint.kazakh.naming import is_title
from kzlint.kazakh.words import words
from kzlint.rules import Context, Rule, invalid, valid

# The pronouns that point back at somebody.
POINTING = ("ол", "олар")

PLURAL = frozenset(["plural"])
DERIVED = frozenset(["belonging"])


class PronounWithoutAntecedent(Rule):
    """A quotation is attributed to «ол» before the release has named anyone.

    The reader cannot tell who spoke; most often the first quotation was moved up, above the
    paragraph that introduces its speaker.
    """

    code = "QUO009"
    name = "pronoun-without-antecedent"
    severity = Severity.WARNING
    message = "“{found}”: nobody has been named before"

    examples = (
        valid("Жиында Аида Балаева сөз сөйледі. «Біз дайынбыз», – деді ол."),
        valid("Министр жиын ашты. «Біз дайынбыз», – деді ол."),
        valid("Облыс әкімінің айтуынша, жол салынады. «Біз дайынбыз», – деді ол."),
        invalid("«Біз жобаны аяқтаймыз», – деді ол. Жиынды Аида Балаева ашты.", at="ол"),
    )

    def check(self, speaker: Speaker, context: Context) -> Iterator[Finding]:
        found = context.source.text[slice(*speaker.span)]
        if speaker.kind is not SpeakerKind.PRONOUN or found.partition(" ")[0] not in POINTING:
            return
        at = speaker.speech.quotation.start
        people = (person for person in context.people if not person.named_after)
        first = next(people, None)
        several = found.startswith("олар")
        if (first and first.span.start < at) or _names_a_post(context.source.text[:at], several):
            return
        yield self.finding(speaker, found=found)


def _names_a_post(text: str, several: bool) -> bool:
    """Whether somebody is spoken of by what he is, or ``several`` by what they are."""
    return any(
        is_title(reading.stem) and reading.is_regular and (several or not names & PLURAL)
        for word in words(text)
        for reading in analyse(word)
        if not (names := {name for name, _ in reading.chain}) & DERIVED
    )
