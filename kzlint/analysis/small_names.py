"""Known names in small letters."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.gazetteer import Gazetteer
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.suffixes import CASES
from kzlint.kazakh.words import find_words
from kzlint.source import Span
from kzlint.syntax import Node, Release

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


def _in_text(text: Node, gazetteer: Gazetteer) -> Iterator[SmallName]:
    known = gazetteer.unmistakable_places
    for word in find_words(text.whole, text.start, text.end):
        if not word.text[0].islower() or word.text[:4] not in known:
            continue
        whole = text.whole
        if whole[word.start - 1 : word.start] in _TAGS or whole[word.end : word.end + 1] == "@":
            continue
        for name in known[word.text[:4]]:
            rest = word.text[len(name) :]
            if word.text.startswith(name.lower()) and _is_case(name, rest):
                yield SmallName(Span(word.start, word.end), word.text, name + rest)
                break


def _is_case(name: str, rest: str) -> bool:
    """Whether ``rest`` is nothing, or one case ending: a derived word is written small."""
    return not rest or any(
        reading.is_regular and len(reading.chain) == 1 and reading.chain[0][0] in CASES
        for reading in readings_after(name, rest)
    )
