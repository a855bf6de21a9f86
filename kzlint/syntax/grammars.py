"""Loading the Lark grammars, from their text or from a compiled form kept beside the user's caches."""

import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import lark

from kzlint import cache

# The start rules of each grammar.
STARTS = {
    "press_release": ["start"],
    "quotation": ["paragraph", "link"],
    "date": ["text", "expression"],
}


def folder() -> Path:
    """Where the grammars lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "grammar"
    return installed if installed.is_dir() else package.parent / "grammar"


@lru_cache
def parser(name: str) -> lark.Lark:
    """The parser of ``grammar/NAME.lark``: LALR, contextual lexer, every token kept.

    Making one from the grammar's text takes some 60 ms; the tables it results in are
    kept as JSON, under a name that changes with the grammar, Lark and Python.
    """
    text = (folder() / f"{name}.lark").read_text(encoding="utf-8")
    compiled = cache.place(name, lark.__version__, str(sys.version_info[:2]), text)
    return _load(cache.read(compiled)) or _build(text, name, compiled)


def _build(text: str, name: str, compiled: Path) -> lark.Lark:
    made = lark.Lark(
        text,
        parser="lalr",
        lexer="contextual",
        start=STARTS[name],
        keep_all_tokens=True,
        maybe_placeholders=False,
    )
    tables, memo = made.memo_serialize([lark.lexer.TerminalDef, lark.grammar.Rule])
    cache.write(compiled, {"tables": tables, "memo": memo})
    return made


def _load(kept: Any) -> lark.Lark | None:
    """The parser from its tables; None where there are none, or none of this form."""
    try:
        tables, memo = kept["tables"], _numbered(kept["memo"])
        automaton = tables["parser"]["parser"]
        automaton["tokens"] = _numbered(automaton["tokens"])
        states = _numbered(automaton["states"])
        automaton["states"] = {state: _numbered(row) for state, row in states.items()}
        loaded: Any = lark.Lark._load_from_dict(tables, memo)  # type: ignore[attr-defined]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return loaded  # type: ignore[no-any-return]


def _numbered(table: dict[str, Any]) -> dict[int, Any]:
    """JSON has no number for a key."""
    return {int(key): value for key, value in table.items()}
