"""The grammars are total and lossless: any text parses, and its leaves give it back."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from kzlint.core.source import Source
from kzlint.core.tokens import TokenTables, tokenise
from kzlint.syntax import grammars
from kzlint.syntax.credits import credit_leaves
from kzlint.syntax.leaves import Leaf, Leaves
from kzlint.syntax.line_lexer import line_leaves
from kzlint.syntax.quotation_lexer import quotation_leaves
from tests.syntax.pieces import releases

Lexer = Callable[[str], list[Leaf]]

LEXERS: dict[str, Lexer] = {
    "press_release": lambda text: list(line_leaves(TokenTables(Source(text)))),
    "quotation": lambda text: quotation_leaves(tokenise(text)),
    "credit": lambda text: credit_leaves(tokenise(text)),
}


def leaves(tree: grammars.Tree) -> list[Leaf]:
    return list(tree.scan_values(lambda value: isinstance(value, Leaf)))


@pytest.mark.parametrize("name", LEXERS)
@settings(max_examples=500, deadline=None)
@given(text=releases)
@example(text="")
@example(text="\ufeff\x00\ud800")
@example(text='« » «\n» "')
@example(text="2014-2015 жылдары")
@example(text="date 2025-10.11 Көрме\n# kzlint:\n#kzlint: ignore \nСурет")
def test_total_and_lossless(name: str, text: str) -> None:
    found = leaves(grammars.parse(name, Leaves(LEXERS[name](text))))
    assert "".join(text[item.start : item.end] for item in found) == text
    ends = [item.end for item in found]
    assert [item.start for item in found] == [0, *ends[:-1]][: len(found)]


@pytest.mark.parametrize("name", list(LEXERS))
def test_compiled_tables_parse_like_the_grammar(name: str) -> None:
    text = "date 2025-10-11 Тақырып\n«Біз дайынбыз», – деді министр 10 қазанда.\nСурет: Ақорда\n"
    built = grammars.build(name)
    tables = json.dumps(grammars.compiled(built))
    loaded = grammars.restored(json.loads(tables))
    assert loaded is not None
    given = LEXERS[name](text)
    assert loaded.parse(Leaves(given)) == built.parse(Leaves(given))


@pytest.mark.parametrize(
    "kept", [None, {}, {"tables": {}}, [], "x", {"tables": {}, "memo": {"a": 1}}]
)
def test_tables_of_another_form_are_not_used(kept: object) -> None:
    assert grammars.restored(kept) is None


@pytest.mark.parametrize(
    "path", sorted(grammars.folder().glob("*.lark")), ids=lambda path: path.stem
)
def test_grammars_say_what_the_format_is_and_nothing_of_letters(path: Path) -> None:
    """Grammars contain no words or letters, which are in tables, and no lookarounds."""
    for line in path.read_text(encoding="utf-8").splitlines():
        assert len(line) <= 100
        rule = line.partition("//")[0]
        assert not re.search(r"[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ]", rule)
        assert '"' not in rule
        assert "/" not in rule
