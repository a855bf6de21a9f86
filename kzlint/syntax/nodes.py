"""The typed tree of a press release.

Every node is a stretch of one text: ``start`` and ``end`` are offsets in Unicode code
points, half-open. Nodes keep no copy of what they cover; ``text`` cuts it out. A node is
equal to itself alone.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from kzlint.core.source import Source, Span
from kzlint.core.tokens import Tokens, TokenTables, Word
from kzlint.kazakh.abbreviations import ends_in_full_stop
from kzlint.kazakh.languages import Language, language_of

if TYPE_CHECKING:
    from kzlint.syntax.date_nodes import DateExpression

LINE_ENDS = ("\r\n", "\n", "\r")


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """A stretch of the text; used as it is for what has no parts of its own."""

    whole: str
    start: int
    end: int

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.start}, {self.end}, {self.text[:40]!r})"

    @property
    def span(self) -> Span:
        """The node's place."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """What the node covers."""
        return self.whole[self.start : self.end]

    def before(self, start: int) -> str:
        """The last character from ``start`` up to the node that is no blank, or nothing."""
        at = self.start
        while at > start and self.whole[at - 1].isspace():
            at -= 1
        return self.whole[max(start, at - 1) : at]


@dataclass(slots=True, eq=False, repr=False)
class Text(Node):
    """A stretch of what people read, in one line, with its tokens and words."""

    tables: TokenTables

    @property
    def tokens(self) -> Tokens:
        """The tokens of the text, in order."""
        return self.tables.of(self.start, self.end)

    @property
    def words(self) -> list[Word]:
        """The words of the text, in order."""
        return self.tables.words_in(self.start, self.end)

    def word_before(self, offset: int) -> Word | None:
        """The word of the text that nothing but a gap separates from ``offset``."""
        found = self.tables.line_at(self.start).word_before(offset)
        return found if found is not None and found.start >= self.start else None

    def words_after(self, offset: int, most: int) -> list[Word]:
        """The words of the text after a name that ends at ``offset`` that may go on with it."""
        line = self.tables.line_at(self.start)
        found = line.words_after(line.at(offset - 1), most)
        return list(takewhile(lambda word: word.end <= self.end, found))

    def word_after(self, offset: int) -> Word | None:
        """The first of :meth:`words_after`."""
        return next(iter(self.words_after(offset, 1)), None)

    def capital_after(self, offset: int) -> Word | None:
        """The word with a capital that nothing but a gap separates from a name before it."""
        found = self.word_after(offset)
        if found is None or not found.text[0].isupper() or self.word_before(found.start) is None:
            return None
        return found


class DateForm(StrEnum):
    """How a date is written."""

    ISO = "iso"
    YEAR_FIRST = "year-first"
    DAY_FIRST = "day-first"
    WORDS = "words"
    UNREADABLE = "unreadable"


@dataclass(slots=True, eq=False, repr=False)
class HeaderDate(Node):
    """The date of a header; ``value`` is None where it cannot be read or no calendar has it."""

    form: DateForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    value: datetime.date | None = None

    @property
    def is_impossible(self) -> bool:
        """Year, month and day can be read, but there is no such day."""
        return self.day is not None and self.value is None


class Closure(StrEnum):
    """How a quotation ends."""

    CLOSED = "closed"
    MIXED = "mixed"
    UNCLOSED = "unclosed"
    LINE = "line"


@dataclass(slots=True, eq=False, repr=False)
class Attribution(Text):
    """Who said it: ``, – деп атап өтті Аида Балаева``.

    ``comma`` and ``dash`` stand between the quotation and ``head``, the form of *де-*;
    ``tail`` is the rest of the verb and the speaker. Any of them may be missing.
    ``quotations`` are those in the tail, most often names («Самұрық» қорының басшысы).
    """

    comma: Node | None
    dash: Node | None
    head: Text | None
    tail: Text | None
    quotations: tuple["Quotation", ...] = ()

    @property
    def link(self) -> Span:
        """The punctuation before the head (or, without a head, before the speaker)."""
        first = self.head or self.tail
        return Span(self.start, first.start if first else self.end)


@dataclass(slots=True, eq=False, repr=False)
class Quotation(Text):
    """Something in quotation marks, or speech led in by a dash.

    ``opening`` and ``closing`` are the marks (both None in dash-led speech, ``closing``
    alone where it is missing), ``content`` what lies between, ``stops`` the number of
    sentence ends inside, ``nested`` the quotations inside, ``inner`` the attributions
    inside (``«…! – деді NAME. – …»``), ``attribution`` the one right after.
    """

    opening: Node | None
    closing: Node | None
    content: Text
    closure: Closure
    stops: int
    nested: tuple["Quotation", ...]
    inner: tuple[Attribution, ...]
    attribution: Attribution | None


