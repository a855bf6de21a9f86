"""Who speaks: the person, pronoun or other source that an attribution names."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kzlint.analysis.names.person import Person
from kzlint.analysis.quotations.attributions import SpeakerKind, read_attribution
from kzlint.analysis.quotations.evidence import Speech
from kzlint.core.source import Span, starting_in
from kzlint.syntax import Attribution, Prose, Release


@dataclass(frozen=True, slots=True)
class Speaker:
    """The speaker of one piece of direct speech; ``person`` where the text names one."""

    speech: Speech
    kind: SpeakerKind
    span: Span
    person: Person | None


def find_speakers(
    release: Release, speech: Sequence[Speech], people: Sequence[Person]
) -> tuple[Speaker, ...]:
    """The speakers of the direct speech that says who spoke, in order."""
    finder = _Finder(people, list(release.prose))
    found = (finder.of(item) for item in speech if item.has_speaker)
    return tuple(speaker for speaker in found if speaker is not None)


class _Finder:
    def __init__(self, people: Sequence[Person], proses: Sequence[Prose]) -> None:
        self.people = people
        self.proses = proses

    def of(self, speech: Speech) -> Speaker | None:
        attribution = speech.attribution
        found = self.in_tail(speech, attribution) if attribution is not None else None
        return found or self.before(speech)

    def in_tail(self, speech: Speech, attribution: Attribution) -> Speaker | None:
        """Who stands after the head: a name, a pronoun, or what somebody is."""
        said = read_attribution(attribution)
        if said.speaker is None or said.kind is None:
            return None
        if said.kind is SpeakerKind.PRONOUN:
            return Speaker(speech, said.kind, said.speaker, None)
        person = self.last_named(*said.speaker)
        if person is not None:
            return Speaker(speech, SpeakerKind.NAME, person.span, person)
        return Speaker(speech, said.kind, said.speaker, None)

    def before(self, speech: Speech) -> Speaker | None:
        """Who stands before the quotation in its sentence, in the nominative: the last one."""
        start = speech.quotation.start
        at = bisect_right(self.proses, start, key=lambda prose: prose.start)
        if not at or start >= self.proses[at - 1].end:
            return None
        sentence = self.proses[at - 1].sentence_at(start)
        person = self.last_named(sentence.start, start)
        return Speaker(speech, SpeakerKind.NAME, person.span, person) if person else None

    def last_named(self, start: int, end: int) -> Person | None:
        """The last person there in the nominative whom nothing is named after."""
        inside = starting_in(self.people, start, end)
        named = (p for p in reversed(inside) if p.is_bare and not p.named_after)
        return next(named, None)
