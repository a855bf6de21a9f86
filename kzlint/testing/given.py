"""The arguments of a test besides the text: a day, a house style, names, options."""

import csv
import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from types import UnionType
from typing import Any, TypedDict

from kzlint.core.source import STANDARD_INPUT
from kzlint.core.style import Style
from kzlint.core.suggest import did_you_mean
from kzlint.gazetteer import Gazetteer, Tables, built_in, load
from kzlint.rules.examples import Content

# The default day of a test; it is fixed so that tests never age.
TODAY = datetime.date(2025, 10, 12)

# Names that come before the built-in ones: a table, a folder of tables, or rows as mappings
# from column to value (``{"name": "Көктем", "kind": "place"}``). A gazetteer is used as it is,
# without the built-in names.
Names = Gazetteer | str | PathLike[str] | Sequence[Mapping[str, object]]


class Given(TypedDict, total=False):
    """The arguments of a test.

    ``today`` is the day that “future” is measured from (default: :data:`TODAY`). ``names``
    come before the built-in ones. ``style`` is the house style. ``path`` is the path of the
    text's file. ``options`` are the rule's options by field name. ``previous_files`` are those
    linted before in the same run, each a text or a pair of path and text.
    """

    today: datetime.date
    names: Names
    style: Style
    path: str
    options: Mapping[str, Any]
    previous_files: Sequence[Content | tuple[str, Content]]


# The type of each argument, and its description in an error message.
_TYPES: Mapping[str, tuple[type | UnionType, str]] = {
    "today": (datetime.date, "a datetime.date"),
    "names": (
        Gazetteer | str | PathLike | Sequence,
        "rows, the path of a table or of a folder of tables, or a Gazetteer",
    ),
    "style": (Style, "a kzlint.core.style.Style"),
    "path": (str, "a str"),
    "options": (Mapping, "the values of options by their fields' names"),
    "previous_files": (list | tuple, "a list of texts, or of pairs of a path and a text"),
}


def check_arguments(given: Mapping[str, object]) -> None:
    """Raise TypeError for an unknown argument and for a value of the wrong type."""
    for name, value in given.items():
        if name not in _TYPES:
            raise TypeError(f"there is no argument {name!r}{did_you_mean(name, _TYPES)}")
        expected, description = _TYPES[name]
        # A datetime is a date to isinstance, but cannot be compared with one.
        if not isinstance(value, expected) or isinstance(value, datetime.datetime):
            raise TypeError(f"{name} should be {description}, not {value!r}")
    for path, content in files(given.get("previous_files", ())):
        if not (isinstance(path, str) and isinstance(content, str | bytes)):
            raise TypeError(
                f"previous_files should be {_TYPES['previous_files'][1]}, not of {content!r}"
            )


def files(previous_files: Any) -> Iterator[tuple[str, Content]]:
    """Yield the path and the content of each previous file."""
    for file in previous_files:
        match file:
            case (path, content):
                yield path, content
            case content:
                yield STANDARD_INPUT, content


def gazetteer(names: Names = ()) -> Gazetteer:
    """Make a gazetteer of ``names`` followed by the built-in names.

    Reading takes a few milliseconds: a test of many texts should make one gazetteer and pass
    it on. Raises GazetteerError for a missing table and for the first invalid row.
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
    """Read rows as tables: they are written to files first, because reading checks them."""
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
