"""A text as its reader sees it: what is hidden in it, or looks alike, makes no difference."""

import re

from kzlint.analysis.unseen import visible
from kzlint.kazakh.letters import mixed_runs, unmix
from kzlint.source import spliced

_BLANKS = re.compile(r"(?<=\S)[^\S\r\n]+")
_TRAILING = re.compile(r"[^\S\r\n]+(?=[\r\n]|\Z)")


def readings(text: str) -> tuple[str, ...]:
    """``text`` without what is hidden in it, and that without look-alikes as well."""
    return visible(text), as_read(text)


def as_read(text: str) -> str:
    """``text`` without hidden signs and look-alikes, with single blanks and composed letters.

    Fixes of these do not change what a text says, so that an error which they bring to light
    is none that they make.
    """
    text = _BLANKS.sub(" ", _TRAILING.sub("", visible(text)))
    runs = ((start, end, text[start:end]) for start, end in mixed_runs(text))
    return spliced(text, ((start, end, unmix(run) or run) for start, end, run in runs))
