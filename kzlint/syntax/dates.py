"""Date expressions: from the date grammar's tokens to :class:`DateExpression`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lark import Token

from kzlint.kazakh.calendar import (
    make_date,
    meant_weekday,
    relative_day,
    relative_year,
    weekday_number,
)
from kzlint.syntax.date_nodes import DateExpression, MisspeltWord, unmixed
from kzlint.syntax.date_points import LOCATIVES, Stretch, read_points, read_stretch, taken_apart
from kzlint.syntax.grammars import parser
from kzlint.syntax.nodes import DateForm, HeaderDate, Node

# The terminals that are date expressions, and those of which two may make a range.
EXPRESSIONS = ("DATED", "FIGURES", "MONTHS", "YEARS", "LIKE")
LINKABLE = ("DATED", "FIGURES")

# What may stand right before a date, and belongs to it.
BEFORE = ("WEEKDAY_BEFORE", "TODAY", "THIS_YEAR")

# The words of a weekday's own expression.
WEEKDAY_WORDS = ("WEEKDAY", "WEEKDAY_LIKE", "DAY_WORD")

# Every expression of the grammar holds a figure or a weekday.
_FIGURE = re.compile(r"\d")
_IN_WEEKDAYS = ("енб", "емб", "ұма", "ума", "ЕНБ", "ЕМБ", "ҰМА", "УМА")


def find_dates(whole: str, start: int, end: int) -> tuple[DateExpression, ...]:
    """The date expressions in ``whole[start:end]``, in order."""
    text = whole[start:end]
    if not _FIGURE.search(text) and not any(letters in text for letters in _IN_WEEKDAYS):
        return ()
    tree = parser("date").parse(unmixed(text), start="text")
    tokens = [token for token in tree.children if isinstance(token, Token)]
    return tuple(_Reader(whole, start, tokens).expressions())


class _Reader:
    """Goes through a text's tokens, and puts dates together with what stands around them."""

    def __init__(self, whole: str, offset: int, tokens: list[Token]) -> None:
        self.whole = whole
        self.offset = offset
        self.tokens = tokens

    def expressions(self) -> Iterator[DateExpression]:
        at, waiting = 0, list[Token]()
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.type in BEFORE:
                waiting.append(token)
                at += 1
                continue
            found, after = None, at + 1
            if token.type in EXPRESSIONS:
                found, after = self.dated(at, waiting)
            elif token.type in ("WEEKDAY_ALONE", "WEEKDAY_AFTER"):
                found = self.weekday(token, waiting)
            if found is None and waiting and waiting[-1].type == "WEEKDAY_BEFORE":
                found = self.weekday(waiting[-1], waiting[:-1])
            if found is not None:
                yield found
            at, waiting = after, []

    def type_at(self, at: int) -> str | None:
        return self.tokens[at].type if at < len(self.tokens) else None

    def dated(self, at: int, before: list[Token]) -> tuple[DateExpression | None, int]:
        """The expression that starts with the token there, and the place after it."""
        first, start = self.stretch(at)
        points, last = read_points(self.whole, start, first, self.type_at(at + 1)), first
        after = at + 1
        if (
            self.type_at(after) == "LINK"
            and first.type in LINKABLE
            and self.type_at(at + 2) in LINKABLE
        ):
            (second, second_start), following = self.stretch(at + 2), self.type_at(at + 3)
            if first.opens_range_to(second, str(self.tokens[after]), following):
                opening = replace(points[-1], opens_range=True)
                more = read_points(self.whole, second_start, second, following)
                points, last, after = (*points[:-1], opening, *more), second, at + 3
        if not points:
            return None, at + 1
        expression = DateExpression(
            self.whole,
            points[0].start,
            points[-1].end,
            points=points,
            form=first.form,
            is_when=last.is_when,
            misspelt=self.misspelt_month(first, start),
        )
        return self.with_surroundings(expression, before, after)

    def stretch(self, at: int) -> tuple[Stretch, int]:
        """The expression there, and where it starts in the whole text."""
        token = self.tokens[at]
        return read_stretch(str(token), token.type), self.offset + (token.start_pos or 0)

    def misspelt_month(self, stretch: Stretch, start: int) -> tuple[MisspeltWord, ...]:
        if stretch.slip is None:
            return ()
        part, meant = stretch.slip
        at = start + (part.start_pos or 0)
        return (MisspeltWord(self.whole, at, at + len(part), meant.form),)

    def with_surroundings(
        self, date: DateExpression, before: list[Token], at: int
    ) -> tuple[DateExpression, int]:
        """The date with the weekday, the relative day and year, and күні that stand by it.

        And the place after what stood behind it, which started at ``at``.
        """
        for token in before:
            if token.type == "TODAY":
                date = self.with_today(date, token)
            elif token.type == "THIS_YEAR":
                near = taken_apart(str(token), "expression")[0]
                date = replace(date, near_year_offset=relative_year(str(near)))
            else:
                date = self.with_weekday(date, token)
        while self.type_at(at) == "WEEKDAY_AFTER":
            token = self.tokens[at]
            if date.weekday is None:
                date = self.with_weekday(date, token)
            if any(part.type == "DAY_WORD" for part in taken_apart(str(token), "weekday")):
                date = replace(date, is_when=True)
            at += 1
        if self.type_at(at) == "BETWEEN":
            date = replace(date, is_when=True)
        elif self.type_at(at) == "UNTIL":
            date = replace(date, is_when=False)
        return date, at

    def with_today(self, date: DateExpression, token: Token) -> DateExpression:
        near, *rest = taken_apart(str(token), "expression")
        start = self.offset + (token.start_pos or 0)
        return replace(
            date,
            near_day=Node(self.whole, start, start + len(near)),
            near_day_offset=relative_day(str(near)),
            is_apposed=any(part.type != "GAP" for part in rest),
        )

    def with_weekday(self, date: DateExpression, token: Token) -> DateExpression:
        for part in taken_apart(str(token), "weekday"):
            at = self.offset + (token.start_pos or 0) + (part.start_pos or 0)
            end = at + len(part)
            if part.type == "WEEKDAY":
                node, number = Node(self.whole, at, end), weekday_number(str(part))
                return replace(date, weekday=node, weekday_number=number)
            if part.type == "WEEKDAY_LIKE" and (meant := meant_weekday(str(part))):
                word = MisspeltWord(self.whole, at, end, meant.form)
                misspelt = (*date.misspelt, word)
                return replace(date, weekday=word, weekday_number=meant.number, misspelt=misspelt)
        return date

    def weekday(self, token: Token, before: list[Token]) -> DateExpression | None:
        """A weekday without a date: one misspelt before күні, or one after бүгін, кеше, ертең."""
        parts = [p for p in taken_apart(str(token), "weekday") if p.type in WEEKDAY_WORDS]
        start = self.offset + (token.start_pos or 0)
        end = start + (parts[-1].end_pos or 0)
        start += parts[0].start_pos or 0
        has_day_word = parts[-1].type == "DAY_WORD"
        date = DateExpression(
            self.whole, start, end, points=(), form=DateForm.WORDS, is_when=has_day_word
        )
        date = self.with_weekday(date, token)
        if before and before[-1].type == "TODAY":
            date = self.with_today(date, before[-1])
        is_day = has_day_word or (date.weekday is not None and self.is_alone(date.weekday))
        if date.weekday is None or not is_day:
            return None
        return date if date.near_day or (date.misspelt and has_day_word) else None

    def is_alone(self, weekday: Node) -> bool:
        """Whether it is the day itself, and no part of a name (жұма намазы)."""
        after = self.whole[weekday.end : weekday.end + 1]
        return weekday.text.lower().endswith(LOCATIVES) or after in ",.;)!?:"


def header_date(whole: str, token: Token, form: DateForm) -> HeaderDate:
    """A header's date from its token; figures are read in the order that ``form`` says."""
    start, end = token.start_pos or 0, token.end_pos or 0
    if form is DateForm.UNREADABLE:
        return HeaderDate(whole, start, end, form)
    figures = [int(figure) for figure in re.split(r"\D", token)]
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
