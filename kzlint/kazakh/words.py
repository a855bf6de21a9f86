"""Words: letters of any script, hyphenated compounds whole, each with its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A web address is one word (Zakon.kz-тің).
_ADDRESS = r"[A-Za-z]+(?:\.[A-Za-z]{2,5})+"
LETTERS = rf"(?:{_ADDRESS}(?![^\W\d_])|[^\W\d_]+)(?:[-’'][^\W\d_]+)*"
_WORD = re.compile(LETTERS)
CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІƏƟ]"
# The article of әл-Фараби stays small.
_CAPITALISED = re.compile(rf"(?<![^\W\d_])(?<![^\W\d_][-’'])(?={CAPITAL}|[әа]л-{CAPITAL}){LETTERS}")
# Between the words of a name: blanks, a comma, an initial's stop (Т.Жүргенов), a dash
# (Папуа — Жаңа Гвинея).
_NEXT = re.compile(rf"(?:,?\s+(?:[–—-]\s+)?|(?<=\b[^\W\d_])\.\s?)({LETTERS})")
_LAST = re.compile(rf"({LETTERS})\s+\Z")

_DOUBLED = re.compile(r"(?<!\w)(\w+)\s+\1(?!\w)", re.IGNORECASE)

# No word is longer than this where one is looked for backwards.
LONGEST_WORD = 60


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


def find_capitalised(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of ``text[start:end]`` with a Cyrillic or Latin capital, first or after әл-."""
    for match in _CAPITALISED.finditer(text, start, end):
        yield Word(match.group(), match.start(), match.end())


def words_after(text: str, start: int, end: int, most: int) -> Iterator[Word]:
    """At most ``most`` words from ``start`` on, as long as they can be parts of one name."""
    for _ in range(most):
        match = _NEXT.match(text, start, end)
        if match is None:
            return
        start = match.end()
        yield Word(match.group(1), match.start(1), start)


def has_doubled(text: str) -> bool:
    """Whether a word stands twice in a row anywhere in ``text``, whatever its capitals."""
    return _DOUBLED.search(text) is not None


def word_before(text: str, start: int, at: int) -> str | None:
    """The word before ``at``, parted from it by blanks alone; None where there is none."""
    match = _LAST.search(text, max(start, at - LONGEST_WORD), at)
    return match.group(1) if match else None
