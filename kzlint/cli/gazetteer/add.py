"""``kzlint gazetteer add``: add a row to the newsroom's table."""

import argparse
import os
import sys
from pathlib import Path

from kzlint.cli.errors import report_error
from kzlint.cli.gazetteer.kinds import kind_label
from kzlint.cli.language import say
from kzlint.config import Configurations, Settings
from kzlint.config.errors import PYPROJECT
from kzlint.config.nearest import FILE_NAME
from kzlint.core.toml import written
from kzlint.files.paths import shortest, shown
from kzlint.gazetteer import GazetteerError, Kind
from kzlint.gazetteer.contradictions import at
from kzlint.gazetteer.edit import RefusedError, add, holds_names
from kzlint.gazetteer.tables import files_of
from kzlint.i18n.message import Message


def run(arguments: argparse.Namespace) -> int:
    """Write the row, or report why it cannot be added."""
    settings = Configurations().settings_for(Path.cwd())
    path = arguments.table or _first_table(settings)
    known = _tables(settings)
    try:
        added = add(path, _cells(arguments), known)
    except RefusedError as error:
        report_error(Message("not added: {reason}", {"reason": error}))
        return 1
    place, name = f"{path}:{added.placed.line}", arguments.name.strip()
    values = {"place": place, "kind": kind_label(Kind(arguments.kind)), "name": name}
    print(shown(say(Message("{place}: added {kind} {name!r}", values))))
    sys.stdout.flush()
    for other in added.overruled:
        place_of = Message(
            "it takes the place of this row, with all that stands there: {place}",
            {"place": at(other)},
        )
        print(say(place_of), file=sys.stderr)
    if path.resolve() not in {table.resolve() for table in _tables(settings)}:
        print(shown(say(_use(path, settings))), file=sys.stderr)
    return 0


def _use(path: Path, settings: Settings) -> Message:
    """Return instructions for adding the table to the configuration."""
    of_tables = settings.origins.get("gazetteer")
    file = of_tables[-1] if of_tables else settings.origin or Path.cwd() / FILE_NAME
    table = os.path.relpath(path, file.parent)
    name = str(shortest(file))
    if of_tables:
        return Message(
            "to use it, add {path!r} to the setting “gazetteer” in {file}",
            {"path": table, "file": name},
        )
    line = f"gazetteer = {written([table])}"
    return Message(
        "to use it, write this under [tool.kzlint] in {file}: {line}"
        if file.name == PYPROJECT
        else "to use it, write this at the start of {file}: {line}",
        {"file": name, "line": line},
    )


def _first_table(settings: Settings) -> Path:
    """Return the table for new names; raise GazetteerError if none is configured."""
    if not settings.gazetteer:
        raise GazetteerError(
            'no table to add to: name one with --table, or write gazetteer = ["names.csv"] in '
            "kzlint.toml"
        )
    first = settings.gazetteer[0]
    if first.is_dir():
        first = next(filter(holds_names, sorted(first.glob("*.csv"))), first / "names.csv")
    return shortest(first)


def _tables(settings: Settings) -> list[Path]:
    """Return the newsroom's tables that exist."""
    there = (path for path in settings.gazetteer if path.is_file() or _has_tables(path))
    return [shortest(path) for path in files_of(there)]


def _has_tables(path: Path) -> bool:
    return path.is_dir() and any(path.glob("*.csv"))


def _cells(arguments: argparse.Namespace) -> dict[str, str]:
    """Return the cells of the new row, by column; empty if not given."""
    return {
        "name": arguments.name,
        "kind": arguments.kind,
        "gender": arguments.gender or "",
        "aliases": "|".join(arguments.alias),
        "misspellings": "|".join(arguments.misspelling),
        "since": str(arguments.since or ""),
        "until": str(arguments.until or ""),
        "successor": arguments.successor or "",
        "source": arguments.source or "",
        "note": arguments.note or "",
    }
