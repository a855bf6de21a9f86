"""From the bytes of a table to its rows, each with its place, and to what in it is none."""

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

# By the beginning of what the library's reader says, or a part of it.
OF_CSV = {
    "unexpected end of data": N_("a quotation mark opens a cell and nothing closes it"),
    "expected after": N_("something follows a closing quotation mark; inside a cell write two"),
    "field larger": N_("a cell is too long; does a quotation mark open it?"),
}


def read_table(path: Path, content: bytes) -> Iterator[Row]:
    """The checked rows of one table.

    Raises GazetteerError for the first thing that is wrong, naming line and column.
    """
    items = read_rows(path, content)
    for item in items:
        if isinstance(item, Problem):
            raise _refused(item, any(isinstance(other, Problem) for other in items))
        yield item.row


def _refused(problem: Problem, is_one_of_several: bool) -> GazetteerError:
    """What is wrong with a table, and how the rest of it is shown where there is more."""
    if not is_one_of_several:
        return GazetteerError(problem.sentence)
    file = from_here(problem.path)
    return GazetteerError(
        "{problem} (“kzlint gazetteer check {path}” shows what else is wrong)",
        problem=problem.sentence,
        path=f'"{file}"' if " " in file else file,
    )


def read_rows(path: Path, content: bytes) -> Iterator[Placed | Problem]:
    """The rows of one table with their places; what cannot be read as one, as problems."""
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
    """What parts the cells of a table: a semicolon where the first line has more of them."""
    header_line = io.StringIO(text, newline="").readline()
    return ";" if header_line.count(";") > header_line.count(",") else ","


def decoded(path: Path, content: bytes) -> str | Problem:
    """The text of a table, without its BOM."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from after the BOM.
        start = error.start + (len(content) - len(error.object))
        line = content.count(b"\n", 0, start) + 1
        told = Message(
            "not UTF-8 (byte 0x{byte:02x}); save the table as “CSV UTF-8”", {"byte": content[start]}
        )
        return Problem(path, line, 0, "", told)


def _of_csv(said: str) -> Message:
    known = next((OF_CSV[part] for part in OF_CSV if part in said), None)
    why = Message(known) if known else said
    return Message("not readable as CSV: {problem}", {"problem": why})


def _of_header(path: Path, header: tuple[str, ...], model: type[Row]) -> Iterator[Problem]:
    """What is wrong with the first line."""
    if any("\t" in column for column in header):
        told = Message("tabs part the columns; save the table with commas or semicolons between")
        yield Problem(path, 1, 0, "", told)
        return
    # Those that a table must have come first where all are told.
    known = sorted(model.model_fields, key=lambda name: not model.model_fields[name].is_required())
    for number, column in enumerate(header, 1):
        if column not in known:
            hint = did_you_mean(column, known) or Message(
                "; known: {names}", {"names": Listed(tuple(known))}
            )
            told = Message("no such column: {column!r}{hint}", {"column": column, "hint": hint})
            yield Problem(path, 1, number, "", told)
        elif header.index(column) != number - 1:
            told = Message("{column!r} stands twice", {"column": column})
            yield Problem(path, 1, number, "", told)
    for column, field in model.model_fields.items():
        if field.is_required() and column not in header:
            told = Message("the column {column!r} is missing", {"column": column})
            yield Problem(path, 1, 0, "", told)


def _row(
    model: type[Row], path: Path, line: int, header: tuple[str, ...], cells: list[str]
) -> Iterator[Placed | Problem]:
    if len(cells) > len(header):
        told = Message(
            "more cells than columns (a comma inside a cell needs quotation marks round the cell)"
        )
        yield Problem(path, line, len(header) + 1, "", told)
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
        # What is wrong with a row as a whole names the column itself.
        column = str(detail["loc"][0] if detail["loc"] else message.arguments["column"])
        number = header.index(column) + 1 if column in header else 0
        yield Problem(path, line, number, column, message)
