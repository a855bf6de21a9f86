"""Known names in small letters."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.forms import Kind
from kzlint.core.source import Span
from kzlint.gazetteer import Gazetteer
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import Prose, Release

# A shorter name is too often another word's beginning.
SHORTEST = 6

# Marks that make a word a part of an address or a tag.
_TAGS = frozenset("#@/_\\.-")


@dataclass(frozen=True, slots=True)
class SmallName:
    """A known name in small letters, and as it should be, suffix and all."""

    span: Span
    text: str
    right: str


def find_small_names(release: Release, gazetteer: Gazetteer) -> tuple[SmallName, ...]:
    """The known names in small letters in the headline and the paragraphs, in order."""
    return tuple(name for text in release.prose for name in _in_text(text, gazetteer))


def _in_text(text: Prose, gazetteer: Gazetteer) -> Iterator[SmallName]:
    known, whole = gazetteer.unmistakable_places, text.whole
    small = [word for word in text.words if word.form.is_lower and word.form.beginning in known]
    for word in small:
        if whole[word.start - 1 : word.start] in _TAGS or word.form.kind is Kind.ADDRESS:
            continue
        for name in known[word.form.beginning]:
            rest = word.text[len(name) :]
            if word.text.startswith(name.lower()) and _is_case(name, rest):
                start = _start_of(text, word.start)
                right = whole[start : word.start].capitalize() + name + rest
                yield SmallName(Span(start, word.end), whole[start : word.end], right)
                break


# Words before a place's name that are part of it: Шығыс Қазақстан, Оңтүстік Корея.
_SIDES = frozenset(("шығыс", "батыс", "солтүстік", "оңтүстік", "орталық"))


def _start_of(text: Prose, at: int) -> int:
    """Where the name starts: at a word for a side of the world before it, if that is small."""
    before = text.word_before(at)
    return before.start if before is not None and before.text in _SIDES else at


# Suffixes that leave a name a name; what is derived from it is written small.
_OF_NAMES = frozenset((*CASES, "being-at", "our", "my"))


def _is_case(name: str, rest: str) -> bool:
    """Whether ``rest`` is nothing, or suffixes with which a name keeps its capital."""
    return not rest or any(
        reading.is_regular and all(step in _OF_NAMES for step, _ in reading.chain)
        for reading in readings_after(name, rest)
    )
