"""From the command line's paths to the files to lint."""

import os
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
    if not start.is_dir():
        yield start if _is_there(start) else _missing(start)
        return
    found = False
    for item in _walk(start, ()):
        found = True
        yield item
    if not found:
        yield FileError(f"{shown(path)}: no *.txt file in this folder")


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True


def _missing(path: Path) -> FileError:
    try:
        path.stat()
    except OSError as error:
        return FileError(f"{shown(str(path))}: {reason(error)}")
    return FileError(f"{shown(str(path))}: not readable")


def reason(error: OSError) -> str:
    """Why the system refused, as a clause."""
    text = error.strerror or str(error)
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
        if entry.is_dir():
            if not entry.name.startswith("."):
                yield from _walk(path, (*above, here))
        elif entry.name.endswith(SUFFIX):
            yield path if entry.is_file() else _missing(path)


def shown(path: str) -> str:
    """``path`` so that it stays on one line and can be printed: what cannot is escaped."""
    readable = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in readable
    )
