"""The base class of rules, and the context that their checks are given."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

from kzlint.analysis import (
    Abbreviation,
    Body,
    Dated,
    Disagreement,
    LongQuotation,
    Mention,
    MixedWord,
    Person,
    SmallName,
    Speaker,
    Speech,
    find_dated,
    find_disagreements,
    find_long_quotations,
    find_looking_back,
    find_mentions,
    find_mixed_words,
    find_people,
    find_small_names,
    find_speakers,
    find_speech,
    find_unhyphenated,
    find_unknown_bodies,
)
from kzlint.analysis.names.identity import Namesakes
from kzlint.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.gazetteer import Gazetteer
from kzlint.message import Message
from kzlint.rules.examples import Invalid, Valid
from kzlint.source import Source, Span
from kzlint.style import Style
from kzlint.syntax import Node, Release


class Context:
    """What a check may ask besides the node it is given.

    ``today`` is what "future" is measured from; a rule never reads the clock. ``style`` is
    the house style. ``earlier`` holds, by code, what rules recollect of the files before
    this one. The analyses are made when first asked for, once for all rules. All of it is
    for plugins, too.
    """

    def __init__(
        self,
        release: Release,
        gazetteer: Gazetteer,
        today: datetime.date,
        style: Style = Style(),  # noqa: B008 -- it is frozen
        earlier: Mapping[str, Sequence[Any]] | None = None,
    ) -> None:
        self.release = release
        self.gazetteer = gazetteer
        self.today = today
        self.style = style
        self.earlier = earlier or {}

    @property
    def source(self) -> Source:
        """The file that the release was read from."""
        return self.release.source

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
    def namesakes(self) -> Namesakes:
        """The people by their family names: ``namesakes.of(person)`` are the others of one."""
        return Namesakes(self.people)

    @cached_property
    def spoken(self) -> frozenset[int]:
        """Where the names stand that are speakers': the offset that each starts at."""
        return frozenset(said.person.span.start for said in self.speakers if said.person)

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
    def mixed_words(self) -> tuple[MixedWord, ...]:
        """The words that mix scripts, in order."""
        return find_mixed_words(self.release, self.mentions)

    @cached_property
    def speech(self) -> tuple[Speech, ...]:
        """The direct speech of the release, in order."""
        return find_speech(self.release, self.long_quotations)

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """The date expressions of the release with the days they mean, in order."""
        return find_dated(self.release, self.date)

    @cached_property
    def looking_back(self) -> frozenset[int]:
        """Where the sentences start that speak of the past by a word: the offset of each."""
        return find_looking_back(self.release)

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


# What analyses find and rules may check, and where a context has it.
ANALYSES = {
    Mention: "mentions",
    Person: "people",
    Disagreement: "disagreements",
    MixedWord: "mixed_words",
    Speech: "speech",
    Speaker: "speakers",
    SmallName: "small_names",
    Abbreviation: "abbreviations",
    Body: "unknown_bodies",
    Dated: "dated",
}


# What the configuration can set for every rule, beside the rule's own options.
SEVERITY = "severity"


def option(default: Any, help: str, *, minimum: int | None = None) -> Any:  # noqa: A002
    """A field of a rule's ``Options``: its default, what it is for, and its least value."""
    return field(default=default, metadata={"help": help, "minimum": minimum})


@dataclass(frozen=True)
class NoOptions:
    """The options of a rule that has none."""


class Rule:
    """One thing that kzlint checks. Subclass it, and name the class in an entry point.

    ``code`` (three to five capitals and three digits) and ``name`` (kebab-case, what is
    wrong) are for good. The docstring's first sentence says what the rule does, the rest
    why it matters. ``check`` is called for every node of the type that its first parameter
    is annotated with: a node of :mod:`kzlint.syntax`, a :class:`~kzlint.source.Source`, or
    what an analysis finds (``Mention``, ``Person``, ``Speaker``, … : see ``ANALYSES``). A rule
    that asks for anything else is refused.

    ``Options`` is a dataclass, best of :func:`option` fields; none is called ``severity``,
    which the configuration can set for every rule. pydantic validates what is configured.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    # The class's own; an instance can have one that was configured.
    severity: Severity
    message: ClassVar[str]
    examples: ClassVar[tuple[Valid | Invalid, ...]]
    Options: ClassVar[type] = NoOptions

    def __init__(self, options: Any = None) -> None:
        self.options: Any = self.Options() if options is None else options

    def check(self, node: Any, context: Context) -> Iterator[Finding]:
        """Yield a finding for each thing that is wrong with ``node``."""
        raise NotImplementedError

    def recollect(self, context: Context) -> Iterable[Any]:
        """What checks of later files of a run are to know of this one, in a form to pickle.

        They have it in ``context.earlier`` under the rule's code.
        """
        return ()

    def finding(
        self, place: Node | Span | Any, fix: Fix | None = None, **arguments: object
    ) -> Finding:
        """A finding at ``place``, a node or a span; ``arguments`` fill the message."""
        span = place if isinstance(place, Span) else place.span
        message = Message(self.message, arguments)
        return Finding(self.code, self.name, self.severity, span, message, fix)

    @staticmethod
    def fix(message: str, *edits: Edit, safe: bool = True, **arguments: object) -> Fix:
        """A fix of one or more edits; ``safe`` if no editor would object to it unseen."""
        applicability = Applicability.SAFE if safe else Applicability.UNSAFE
        return Fix(applicability, Message(message, arguments), edits)

    def replace(self, place: Node | Span | Any, content: str, *, safe: bool = True) -> Fix:
        """The commonest fix: other text in one place."""
        span = place if isinstance(place, Span) else place.span
        return self.fix("Write “{content}”", Edit(span, content), safe=safe, content=content)
