"""The built-in tables and a newsroom's own: which files, and their entries."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import kzlint
from kzlint import cache
from kzlint.gazetteer.entry import Entry
from kzlint.gazetteer.index import Layer, keys_of

BUILT_IN = Path(__file__).parent / "tables"

# The built-in tables of names; terms of office stand in a table of their own.
BUILT_IN_NAMES = ("countries", "organisations", "people", "places")


class GazetteerError(Exception):
    """A table that cannot be used: which file, which line, which column, and why."""


def built_in() -> Layer:
    """The names that come with kzlint."""
    return _layer([BUILT_IN / f"{name}.csv" for name in BUILT_IN_NAMES])


def load(paths: Iterable[Path]) -> Layer:
    """The names of a newsroom's tables; a folder stands for its ``*.csv`` files, in order.

    Raises GazetteerError for a path that is not there and for the first bad row.
    """
    files: list[Path] = []
    for path in paths:
        inside = sorted(path.glob("*.csv")) if path.is_dir() else [path]
        if not inside:
            raise GazetteerError(f"{path}: no *.csv table in this folder")
        files += inside
    return _layer(files)


def _layer(files: Sequence[Path]) -> Layer:
    """The entries of all files, from their compiled form where they have not changed since."""
    contents = [(path, _read(path)) for path in files]
    parts = [part for path, content in contents for part in (str(path), content)]
    kept_at = cache.place("gazetteer", kzlint.__version__, *parts)
    kept = cache.read(kept_at)
    if not _is_layer(kept):
        kept = _compiled(contents)
        cache.write(kept_at, kept)
    return Layer(kept["rows"], kept["keys"])


def _is_layer(kept: Any) -> bool:
    """Whether what was kept has the form of what is kept."""
    if not isinstance(kept, dict) or kept.keys() != {"rows", "keys"}:
        return False
    rows, keys = kept["rows"], kept["keys"]
    return isinstance(rows, list) and isinstance(keys, dict) and bool(rows) == bool(keys)


def _compiled(contents: Iterable[tuple[Path, bytes]]) -> dict[str, Any]:
    """Every row checked and put down as JSON of its own, to be read when it is needed."""
    from kzlint.gazetteer.rows import check_table

    rows = [row for path, content in contents for row in check_table(path, content)]
    entries = [Entry.of_row(row) for row in rows]
    return {"rows": [json.dumps(row) for row in rows], "keys": keys_of(entries)}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GazetteerError(f"{path}: {error.strerror or error}") from error
