"""``kzlint gazetteer add``: a new row in the newsroom's table."""

import argparse
import sys
from pathlib import Path

from kzlint.cli import complain
from kzlint.config import Configurations, Settings
from kzlint.files import shown
from kzlint.gazetteer import GazetteerError
from kzlint.gazetteer.contradictions import at
from kzlint.gazetteer.edit import RefusedError, add
from kzlint.gazetteer.rows import TermRow, read_rows
from kzlint.gazetteer.tables import content_of, files_of

# What the columns are called on the command line.
OPTIONS = {"name": "NAME", "aliases": "--alias", "misspellings": "--misspelling"}

NO_TABLE = (
    "no table to add to: name one with --table, or in kzlint.toml "
    'with gazetteer = ["names.csv"]'
)


def run(arguments: argparse.Namespace) -> int:
    """Write the row, or say why not."""
    settings = Configurations().settings_for(Path.cwd())
    path = arguments.table or _first_table(settings)
    try:
        added = add(path, _cells(arguments), _existing(settings))
    except RefusedError as error:
        complain(f"not added: {error}")
        return 1
    place = f"{path}:{added.placed.line}"
    print(shown(f"{place}: added {arguments.kind} {added.placed.row.name!r}"))
    for other in added.overruled:
        print(f"it takes the place of {at(other)}, with all that stands there", file=sys.stderr)
    if path.resolve() not in [known.resolve() for known in _existing(settings)]:
        print(f'no configuration names this table yet: gazetteer = ["{path}"]', file=sys.stderr)
    return 0


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
