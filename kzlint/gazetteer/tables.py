"""The built-in tables and a newsroom's own: which files, and their entries."""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import kzlint
from kzlint import cache
from kzlint.gazetteer.entry import Entry, Kind

BUILT_IN = Path(__file__).parent / "tables"

# The built-in tables of names; terms of office stand in a table of their own.
BUILT_IN_NAMES = ("countries", "organisations", "people", "places")


class GazetteerError(Exception):
    """A table that cannot be used: which file, which line, which column, and why."""


def built_in() -> list[Entry]:
    """The names that come with kzlint."""
    return _entries([BUILT_IN / f"{name}.csv" for name in BUILT_IN_NAMES])


def load(paths: Iterable[Path]) -> list[Entry]:
    """The names of a newsroom's tables; a folder stands for its ``*.csv`` files, in order.

    Raises GazetteerError for a path that is not there and for the first bad row.
    """
    files: list[Path] = []
    for path in paths:
        inside = sorted(path.glob("*.csv")) if path.is_dir() else [path]
        if not inside:
            raise GazetteerError(f"{path}: no *.csv table in this folder")
        files += inside
    return _entries(files) if files else []


def _entries(files: Sequence[Path]) -> list[Entry]:
    """The entries of all files, from their compiled form where they have not changed since."""
    contents = [(path, _read(path)) for path in files]
    parts = [part for path, content in contents for part in (str(path), content)]
    kept_at = cache.place("gazetteer", kzlint.__version__, *parts)
    rows = cache.read(kept_at)
    if not isinstance(rows, list):
        from kzlint.gazetteer.rows import check_table

        rows = [row for path, content in contents for row in check_table(path, content)]
        cache.write(kept_at, rows)
    return [_entry(row) for row in rows]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GazetteerError(f"{path}: {error.strerror or error}") from error


def _entry(row: list[Any]) -> Entry:
    """An entry from its compiled row, in the order of Entry's fields."""
    name, kind, gender, aliases, misspellings, since, until, *rest = row
    return Entry(
        name,
        Kind(kind),
        gender,
        tuple(aliases),
        tuple(misspellings),
        datetime.date.fromisoformat(since) if since else None,
        datetime.date.fromisoformat(until) if until else None,
        *rest,
    )
