"""The nearest right word to a wrong one."""

import pytest

from kzlint.core.suggest import did_you_mean

KNOWN = ["select", "extend-select", "ignore", "QUO001", "QUO002", "stray-whitespace"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("selct", "; did you mean select?"),
        ("SELECT", "; did you mean select?"),
        ("extend_select", "; did you mean extend-select?"),
        ("ignored", "; did you mean ignore?"),
        ("quo01", "; did you mean QUO001?"),
        ("stray-whitespases", "; did you mean stray-whitespace?"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_did_you_mean(word: str, hint: str) -> None:
    assert str(did_you_mean(word, KNOWN)) == hint


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert did_you_mean("select", []) == ""


def test_known_words_may_come_only_once() -> None:
    assert str(did_you_mean("selct", iter(KNOWN))) == "; did you mean select?"
