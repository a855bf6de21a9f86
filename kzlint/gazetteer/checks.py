"""Everything that is wrong with tables of names: what cannot be read, and contradictions."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kzlint.gazetteer import tables
from kzlint.gazetteer.contradictions import contradictions
from kzlint.gazetteer.csv_table import read_rows
from kzlint.gazetteer.rows import Placed, Problem
from kzlint.gazetteer.slips import slips


class Checked(NamedTuple):
    """What came of a check: its problems by place, and how many rows could be read."""

    problems: tuple[Problem, ...]
    rows: int


class Reading(NamedTuple):
    """The rows of several tables, and what in them is no row."""

    rows: tuple[Placed, ...]
    problems: tuple[Problem, ...]


def check(files: Sequence[Path]) -> Checked:
    """Everything that is wrong in those tables, alone and beside the built-in ones.

    Raises GazetteerError for a file that cannot be opened.
    """
    own = read_all(files)
    order = {path: number for number, path in enumerate(files)}
    others = beside(files).rows
    problems = (*own.problems, *slips(own.rows, others), *contradictions(own.rows, others))
    found = {(order[problem.path], problem.order): problem for problem in problems}
    return Checked(tuple(found[key] for key in sorted(found)), len(own.rows))


def beside(files: Iterable[Path]) -> Reading:
    """The rows of the built-in tables that are not among ``files``."""
    chosen = {path.resolve() for path in files}
    return read_all(path for path in tables.built_in_files() if path.resolve() not in chosen)


def read_all(files: Iterable[Path]) -> Reading:
    """All rows of those tables; raises GazetteerError for one that cannot be opened."""
    items = [item for path in files for item in read_rows(path, tables.content_of(path))]
    return Reading(
        tuple(item for item in items if isinstance(item, Placed)),
        tuple(item for item in items if isinstance(item, Problem)),
    )
