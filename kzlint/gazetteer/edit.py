"""Adding a row to a newsroom's table, in the form the table has: its columns, marks, line ends."""

import csv
import io
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from kzlint.gazetteer import GazetteerError, tables
from kzlint.gazetteer.checks import beside, read_all
from kzlint.gazetteer.contradictions import at, contradictions
from kzlint.gazetteer.rows import NameRow, Placed, Problem, decoded, delimiter, read_rows

# The columns of a new table.
COLUMNS = (
    "name", "kind", "gender", "aliases", "misspellings", "since", "until", "successor", "source",
    "note",
)  # fmt: skip


class Refused(Exception):
    """A row that should not be added, and why."""


def add(path: Path, cells: Mapping[str, str], others: Iterable[Path] = ()) -> Placed:
    """Append a row with those cells to the table at ``path``, made where there is none.

    ``others`` are the newsroom's other tables; the new row is checked beside them and the
    built-in ones. Raises GazetteerError for a table that cannot be added to, and Refused for
    a row that is known already, contradicts another one or is no row at all.
    """
    old = _content(path)
    before = list(read_rows(path, old))
    for item in before:
        if isinstance(item, Problem):
            raise GazetteerError(f"{item}; mend that first")
    new = old + _encoded(path, old, cells)
    placed = _last(path, new, len(before))
    rest = [other for other in others if other.resolve() != path.resolve()]
    known = [item for item in before if isinstance(item, Placed)]
    _refuse(placed, [*known, *read_all(rest).rows, *beside([path, *rest]).rows])
    _replace(path, new)
    return placed


def overruled(row: NameRow) -> list[Placed]:
    """The built-in rows of the same name and kind."""
    return [
        placed
        for placed in beside(()).rows
        if isinstance(placed.row, NameRow)
        and (placed.row.name, placed.row.kind) == (row.name, row.kind)
    ]


def _content(path: Path) -> bytes:
    """What the table holds, or would hold before its first row."""
    if not path.exists():
        if not path.resolve().parent.is_dir():
            raise GazetteerError(f"{path}: there is no such folder")
        return (",".join(COLUMNS) + "\n").encode()
    if not path.is_file():
        raise GazetteerError(f"{path}: not a file")
    return tables.content_of(path) or (",".join(COLUMNS) + "\n").encode()


def _encoded(path: Path, old: bytes, cells: Mapping[str, str]) -> bytes:
    """The new row as the table would have it, after a line end where the last one is missing."""
    text = decoded(path, old)
    assert isinstance(text, str)
    lines = io.StringIO(text, newline="").readlines()
    mark = delimiter(text)
    header = [cell.strip().lower() for cell in next(csv.reader(lines[:1], delimiter=mark))]
    if "name" not in header:
        raise GazetteerError(f"{path}: a table of terms of office; names need one of their own")
    for column, cell in cells.items():
        if cell and column not in header:
            raise GazetteerError(
                f"{path}: the table has no column {column!r} for {cell!r}; add it to the first line"
            )
    line_end = lines[0][len(lines[0].rstrip("\r\n")) :] or "\n"
    is_quoted = lines[0].lstrip().startswith('"')
    row = io.StringIO(newline="")
    writer = csv.writer(
        row,
        delimiter=mark,
        quoting=csv.QUOTE_ALL if is_quoted else csv.QUOTE_MINIMAL,
        lineterminator=line_end,
    )
    writer.writerow([cells.get(column, "") for column in header])
    missing = "" if lines[-1].endswith(("\r", "\n")) else line_end
    return (missing + row.getvalue()).encode()


def _last(path: Path, content: bytes, before: int) -> Placed:
    """The new row, read as any other is."""
    items = list(read_rows(path, content))[before:]
    problems = [item for item in items if isinstance(item, Problem)]
    if problems:
        raise Refused("\n".join(f"{problem.name}: {problem.message}" for problem in problems))
    (placed,) = (item for item in items if isinstance(item, Placed))
    return placed


def _refuse(placed: Placed, known: list[Placed]) -> None:
    problems = list(contradictions([placed], known))
    if problems:
        raise Refused("\n".join(f"{problem.name}: {problem.message}" for problem in problems))
    assert isinstance(placed.row, NameRow)
    for other in overruled(placed.row):
        assert isinstance(other.row, NameRow)
        if _adds_nothing(placed.row, other.row):
            raise Refused(f"name: {placed.row.name!r} is known already ({at(other)})")


def _adds_nothing(row: NameRow, other: NameRow) -> bool:
    """Whether all that ``row`` says of its name is said by the other one."""
    return (
        {*row.aliases} <= {*other.aliases}
        and {*row.misspellings} <= {*other.misspellings}
        and all(
            getattr(row, column) in ("", None, getattr(other, column))
            for column in ("gender", "since", "until", "successor", "holders")
        )
    )


def _replace(path: Path, content: bytes) -> None:
    """Write the whole table beside itself and put it in its place; a link stays a link."""
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise GazetteerError(f"{path}: {error.strerror or error}") from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
