"""QUO006 unintroduced-speaker: a family name alone that nobody has introduced."""

from collections.abc import Iterator
from itertools import chain

from kzlint.analysis import Person, Speaker
from kzlint.analysis.names.posts import post_before, titles_before
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class UnintroducedSpeaker(Rule):
    """A speaker is called by the family name alone, and the release never gives it in full.

    A paragraph that introduced him was cut, or the name is misspelt. A known holder of a
    post that stands right before the name needs no introduction.
    """

    code = "QUO006"
    name = "unintroduced-speaker"
    severity = Severity.WARNING
    message = "“{found}” is not introduced: the release never gives the full name"

    examples = (
        valid("Жиында Ерлан Қабдоллаев сөйледі. «Біз дайынбыз», – деді Қабдоллаев."),
        valid("«Біз дайынбыз», – деді Е. Қабдоллаев."),
        valid("«Біз дайынбыз», – деді Президент Тоқаев."),
        invalid("«Біз жобаны аяқтаймыз», – деді Қабдоллаев.", at="Қабдоллаев"),
    )

    def check(self, speaker: Speaker, context: Context) -> Iterator[Finding]:
        person = speaker.person
        if person is None or person.given or person.initials or not person.family:
            return
        others = context.namesakes.of(person)
        if any(other.given or other.initials for other in others):
            return
        if person.entries and _is_titled(person, context):
            return
        yield self.finding(person, found=person.text)


def _is_titled(person: Person, context: Context) -> bool:
    """Whether a post stands before the name, here or at another mention of it."""
    mentions = chain([person], context.namesakes.of(person))
    return any(
        any(titles_before(mention)) or post_before(mention, context.gazetteer)
        for mention in mentions
    )
