"""Where a release first names anybody whom «ол» or «олар» can point back at."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from kzlint.analysis.names.person import Person
from kzlint.core.tokens import Word
from kzlint.kazakh.naming import is_title
from kzlint.syntax import Release


class FirstNamed(NamedTuple):
    """Where somebody (``one``) or several people are first named, by name or by post.

    Offsets; the end of the release where nobody is. A post in the plural names several,
    anything else names one and, with others, several.
    """

    one: int
    several: int


def find_first_named(release: Release, people: Sequence[Person]) -> FirstNamed:
    """The first person named, or spoken of by a post, from the start of the release."""
    named = next((p.span.start for p in people if not p.named_after), release.end)
    several = release.end
    words = (word for text in release.texts for word in text.words)
    for word in takewhile(lambda word: word.start < named, words):
        if not (numbers := _numbers_of_post(word)):
            continue
        several = min(several, word.start)
        if False in numbers:
            return FirstNamed(word.start, several)
    return FirstNamed(named, min(named, several))


def _numbers_of_post(word: Word) -> set[bool]:
    """Whether ``word`` is a post in the plural, by reading; empty where it is not a post."""
    chains = [
        {name for name, _ in reading.chain}
        for reading in word.form.regular
        if is_title(reading.stem)
    ]
    return {"plural" in chain for chain in chains if "belonging" not in chain}
