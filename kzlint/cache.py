"""Compiled forms kept beside the user's other caches: JSON, never code, rebuilt when stale."""

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def cache_folder() -> Path:
    """``KZLINT_CACHE_DIR``, else ``kzlint`` in the user's cache folder."""
    chosen = os.environ.get("KZLINT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "kzlint"


def place(name: str, *made_from: str | bytes) -> Path:
    """Where the compiled form of ``name`` is kept, by what it is made from."""
    digest = hashlib.blake2b(digest_size=12)
    for part in made_from:
        digest.update(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part)
        digest.update(b"\0")
    return cache_folder() / f"{name}-{digest.hexdigest()}.json"


def read(path: Path) -> Any:
    """What is kept there; None where nothing is, or nothing that can be read."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def read_lines(path: Path) -> tuple[Any, list[bytes]]:
    """What is kept as lines of JSON: the first one read, the others as they are.

    None and no lines where nothing is kept, or nothing that can be read.
    """
    try:
        first, *others = path.read_bytes().split(b"\n")
        return json.loads(first), others
    except (OSError, ValueError):
        return None, []


def write(path: Path, content: Any) -> None:
    """Keep ``content`` whole or not at all; where it cannot be kept, the run goes on without."""
    write_lines(path, content, ())


def write_lines(path: Path, content: Any, lines: Iterable[bytes]) -> None:
    """Keep ``content`` and ``lines`` as :func:`write` does, for :func:`read_lines`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        first = json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")
        temporary.write_bytes(b"\n".join((first, *lines)))
        temporary.replace(path)
    except OSError:
        return
