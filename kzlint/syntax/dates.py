"""Date expressions: from the date grammar's trees to :class:`DateExpression`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import lark

from kzlint.core.tokens import Tokens
from kzlint.kazakh.calendar import make_date
from kzlint.syntax.date_leaves import DateLeaf
from kzlint.syntax.date_lexer import MONTHS, WEEKDAYS, date_stretches
from kzlint.syntax.date_nodes import DateCase, DateExpression, MisspeltWord
from kzlint.syntax.date_points import Stretch
from kzlint.syntax.grammars import Tree, parse
from kzlint.syntax.leaves import Leaf, Leaves
from kzlint.syntax.nodes import DateForm, HeaderDate, Node

# The leaves that a phrase may start with, and those that it may end with.
STARTS = frozenset((*WEEKDAYS, "DAY", "MONTH_OF", "YEAR", "LEAD_YEAR", "NEAR_DAY", "NEAR_YEAR"))
ENDS = frozenset(
    (
        *MONTHS,
        *WEEKDAYS,
        *("MONTH_WORD", "DAY_OF", "DAY", "ENDING", "ORDINAL"),
        *("YEAR", "TAIL_YEAR", "SHORT_YEAR", "YEAR_WORD", "YEAR_OF_WORD", "YEARS_WORD"),
        *("DAY_WORD", "NEAR_DAY", "NEAR_YEAR", "UNTIL", "BETWEEN"),
        *("COMMA", "OPEN", "DASH"),
    )
)

# The trees that hold one date or two, and those that hold two.
DATES = ("dates", "range", "from_to")
RANGES = ("range", "from_to")


def find_dates(tokens: Tokens) -> tuple[DateExpression, ...]:
    """The date expressions of one line, in order."""
    return tuple(
        date for stretch in date_stretches(tokens) for date in _in_stretch(tokens, stretch)
    )


def _in_stretch(tokens: Tokens, leaves: list[DateLeaf]) -> Iterator[DateExpression]:
    at = 0
    while at < len(leaves):
        tree, end = _phrase(leaves, at) if leaves[at].type in STARTS else (None, at + 1)
        if tree is not None:
            reader = _Reader(tokens, tree)
            if (cut := reader.end_of_first()) is not None:
                tree, end = _phrase(leaves[: leaves.index(cut, at) + 1], at)
                reader = _Reader(tokens, tree or lark.Tree("weekdays", []))
            if (date := reader.expression()) is not None:
                yield date
        at = end


def _phrase(leaves: list[DateLeaf], start: int) -> tuple[Tree | None, int]:
    """The longest phrase that starts there, and the place after it; None where there is none."""
    end = len(leaves)
    while end > start:
        given = Leaves(leaves[start:end], is_whole=False)
        try:
            tree = parse("date", given)
        except lark.UnexpectedToken:
            end = start + min(given.taken, end - start - 1)
            while end > start and leaves[end - 1].type not in ENDS:
                end -= 1
            continue
        return tree, start + given.taken
    return None, start + 1


class _Reader:
    """Reads one phrase: a date, and what stands around it."""

    def __init__(self, tokens: Tokens, tree: Tree) -> None:
        self.tokens = tokens
        self.whole = tokens.whole
        self.tree = tree

    def end_of_first(self) -> DateLeaf | None:
        """The last leaf of the first date, where the second is no end of a range from it.

        «20 қазаннан 13 қазанға» alone may say that a day was moved, and the grammar cannot
        tell the cases of «28 қыркүйек 3 қазанға дейін».
        """
        dates = next((child for child in self.tree.children if child.data in RANGES), None)
        if dates is None:
            return None
        first, second = self.stretches(dates)
        cases = first.last_case, second.last_case
        is_from_to = cases == (DateCase.ABLATIVE, DateCase.DATIVE)
        is_range = is_from_to or dates.data == "range"
        return None if is_range and not (first.is_city or second.is_city) else first.leaves[-1]

    def stretches(self, tree: Tree) -> list[Stretch]:
        """The dates of a subtree, one or two."""
        return [
            Stretch(str(part.data), self.whole, _leaves(part))
            for part in tree.children
            if isinstance(part, lark.Tree)
        ]

    def expression(self) -> DateExpression | None:
        if self.tree.data == "weekdays":
            return self.weekday()
        children: list[Tree] = self.tree.children
        at = next(place for place, child in enumerate(children) if child.data in DATES)
        after = children[at + 1 :]
        date = self.date(children[at], _first_type(after))
        if date is None:
            return None
        for part in children[:at]:
            date = self.with_before(date, part)
        for part in after:
            date = self.with_after(date, part)
        return date

    def date(self, tree: Tree, after: str) -> DateExpression | None:
        """The date, or the range, of a subtree; ``after`` is the type of what follows it."""
        dates = self.stretches(tree)
        first, last = dates[0], dates[-1]
        if first.is_city:
            return None
        is_range = tree.data in RANGES
        link = tree.children[-1].type if is_range and isinstance(tree.children[-1], Leaf) else after
        points = first.points(link)
        if is_range:
            opening = replace(points[-1], opens_range=True)
            points = (*points[:-1], opening, *last.points(link))
        slips = [date.slip for date in dates]
        return DateExpression(
            self.whole,
            points[0].start,
            points[-1].end,
            points=points,
            form=first.form,
            is_when=link == "BETWEEN" or (last.is_when and link != "UNTIL"),
            misspelt=tuple(slip for slip in slips if slip),
        )

    def with_before(self, date: DateExpression, part: Tree) -> DateExpression:
        if part.data == "near_day":
            return self.with_near_day(date, part)
        if part.data == "near_year":
            word = _leaves(part)[0].word
            return replace(date, near_year_offset=word.number if word else 0)
        return self.with_weekday(date, part)

    def with_after(self, date: DateExpression, part: Tree) -> DateExpression:
        types = [leaf.type for leaf in _leaves(part)]
        if part.data == "weekday_after" and date.weekday is None:
            date = self.with_weekday(date, part)
        if "DAY_WORD" in types or "BETWEEN" in types:
            return replace(date, is_when=True)
        return replace(date, is_when=False) if "UNTIL" in types else date

    def with_near_day(self, date: DateExpression, part: Tree) -> DateExpression:
        near, *others = _leaves(part)
        return replace(
            date,
            near_day=Node(self.whole, near.at, near.end),
            near_day_offset=near.word.number if near.word else 0,
            is_apposed=bool(others),
        )

    def with_weekday(self, date: DateExpression, part: Tree) -> DateExpression:
        leaf = next(leaf for leaf in _leaves(part) if leaf.type in WEEKDAYS)
        assert leaf.word is not None
        if not leaf.word.meant:
            node = Node(self.whole, leaf.at, leaf.end)
            return replace(date, weekday=node, weekday_number=leaf.word.number)
        word = MisspeltWord(self.whole, leaf.at, leaf.end, leaf.word.meant)
        return replace(
            date,
            weekday=word,
            weekday_number=leaf.word.number,
            misspelt=(*date.misspelt, word),
        )

    def weekday(self) -> DateExpression | None:
        """A weekday without a date: one misspelt before күні, or one after бүгін, кеше, ертең."""
        near, found = None, None
        for part in self.tree.children:
            if part.data == "weekday_before":
                found = part
                break
            near = part if part.data == "near_day" else None
        if found is None:
            return None
        leaves = [leaf for leaf in _leaves(found) if leaf.word is not None]
        has_day_word = leaves[-1].type == "DAY_WORD"
        date = DateExpression(
            self.whole,
            leaves[0].at,
            leaves[-1].end,
            points=(),
            form=DateForm.WORDS,
            is_when=has_day_word,
        )
        date = self.with_weekday(date, found)
        if near is not None:
            date = self.with_near_day(date, near)
        if not has_day_word and not self.is_alone(leaves[0]):
            return None
        return date if date.near_day or (date.misspelt and has_day_word) else None

    def is_alone(self, weekday: DateLeaf) -> bool:
        """Whether it is the day itself, and no part of a name (жұма намазы)."""
        if weekday.word is not None and weekday.word.case == "locative":
            return True
        return self.tokens.text_at(weekday.first + 1)[:1] in tuple(",.;)!?:")


def _leaves(tree: Tree) -> Sequence[DateLeaf]:
    return list(tree.scan_values(lambda value: isinstance(value, DateLeaf)))


def _first_type(parts: Sequence[Tree]) -> str:
    leaves = _leaves(parts[0]) if parts else ()
    return leaves[0].type if leaves else ""


def header_date(place: Node, form: DateForm, figures: Sequence[int]) -> HeaderDate:
    """A header's date from its figures, which are in the order that ``form`` says."""
    whole, start, end = place.whole, place.start, place.end
    if form is DateForm.UNREADABLE:
        return HeaderDate(whole, start, end, form)
    day, month, year = figures if form is DateForm.DAY_FIRST else reversed(figures)
    return HeaderDate(whole, start, end, form, year, month, day, make_date(year, month, day))


def worded_header_date(expression: DateExpression) -> HeaderDate:
    """The date of a header that gives it in words; without a year or a day it has no value."""
    whole, (start, end) = expression.whole, expression.span
    year, month, days = expression.year, expression.month, expression.day_numbers
    if year is None or month is None or len(days) != 1:
        return HeaderDate(whole, start, end, DateForm.WORDS)
    value = make_date(year, month, days[0])
    return HeaderDate(whole, start, end, DateForm.WORDS, year, month, days[0], value)
