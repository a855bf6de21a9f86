"""Paths: how a release's file name ends, where a path lies, and how a message shows it."""

import os
import unicodedata
from pathlib import Path

# How the name of a release's file ends.
SUFFIX = ".txt"


def absolute(path: Path) -> Path:
    """Where ``path`` lies, by its spelling: links on the way are not looked through."""
    return Path(os.path.normpath(path.absolute()))


def shortest(path: Path) -> Path:
    """``path`` relative to the current folder, if it is below that."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def from_here(path: Path) -> str:
    """A path as it is shortest, for messages."""
    return shown(str(shortest(path)))


def composed(path: str) -> str:
    """``path`` with composed letters: some systems take a name apart, and it is the same one."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def shown(path: str) -> str:
    """``path`` so that it stays on one line and can be printed: what cannot is escaped."""
    return "".join(char if char.isprintable() else _escaped(char) for char in path)


def _escaped(char: str) -> str:
    """A byte of a name that is no UTF-8 as ``\\xff``, anything else as Python would write it."""
    if "\udc80" <= char <= "\udcff":
        return f"\\x{ord(char) - 0xDC00:02x}"
    return char.encode("unicode_escape").decode()
