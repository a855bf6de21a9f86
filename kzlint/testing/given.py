"""What a rule under test is given besides a text: a day, a house style, names, options."""

import csv
import datetime
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypedDict

from kzlint.gazetteer import Gazetteer, Tables, built_in, load
from kzlint.rules.examples import Content
from kzlint.style import Style

# The day on which texts are linted that are given no other, so that tests never age.
TODAY = datetime.date(2025, 10, 12)

# Names before the built-in ones: a table or a folder of tables, or rows by their columns
# (``{"name": "Көктем", "kind": "place"}``); a gazetteer stands for itself, without those.
Names = Gazetteer | str | PathLike[str] | Sequence[Mapping[str, object]]


class Given(TypedDict, total=False):
    """What a text is linted with.

    ``today`` is what “future” is measured from (default: :data:`TODAY`), ``names`` stand
    before the built-in ones, ``style`` is the house style. ``path`` is what the text's file is
    called, ``options`` are the rule's by their fields' names, ``earlier`` the texts of the
    files before it in the same run.
    """

    today: datetime.date
    names: Names
    style: Style
    path: str
    options: Mapping[str, Any]
    earlier: Sequence[Content]


def gazetteer(names: Names = ()) -> Gazetteer:
    """The built-in names and, before them, those given.

    Reading takes some milliseconds: a test of many texts makes one and hands it on. Raises
    GazetteerError for a table that is not there and for the first bad row.
    """
    if isinstance(names, Gazetteer):
        return names
    if isinstance(names, str | PathLike):
        return Gazetteer([load([Path(names)]), built_in()])
    return Gazetteer([_of_rows(names), built_in()]) if names else _built_in()


@cache
def _built_in() -> Gazetteer:
    return Gazetteer([built_in()])


def _of_rows(rows: Sequence[Mapping[str, object]]) -> Tables:
    """Rows are checked where tables are read, and so they are written as tables first."""
    terms = [row for row in rows if "person" in row]
    with TemporaryDirectory(prefix="kzlint-") as folder:
        paths = [
            _written(Path(folder, name), some)
            for name, some in (
                ("names.csv", [row for row in rows if row not in terms]),
                ("terms.csv", terms),
            )
            if some
        ]
        return load(paths)


def _written(path: Path, rows: Iterable[Mapping[str, object]]) -> Path:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, restval="")
        table.writeheader()
        table.writerows(rows)
    return path
