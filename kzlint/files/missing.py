"""Why nothing is at a path that was named, and what was perhaps meant by it."""

import errno
import os
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from kzlint.files.os_errors import reason
from kzlint.files.paths import SUFFIX, shown
from kzlint.i18n.message import Message

# What a shell would have taken for a pattern.
WILD = frozenset("*?[")

# How near a name must be, and how many are looked at: a hint must not make the message late.
NEAREST = 0.75
MOST_NAMES = 5_000


def why_missing(path: Path, error: OSError | ValueError) -> Message:
    """What is wrong with ``path``, which the system refused so, and what to type instead."""
    if getattr(error, "errno", None) == errno.ENOENT and not os.path.lexists(path):
        plain = _before_pattern(path)
        if plain != path and plain.is_dir():
            return Message(
                "a pattern that the shell has not expanded; name the folder instead: {folder}",
                {"folder": shown(str(plain))},
            )
        if near := _near(path):
            hint = Message("; did you mean {word}?", {"word": shown(str(near))})
            return Message("{reason}{hint}", {"reason": reason(error), "hint": hint})
    return reason(error)


def _before_pattern(path: Path) -> Path:
    """The folder above the first part that is a pattern; ``path`` itself where none is."""
    for above in (*reversed(path.parents), path):
        if WILD & set(above.name):
            return above.parent
    return path


def _near(path: Path) -> Path | None:
    """The release or folder beside ``path`` whose name is nearest, if one is near."""
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
