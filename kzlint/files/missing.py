"""Explaining a path that does not exist, with a suggestion of what may have been meant."""

import errno
import os
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import SUFFIX, shown
from kzlint.i18n.message import Message

# Characters that make a path a shell pattern.
WILD = frozenset("*?[")

# How similar a name must be, and how many names are compared: a hint must not cause a delay.
NEAREST = 0.75
MOST_NAMES = 5_000


def why_missing(path: Path, error: OSError | ValueError) -> Message:
    """Describe the ``error`` of opening ``path``, and suggest what to type instead."""
    if getattr(error, "errno", None) == errno.ENOENT and not os.path.lexists(path):
        plain = _before_pattern(path)
        if plain != path and plain.is_dir():
            return Message(
                "a pattern that the shell has not expanded; name the folder instead: {folder}",
                {"folder": shown(str(plain))},
            )
        if near := _near(path):
            hint = Message("; did you mean {word}?", {"word": shown(str(near))})
            return Message("{reason}{hint}", {"reason": describe_os_error(error), "hint": hint})
    return describe_os_error(error)


def _before_pattern(path: Path) -> Path:
    """Return the folder above the first part that is a pattern; ``path`` if no part is one."""
    for above in (*reversed(path.parents), path):
        if WILD & set(above.name):
            return above.parent
    return path


def _near(path: Path) -> Path | None:
    """Return the release or folder next to ``path`` with the most similar name, if any."""
    try:
        with os.scandir(path.parent) as entries:
            names = {
                Path(entry.name).stem.lower(): entry.name
                for entry in islice(entries, MOST_NAMES)
                if entry.name.endswith(SUFFIX) or entry.is_dir()
            }
    except OSError:
        return None
    found = get_close_matches(path.stem.lower(), names, n=1, cutoff=NEAREST)
    return path.with_name(names[found[0]]) if found else None
