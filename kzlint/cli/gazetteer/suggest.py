"""``kzlint gazetteer suggest``: list the names that no table has, as a table to review."""

import argparse
import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.gazetteer.unknown import Collector
from kzlint.cli.language import say
from kzlint.config import Configurations
from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.files.discover import FileError, find
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import shown
from kzlint.gazetteer import Gazetteer, built_in, unused, usable
from kzlint.gazetteer.edit import COLUMNS
from kzlint.gazetteer.suggestions import suggestions
from kzlint.i18n.message import Message


def run(arguments: argparse.Namespace) -> int:
    """Print a table of names from the readable files, and report the others."""
    settings = Configurations().settings_for(Path.cwd())
    paths = [*arguments.gazetteer, *settings.gazetteer]
    own, failed = [], False
    for path in paths:
        tables, errors = usable(path)
        own.append(tables)
        for error in errors:
            report_error(unused(error))
            failed = True
    gazetteer = Gazetteer([*own, built_in()])
    collector, is_read = Collector(gazetteer), False
    for item in _sources(arguments.paths):
        if isinstance(item, Source):
            collector.read(item)
            is_read = True
        else:
            report_error(item)
            failed = True
    if not is_read:
        return FAILED
    found = suggestions(
        collector.occurrences, gazetteer.given_names, collector.common, arguments.at_least
    )
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in found:
        if collector.is_usable(one.name):
            writer.writerow(map(say, one.cells()))
    sys.stdout.write(table.getvalue())
    return FAILED if failed else 0


def _sources(paths: list[str]) -> Iterator[Source | Message | FileError]:
    """Yield the text of each file once, or the error that prevented reading it."""
    seen: set[Path] = set()
    for path in paths:
        if path == STANDARD_INPUT:
            yield Message("standard input is not read here; name files or folders")
            continue
        for item in find(path):
            if isinstance(item, FileError):
                yield item
                continue
            real = item.resolve()
            if real not in seen:
                seen.add(real)
                yield _source(item)


def _source(path: Path) -> Source | Message:
    name = shown(str(path))
    try:
        source = Source.from_bytes(path.read_bytes(), str(path))
    except OSError as error:
        return Message("{path}: {reason}", {"path": name, "reason": describe_os_error(error)})
    if source.undecodable is None:
        return source
    if guess := source.undecodable.guess:
        # A guess with a space in it is a phrase to translate, not the name of an encoding.
        values = {"path": name, "guess": Message(guess) if " " in guess else guess}
        return Message("{path}: not UTF-8 text, but {guess}", values)
    return Message("{path}: not UTF-8 text", {"path": name})
