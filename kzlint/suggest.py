"""The nearest right word to a wrong one, for messages."""

from collections.abc import Iterable
from typing import Literal

from kzlint.message import Message


def did_you_mean(word: str, known: Iterable[str]) -> Message | Literal[""]:
    """``; did you mean …?`` for the nearest of ``known``, or nothing where none is near."""
    from difflib import get_close_matches

    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return Message("; did you mean {word}?", {"word": by_lower[near[0]]}) if near else ""
