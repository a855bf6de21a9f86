"""What a word may be in a person's name, by the given names that a gazetteer has."""

from collections.abc import Mapping
from typing import NamedTuple

from kzlint.core.forms import form_of
from kzlint.core.memo import Memo
from kzlint.gazetteer.entry import GivenName
from kzlint.kazakh.morphology import Reading
from kzlint.kazakh.naming import is_family_name

# Of so many different words it is remembered what they may be.
MOST_WORDS = 1 << 15


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
        self._roles = Memo(self._read, MOST_WORDS)

    def roles(self, word: str) -> Roles:
        """What ``word`` may be."""
        return self._roles[word]

    def _read(self, word: str) -> Roles:
        regular = form_of(word).regular
        given = next(
            (reading for reading in regular if is_given_name(reading.stem, self.given_names)), None
        )
        family = next((reading for reading in regular if is_family_name(reading.stem)), None)
        known = self.given_names.get(given.stem) if given else None
        return Roles(given, family, known is not None and known.is_word)
