"""Compiled forms kept beside the user's other caches: JSON, never code, rebuilt when stale."""

import hashlib
import json
import os
import re
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

# What was not used for so many seconds, 30 days, is of a table or a version long gone.
KEPT_FOR = 30 * 24 * 3600

# The names that :func:`place` gives, and those of files that were never finished.
OURS = re.compile(r".+-[0-9a-f]{24}\.(json|\d+\.tmp)")


def cache_folder() -> Path:
    """``KZLINT_CACHE_DIR``, else ``kzlint`` in the user's cache folder.

    A user who has no home, as in some containers, has one in which nothing can be kept.
    """
    chosen = os.environ.get("KZLINT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        return Path(base).expanduser() / "kzlint"
    except RuntimeError:
        return Path(os.devnull, "kzlint")


def place(name: str, *made_from: str | bytes) -> Path:
    """Where the compiled form of ``name`` is kept, by what it is made from."""
    digest = hashlib.blake2b(digest_size=12)
    for part in made_from:
        digest.update(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part)
        digest.update(b"\0")
    return cache_folder() / f"{name}-{digest.hexdigest()}.json"


def read(path: Path) -> Any:
    """What is kept there; None where nothing is, or not as it was written."""
    return read_lines(path)[0]


def read_lines(path: Path) -> tuple[Any, list[bytes]]:
    """What is kept as lines of JSON: the first one read, the others as they are.

    None and no lines where nothing is kept, or not as it was written.
    """
    try:
        seal, _, body = path.read_bytes().partition(b"\n")
        if seal != _seal(body):
            return None, []
        first, *others = body.split(b"\n")
        return json.loads(first), others
    except (OSError, ValueError):
        return None, []


def write(path: Path, content: Any) -> None:
    """Keep ``content`` whole or not at all; where it cannot be kept, the run goes on without."""
    write_lines(path, content, ())


def write_lines(path: Path, content: Any, lines: Iterable[bytes]) -> None:
    """Keep ``content`` and ``lines`` as :func:`write` does, for :func:`read_lines`.

    What was not used for long is thrown away at the same time.
    """
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    first = json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")
    body = b"\n".join((first, *lines))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(_seal(body) + b"\n" + body)
        temporary.replace(path)
        _sweep(path.parent)
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def _seal(body: bytes) -> bytes:
    """The line before what is kept, by which a change of one byte is seen."""
    return b'"%s"' % hashlib.blake2b(body, digest_size=12).hexdigest().encode()


def _sweep(folder: Path) -> None:
    """Throw away what we keep in that folder and did not use for long."""
    oldest = time.time() - KEPT_FOR
    for entry in os.scandir(folder):
        if OURS.fullmatch(entry.name):
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                if max(status.st_atime, status.st_mtime) < oldest:
                    Path(entry.path).unlink()
