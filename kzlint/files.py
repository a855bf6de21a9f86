"""From the command line's paths to the files to lint."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

SUFFIX = ".txt"


class FileError(Exception):
    """A path that cannot be linted: which, and why."""


def find(path: str) -> Iterator[Path | FileError]:
    """The releases at ``path``: itself, or for a folder its ``**/*.txt``, in order.

    What cannot be read is yielded as an error, and the search goes on. Links are followed,
    but never round in a circle; folders whose name starts with a dot are left out.
    """
    start = Path(path)
    try:
        is_folder = stat.S_ISDIR(start.stat().st_mode)
    except (OSError, ValueError) as error:
        yield FileError(f"{shown(str(start))}: {reason(error)}")
        return
    if not is_folder:
        yield start
        return
    found = False
    for item in _walk(start, ()):
        found = True
        yield item
    if not found:
        yield FileError(f"{shown(str(start))}: no *.txt file in this folder")


def reason(error: Exception) -> str:
    """Why the system refused, as a clause."""
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]


def _walk(folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Path | FileError]:
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield FileError(f"{shown(str(folder))}: {reason(error)}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield FileError(f"{shown(str(folder))}: a link back to a folder it lies in; left out")
        return
    for entry in entries:
        path = folder / entry.name
        try:
            mode = path.stat().st_mode
        except OSError as error:
            if entry.name.endswith(SUFFIX):
                yield FileError(f"{shown(str(path))}: {reason(error)}")
            continue
        if stat.S_ISDIR(mode):
            if not entry.name.startswith("."):
                yield from _walk(path, (*above, here))
        elif entry.name.endswith(SUFFIX) and stat.S_ISREG(mode):
            yield path


def shown(path: str) -> str:
    """``path`` so that it stays on one line and can be printed: what cannot is escaped."""
    return "".join(char if char.isprintable() else _escaped(char) for char in path)


def _escaped(char: str) -> str:
    """A byte of a name that is no UTF-8 as ``\\xff``, anything else as Python would write it."""
    if "\udc80" <= char <= "\udcff":
        return f"\\x{ord(char) - 0xDC00:02x}"
    return char.encode("unicode_escape").decode()
