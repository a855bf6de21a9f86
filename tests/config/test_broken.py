"""Slips in TOML, in the words of an editor."""

import tomllib

import pytest

from kzlint.config.broken import SENTENCES, syntax_error
from kzlint.i18n.message import render
from tests.catalogue import Catalogue

VALUE = 'a value is missing, or needs straight quotation marks ("…")'
EQUALS = "“=” is missing here, or quotation marks round the key"
KEY = "neither a key nor a table; a key of other letters than a–z needs quotation marks"
AFTER = "something stands after a value; each setting needs a line of its own"
MARK = "a quotation mark is missing"
BACKSLASH = "a backslash in a text; write it twice, or “/”"
LIST = "a comma or “]” is missing in a list"
ABOVE = "this was given above already; write it in one place"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = QUO", f":1:10: not valid TOML: {VALUE}"),
        ("select = [“QUO”]", f":1:11: not valid TOML: {VALUE}"),
        ("select =", f": not valid TOML: {VALUE} (at the end of the file)"),
        ("select", f": not valid TOML: {EQUALS} (at the end of the file)"),
        ('select: ["QUO"]', f":1:7: not valid TOML: {EQUALS}"),
        ('[per-file-ignores]\narchive/ = []', f":2:8: not valid TOML: {EQUALS}"),
        ('[per-file-ignores]\n*.txt = []', f":2:1: not valid TOML: {KEY}"),
        ("мұрағат = 1", f":1:1: not valid TOML: {KEY}"),
        ("= 1", f":1:1: not valid TOML: {KEY}"),
        ('select = ["QUO"', f": not valid TOML: {LIST} (at the end of the file)"),
        ('select = ["QUO" "CAP"]', f":1:17: not valid TOML: {LIST}"),
        ("a = {b = 1\nc = 2}",
         ":1:11: not valid TOML: a comma or a brace is missing in a table of one line"),
        ("a = {,}", ":1:6: not valid TOML: a key is missing, or needs quotation marks"),
        ('a = "b\nc = 1', f":1:7: not valid TOML: {MARK}"),
        ('a = "b', f": not valid TOML: {MARK} (at the end of the file)"),
        ("a = 'b", f": not valid TOML: {MARK} (at the end of the file)"),
        ('a = """b', f": not valid TOML: {MARK} (at the end of the file)"),
        ('a = "\x01"', ":1:6: not valid TOML: a character that cannot stand here"),
        ("# \x01", ":1:3: not valid TOML: a character that cannot stand here"),
        ("[rules.x\na = 1", ":1:9: not valid TOML: “]” is missing after the name of a table"),
        ("[[rules]", ":1:8: not valid TOML: “]]” is missing after the name of a table"),
        ("a = 1\na = 2\n", ":2:6: not valid TOML: this key stands twice"),
        ("a = {b = 1, b = 2}", ":1:18: not valid TOML: this key stands twice"),
        ("[style]\n[rules]\n[style]", ":3:7: not valid TOML: this table stands twice"),
        ("a = []\n[[a]]", f":2:4: not valid TOML: {ABOVE}"),
        ("[a.b]\n[a]\nb.c = 1\n", f":3:8: not valid TOML: {ABOVE}"),
        ("a = 1, b = 2", f":1:6: not valid TOML: {AFTER}"),
        ("a = 2025-02-30", ":1:5: not valid TOML: no calendar has this date"),
        (r'a = "C:\қаулы"', f":1:10: not valid TOML: {BACKSLASH}"),
        (r'a = "C:\Users"', f":1:10: not valid TOML: {BACKSLASH}"),
        (r'a = "\ud800"', ":1:12: not valid TOML: no such character; write it as it is"),
        ("a = " + "9" * 5000, ": not valid TOML: a number of too many digits"),
    ],
)  # fmt: skip
def test_slips(text: str, said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 -- what it says is tested below
        tomllib.loads(text)
    assert str(syntax_error("a.toml", caught.value)) == f"a.toml{said}"


@pytest.mark.parametrize(
    ("parsers", "said"),
    [
        ("Odd thing (at line 2, column 3)", "a.toml:2:3: not valid TOML: odd thing"),
        ("Odd {thing} (at end of document)",
         "a.toml: not valid TOML: odd {thing} (at the end of the file)"),
        ("Odd", "a.toml: not valid TOML: odd"),
    ],
)  # fmt: skip
def test_messages_of_other_python_versions(parsers: str, said: str) -> None:
    assert str(syntax_error("a.toml", ValueError(parsers))) == said


def test_in_another_language() -> None:
    kazakh = Catalogue(
        {
            "{place}: not valid TOML: {problem} (at the end of the file)":
                "{place}: TOML емес: {problem} (файл соңында)",
            SENTENCES["Unterminated string"]: "тырнақша жетіспейді",
        }
    )  # fmt: skip
    error = ValueError("Unterminated string (at end of document)")
    assert render(syntax_error("a.toml", error), kazakh) == (
        "a.toml: TOML емес: тырнақша жетіспейді (файл соңында)"
    )
