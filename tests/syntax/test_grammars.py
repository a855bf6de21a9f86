"""The grammars are total and lossless: any text parses, and its leaves give it back."""

import json

import lark
import pytest
from hypothesis import example, given, settings

from kzlint.syntax import grammars
from tests.syntax.pieces import releases


def leaves(tree: lark.Tree[lark.Token]) -> list[lark.Token]:
    return list(tree.scan_values(lambda value: isinstance(value, lark.Token)))


@pytest.mark.parametrize(
    ("name", "start"), [("press_release", "start"), ("quotation", "paragraph"), ("date", "text")]
)
@settings(max_examples=500, deadline=None)
@given(text=releases)
@example(text="")
@example(text="\ufeff\x00\ud800")
@example(text='« » «\n» "')
@example(text="2014-2015 жылдары")
def test_total_and_lossless(name: str, start: str, text: str) -> None:
    tokens = leaves(grammars.parser(name).parse(text, start=start))
    assert "".join(tokens) == text
    ends = [token.end_pos for token in tokens]
    assert [token.start_pos for token in tokens] == [0, *ends[:-1]][: len(tokens)]


@settings(max_examples=500, deadline=None)
@given(text=releases)
def test_expressions_come_apart_without_loss(text: str) -> None:
    date = grammars.parser("date")
    for token in leaves(date.parse(text, start="text")):
        if token.type != "OTHER":
            start = "weekday" if token.type.startswith("WEEKDAY") else "expression"
            assert "".join(leaves(date.parse(str(token), start=start))) == token


@settings(max_examples=300, deadline=None)
@given(text=releases)
def test_links_come_apart_without_loss(text: str) -> None:
    quotation = grammars.parser("quotation")
    for token in leaves(quotation.parse(text, start="paragraph")):
        if token.type in ("LINK", "HEADLESS_LINK"):
            assert "".join(leaves(quotation.parse(str(token), start="link"))) == token


@pytest.mark.parametrize("name", list(grammars.STARTS))
def test_compiled_tables_parse_like_the_grammar(name: str) -> None:
    text = "date 2025-10-11 Тақырып\n«Біз дайынбыз», – деді министр 10 қазанда.\nСурет: Ақорда\n"
    start = grammars.STARTS[name][0]
    built = grammars.build(name)
    tables = json.dumps(grammars.compiled(built))
    loaded = grammars.restored(json.loads(tables))
    assert loaded is not None
    assert loaded.parse(text, start=start) == built.parse(text, start=start)


@pytest.mark.parametrize(
    "kept", [None, {}, {"tables": {}}, [], "x", {"tables": {}, "memo": {"a": 1}}]
)
def test_tables_of_another_form_are_not_used(kept: object) -> None:
    assert grammars.restored(kept) is None
