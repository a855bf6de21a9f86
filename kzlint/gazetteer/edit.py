"""Adding a row to a newsroom's table, in its format: columns, delimiter, quotes, line ends."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from kzlint.files.atomic import WriteError, write
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import from_here
from kzlint.gazetteer import GazetteerError, tables
from kzlint.gazetteer.checks import beside, read_all
from kzlint.gazetteer.contradictions import at, contradictions
from kzlint.gazetteer.csv_table import decoded, delimiter, read_rows
from kzlint.gazetteer.rows import NameRow, Placed, Problem
from kzlint.i18n.message import Listed, Message, UserError

# The columns of a new table.
COLUMNS = (
    "name", "kind", "gender", "aliases", "misspellings", "since", "until", "successor", "source",
    "note",
)  # fmt: skip


class RefusedError(UserError):
    """A row that cannot be added; the message says why."""


class Added(NamedTuple):
    """A new row, and the built-in rows that it replaces."""

    placed: Placed
    overruled: tuple[Placed, ...]


def add(path: Path, cells: Mapping[str, str], others: Iterable[Path] = ()) -> Added:
    """Append a row with those cells to the table at ``path``, creating it if necessary.

    ``others`` are the newsroom's other tables; the new row is checked against them and the
    built-in ones. Raises GazetteerError if the table cannot be written or has problems, and
    RefusedError if the row is invalid, a duplicate, or contradicts another one.
    """
    try:
        old = _content(path)
        before = list(read_rows(path, old))
        for item in before:
            if isinstance(item, Problem):
                raise GazetteerError("{problem}; mend that first", problem=item.sentence)
        new = old + _encoded(path, old, cells)
        rest = [other for other in others if other.resolve() != path.resolve()]
        own = [item for item in before if isinstance(item, Placed)]
        built_in = beside([path, *rest]).rows
        placed = _last(path, new, len(before))
        _refuse_wrong(contradictions([placed], [*own, *read_all(rest).rows, *built_in]))
        overruled = tuple(other for other in built_in if _is_same(placed, other))
        _refuse_duplicate(placed, overruled)
        write(path, new)
    except WriteError as error:
        raise GazetteerError(error.message) from error
    except (OSError, RuntimeError) as error:
        # RuntimeError: links in a circle.
        raise GazetteerError(
            "{path}: {problem}", path=from_here(path), problem=describe_os_error(error)
        ) from error
    return Added(placed, overruled)


def holds_names(path: Path) -> bool:
    """True if the first line is that of a table of names."""
    text = decoded(path, tables.content_of(path))
    return isinstance(text, str) and "name" in _header(text)


def _header(text: str) -> list[str]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text))
    return [cell.strip().lower() for cell in next(rows, [])]


def _content(path: Path) -> bytes:
    """Return the content of the table; of a new or empty one, the line of columns."""
    if not path.exists():
        if not path.resolve().parent.is_dir():
            raise GazetteerError(
                "{path}: the folder that it should lie in is not there", path=from_here(path)
            )
        return (",".join(COLUMNS) + "\n").encode()
    if not path.is_file():
        raise GazetteerError("{path}: not a file", path=from_here(path))
    return tables.content_of(path) or (",".join(COLUMNS) + "\n").encode()


def _encoded(path: Path, old: bytes, cells: Mapping[str, str]) -> bytes:
    """Return the new row in the table's format, after a line end if the last one is missing."""
    text = decoded(path, old)
    assert isinstance(text, str)
    lines = io.StringIO(text, newline="").readlines()
    header = _header(text)
    if "name" not in header:
        raise GazetteerError(
            "{path}: a table of terms of office; names need one of their own", path=from_here(path)
        )
    for column, cell in cells.items():
        if cell and column not in header:
            raise GazetteerError(
                "{path}: the table has no column {column!r} for {cell!r}; add it to the first line",
                path=from_here(path),
                column=column,
                cell=cell,
            )
    line_end = lines[0][len(lines[0].rstrip("\r\n")) :] or "\n"
    is_quoted = lines[0].lstrip().startswith('"')
    row = io.StringIO(newline="")
    writer = csv.writer(
        row,
        delimiter=delimiter(text),
        quoting=csv.QUOTE_ALL if is_quoted else csv.QUOTE_MINIMAL,
        lineterminator=line_end,
    )
    writer.writerow([cells.get(column, "") for column in header])
    missing = "" if lines[-1].endswith(("\r", "\n")) else line_end
    try:
        return (missing + row.getvalue()).encode()
    except UnicodeEncodeError as error:
        bad = error.object[error.start : error.end]
        raise RefusedError("{text!r} is no letter of Unicode", text=bad) from error


def _last(path: Path, content: bytes, before: int) -> Placed:
    """Read the new row back, as any other; raises RefusedError for its problems."""
    items = list(read_rows(path, content))[before:]
    _refuse_wrong(item for item in items if isinstance(item, Problem))
    (placed,) = (item for item in items if isinstance(item, Placed))
    return placed


def _refuse_wrong(problems: Iterable[Problem]) -> None:
    messages = [
        Message("{column}: {problem}", {"column": problem.name, "problem": problem.message})
        for problem in problems
    ]
    if messages:
        raise RefusedError("{problems}", problems=Listed(tuple(messages), "; "))


def _is_same(placed: Placed, other: Placed) -> bool:
    """True if both rows have the same name and kind."""
    one, two = placed.row, other.row
    return (
        isinstance(one, NameRow)
        and isinstance(two, NameRow)
        and (one.name, one.kind) == (two.name, two.kind)
    )


def _refuse_duplicate(placed: Placed, overruled: Iterable[Placed]) -> None:
    row = placed.row
    for other in overruled:
        old = other.row
        if isinstance(row, NameRow) and isinstance(old, NameRow) and _adds_nothing(row, old):
            raise RefusedError(
                "name: {name!r} is known already ({place})", name=row.name, place=at(other)
            )


def _adds_nothing(row: NameRow, other: NameRow) -> bool:
    """True if ``other`` has all the information in ``row``."""
    return (
        {*row.aliases} <= {*other.aliases}
        and {*row.misspellings} <= {*other.misspellings}
        and all(
            getattr(row, column) in ("", None, getattr(other, column))
            for column in ("gender", "since", "until", "successor", "holders")
        )
    )
