"""Runs of capitalised words, and what each word may be in a person's name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kzlint.core.forms import Form, Kind
from kzlint.core.tokens import Tokens
from kzlint.gazetteer import GivenName
from kzlint.kazakh.morphology import Reading, analyse
from kzlint.kazakh.naming import NAMED_AFTER, PARTICLES, is_family_name
from kzlint.kazakh.punctuation import HYPHEN
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import Prose

# What may stand between the start of a sentence and its first word.
_LEADING = ' \u00a0«"“„(–—-'
# An initial's stop.
STOP = "."

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
    form: Form

    @property
    def is_initial(self) -> bool:
        """Whether it is one initial or two: Б., Қ.-Ж."""
        return self.text.endswith(STOP)

    @property
    def is_title(self) -> bool:
        """Whether it may stand before a name and say who its bearer is."""
        return self.form.is_title


# What stands between two words of a name.
_SPACES = (" ", "\u00a0")

# How many initials stand together: Қ.-Ж., А. Б. В.
MOST_INITIALS = 3


def find_runs(text: Prose) -> Iterator[list[Part]]:
    """The runs of capitalised words that nothing but a gap or a particle separates."""
    tokens, run, end = text.tokens, list[Part](), 0
    for index, form in enumerate(tokens.forms):
        if index < end or not form.is_capitalised:
            continue
        if form.kind is Kind.ADDRESS and not form.is_word:
            continue
        last = _end_of_initials(tokens, index)
        if run and not _is_gap(tokens, end, index, run[-1]):
            yield run
            run = []
        end = last or index + 1
        start = tokens.starts[index]
        opens = not run and _opens(text.whole, text.start, start)
        run.append(Part(tokens.between(index, end), start, tokens.starts[end], opens, form))
    if run:
        yield run


def _end_of_initials(tokens: Tokens, index: int) -> int:
    """The token after the initials that start there: Б., Қ.-Ж.; 0 where none do."""
    end = 0
    for _ in range(MOST_INITIALS):
        form = tokens.forms[index] if index < len(tokens) else None
        if form is None or len(form.text) != 1 or not form.is_capitalised:
            return end
        if index + 1 >= len(tokens) or tokens.forms[index + 1].text[0] != STOP:
            return end
        end = index + 2
        if tokens.forms[index + 1].text != STOP:
            return 0
        index = tokens.after_gap(end)
        index += index < len(tokens) and tokens.forms[index].text == HYPHEN
    return end


def _is_gap(tokens: Tokens, start: int, end: int, before: Part) -> bool:
    """Whether nothing but a gap, and particles of a foreign name, stands between two parts."""
    if start == end:
        return before.is_initial
    first, *others = tokens.forms[start:end]
    is_free = before.is_initial and len(first.text) == 1 and first.kind is Kind.GAP
    if not (is_free or first.text in _SPACES):
        return False
    particles, gaps = others[::2], others[1::2]
    is_named = all(form.text in PARTICLES for form in particles)
    return is_named and len(particles) == len(gaps) and all(gap.text in _SPACES for gap in gaps)


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


def is_bare(word: Form) -> bool:
    """Whether ``word`` can have no case ending: names decline at their end alone."""
    return not any(
        any(name in _TELLING_CASES for name, _ in reading.chain) for reading in word.regular
    )


def names_a_thing(word: Form, nouns: frozenset[str] = NAMED_AFTER) -> bool:
    """Whether ``word``, after a name, makes it a thing's: көшесі, атындағы."""
    return word.text == "атындағы" or any(
        reading.stem.lower() in nouns and any(name == "their" for name, _ in reading.chain)
        for reading in word.readings
    )
