"""QUO007 speaker-without-post: nothing says what the person quoted is."""

from collections.abc import Iterator
from itertools import chain

from kzlint.analysis import Person
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release

# What says what somebody is stands so near the name, in words.
NEAR = 6


class SpeakerWithoutPost(Rule):
    """A person is quoted, and the release never says what post or calling is his.

    The reader cannot weigh the words. Each person is reported once.
    """

    code = "QUO007"
    name = "speaker-without-post"
    severity = Severity.NOTE
    message = "nothing says who “{found}” is; give a post or calling"

    examples = (
        valid("Жиынды министр Ерлан Қабдоллаев ашты. «Біз дайынбыз», – деді Ерлан Қабдоллаев."),
        valid("«Біз дайынбыз», – деді мектеп директоры Ерлан Қабдоллаев."),
        valid("«Біз дайынбыз», – деді Ерлан Қабдоллаев, облыстық музейдің қызметкері."),
        valid("«Вакцина қауіпсіз», – деді аурухананың терапевті Сания Дүйсебаева."),
        invalid("«Біз жобаны аяқтаймыз», – деді Ерлан Қабдоллаев.", at="Ерлан Қабдоллаев"),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        done: set[str] = set()
        for speaker in context.speakers:
            person = speaker.person
            if person is None or not person.family or not done.isdisjoint(person.stems):
                continue
            done.update(person.stems)
            mentions = chain([person], context.namesakes.of(person))
            if not any(_is_described(mention) for mention in mentions):
                yield self.finding(person, found=person.text)


def _is_described(person: Person) -> bool:
    """Whether a noun of what people are stands near the name, in its sentence."""
    span, words_in = person.span, person.prose.tokens.words_in
    sentence = person.prose.sentence_at(span.start)
    before = words_in(sentence.start, span.start)[-NEAR:]
    after = words_in(span.end, max(span.end, sentence.end))[:NEAR]
    return any(word.form.is_calling for word in before + after)
