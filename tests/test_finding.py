"""Messages: as they are read, and as they are known again."""

import pickle

import pytest

from kzlint.message import Message, Row


@pytest.mark.parametrize(
    ("template", "arguments", "shown", "steady"),
    [
        ("doubled blanks", {}, "doubled blanks", "doubled blanks"),
        ("“{a}” on line {n}", {"a": "5", "n": Row(5)}, "“5” on line 5", "“5” on line …"),
        ("{n:d}, {n:>3}, {n!r}, {n!s}", {"n": Row(5)}, "5,   5, 5, 5", "…, …, …, …"),
        ("{days} days", {"days": 5}, "5 days", "5 days"),
        (
            "{other} ({where})",
            {"other": "a", "where": Message("line {n}", {"n": Row(7)})},
            "a (line 7)",
            "a (line …)",
        ),
    ],
)
def test_messages(template: str, arguments: dict[str, object], shown: str, steady: str) -> None:
    message = Message(template, arguments)
    assert (str(message), message.steady) == (shown, steady)
    again = pickle.loads(pickle.dumps(message))
    assert (str(again), again.steady) == (shown, steady)
