"""A text as its reader sees it: what is hidden in it, or looks alike, makes no difference."""

import re

from kzlint.analysis.unseen import visible
from kzlint.kazakh.letters import mixed_runs, unmix

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
    parts, at = list[str](), 0
    for start, end in mixed_runs(text):
        parts += [text[at:start], unmix(text[start:end]) or text[start:end]]
        at = end
    return "".join([*parts, text[at:]])
