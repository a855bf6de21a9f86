"""Quotations of several paragraphs: which open marks are closed further down.

Two customs are in use: each paragraph opens with a mark and only the last one is closed, or
there is one mark at the very beginning and one at the very end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kzlint.kazakh.punctuation import CLOSED_BY
from kzlint.syntax import (
    Attribution,
    Blank,
    Closure,
    Directive,
    Node,
    Paragraph,
    Quotation,
    Release,
)

# A mark that is closed further down than this was forgotten.
MOST_PARAGRAPHS = 12


@dataclass(frozen=True, slots=True)
class LongQuotation:
    """A quotation that is opened in one paragraph and ends in a later one.

    ``opened`` are its quotations without an end, in order. It ends with ``closing``, a mark
    that opens nothing in its own paragraph, or with the quotation ``last``. ``paragraphs`` are
    all that it runs through.
    """

    opened: tuple[Quotation, ...]
    first: Paragraph
    end: Paragraph
    closing: Node | None
    last: Quotation | None
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def words(self) -> list[str]:
        """The words of its paragraphs, from the first mark to its end."""
        start, end = self.opened[0].start, self.closing.start if self.closing else self.end.end
        rows = (paragraph.tokens.words_in(start, end) for paragraph in self.paragraphs)
        return [word.text for row in rows for word in row]

    @property
    def attribution(self) -> Attribution | None:
        """The attribution right after its end."""
        if self.last is not None:
            return self.last.attribution
        after = [a for a in self.end.attributions if self.closing and a.start >= self.closing.end]
        return after[0] if after and self.is_next(after[0]) else None

    def is_next(self, attribution: Attribution) -> bool:
        """Whether nothing but blanks parts the closing mark from ``attribution``."""
        assert self.closing is not None
        return not attribution.whole[self.closing.end : attribution.start].strip()


def find_long_quotations(release: Release) -> tuple[LongQuotation, ...]:
    """The quotations of several paragraphs; captions and headers end the search."""
    return tuple(_find(release))


def _find(release: Release) -> Iterator[LongQuotation]:
    blocks = [block for block in release.blocks if not isinstance(block, Blank | Directive)]
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if not isinstance(block, Paragraph):
            continue
        open_ = _left_open(block) or _perhaps_open(block)
        if open_ is None:
            continue
        following = []
        for later in blocks[at : at + MOST_PARAGRAPHS]:
            if not isinstance(later, Paragraph):
                break
            following.append(later)
        found = _close(block, open_, following)
        if found is not None:
            last = following.index(found.end)
            yield replace(found, paragraphs=(block, *following[: last + 1]))
            at += last


def _left_open(paragraph: Paragraph) -> Quotation | None:
    last = paragraph.quotations[-1] if paragraph.quotations else None
    if last is None or last.closure is not Closure.UNCLOSED or not last.opening:
        return None
    return last if _may_open_speech(paragraph, last) else None


def _may_open_speech(paragraph: Paragraph, quotation: Quotation) -> bool:
    """Whether a sentence or a colon stands before it: a title in mid-sentence goes no further."""
    before = quotation.before(paragraph.start)
    return not before or not (before.isalnum() and quotation.whole[quotation.start - 1].isspace())


def _perhaps_open(paragraph: Paragraph) -> Quotation | None:
    """A quotation that shares its closing mark with one inside it, and text after it."""
    last = paragraph.quotations[-1] if paragraph.quotations else None
    if last is None or last.closing is None or not last.nested or last.end == paragraph.end:
        return None
    inside = last.nested[-1].closing
    return last if inside is not None and inside.start == last.closing.start else None


def _close(first: Paragraph, open_: Quotation, following: list[Paragraph]) -> LongQuotation | None:
    by_mark = _close_by_mark(first, open_, following)
    if by_mark is not None or open_.closing is not None:
        return by_mark
    return _close_by_last(first, open_, following)


def _close_by_mark(
    first: Paragraph, open_: Quotation, following: list[Paragraph]
) -> LongQuotation | None:
    """It ends with the first mark that closes nothing in its own paragraph."""
    opened = [open_]
    closing_marks = CLOSED_BY[open_.opening.text] if open_.opening else ""
    for paragraph in following:
        if paragraph.unopened:
            mark = paragraph.unopened[0]
            if mark.text in closing_marks:
                return LongQuotation(tuple(opened), first, paragraph, mark, None)
            return None
        left = _left_open(paragraph)
        if left is not None and not _opens(paragraph, left, open_):
            return None
        opened += [left] if left else []
    return None


def _close_by_last(
    first: Paragraph, open_: Quotation, following: list[Paragraph]
) -> LongQuotation | None:
    """Each paragraph opens with the mark again, the last one's is closed."""
    if _is_signed(first, open_):
        return None
    opened = [open_]
    for paragraph in following:
        leading = paragraph.quotations[0] if paragraph.quotations else None
        if leading is None or not _opens(paragraph, leading, open_):
            return None
        if leading is not _left_open(paragraph):
            return LongQuotation(tuple(opened), first, paragraph, None, leading)
        opened.append(leading)
    return None


def _is_signed(paragraph: Paragraph, quotation: Quotation) -> bool:
    """Whether an open quotation's paragraph ends with who said it: only its mark is missing."""
    if not quotation.inner:
        return False
    end = quotation.inner[-1].end
    return quotation.inner[-1].tail is not None and not paragraph.whole[end : paragraph.end].strip(
        " ."
    )


def _opens(paragraph: Paragraph, quotation: Quotation, open_: Quotation) -> bool:
    """Whether a paragraph starts with the same mark, which takes the quotation up again."""
    led = paragraph.whole[paragraph.start : quotation.start].strip()
    same = quotation.opening and open_.opening and quotation.opening.text == open_.opening.text
    return bool(same) and not led
