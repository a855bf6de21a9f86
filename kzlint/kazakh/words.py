"""Words: letters of any script, hyphenated compounds whole, each with its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


class Word(NamedTuple):
    """A word and where it starts and ends, in code points."""

    text: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words of ``text``, without their places."""
    return _WORD.findall(text)


def find_words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of ``text[start:end]``."""
    for match in _WORD.finditer(text, start, end):
        yield Word(match.group(), match.start(), match.end())
