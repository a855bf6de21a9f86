"""The leaves of the press-release grammar: what opens each line decides which kind it is."""

from collections.abc import Iterator

from kzlint.core.forms import Form, Kind
from kzlint.core.tokens import Tokens, TokenTables
from kzlint.kazakh.headings import KEYWORD_INITIALS
from kzlint.kazakh.labels import INITIALS_OF_BARE, LABELS, OWNERS, is_bare_label
from kzlint.kazakh.punctuation import COPYRIGHT, DASHES, GUILLEMET, HYPHEN
from kzlint.syntax.leaves import Leaf, leaf

# A label with its colon, and a keyword with its date, stand in so many code points.
OPENING = 80

DIRECTIVE = "kzlint"

# What may stand between the figures of a header's date.
_DATE_MARKS = frozenset("./_" + DASHES)


def line_leaves(tables: TokenTables) -> Iterator[Leaf]:
    """The leaves of a whole text, line by line; together they are all of it."""
    source, text = tables.source, tables.whole
    starts = source.line_starts
    for row, start in enumerate(starts, 1):
        line = source.line(row)
        if line.end > start:
            yield from _line(tables, start, line.end)
        after = starts[row] if row < len(starts) else len(text)
        if after > line.end:
            yield Leaf("LINE_END", line.end, after)


def _line(tables: TokenTables, start: int, end: int) -> Iterator[Leaf]:
    text = tables.whole
    opening = text[start : min(end, start + OPENING)]
    stripped = opening.lstrip()
    if not stripped and not text[start:end].strip():
        yield Leaf("GAP", start, end)
        return
    first = stripped[:1]
    if first == "#" or first in KEYWORD_INITIALS or ":" in opening or _may_be_label(stripped):
        opened = list(_Opening(tables.of(start, end)).leaves())
        if opened:
            yield from opened
            return
    yield Leaf("TEXT", start, end)


def _may_be_label(text: str) -> bool:
    return text[:1] in INITIALS_OF_BARE and is_bare_label(text.split(None, 1)[0].partition(";")[0])


