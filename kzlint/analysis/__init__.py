"""What several rules ask of one release: an analysis each, registered in :class:`Analyses`.

To add one, write its module, import it here, and give :class:`Analyses` a property. Where that
is a tuple, rules may check what is in it one by one: ``check(self, person: Person, …)``.
"""

import datetime
from functools import cached_property
from typing import get_args

from kzlint.analysis.dates import Dated, Resolved, find_dated, is_reversed, resolve
from kzlint.analysis.doubled import Doubled, find_doubled
from kzlint.analysis.names.abbreviations import Abbreviation, find_unhyphenated
from kzlint.analysis.names.bodies import Body, find_unknown_bodies
from kzlint.analysis.names.first_named import FirstNamed, find_first_named
from kzlint.analysis.names.identity import Disagreement, Namesakes, find_disagreements
from kzlint.analysis.names.mentions import Mention, find_mentions
from kzlint.analysis.names.mixed import MixedWord, find_mixed_words
from kzlint.analysis.names.people import find_people
from kzlint.analysis.names.person import Person
from kzlint.analysis.names.small_names import SmallName, find_small_names
from kzlint.analysis.quotations.attributions import SpeakerKind
from kzlint.analysis.quotations.evidence import Speech
from kzlint.analysis.quotations.spans import LongQuotation, find_long_quotations
from kzlint.analysis.quotations.speakers import Speaker, find_speakers
from kzlint.analysis.quotations.speech import find_speech
from kzlint.analysis.repeated_sentences import RepeatedSentence, find_repeated_sentences
from kzlint.analysis.tense import tense_of
from kzlint.analysis.times import find_looking_back
from kzlint.gazetteer import Gazetteer
from kzlint.syntax import Release

__all__ = [
    "ANALYSES",
    "Abbreviation",
    "Analyses",
    "Body",
    "Dated",
    "Disagreement",
    "Doubled",
    "FirstNamed",
    "LongQuotation",
    "Mention",
    "MixedWord",
    "Namesakes",
    "Person",
    "RepeatedSentence",
    "Resolved",
    "SmallName",
    "Speaker",
    "SpeakerKind",
    "Speech",
    "find_dated",
    "find_disagreements",
    "find_doubled",
    "find_first_named",
    "find_long_quotations",
    "find_looking_back",
    "find_mentions",
    "find_mixed_words",
    "find_people",
    "find_repeated_sentences",
    "find_small_names",
    "find_speakers",
    "find_speech",
    "find_unhyphenated",
    "find_unknown_bodies",
    "is_reversed",
    "resolve",
    "tense_of",
]


class Analyses:
    """The analyses of one release, each made when first asked for, once for all rules."""

    def __init__(self, release: Release, gazetteer: Gazetteer) -> None:
        self.release = release
        self.gazetteer = gazetteer

    @cached_property
    def date(self) -> datetime.date | None:
        """The date of the release's header, if there is one and a calendar has it."""
        return self.release.date

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The known names in the release, in order."""
        return find_mentions(self.release, self.gazetteer)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people named in the release, in order."""
        return find_people(self.release, self.gazetteer, self.mentions)

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """The people whose names the release spells in two ways, in order."""
        return find_disagreements(self.people, self.gazetteer.given_names)

    @cached_property
    def mixed_words(self) -> tuple[MixedWord, ...]:
        """The words that mix scripts, in order."""
        return find_mixed_words(self.release, self.mentions)

    @cached_property
    def speech(self) -> tuple[Speech, ...]:
        """The direct speech of the release, in order."""
        return find_speech(self.release, self.long_quotations)

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks in the release, in order."""
        return find_speakers(self.release, self.speech, self.people)

    @cached_property
    def small_names(self) -> tuple[SmallName, ...]:
        """The known names in small letters, in order."""
        return find_small_names(self.release, self.gazetteer)

    @cached_property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The abbreviations whose suffix has no hyphen, in order."""
        return find_unhyphenated(self.release)

    @cached_property
    def unknown_bodies(self) -> tuple[Body, ...]:
        """The ministries and agencies under no known name, in order."""
        return find_unknown_bodies(self.release, self.mentions)

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """The date expressions of the release with the days they mean, in order."""
        return find_dated(self.release, self.date)

    @cached_property
    def doubled(self) -> tuple[Doubled, ...]:
        """The words that stand twice in a row by a slip, in order."""
        return find_doubled(self.release, self.mentions)

    @cached_property
    def repeated_sentences(self) -> tuple[RepeatedSentence, ...]:
        """The sentences that stand in the release twice, in order."""
        return find_repeated_sentences(self.release, self.mentions)

    @cached_property
    def long_quotations(self) -> tuple[LongQuotation, ...]:
        """The quotations that end in another paragraph than they start in."""
        return find_long_quotations(self.release)

    @cached_property
    def far_marks(self) -> frozenset[int]:
        """Where the marks and quotations of :attr:`long_quotations` start: the offset of each."""
        return frozenset(
            part.start
            for whole in self.long_quotations
            for part in (*whole.opened, whole.closing)
            if part
        )

    @cached_property
    def namesakes(self) -> Namesakes:
        """The people by their family names: ``namesakes.of(person)`` are the others of one."""
        return Namesakes(self.people)

    @cached_property
    def spoken(self) -> frozenset[int]:
        """Where the names stand that are speakers': the offset that each starts at."""
        return frozenset(said.person.span.start for said in self.speakers if said.person)

    @cached_property
    def first_named(self) -> FirstNamed:
        """Where somebody, and where several people, are first named: offsets."""
        return find_first_named(self.release, self.people)

    @cached_property
    def looking_back(self) -> frozenset[int]:
        """Where the sentences start that speak of the past by a word: the offset of each."""
        return find_looking_back(self.release)


def _found_by(analysis: object) -> type | None:
    """What an analysis finds any number of, from the annotation of its property."""
    if not isinstance(analysis, cached_property):
        return None
    match get_args(analysis.func.__annotations__["return"]):
        case (type() as kind, dots) if dots is ...:
            return kind
    return None


# What analyses find and rules may check, and where a context has it.
ANALYSES = {
    kind: name for name, analysis in vars(Analyses).items() if (kind := _found_by(analysis))
}
