"""Runs of capitalised words, and what each word may be in a person's name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kzlint.gazetteer import GivenName
from kzlint.kazakh.morphology import Reading, analyse
from kzlint.kazakh.naming import NAMED_AFTER, PARTICLES, is_family_name
from kzlint.kazakh.suffixes import CASES
from kzlint.kazakh.words import CAPITAL
from kzlint.syntax import Prose

_LETTER = r"[^\W\d_]"
_INITIAL = rf"(?<!{_LETTER}){CAPITAL}\.(?:\s?-?{CAPITAL}\.){{0,2}}"
_NAME = (
    rf"(?<!{_LETTER})(?<!{_LETTER}[-’'])(?:[әа]л-)?{CAPITAL}"
    rf"(?:{_LETTER}|(?<={_LETTER})[-’'](?={_LETTER}))*"
)
_PART = re.compile(rf"{_INITIAL}|{_NAME}")
# What may stand between the parts of a name.
_GAP = re.compile(rf"(?:[ \u00a0]|(?<=\.)\s?)(?:(?:{'|'.join(PARTICLES)})[ \u00a0])*")

# What may stand between the start of a sentence and its first word.
_LEADING = ' \u00a0«"“„(–—-'
_STOPS = '.!?…:»"'

# Case endings that tell an inflected word; the instrumental and the accusative look like
# the ends of too many names (Дәрмен, Ләззат-ты).
_TELLING_CASES = frozenset(CASES) - {"instrumental", "accusative"}


@dataclass(frozen=True, slots=True)
class Part:
    """A capitalised word or an initial; ``opens``: a sentence starts with it."""

    text: str
    start: int
    end: int
    opens: bool

    @property
    def is_initial(self) -> bool:
        """Whether it is one initial or two: Б., Қ.-Ж."""
        return self.text.endswith(".")


def find_runs(text: Prose) -> Iterator[list[Part]]:
    """The runs of capitalised words that nothing but a blank or a particle parts."""
    whole, run = text.whole, list[Part]()
    for match in _PART.finditer(whole, text.start, text.end):
        start, end = match.span()
        if run and not _is_gap(whole, run[-1].end, start):
            yield run
            run = []
        run.append(Part(match.group(), start, end, not run and _opens(whole, text.start, start)))
    if run:
        yield run


def _is_gap(whole: str, start: int, end: int) -> bool:
    if end - start == 1:
        return whole[start] in " \u00a0"
    gap = _GAP.match(whole, start, end)
    return gap is not None and gap.end() == end


def _opens(whole: str, start: int, at: int) -> bool:
    """Whether a sentence starts at ``at``."""
    while at > start and whole[at - 1] in _LEADING:
        at -= 1
    return at == start or whole[at - 1] in _STOPS


def is_given_name(word: str, given_names: Mapping[str, GivenName]) -> bool:
    """Whether ``word`` is a given name without a suffix, whole or part by part."""
    return word in given_names or (
        "-" in word and all(part in given_names for part in word.split("-"))
    )


class Roles(NamedTuple):
    """What a word may be in a name.

    ``given`` and ``family`` are its readings as a given name and, by its ending, as a family
    name; None where it cannot be one. ``is_word``: the given name is an ordinary word too.
    """

    given: Reading | None
    family: Reading | None
    is_word: bool

    @property
    def is_given(self) -> bool:
        """Whether it is a given name without a suffix."""
        return self.given is not None and not self.given.chain


class Reader:
    """Reads words as parts of names; each word once."""

    def __init__(self, given_names: Mapping[str, GivenName]) -> None:
        self.given_names = given_names
        self._roles: dict[str, Roles] = {}

    def roles(self, word: str) -> Roles:
        """What ``word`` may be."""
        found = self._roles.get(word)
        if found is None:
            found = self._roles[word] = self._read(word)
        return found

    def _read(self, word: str) -> Roles:
        regular = [reading for reading in analyse(word) if reading.is_regular]
        given = next(
            (reading for reading in regular if is_given_name(reading.stem, self.given_names)), None
        )
        family = next((reading for reading in regular if is_family_name(reading.stem)), None)
        known = self.given_names.get(given.stem) if given else None
        return Roles(given, family, known is not None and known.is_word)


def is_bare(word: str) -> bool:
    """Whether ``word`` can have no case ending: names decline at their end alone."""
    return not any(
        reading.is_regular and any(name in _TELLING_CASES for name, _ in reading.chain)
        for reading in analyse(word)
    )


def names_a_thing(word: str, nouns: frozenset[str] = NAMED_AFTER) -> bool:
    """Whether ``word``, after a name, makes it a thing's: көшесі, атындағы."""
    return word == "атындағы" or any(
        reading.stem.lower() in nouns and any(name == "their" for name, _ in reading.chain)
        for reading in analyse(word)
    )
