"""Collect the names in releases that no table has, with their places."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from kzlint.analysis import find_mentions
from kzlint.analysis.names.parts import Part, find_runs, is_bare
from kzlint.analysis.names.people import find_people
from kzlint.analysis.names.person import Person
from kzlint.core.source import Source, Span
from kzlint.files.paths import shown
from kzlint.gazetteer import Gazetteer, Kind
from kzlint.gazetteer.suggestions import Occurrence
from kzlint.kazakh.letters import ROMAN, mixed_runs
from kzlint.kazakh.morphology import analyse
from kzlint.kazakh.naming import OPENERS, is_title
from kzlint.kazakh.suffixes import SUFFIXES
from kzlint.syntax import Prose, Release, parse

# Nouns in the possessive that follow a place's name: Қарабұлақ ауылында.
PLACES = frozenset(
    (
        "қаласы", "облысы", "ауданы", "ауылы", "кенті", "көлі", "өзені", "тауы", "аймағы",
        "станциясы", "бекеті", "алқабы", "шатқалы", "аралы", "теңізі", "провинциясы", "штаты",
    )
)  # fmt: skip
_PLACE_CASES = frozenset(("locative", "ablative", "being-at"))
# Suffixes that names in a release never have.
_PERSONAL = {
    name
    for name, suffix in SUFFIXES.items()
    if suffix.group in ("possessive", "predicate") and name != "their"
}
# A quotation without an attribution is a name if it has at most this many words («Нұрлы жол»).
LONGEST_TITLE = 4


class Collector:
    """Collects the unknown names and the lower-case words of releases."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.reader = gazetteer.names
        self.occurrences: list[Occurrence] = []
        self.common: set[str] = set()

    def read(self, source: Source) -> None:
        """Collect from one text."""
        release = parse(source)
        mentions = find_mentions(release, self.gazetteer)
        people = find_people(release, self.gazetteer, mentions)
        unknown = [person for person in people if not person.entries]
        full = [self.full(release, person) for person in unknown if person.is_full]
        self.occurrences += full
        self.occurrences += self.shortened(release, unknown, full)
        known = [mention.span for mention in mentions] + [person.span for person in people]
        for text in release.prose:
            for run in self.free_runs(text, known):
                found = self.other(release, text, run)
                meant = None if found.before else _full_name(found.stems, "", full)
                self.occurrences.append(_again(meant, found) if meant else found)
            small = {word.text for word in text.words if word.text.islower()} - self.common
            self.common |= small | {stem for word in small for stem in _stems(word)}

    def is_usable(self, name: str) -> bool:
        """True if a table could have the name, and none has it yet."""
        return (
            len(name) > 1
            and not set(name) <= ROMAN
            and unicodedata.is_normalized("NFC", name)
            and not any(True for _ in mixed_runs(name))
            and not self.gazetteer.lookup(name)
            and not self.gazetteer.lookup(name.capitalize())
        )

    def shortened(
        self, release: Release, people: Iterable[Person], full: Sequence[Occurrence]
    ) -> Iterator[Occurrence]:
        """Yield mentions by family name, alone or with an initial, of people named in full."""
        for person in people:
            if person.family and not person.given:
                meant = _full_name(person.stems, person.initials, full)
                if meant:
                    text = _line(person.text)
                    last = text.rpartition(" ")[2].rpartition(".")[2]
                    where = _where(release, person.span)
                    yield _again(meant, Occurrence("", last, person.stems, text, where))

    def full(self, release: Release, person: Person) -> Occurrence:
        """Return a mention by full name; the family name comes last, whatever the order."""
        text, where = _line(person.text), _where(release, person.span)
        before, _, last = text.rpartition(" ")
        if last == person.family:
            given = person.given if person.patronymic else before
            longer = before if person.patronymic else ""
            stems = tuple(stem for stem in person.stems if stem in _stems(last)) or person.stems
            return Occurrence(given, last, stems, text, where, Kind.PERSON, longer)
        given = person.given
        if last == given:
            names = self.gazetteer.given_names
            given = next((stem for stem in person.stems if stem in names), person.stems[0])
        family = person.family
        return Occurrence(given, family, (family,), text, where, Kind.PERSON)

    def free_runs(self, text: Prose, known: Sequence[Span]) -> Iterator[list[Part]]:
        """Yield runs of capitalised words that are not known names or starts of sentences."""
        inside = [span for span in known if text.start <= span.start < text.end]
        for run in find_runs(text):
            first, free = run[0], list[Part]()
            # The next words may form one name with the word that opens the sentence.
            is_doubtful = first.opens and first.text not in OPENERS and is_bare(first.form)
            for part in run[1:] if first.opens else run:
                if not self.is_free(part, inside):
                    is_doubtful = False
                    if free:
                        yield free
                        free = []
                elif not is_doubtful:
                    free.append(part)
            if free:
                yield free

    def is_free(self, part: Part, known: Iterable[Span]) -> bool:
        """True if a word may be part of an unknown name of a place or an organisation."""
        return not (
            part.is_initial
            or part.text in OPENERS
            or is_title(part.text)
            or self.reader.roles(part.text).given
            or any(span.start < part.end and part.start < span.end for span in known)
        )

    def other(self, release: Release, text: Prose, run: list[Part]) -> Occurrence:
        """Return an unknown name, classified as a place or an organisation if possible."""
        start, last = run[0].start, run[-1]
        where = _where(release, Span(start, last.end))
        title = _title_at(text, start)
        if title:
            before, _, word = title.rpartition(" ")
            return Occurrence(before, word, (word,), title, where, Kind.ORGANISATION)
        before = " ".join(part.text for part in run[:-1])
        following = text.word_after(last.end)
        chains = [reading.chain for reading in analyse(last.text) if reading.is_regular]
        kind = None
        if following and any(stem in PLACES for stem in _stems(following.text)):
            kind = Kind.PLACE
        elif last.text.isupper():
            kind = Kind.ORGANISATION
        elif any(name in _PLACE_CASES for chain in chains for name, _ in chain):
            kind = Kind.PLACE
        form = _line(text.whole[start : last.end])
        return Occurrence(before, last.text, _stems(last.text), form, where, kind)


def _title_at(text: Prose, start: int) -> str:
    """Return the name in quotation marks that starts there («Нұрлы жол»), or an empty text."""
    for quotation in text.quotations:
        if quotation.opening and quotation.content.start == start:
            title = _line(quotation.content.text)
            if not quotation.attribution and 0 < len(quotation.content.words) <= LONGEST_TITLE:
                return title
    return ""


def _full_name(
    stems: Iterable[str], initials: str, full: Iterable[Occurrence]
) -> Occurrence | None:
    """Return the full name in the release that a family name refers to, or None."""
    for one in full:
        if not set(one.stems).isdisjoint(stems) and initials[:1] in ("", one.before[0]):
            return one
    return None


def _again(meant: Occurrence, found: Occurrence) -> Occurrence:
    """Return another occurrence of the full name, in the form found."""
    return found._replace(before=meant.before, kind=Kind.PERSON, longer="")


def _stems(word: str) -> tuple[str, ...]:
    """Return the possible stems of ``word``, ignoring readings with "my" or "your" suffixes."""
    return tuple(
        dict.fromkeys(
            reading.stem
            for reading in analyse(word)
            if reading.is_regular and all(name not in _PERSONAL for name, _ in reading.chain)
        )
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _where(release: Release, span: Span) -> str:
    return f"{shown(release.source.path)}:{release.source.position(span.start).row}"
