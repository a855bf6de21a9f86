"""QUO009 pronoun-without-antecedent: “he said” before anyone was named."""

from collections.abc import Iterator

from kzlint.analysis import SpeakerKind
from kzlint.finding import Finding, Severity
from kzlint.kazakh.morphology import analyse
from kzlint.kazakh.naming import is_title
from kzlint.kazakh.words import find_words
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release

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
    message = "“{found}”: nobody has been named before; name the speaker"

    examples = (
        valid("Жиында Аида Балаева сөз сөйледі. «Біз дайынбыз», – деді ол."),
        valid("Министр жиын ашты. «Біз дайынбыз», – деді ол."),
        valid("Облыс әкімінің айтуынша, жол салынады. «Біз дайынбыз», – деді ол."),
        invalid("«Біз жобаны аяқтаймыз», – деді ол. Жиынды Аида Балаева ашты.", at="ол"),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        first: dict[bool, int] = {}
        for speaker in context.speakers:
            found = context.source.text[slice(*speaker.span)]
            if speaker.kind is not SpeakerKind.PRONOUN or found.partition(" ")[0] not in POINTING:
                continue
            several = found.startswith("олар")
            if several not in first:
                first[several] = _first_named(release, context, several)
            if speaker.speech.quotation.start <= first[several]:
                yield self.finding(speaker, found=found)


def _first_named(release: Release, context: Context, several: bool) -> int:
    """Where the first person is named, or spoken of by what he is; ``several``: they are."""
    people = (person.span.start for person in context.people if not person.named_after)
    return min(next(people, len(release.text)), _first_post(release, several))


def _first_post(release: Release, several: bool) -> int:
    for word in find_words(release.whole, release.start, release.end):
        for reading in analyse(word.text):
            names = {name for name, _ in reading.chain}
            is_post = reading.is_regular and is_title(reading.stem) and not names & DERIVED
            if is_post and (several or not names & PLURAL):
                return word.start
    return release.end
