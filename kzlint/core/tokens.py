"""Tokens: a text cut once, every character in one token, each token with its form.

Addresses, e-mail addresses, hashtags, handles, names of files and HTML entities are tokens of
their own, so that no rule has to guard against letters inside them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from kzlint.core.forms import Form, Kind, form_of
from kzlint.core.source import Source
from kzlint.kazakh.punctuation import DASHES, STOPS, WORD_JOINERS

# Endings of hosts in other letters than ASCII (Қазақстан.kz) and of names of files.
_FILE_ENDINGS = (
    "kz қаз com org net ru info tv docx? xlsx? pptx? pdf txt csv rtf odt jpe?g png zip mp[34] html?"
)

_LETTERS = r"[^\W\d_]+"
_SUFFIX = rf"(?:[{WORD_JOINERS}]{_LETTERS})*"
_PATH = r"(?:/(?:[a-z0-9_@?#=%](?:[\w./?=&%#@~+-]*[\w/=&%#+-])?)?(?![^\s,;|.)»]))?"
_LABELS = r"[\w-]{0,63}(?:\.[\w-]{1,63}){0,4}"
_ENDING = rf"\.(?:{'|'.join(_FILE_ENDINGS.split())})(?!\w){_SUFFIX}"
# What makes an address of a word in Cyrillic letters: алматы.kz, Тоқаев-2025.docx, алматы@пошта.
_ADDRESS = rf"(?:{_LABELS}{_ENDING}|@{_LABELS})?"

# What is commonest comes first; a word in ASCII may be an address.
_TOKEN = re.compile(
    rf"""
    [^\S\r\n]+
  | [^\W\d_A-Za-z][^\W\d_]*{_SUFFIX}{_ADDRESS}
  | \r\n | \n | \r
  | (?:https?|ftp)://[^\s«»"“”„<>]*[^\s«»"“”„<>.,;:!?…()\[\]|]
  | [A-Za-z0-9][A-Za-z0-9._+-]{{0,63}}@[\w-]+(?:\.[\w-]+)+
  | (?:[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}}[A-Za-z0-9])?\.){{1,8}}[A-Za-z]{{2,}}(?![A-Za-z0-9_])
    (?:[^\W\d_A-Za-z]+|{_PATH}{_SUFFIX})
  | {_LETTERS}{_SUFFIX}{_ADDRESS}
  | \d+
  | [#@]\w+
  | &(?:[A-Za-z]{{2,8}}|\#\d{{1,7}}|\#x[\dA-Fa-f]{{1,6}});
  | [{DASHES}]+
  | [{STOPS}]+
  | .
    """,
    re.VERBOSE | re.DOTALL,
)


# How many tokens the tables of one text hold at a time.
MOST_TOKENS = 200_000


class Word(NamedTuple):
    """A word in its place: its form, where it starts and ends, and which token it is.

    ``token`` is an index of the table that the word was asked of.
    """

    form: Form
    start: int
    end: int
    token: int

    @property
    def text(self) -> str:
        """The word as typed."""
        return self.form.text

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.form.lower


_start = attrgetter("start")


class Tokens:
    """The tokens of one stretch of a text.

    ``forms[i]`` is the form of token ``i``, which covers ``whole[starts[i]:starts[i + 1]]``;
    offsets are code points of the whole text.
    """

    __slots__ = ("_words", "end", "forms", "start", "starts", "whole")

    def __init__(self, whole: str, start: int, end: int) -> None:
        texts = _TOKEN.findall(whole, start, end)
        self.whole = whole
        self.start = start
        self.end = end
        self.forms: list[Form] = list(map(form_of, texts))
        self.starts: list[int] = list(accumulate(map(len, texts), initial=start))
        self._words: list[Word] | None = None

    def part(self, start: int, end: int) -> "Tokens":
        """The tokens of a part; cut again only where it does not begin and end with a token."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if self.starts[first] != start or self.starts[last] != end:
            return Tokens(self.whole, start, end)
        part = Tokens(self.whole, start, start)
        part.end = end
        part.forms = self.forms[first:last]
        part.starts = self.starts[first : last + 1]
        return part

    def __len__(self) -> int:
        return len(self.forms)

    @property
    def is_address(self) -> bool:
        """Whether they are a web address and nothing else."""
        return len(self.forms) == 1 and self.forms[0].kind is Kind.ADDRESS

    def between(self, first: int, last: int) -> str:
        """The text of the tokens from ``first`` to before ``last``."""
        return self.whole[self.starts[first] : self.starts[last]]

    def form(self, index: int) -> Form | None:
        """The form of a token; None before the first and after the last one."""
        return self.forms[index] if 0 <= index < len(self.forms) else None

    def text_at(self, index: int) -> str:
        """The text of a token; nothing before the first and after the last one."""
        return self.forms[index].text if 0 <= index < len(self.forms) else ""

    def kind(self, index: int) -> Kind | None:
        """The kind of a token; None before the first and after the last one."""
        return self.forms[index].kind if 0 <= index < len(self.forms) else None

    def after_gap(self, index: int) -> int:
        """``index``, or the next one where a gap stands there."""
        return index + (self.kind(index) is Kind.GAP)

    def before_gap(self, index: int) -> int:
        """``index``, or the one before where a gap stands there."""
        return index - (self.kind(index) is Kind.GAP)

    def at(self, offset: int) -> int:
        """The index of the token that covers ``offset``."""
        return bisect_right(self.starts, offset) - 1

    @property
    def words(self) -> list[Word]:
        """The words: letters, compounds whole, and sites (Zakon.kz-тің)."""
        if self._words is None:
            starts = self.starts
            self._words = [
                Word(form, starts[index], starts[index + 1], index)
                for index, form in enumerate(self.forms)
                if form.is_word
            ]
        return self._words

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that start from ``start`` to before ``end``."""
        words = self.words
        first = bisect_left(words, start, key=_start)
        return words[first : bisect_left(words, end, first, key=_start)]

    def word_at(self, index: int) -> Word | None:
        """The word that is token ``index``; None where that is not a word, or there is none."""
        form = self.form(index)
        if form is None or not form.is_word:
            return None
        return Word(form, self.starts[index], self.starts[index + 1], index)

    def word_before(self, offset: int) -> Word | None:
        """The word that nothing but a gap separates from ``offset``."""
        index = bisect_left(self.starts, offset)
        return self.word_at(index - 2) if self.kind(index - 1) is Kind.GAP else None

    def word_after(self, last: int) -> Word | None:
        """The word after token ``last`` that may be part of the same name.

        Between them stands a gap, a comma and a gap, a dash between gaps (Папуа — Жаңа Гвинея),
        or an initial's stop (Т.Жүргенов).
        """
        at = last + 1
        kind = self.kind(at)
        if kind is Kind.STOP:
            before = self.form(last)
            if before is None or not before.is_initial or self.forms[at].text != ".":
                return None
            return self.word_at(self.after_gap(at + 1))
        at += kind is Kind.COMMA
        if self.kind(at) is not Kind.GAP:
            return None
        if self.kind(at + 1) is Kind.DASH and self.kind(at + 2) is Kind.GAP:
            at += 2
        return self.word_at(at + 1)

    def words_after(self, last: int, most: int) -> Iterator[Word]:
        """At most that many words after a token, as long as they may be parts of one name."""
        for _ in range(most):
            following = self.word_after(last)
            if following is None:
                return
            yield following
            last = following.token


class TokenTables:
    """The tokens of the lines of one text: cut when first asked for, and kept while there is room.

    A table of a whole text of ten megabytes would take more memory than all the rest.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.whole = source.text
        self._tables: dict[tuple[int, int], Tokens] = {}
        self._room = MOST_TOKENS
        self._line: Tokens | None = None

    def of(self, start: int, end: int) -> Tokens:
        """The tokens of ``whole[start:end]``, which is a line or a part of one."""
        found = self._tables.get((start, end))
        if found is None:
            line = self.source.line_at(start)
            if line == (start, end):
                found = Tokens(self.whole, start, end)
            else:
                found = self.of(*line).part(start, end)
            self._keep(start, end, found)
        return found

    def line_at(self, offset: int) -> Tokens:
        """The tokens of the line that ``offset`` is in."""
        line = self._line
        if line is None or not line.start <= offset <= line.end:
            line = self._line = self.of(*self.source.line_at(offset))
        return line

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words of one line that start from ``start`` to before ``end``."""
        return self.line_at(start).words_in(start, end)

    def _keep(self, start: int, end: int, tokens: Tokens) -> None:
        if self._room < 0:
            self._tables.clear()
            self._room = MOST_TOKENS
        self._room -= len(tokens)
        self._tables[start, end] = tokens


def tokenise(text: str) -> Tokens:
    """The tokens of a text that is no part of a release: a row of a table, a name."""
    return Tokens(text, 0, len(text))


def words_of(text: str) -> Iterator[str]:
    """The words of such a text."""
    return (word.text for word in tokenise(text).words)
