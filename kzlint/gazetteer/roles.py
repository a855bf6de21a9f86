"""Reading words as parts of people's names, by the given names of a gazetteer."""

from collections.abc import Mapping
from typing import NamedTuple

from kzlint.core.forms import form_of
from kzlint.core.memo import Memo
from kzlint.gazetteer.entry import GivenName
from kzlint.kazakh.morphology import Reading
from kzlint.kazakh.naming import is_family_name

# The number of different words whose readings are cached.
MOST_WORDS = 1 << 15


def is_given_name(word: str, given_names: Mapping[str, GivenName]) -> bool:
    """True for a given name without a suffix, or for several joined by hyphens."""
    return word in given_names or (
        "-" in word and all(part in given_names for part in word.split("-"))
    )


class Roles(NamedTuple):
    """The possible parts that a word plays in a person's name.

    ``given`` and ``family`` are its readings as a given name and, by its ending, as a family
    name; None if it cannot be one. ``is_word`` is True if the given name is also an ordinary
    word.
    """

    given: Reading | None
    family: Reading | None
    is_word: bool

    @property
    def is_given(self) -> bool:
        """True for a given name without a suffix."""
        return self.given is not None and not self.given.chain


class Reader:
    """Reads words as parts of names, and caches the results."""

    def __init__(self, given_names: Mapping[str, GivenName]) -> None:
        self.given_names = given_names
        self._roles = Memo(self._read, MOST_WORDS)

    def roles(self, word: str) -> Roles:
        """Return the roles of ``word``."""
        return self._roles[word]

    def _read(self, word: str) -> Roles:
        regular = form_of(word).regular
        given = next(
            (reading for reading in regular if is_given_name(reading.stem, self.given_names)), None
        )
        family = next((reading for reading in regular if is_family_name(reading.stem)), None)
        name = self.given_names.get(given.stem) if given else None
        return Roles(given, family, name is not None and name.is_word)
