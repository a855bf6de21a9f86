"""Paths: the suffix of releases, absolute and short forms, and how messages show them."""

import os
import unicodedata
from pathlib import Path

# The suffix of a release's file name.
SUFFIX = ".txt"


def absolute(path: Path) -> Path:
    """Return the normalised absolute path, without resolving links."""
    return Path(os.path.normpath(path.absolute()))


def shortest(path: Path) -> Path:
    """Return ``path`` relative to the current folder if it is below it, else ``path``."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def from_here(path: Path) -> str:
    """Return the shortest printable form of ``path``, for messages."""
    return shown(str(shortest(path)))


def composed(path: str) -> str:
    """Return ``path`` in Unicode NFC; some systems (macOS) store names decomposed."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def shown(path: str) -> str:
    """Return ``path`` with unprintable characters escaped, so that it stays on one line."""
    return "".join(char if char.isprintable() else _escaped(char) for char in path)


def _escaped(char: str) -> str:
    """Escape a byte that is not UTF-8 as ``\\xff``, any other character as Python does."""
    if "\udc80" <= char <= "\udcff":
        return f"\\x{ord(char) - 0xDC00:02x}"
    return char.encode("unicode_escape").decode()
