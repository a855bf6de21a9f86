"""Checking tables of names: rows that cannot be read, and contradictions."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kzlint.gazetteer import tables
from kzlint.gazetteer.contradictions import contradictions
from kzlint.gazetteer.csv_table import read_rows
from kzlint.gazetteer.rows import Placed, Problem
from kzlint.gazetteer.slips import slips


class Checked(NamedTuple):
    """The result of a check: problems sorted by place, and the number of rows read."""

    problems: tuple[Problem, ...]
    rows: int


class Reading(NamedTuple):
    """The rows of several tables, and the problems of what could not be read as a row."""

    rows: tuple[Placed, ...]
    problems: tuple[Problem, ...]


def check(files: Sequence[Path]) -> Checked:
    """Check the tables, each by itself and against each other and the built-in ones.

    Raises GazetteerError for a file that cannot be opened.
    """
    own = read_all(files)
    order = {path: number for number, path in enumerate(files)}
    others = beside(files).rows
    problems = (*own.problems, *slips(own.rows, others), *contradictions(own.rows, others))
    found = {(order[problem.path], problem.order): problem for problem in problems}
    return Checked(tuple(found[key] for key in sorted(found)), len(own.rows))


def beside(files: Iterable[Path]) -> Reading:
    """Read the built-in tables that are not among ``files``."""
    chosen = {path.resolve() for path in files}
    return read_all(path for path in tables.built_in_files() if path.resolve() not in chosen)


def read_all(files: Iterable[Path]) -> Reading:
    """Read all rows of the tables; raises GazetteerError if one cannot be opened."""
    items = [item for path in files for item in read_rows(path, tables.content_of(path))]
    return Reading(
        tuple(item for item in items if isinstance(item, Placed)),
        tuple(item for item in items if isinstance(item, Problem)),
    )
