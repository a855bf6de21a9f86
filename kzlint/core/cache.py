"""Compiled forms in the user's cache folder: JSON, never code, rebuilt when stale."""

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

# Seconds (30 days). A file unused for longer belongs to a table or version that is gone.
KEPT_FOR = 30 * 24 * 3600

# The file names that :func:`place` returns, and temporary files left by interrupted runs.
OURS = re.compile(r".+-[0-9a-f]{24}\.(json|\d+\.tmp)")


def cache_folder() -> Path:
    """Return ``KZLINT_CACHE_DIR``, else ``kzlint`` in the user's cache folder.

    Without a home folder, as in some containers, the path is one that cannot be written to.
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
    """Return the path of the compiled form of ``name``, which depends on what it is made from."""
    digest = hashlib.blake2b(digest_size=12)
    for part in made_from:
        digest.update(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part)
        digest.update(b"\0")
    return cache_folder() / f"{name}-{digest.hexdigest()}.json"


def read(path: Path) -> Any:
    """Return the content of a cache file; None if it is missing or damaged."""
    return read_lines(path)[0]


def read_lines(path: Path) -> tuple[Any, list[bytes]]:
    """Return the first line of a cache file, parsed as JSON, and the other lines unparsed.

    Returns None and no lines if the file is missing or damaged.
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
    """Write ``content`` to a cache file atomically; system errors are ignored."""
    write_lines(path, content, ())


def write_lines(path: Path, content: Any, lines: Iterable[bytes]) -> None:
    """Write ``content`` and ``lines`` as :func:`write` does, for :func:`read_lines`.

    Also deletes cache files that have not been used for KEPT_FOR.
    """
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    first = json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")
    body = b"\n".join((first, *lines))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(_seal(body) + b"\n" + body)
        temporary.replace(path)
        _delete_unused(path.parent)
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def _seal(body: bytes) -> bytes:
    """Return the first line of a cache file: a checksum of the rest."""
    return b'"%s"' % hashlib.blake2b(body, digest_size=12).hexdigest().encode()


def _delete_unused(folder: Path) -> None:
    """Delete our cache files in that folder that have not been used for KEPT_FOR."""
    oldest = time.time() - KEPT_FOR
    for entry in os.scandir(folder):
        if OURS.fullmatch(entry.name):
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                if max(status.st_atime, status.st_mtime) < oldest:
                    Path(entry.path).unlink()
