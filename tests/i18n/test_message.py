"""Messages: as they are read in each language, and as they are known again."""

import pickle

import pytest

from kzlint.i18n.message import (
    InvalidError,
    Listed,
    Message,
    Row,
    UserError,
    alternatives,
    counted,
    render,
)
from tests.catalogue import Catalogue

# A language in which nouns after numbers have one form.
OTHER = Catalogue(
    {
        "{others} or {last}": "{others} немесе {last}",
        "line {n}": "{n}-жол",
        "{place}: bad: {reason}": "{place}: жарамсыз: {reason}",
        "empty": "бос",
        "{count} file": "{count} файл",
    }
)


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
        (
            "at {where}",
            {"where": UserError("line {n}", n=Row(7))},
            "at line 7",
            "at line …",
        ),
        (
            "at {where}",
            {"where": Listed((Message("line {n}", {"n": Row(7)}), "b"), "; ")},
            "at line 7; b",
            "at line …; b",
        ),
    ],
)
def test_messages(template: str, arguments: dict[str, object], shown: str, steady: str) -> None:
    message = Message(template, arguments)
    assert (str(message), message.steady) == (shown, steady)
    again = pickle.loads(pickle.dumps(message))
    assert (str(again), again.steady) == (shown, steady)


@pytest.mark.parametrize(
    ("what", "english", "other"),
    [
        (Message("line {n}", {"n": 7}), "line 7", "7-жол"),
        (Message("{a}: {n}", {"a": Message("line {n}", {"n": 7}), "n": 1}),
         "line 7: 1", "7-жол: 1"),
        (alternatives(["a", "b", "c"]), "a, b or c", "a, b немесе c"),
        (alternatives(["a", "b"]), "a or b", "a немесе b"),
        (alternatives(["a"]), "a", "a"),
        (Listed((Message("empty"), "b")), "empty, b", "бос, b"),
        (counted(1, "{count} file", "{count} files"), "1 file", "1 файл"),
        (counted(2, "{count} file", "{count} files"), "2 files", "2 файл"),
        (Message(""), "", ""),
        ("plain", "plain", "plain"),
        (
            UserError("{place}: bad: {reason}", place="a.toml", reason=InvalidError("empty")),
            "a.toml: bad: empty",
            "a.toml: жарамсыз: бос",
        ),
        (UserError(Message("empty")), "empty", "бос"),
    ],
)  # fmt: skip
def test_languages(what: object, english: str, other: str) -> None:
    assert (str(what), render(what, None), render(what, OTHER)) == (english, english, other)


def test_errors_are_kept_whole() -> None:
    error = InvalidError("line {n}", n=Row(3))
    assert isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.message.steady) == (InvalidError, "line 3", "line …")


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (Message("“{text}”", {"text": "{count} {0}"}), "“{count} {0}”"),
        (Message("{{x}} {text}", {"text": Message("{a}", {"a": "{b}"})}), "{x} {b}"),
        (UserError("{message}: {self}", message="a", self="b"), "a: b"),
        (Message("none", {}, "{count} files"), "none"),
    ],
)
def test_braces_and_names_of_any_kind(message: Message | UserError, told: str) -> None:
    for one in (message, pickle.loads(pickle.dumps(message))):
        assert (str(one), render(one, OTHER)) == (told, told)


def test_a_template_that_names_nothing_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="found"):
        str(Message("{found}"))
