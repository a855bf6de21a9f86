"""The nearest right word to a wrong one, for messages."""

from collections.abc import Iterable
from typing import Literal

from kzlint.i18n.message import Message


def no_such_choice(value: str, known: Iterable[str], listed: object) -> Message:
    """What is wrong with a value that is none of ``known``, the choices; ``listed`` names them."""
    if hint := did_you_mean(value, known):
        return Message("no such choice: {value!r}{hint}", {"value": value, "hint": hint})
    return Message("no such choice: {value!r}; use {choices}", {"value": value, "choices": listed})


def did_you_mean(word: str, known: Iterable[str]) -> Message | Literal[""]:
    """``; did you mean …?`` for the nearest of ``known``, or nothing where none is near."""
    from difflib import get_close_matches

    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return Message("; did you mean {word}?", {"word": by_lower[near[0]]}) if near else ""
