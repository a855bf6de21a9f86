"""Date expressions: from the date grammar's tokens to :class:`DateExpression`."""

import re
from collections.abc import Iterator

from lark import Token

from kzlint.kazakh.calendar import make_date, month_number, weekday_number
from kzlint.syntax.grammars import parser
from kzlint.syntax.nodes import DateExpression, DateForm, HeaderDate, Node

# Every expression of the grammar holds a figure.
_FIGURE = re.compile(r"\d")


def find_dates(whole: str, start: int, end: int) -> tuple[DateExpression, ...]:
    """The date expressions in ``whole[start:end]``, in order."""
    if not _FIGURE.search(whole, start, end):
        return ()
    tree = parser("date").parse(whole[start:end], start="text")
    return tuple(
        _expression(whole, start + token.start_pos, str(token))
        for token in tree.children
        if isinstance(token, Token) and token.type == "EXPRESSION"
    )


def _expression(whole: str, start: int, text: str) -> DateExpression:
    tokens = list(_tokens(text))
    days = [token for token in tokens if token.type == "DAY"]
    types = {token.type for token in tokens}
    month = next((month_number(t) for t in tokens if t.type in ("MONTH", "MONTH_OF")), None)
    year = next((int(token) for token in tokens if token.type == "YEAR"), None)
    form = DateForm.WORDS
    if month is None and days:
        form = DateForm.ISO if "HYPHEN" in types else DateForm.DAY_FIRST
        figure = days.pop(0 if form is DateForm.ISO else 1)
        month = int(figure)
    weekday = next((token for token in tokens if token.type == "WEEKDAY"), None)
    return DateExpression(
        whole,
        start,
        start + len(text),
        days=tuple(_node(whole, start, token) for token in days),
        day_numbers=tuple(int(token) for token in days),
        month=month,
        year=year,
        weekday=None if weekday is None else _node(whole, start, weekday),
        weekday_number=None if weekday is None else weekday_number(weekday),
        is_range="RANGE" in types,
        form=form,
    )


def _tokens(text: str) -> Iterator[Token]:
    tree = parser("date").parse(text, start="expression")
    return tree.scan_values(lambda value: isinstance(value, Token))  # type: ignore[return-value]


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
    """The date of a header that gives it in words; without a year it has no value."""
    year, month, days = expression.year, expression.month, expression.day_numbers
    day = days[0] if len(days) == 1 and year is not None else None
    value = make_date(year, month, day) if year is not None and day is not None else None
    form = DateForm.WORDS
    span = expression.span
    return HeaderDate(expression.whole, *span, form, year, month, day, value)