class _Opening:
    """Reads what opens a line; no leaves where it opens a paragraph."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.forms = tokens.forms
        self.first = tokens.after_gap(0)
        self.last = tokens.before_gap(len(tokens) - 1) + 1

    def leaves(self) -> Iterator[Leaf]:
        first = self.tokens.form(self.first)
        if first is None:
            return
        if (end := self.end_of_directive()) is not None:
            yield from self.directive(end)
        elif self.is_keyword(first):
            yield from self.header()
        elif first.kind is Kind.WORD:
            yield from self.caption(first)

    def gap(self, index: int) -> Iterator[Leaf]:
        if self.tokens.kind(index) is Kind.GAP:
            yield leaf("GAP", self.tokens, index, index + 1)

    def rest(self, kind: str, index: int) -> Iterator[Leaf]:
        """What follows to the line's end: a gap, one leaf, a gap."""
        yield from self.gap(index)
        index = self.tokens.after_gap(index)
        if index < self.last:
            yield leaf(kind, self.tokens, index, self.last)
            yield from self.gap(self.last)

    # ---- Directives ----

    def end_of_directive(self) -> int | None:
        """The token after ``# kzlint:``; None where the line does not open so."""
        at = self.first
        if self.tokens.text_at(at) == "#":
            at = self.tokens.after_gap(at + 1)
            is_directive = self.tokens.text_at(at) == DIRECTIVE
        else:
            is_directive = self.tokens.text_at(at) == "#" + DIRECTIVE
        return at + 2 if is_directive and self.tokens.text_at(at + 1) == ":" else None

    def directive(self, end: int) -> Iterator[Leaf]:
        yield from self.gap(0)
        yield leaf("DIRECTIVE", self.tokens, self.first, end)
        if end < len(self.forms):
            yield leaf("BODY", self.tokens, end, max(self.last, end))
            if self.last > end:
                yield from self.gap(self.last)

    # ---- Headers ----

    def is_keyword(self, first: Form) -> bool:
        """True for the keyword, and for what is typed for it before something like a date."""
        following = self.tokens.form(self.first + 1)
        if first.is_keyword and (
            following is None
            or (
                following.kind not in (Kind.WORD, Kind.FIGURE, Kind.ADDRESS)
                and following.text[0] not in "_-"
            )
        ):
            return True
        if first.kind is not Kind.WORD or not (first.is_keyword or first.is_keyword_like):
            return False
        at = self.tokens.after_gap(self.first + 1)
        if self.tokens.text_at(at) == ":":
            at = self.tokens.after_gap(at + 1)
        return self.opens_date(at) or self.opens_worded_date(at)

    def opens_date(self, at: int) -> bool:
        """True for the first figures of a date: ``2025-1``, ``11.10.2``, ``20251011``."""
        figures = self.figures(at)
        if not figures:
            return False
        length = len(self.tokens.text_at(figures[0]))
        if length == 8:
            return True
        return (len(figures) > 1 and length == 4) or (len(figures) > 2 and length <= 2)

    def opens_worded_date(self, at: int) -> bool:
        """True for ``11 қазан 2025`` and ``11 қазан, 2025``."""
        tokens = self.tokens
        if tokens.kind(at) is not Kind.FIGURE or tokens.kind(at + 1) is not Kind.GAP:
            return False
        year = at + 3 + (tokens.kind(at + 3) is Kind.COMMA)
        is_year = tokens.kind(year) is Kind.GAP and len(self.tokens.text_at(year + 1)) == 4
        is_figure = tokens.kind(year + 1) is Kind.FIGURE
        return tokens.kind(at + 2) is Kind.WORD and is_year and is_figure

    def figures(self, at: int) -> list[int]:
        """The figures from there on that one mark each joins, by token."""
        found: list[int] = []
        while self.tokens.kind(at) is Kind.FIGURE:
            found.append(at)
            if self.tokens.text_at(at + 1) not in _DATE_MARKS:
                break
            at += 2
        return found

    def header(self) -> Iterator[Leaf]:
        tokens, at = self.tokens, self.first + 1
        yield from self.gap(0)
        yield leaf("KEYWORD", tokens, self.first, at)
        if self.tokens.text_at(at) == ":":
            yield leaf("COLON", tokens, at, at + 1)
            at += 1
        yield from self.gap(at)
        at = tokens.after_gap(at)
        if self.opens_date(at):
            end = at
            while end < len(self.forms) and self.tokens.kind(end) is not Kind.GAP:
                end += 1
            if len(self.tokens.text_at(at)) != 8 or end == at + 1:
                yield from self.date(at, end)
                at = end
        yield from self.rest("HEADLINE", at)

    def date(self, at: int, end: int) -> Iterator[Leaf]:
        """The leaves of a date in figures; what is none of its shapes is one leaf."""
        figures = self.figures(at)
        lengths = [
            min(len(self.tokens.text_at(figure)), 3 + (len(self.tokens.text_at(figure)) == 4))
            for figure in figures
        ]
        is_year_first = len(lengths) == 3 and lengths[0] == 4 and max(lengths[1:]) <= 2
        is_day_first = len(lengths) == 3 and lengths[2] == 4 and max(lengths[:2]) <= 2
        if end != at + 5 or not (is_year_first or is_day_first):
            yield leaf("UNREADABLE", self.tokens, at, end)
            return
        for index in range(at, end):
            text = self.tokens.text_at(index)
            kind = "HYPHEN" if text == HYPHEN else "MARK"
            if self.tokens.kind(index) is Kind.FIGURE:
                kind = {4: "YEAR", 2: "TWO_DIGITS"}.get(len(text), "ONE_DIGIT")
            yield leaf(kind, self.tokens, index, index + 1)

    # ---- Captions ----

    def caption(self, first: Form) -> Iterator[Leaf]:
        tokens = self.tokens
        after = tokens.after_gap(self.first + 1)
        owner = after if self.tokens.text_at(after) in OWNERS and after > self.first + 1 else None
        mark = tokens.after_gap(owner + 1) if owner else after
        is_labelled = tokens.kind(mark) is Kind.COLON and first.label is not None
        is_parted = not owner and self.is_parted(mark) and self.is_credit(first, mark + 1)
        if not (is_labelled or is_parted or (not owner and self.is_bare(first, after))):
            return
        yield from self.gap(0)
        yield leaf("LABEL", tokens, self.first, self.first + 1)
        if owner:
            yield from self.gap(self.first + 1)
            yield leaf("OWNER", tokens, owner, owner + 1)
        if is_labelled or is_parted:
            yield from self.gap(mark - 1)
            yield leaf("COLON" if is_labelled else "SEPARATOR", tokens, mark, mark + 1)
            yield from self.rest("CREDIT", mark + 1)
        else:
            yield from self.rest("CREDIT", self.first + 1)

    def is_parted(self, mark: int) -> bool:
        """True for another mark in the colon's place: «Сурет;», «Сурет –»."""
        if self.tokens.kind(mark) is Kind.SEMICOLON:
            return True
        return self.tokens.kind(mark) is Kind.DASH and mark > self.first + 1

    def is_bare(self, first: Form, after: int) -> bool:
        """True for a label with a source and no colon: «Сурет Ақорда баспасөз қызметі»."""
        is_apart = after > self.first + 1 and self.tokens.kind(after) is not Kind.DASH
        return is_apart and self.tokens.text_at(after) != GUILLEMET and self.is_credit(first, after)

    def is_credit(self, label: Form, at: int) -> bool:
        """True where a source follows an exact label, and the line is no sentence."""
        return is_bare_label(label.text) and self.opens_source(at) and not self.is_sentence()

    def opens_source(self, at: int) -> bool:
        """True for a capital that opens no other label, a ©, a mark or a web address."""
        for form in self.forms[at : self.last]:
            if form.text in (COPYRIGHT, GUILLEMET):
                return True
            if form.kind is Kind.ADDRESS:
                return True
            if form.kind is Kind.WORD:
                return not form.is_lower and not form.text.startswith(LABELS)
            if form.kind is Kind.FIGURE:
                return False
        return False

    def is_sentence(self) -> bool:
        """True for a line with a stop at its end, or a verb."""
        last = self.forms[self.last - 1]
        if last.kind in (Kind.WORD, Kind.ADDRESS, Kind.FIGURE):
            return last.is_lower and last.is_finite
        return last.text not in (")", "»")
