"""Suggestions for mistyped words, for messages."""

from collections.abc import Iterable
from typing import Literal

from kzlint.i18n.message import Message


def no_such_choice(value: str, choices: Iterable[str], listed: object) -> Message:
    """Return the message for a value not among ``choices``; ``listed`` shows these as text."""
    if hint := did_you_mean(value, choices):
        return Message("no such choice: {value!r}{hint}", {"value": value, "hint": hint})
    return Message("no such choice: {value!r}; use {choices}", {"value": value, "choices": listed})


def did_you_mean(word: str, known: Iterable[str]) -> Message | Literal[""]:
    """Return ``; did you mean …?`` with the most similar of ``known``; empty if none is similar."""
    from difflib import get_close_matches

    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return Message("; did you mean {word}?", {"word": by_lower[near[0]]}) if near else ""
