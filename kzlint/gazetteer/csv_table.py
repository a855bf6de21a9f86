"""Reading CSV tables: rows with their places, and problems with what is not a row."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from kzlint.core.suggest import did_you_mean
from kzlint.core.validation import describe_error
from kzlint.files.paths import from_here
from kzlint.gazetteer.errors import GazetteerError
from kzlint.gazetteer.rows import NameRow, Placed, Problem, Row, TermRow
from kzlint.i18n.message import N_, Listed, Message

# By a part of the error message of Python's csv reader.
OF_CSV = {
    "unexpected end of data": N_("a quotation mark opens a cell and nothing closes it"),
    "expected after": N_("something follows a closing quotation mark; inside a cell write two"),
    "field larger": N_("a cell is too long; does a quotation mark open it?"),
}


def read_table(path: Path, content: bytes) -> Iterator[Row]:
    """Yield the validated rows of one table.

    Raises GazetteerError for the first problem, naming line and column.
    """
    items = read_rows(path, content)
    for item in items:
        if isinstance(item, Problem):
            raise _refused(item, any(isinstance(other, Problem) for other in items))
        yield item.row


def _refused(problem: Problem, is_one_of_several: bool) -> GazetteerError:
    """Return the error for a problem; if it is one of several, say how to list the others."""
    if not is_one_of_several:
        return GazetteerError(problem.sentence)
    file = from_here(problem.path)
    return GazetteerError(
        "{problem} (“kzlint gazetteer check {path}” shows what else is wrong)",
        problem=problem.sentence,
        path=f'"{file}"' if " " in file else file,
    )


def read_rows(path: Path, content: bytes) -> Iterator[Placed | Problem]:
    """Yield the rows of one table with their places, and problems for unreadable rows."""
    text = decoded(path, content)
    if isinstance(text, Problem):
        yield text
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text), strict=True)
    header: tuple[str, ...] = ()
    model: type[Row] | None = None
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Problem(path, line, 0, "", _of_csv(str(error)))
            if model is None:
                return
            continue
        if model is None:
            header = tuple(cell.strip().lower() for cell in cells or ())
            model = TermRow if "person" in header else NameRow
            problems = list(_of_header(path, header, model))
            yield from problems
            if problems:
                return
        elif cells is None:
            return
        elif any(cell.strip() for cell in cells):
            yield from _row(model, path, line, header, cells)


def delimiter(text: str) -> str:
    """Return the delimiter: a semicolon if the first line has more semicolons than commas."""
    header_line = io.StringIO(text, newline="").readline()
    return ";" if header_line.count(";") > header_line.count(",") else ","


def decoded(path: Path, content: bytes) -> str | Problem:
    """Return the text of a table, without its BOM; a problem if it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from the end of the BOM.
        start = error.start + (len(content) - len(error.object))
        line = content.count(b"\n", 0, start) + 1
        message = Message(
            "not UTF-8 (byte 0x{byte:02x}); save the table as “CSV UTF-8”", {"byte": content[start]}
        )
        return Problem(path, line, 0, "", message)


def _of_csv(said: str) -> Message:
    known = next((OF_CSV[part] for part in OF_CSV if part in said), None)
    why = Message(known) if known else said
    return Message("not readable as CSV: {problem}", {"problem": why})


def _of_header(path: Path, header: tuple[str, ...], model: type[Row]) -> Iterator[Problem]:
    """Yield the problems of the first line."""
    if any("\t" in column for column in header):
        message = Message("tabs part the columns; save the table with commas or semicolons between")
        yield Problem(path, 1, 0, "", message)
        return
    # List the required columns first.
    known = sorted(model.model_fields, key=lambda name: not model.model_fields[name].is_required())
    for number, column in enumerate(header, 1):
        if column not in known:
            hint = did_you_mean(column, known) or Message(
                "; known: {names}", {"names": Listed(tuple(known))}
            )
            message = Message("no such column: {column!r}{hint}", {"column": column, "hint": hint})
            yield Problem(path, 1, number, "", message)
        elif header.index(column) != number - 1:
            message = Message("{column!r} stands twice", {"column": column})
            yield Problem(path, 1, number, "", message)
    for column, field in model.model_fields.items():
        if field.is_required() and column not in header:
            message = Message("the column {column!r} is missing", {"column": column})
            yield Problem(path, 1, 0, "", message)


def _row(
    model: type[Row], path: Path, line: int, header: tuple[str, ...], cells: list[str]
) -> Iterator[Placed | Problem]:
    if len(cells) > len(header):
        message = Message(
            "more cells than columns (a comma inside a cell needs quotation marks round the cell)"
        )
        yield Problem(path, line, len(header) + 1, "", message)
        return
    stripped = {column: cell.strip() for column, cell in zip(header, cells, strict=False)}
    try:
        yield Placed(model.model_validate(stripped), path, line, header)
    except ValidationError as error:
        yield from sorted(_of_cells(error, path, line, header), key=lambda one: one.order)


def _of_cells(
    error: ValidationError, path: Path, line: int, header: tuple[str, ...]
) -> Iterator[Problem]:
    for detail in error.errors():
        message = describe_error(detail)
        # Errors of a row as a whole name the column in their arguments.
        column = str(detail["loc"][0] if detail["loc"] else message.arguments["column"])
        number = header.index(column) + 1 if column in header else 0
        yield Problem(path, line, number, column, message)
