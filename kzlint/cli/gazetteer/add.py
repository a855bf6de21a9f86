"""``kzlint gazetteer add``: a new row in the newsroom's table."""

import argparse
import sys
from pathlib import Path

from kzlint.cli import complain
from kzlint.config import Configurations, Settings
from kzlint.files import shortest, shown
from kzlint.gazetteer import GazetteerError
from kzlint.gazetteer.contradictions import at
from kzlint.gazetteer.edit import RefusedError, add, holds_names
from kzlint.gazetteer.tables import files_of

NO_TABLE = (
    'no table to add to: name one with --table, or write gazetteer = ["names.csv"] in kzlint.toml'
)


def run(arguments: argparse.Namespace) -> int:
    """Write the row, or say why not."""
    settings = Configurations().settings_for(Path.cwd())
    path = arguments.table or _first_table(settings)
    known = _tables(settings)
    try:
        added = add(path, _cells(arguments), known)
    except RefusedError as error:
        complain(f"not added: {error}")
        return 1
    print(shown(f"{path}:{added.placed.line}: added {arguments.kind} {arguments.name.strip()!r}"))
    sys.stdout.flush()
    for other in added.overruled:
        print(f"it takes the place of {at(other)}, with all that stands there", file=sys.stderr)
    if path.resolve() not in {table.resolve() for table in _tables(settings)}:
        print(f"to use it, add {str(path)!r} to the setting “gazetteer”", file=sys.stderr)
    return 0


def _first_table(settings: Settings) -> Path:
    """The table that new names go to; raises GazetteerError where none is set."""
    if not settings.gazetteer:
        raise GazetteerError(NO_TABLE)
    first = settings.gazetteer[0]
    if first.is_dir():
        first = next(filter(holds_names, sorted(first.glob("*.csv"))), first / "names.csv")
    return shortest(first)


def _tables(settings: Settings) -> list[Path]:
    """The newsroom's tables that are there."""
    there = (path for path in settings.gazetteer if path.is_file() or _has_tables(path))
    return [shortest(path) for path in files_of(there)]


def _has_tables(path: Path) -> bool:
    return path.is_dir() and any(path.glob("*.csv"))


def _cells(arguments: argparse.Namespace) -> dict[str, str]:
    """The new row by column; what was not given is empty."""
    return {
        "name": arguments.name,
        "kind": arguments.kind,
        "gender": arguments.gender or "",
        "aliases": "|".join(arguments.alias),
        "misspellings": "|".join(arguments.misspelling),
        "since": arguments.since or "",
        "until": arguments.until or "",
        "successor": arguments.successor or "",
        "source": arguments.source or "",
        "note": arguments.note or "",
    }
