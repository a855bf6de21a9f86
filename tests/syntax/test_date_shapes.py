"""Dates made from every combination of their parts: the parser handles all of them."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kzlint.core.source import Source
from kzlint.syntax import parse
from kzlint.syntax.date_lexer import date_stretches


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("".join)


def maybe(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), part)


def one_of(words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words.split())


GAP = st.sampled_from([" ", "  ", "\u00a0"])
DAY = one_of("1 10 31 05 39 0")
YEAR = one_of("2025 1600 2199")
YEAR_WORD = one_of("жылғы жылы жыл жылдың ж. жылдары")
AND = st.sampled_from(["–", " – ", "-", ", ", ",", " және ", " мен "])
ORDINAL = one_of("-ы -нан -сіне -інде -інші -ге -ынан")
ENDING = st.sampled_from(["", "да", "нан", "ға", "ның", "ы", "ында", "дағы", "мен"])
MONTH = joined(one_of("қазан ақпан қыркүйек қыркүйег МАМЫР казан қазақ шілде"), ENDING)
LEAD = joined(YEAR, maybe(one_of("-інші")), GAP, YEAR_WORD, maybe(st.just(",")), GAP)
TAIL = joined(maybe(st.just(",")), GAP, YEAR, maybe(joined(GAP, YEAR_WORD)))
DAYS = joined(DAY, maybe(joined(AND, DAY)), maybe(joined(AND, DAY)))
BEFORE_MONTH = st.sampled_from([" ", "-", "-ші ", "-інші "])
ORDERED = joined(
    one_of("қазанның Ақпанның"),
    *(GAP, DAY, maybe(ORDINAL), maybe(joined(st.one_of(AND, GAP), DAY, maybe(ORDINAL)))),
)
MARK = one_of(". / -")
DATE = st.one_of(
    joined(maybe(LEAD), DAYS, BEFORE_MONTH, MONTH, maybe(TAIL)),
    joined(maybe(LEAD), ORDERED),
    joined(LEAD, MONTH, maybe(st.just(" айында"))),
    joined(DAYS, MARK, DAY, maybe(joined(MARK, st.one_of(YEAR, DAY))), maybe(ORDINAL)),
    joined(YEAR, MARK, DAY, MARK, DAY),
    joined(YEAR, maybe(joined(AND, YEAR)), GAP, YEAR_WORD),
)
WEEKDAY = one_of("жұма сенбі сейсенби дүйсембіде")
BEFORE = maybe(
    st.sampled_from(["бүгін, ", "Кеше ", "осы жылғы ", "жұма, ", "сенби күні (", "биыл, "])
)
AFTER = maybe(joined(st.sampled_from([", ", " күні, ", " ("]), WEEKDAY, maybe(st.just(" күні"))))
BETWEEN = st.one_of(AND, st.sampled_from([" ", " дейін ", " аралығында ", ". ", ""]))
SHAPED = joined(BEFORE, DATE, AFTER, BETWEEN, maybe(joined(BEFORE, DATE, AFTER, BETWEEN)))


@pytest.mark.slow
@settings(max_examples=2000, deadline=None)
@given(text=SHAPED)
@example(text="10 қазанда, 1600 жылы")
@example(text="2025 жылғы қазанның айында")
def test_every_combination_of_parts_comes_apart_without_loss(text: str) -> None:
    (prose,) = parse(Source(text)).prose
    for stretch in date_stretches(prose.tokens):
        assert all(one.end == two.start for one, two in pairwise(stretch))
        assert prose.start <= stretch[0].start < stretch[-1].end <= prose.end
    assert all(date.text for date in prose.dates)
