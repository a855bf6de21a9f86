"""What a rule under test is given besides a text: a day, a house style, names, options."""

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

# The day on which texts are linted that are given no other, so that tests never age.
TODAY = datetime.date(2025, 10, 12)

# Names before the built-in ones: a table or a folder of tables, or rows by their columns
# (``{"name": "Көктем", "kind": "place"}``); a gazetteer stands for itself, without those.
Names = Gazetteer | str | PathLike[str] | Sequence[Mapping[str, object]]


class Given(TypedDict, total=False):
    """What a text is linted with.

    ``today`` is what “future” is measured from (default: :data:`TODAY`), ``names`` stand
    before the built-in ones, ``style`` is the house style. ``path`` is what the text's file is
    called, ``options`` are the rule's by their fields' names. ``previous_files`` are the files
    before it in the same run, each a text or a pair of its path and its text.
    """

    today: datetime.date
    names: Names
    style: Style
    path: str
    options: Mapping[str, Any]
    previous_files: Sequence[Content | tuple[str, Content]]


# What each may be, and how that is told.
_KINDS: Mapping[str, tuple[type | UnionType, str]] = {
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


def refuse_others(given: Mapping[str, object]) -> None:
    """Raise TypeError for an argument that there is not, and for one of another kind."""
    for name, value in given.items():
        if name not in _KINDS:
            raise TypeError(f"there is no argument {name!r}{did_you_mean(name, _KINDS)}")
        kind, told = _KINDS[name]
        # A moment is a day to Python, but cannot be compared with one.
        if not isinstance(value, kind) or isinstance(value, datetime.datetime):
            raise TypeError(f"{name} should be {told}, not {value!r}")
    for path, content in files(given.get("previous_files", ())):
        if not (isinstance(path, str) and isinstance(content, str | bytes)):
            raise TypeError(
                f"previous_files should be {_KINDS['previous_files'][1]}, not of {content!r}"
            )


def files(previous_files: Any) -> Iterator[tuple[str, Content]]:
    """The files before a text, each by its path and what is in it."""
    for file in previous_files:
        match file:
            case (path, content):
                yield path, content
            case content:
                yield STANDARD_INPUT, content


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
