"""Where a release first names anybody whom «ол» or «олар» can point back at."""

from collections.abc import Sequence
from typing import NamedTuple

from kzlint.analysis.names.person import Person
from kzlint.kazakh.morphology import analyse
from kzlint.kazakh.naming import is_title
from kzlint.kazakh.words import find_words
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
    for word in find_words(release.whole, release.start, named):
        if not (numbers := _numbers_of_post(word.text)):
            continue
        several = min(several, word.start)
        if False in numbers:
            return FirstNamed(word.start, several)
    return FirstNamed(named, min(named, several))


def _numbers_of_post(word: str) -> set[bool]:
    """Whether ``word`` is a post in the plural, by reading; empty where it is not a post."""
    chains = [
        {name for name, _ in reading.chain}
        for reading in analyse(word)
        if reading.is_regular and is_title(reading.stem)
    ]
    return {"plural" in chain for chain in chains if "belonging" not in chain}