@dataclass(slots=True, eq=False, repr=False)
class Credit(Text):
    """The credit line of a caption."""


@dataclass(slots=True, eq=False, repr=False)
class Prose(Text):
    """A line of running text with what was found in it.

    ``sentences`` are in it but for the blanks between them; ``quotations`` are the outermost
    ones, in order; ``unopened`` are closing marks that close nothing.
    """

    sentences: tuple[Text, ...]
    quotations: tuple[Quotation, ...]
    unopened: tuple[Node, ...]
    attributions: tuple[Attribution, ...]
    dates: tuple["DateExpression", ...]

    @property
    def language(self) -> Language:
        """The language that its words show."""
        return language_of(word.form.language for word in self.words)

    def sentence_at(self, offset: int) -> Text:
        """The sentence that covers ``offset``, or the next one; the last one past the end."""
        return self.sentences[self.sentence_index(offset)] if self.sentences else self

    def quotation_at(self, offset: int) -> Quotation | None:
        """The outermost quotation that covers ``offset``, its marks included."""
        index = bisect_right(self.quotations, offset, key=lambda quotation: quotation.start) - 1
        if index < 0 or offset >= self.quotations[index].end:
            return None
        return self.quotations[index]

    def sentence_index(self, offset: int) -> int:
        """The index in ``sentences`` of :meth:`sentence_at`; 0 where there are none."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.end)
        return max(0, min(index, len(self.sentences) - 1))


@dataclass(slots=True, eq=False, repr=False)
class Headline(Prose):
    """The headline, inside its header."""

    @property
    def final_stop(self) -> Span | None:
        """The full stop that it ends in, if that is no part of an ellipsis or an abbreviation."""
        return Span(self.end - 1, self.end) if ends_in_full_stop(self.text) else None


@dataclass(slots=True, eq=False, repr=False)
class Block(Node):
    """One line, without its line end."""


@dataclass(slots=True, eq=False, repr=False)
class Header(Block):
    """``date 2025-10-11 HEADLINE``; ``colon`` is one that should not be there."""

    keyword: Node
    colon: Node | None
    date: HeaderDate | None
    headline: Headline | None


@dataclass(slots=True, eq=False, repr=False)
class Caption(Block):
    """``Сурет: CREDIT``; ``name`` is the label meant, ``colon`` None where it is missing.

    ``separator`` is another mark in the colon's place (``Сурет – CREDIT``).
    """

    label: Node
    name: str
    before_colon: Node | None
    colon: Node | None
    after_colon: Node | None
    credit: Credit | None
    separator: Node | None = None


@dataclass(slots=True, eq=False, repr=False)
class Directive(Block):
    """``# kzlint: …``; ``body`` is what follows the colon."""

    body: Node

    @property
    def line(self) -> Span:
        """Its line with the line end, if there is one."""
        line_ends = (end for end in LINE_ENDS if self.whole.startswith(end, self.end))
        return Span(self.start, self.end + len(next(line_ends, "")))


@dataclass(slots=True, eq=False, repr=False)
class Blank(Block):
    """A line of nothing, or of nothing but blanks."""


@dataclass(slots=True, eq=False, repr=False)
class Paragraph(Prose, Block):
    """Any other line."""


@dataclass(slots=True, eq=False, repr=False)
class Release(Node):
    """A whole press release."""

    source: Source
    blocks: tuple[Block, ...]
    line_ends: tuple[Node, ...]

    @property
    def first_block(self) -> Block | None:
        """The first line that is neither blank nor a directive."""
        skipped = (Blank, Directive)
        return next((b for b in self.blocks if not isinstance(b, skipped)), None)

    @property
    def header(self) -> Header | None:
        """The first block, if it is a header."""
        first = self.first_block
        return first if isinstance(first, Header) else None

    @property
    def date(self) -> datetime.date | None:
        """The header's date, if there is one and a calendar has it."""
        return self.header.date.value if self.header and self.header.date else None

    @property
    def captions(self) -> tuple[Caption, ...]:
        """All captions, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Caption))

    @property
    def texts(self) -> Iterator[Text]:
        """What people read, in order: the headline, paragraphs and credit lines."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            elif isinstance(block, Header) and block.headline:
                yield block.headline
            elif isinstance(block, Caption) and block.credit:
                yield block.credit

    @property
    def prose(self) -> Iterator[Prose]:
        """The running text among :attr:`texts`: all but the credit lines."""
        return (text for text in self.texts if isinstance(text, Prose))
