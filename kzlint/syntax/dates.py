"""Date expressions: from the date grammar's tokens to :class:`DateExpression`."""

import re
from functools import lru_cache

from lark import Token

from kzlint.kazakh.calendar import make_date, month_number, weekday_number
from kzlint.syntax.grammars import parser
from kzlint.syntax.nodes import DateExpression, DateForm, HeaderDate, Node

# The terminals that are date expressions.
EXPRESSIONS = ("DATED", "FIGURES", "YEARS")

# Every expression of the grammar holds a figure.
_FIGURE = re.compile(r"\d")


def find_dates(whole: str, start: int, end: int) -> tuple[DateExpression, ...]:
    """The date expressions in ``whole[start:end]``, in order."""
    if not _FIGURE.search(whole, start, end):
        return ()
    tree = parser("date").parse(whole[start:end], start="text")
    tokens = [token for token in tree.children if isinstance(token, Token)]
    return tuple(
        _expression(whole, start, token, _weekday(whole, start, around))
        for around in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False)
        if (token := around[1]).type in EXPRESSIONS
    )


def _weekday(
    whole: str, offset: int, around: tuple[Token | None, Token, Token | None]
) -> Node | None:
    """The weekday right before or after an expression."""
    before, _, after = around
    for piece, name in ((before, "WEEKDAY_BEFORE"), (after, "WEEKDAY_AFTER")):
        if piece is not None and piece.type == name:
            start = offset + (piece.start_pos or 0)
            for token in _tokens(str(piece), "weekday"):
                if token.type == "WEEKDAY":
                    return _node(whole, start, token)
    return None


def _expression(whole: str, offset: int, token: Token, weekday: Node | None) -> DateExpression:
    start = offset + (token.start_pos or 0)
    tokens = _tokens(str(token), "expression")
    days = [token for token in tokens if token.type == "DAY"]
    types = {token.type for token in tokens}
    month = next((month_number(t) for t in tokens if t.type in ("MONTH", "MONTH_OF")), None)
    year = next((int(token) for token in tokens if token.type == "YEAR"), None)
    form = DateForm.WORDS
    if month is None and days:
        form = DateForm.ISO if "HYPHEN" in types else DateForm.DAY_FIRST
        figure = days.pop(0 if form is DateForm.ISO else 1)
        month = int(figure)
    return DateExpression(
        whole,
        start,
        start + len(token),
        days=tuple(_node(whole, start, token) for token in days),
        day_numbers=tuple(int(token) for token in days),
        month=month,
        year=year,
        weekday=weekday,
        weekday_number=None if weekday is None else weekday_number(weekday.text),
        is_range="RANGE" in types,
        form=form,
    )


@lru_cache(maxsize=2048)
def _tokens(text: str, start: str) -> tuple[Token, ...]:
    """The tokens of one expression; the same few dates stand in release after release."""
    tree = parser("date").parse(text, start=start)
    return tuple(tree.scan_values(lambda value: isinstance(value, Token)))


def _node(whole: str, start: int, token: Token) -> Node:
    at = start + (token.start_pos or 0)
    return Node(whole, at, at + len(token))


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
