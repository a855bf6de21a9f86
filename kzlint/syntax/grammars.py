"""Loading the Lark grammars, from their text or from a compiled form in the user's caches."""

import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import lark

from kzlint.core import cache
from kzlint.syntax.leaves import LeafLexer, Leaves

# The start rules of each grammar.
STARTS = {"press_release": "start", "credit": "credit", "quotation": "paragraph", "date": "phrase"}

Tree = lark.Tree[Any]


def folder() -> Path:
    """Where the grammars lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "grammar"
    return installed if installed.is_dir() else package.parent / "grammar"


def parse(name: str, leaves: Leaves) -> Tree:
    """The tree of ``leaves`` by a grammar.

    Raises lark.UnexpectedToken where a phrase is not complete; a whole text always is.
    """
    # Lark's parsers take any object that its lexer understands.
    given: Any = leaves
    tree: Tree = parser(name).parse(given)
    return tree


@lru_cache
def parser(name: str) -> lark.Lark:
    """The parser of ``grammar/NAME.lark``: LALR over leaves, every leaf kept.

    Making one from the grammar's text takes some 50 ms; the tables it results in are kept
    as JSON, under a name that changes with the grammar, Lark and Python.
    """
    kept_at = cache.place(name, lark.__version__, str(sys.version_info[:2]), _text(name))
    loaded = restored(cache.read(kept_at))
    if loaded is None:
        loaded = build(name)
        cache.write(kept_at, compiled(loaded))
    return loaded


def _text(name: str) -> str:
    return (folder() / f"{name}.lark").read_text(encoding="utf-8")


def build(name: str) -> lark.Lark:
    """The parser, from the grammar's text."""
    return lark.Lark(
        _text(name),
        parser="lalr",
        lexer=LeafLexer,
        start=STARTS[name],
        keep_all_tokens=True,
        maybe_placeholders=False,
    )


def compiled(made: lark.Lark) -> dict[str, Any]:
    """A parser's tables, as JSON can hold them."""
    tables, memo = made.memo_serialize([lark.lexer.TerminalDef, lark.grammar.Rule])
    # The lexer is a class, which JSON does not hold.
    tables["options"]["lexer"] = tables["parser"]["lexer_conf"]["lexer_type"] = "contextual"
    return {"tables": tables, "memo": memo}


def restored(kept: Any) -> lark.Lark | None:
    """The parser from its tables as JSON gives them; None where they are of another form."""
    try:
        tables, memo = kept["tables"], _numbered(kept["memo"])
        tables["options"]["lexer"] = tables["parser"]["lexer_conf"]["lexer_type"] = LeafLexer
        automaton = tables["parser"]["parser"]
        automaton["tokens"] = _numbered(automaton["tokens"])
        states = _numbered(automaton["states"])
        automaton["states"] = {state: _numbered(row) for state, row in states.items()}
        load: Any = lark.Lark._load_from_dict
        loaded: lark.Lark = load(tables, memo)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return loaded


def _numbered(table: dict[str, Any]) -> dict[int, Any]:
    """JSON has no number for a key."""
    return {int(key): value for key, value in table.items()}
