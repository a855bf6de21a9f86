"""Collecting sentences: from calls, both branches of a choice, never from what is put together."""

import ast

import pytest

from kzlint.config import ConfigError
from translations.sentences import NotLiteralError, Sentence, _of_call, errors, sentences


def collected(source: str) -> list[Sentence]:
    call = ast.parse(source, mode="eval").body
    assert isinstance(call, ast.Call)
    return list(_of_call(call, "a.py"))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('Message("{a} is wrong", {})', [Sentence("{a} is wrong", "a.py")]),
        ('self.fix("Remove " "it", edit)', [Sentence("Remove it", "a.py")]),
        ('ConfigError("{place}: no", place=p)', [Sentence("{place}: no", "a.py")]),
        ('_("a" if x else "b")', [Sentence("a", "a.py"), Sentence("b", "a.py")]),
        ("Message(self.message, {})", []),
        ('counted(n, "{count} file", "{count} files")',
         [Sentence("{count} file", "a.py", "{count} files")]),
        ('print("a")', []),
        ('ValueError("a")', []),
    ],
)  # fmt: skip
def test_calls(source: str, found: list[Sentence]) -> None:
    assert collected(source) == found


@pytest.mark.parametrize("source", ['Message(f"{a}")', '_("a" + b)', 'Message("a" % b)'])
def test_what_is_put_together_is_refused(source: str) -> None:
    with pytest.raises(NotLiteralError, match=r"^a\.py:1: "):
        collected(source)


def test_every_error_counts() -> None:
    assert ConfigError.__name__ in errors()


def test_each_is_there_once_and_has_words() -> None:
    texts = [sentence.text for sentence in sentences()]
    assert len(texts) == len(set(texts))
    assert "Write “{content}”" in texts
    assert "{place}: {problem}" not in texts
