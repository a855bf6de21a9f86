"""What a row of a table must be; the only part of the gazetteer that needs pydantic.

A table is CSV as a spreadsheet writes it: UTF-8 with or without BOM, commas or semicolons,
a first line that names the columns, in any order. ``name`` and ``kind`` are needed, the
others may be left out: see :class:`NameRow` and :class:`TermRow`. Several values in one
cell are parted by ``|``.
"""

import csv
import datetime
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    ValidationError,
    model_validator,
)

from kzlint.gazetteer.entry import Kind
from kzlint.gazetteer.tables import GazetteerError
from kzlint.kazakh.letters import mixed_runs
from kzlint.suggest import did_you_mean


def _split(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    return tuple(part.strip() for part in cell.split("|")) if cell.strip() else ()


def _day(cell: object) -> object:
    """A day as YYYY-MM-DD; pydantic would take a number for seconds since 1970."""
    if not isinstance(cell, str) or not cell.strip():
        return cell or None
    try:
        day = datetime.datetime.strptime(cell.strip(), "%Y-%m-%d").date()
    except ValueError:
        day = None
    if day is None or day.isoformat() != cell.strip():
        raise ValueError(f"{cell!r} is no date of the form YYYY-MM-DD")
    return day


def _written(cell: str) -> str:
    """A name as text can hold it: composed, no doubled blanks, one script a word."""
    name = cell.strip()
    if not unicodedata.is_normalized("NFC", name):
        raise ValueError(f"{name!r} is not in Unicode NFC")
    if name != " ".join(name.split()) or not name:
        raise ValueError(f"{name!r} is empty or has doubled blanks")
    if any(True for _ in mixed_runs(name)):
        raise ValueError(f"{name!r} has Latin and Cyrillic letters in one word")
    return name


# Beginnings of the notes on names that are ordinary words or, of people, places' names too.
WORDS_TOO = ("common word", "place")

Name = Annotated[str, StringConstraints(strip_whitespace=True), BeforeValidator(_written)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_split)]
Day = Annotated[datetime.date | None, BeforeValidator(_day)]


class _Dated(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    since: Day = None
    until: Day = None
    source: str = ""
    note: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> "_Dated":
        if self.since and self.until and self.until <= self.since:
            raise ValueError(f"until: {self.until} is not after since, {self.since}")
        return self


class NameRow(_Dated):
    """One name: a person, a place or country, an organisation, a post or a given name.

    ``since`` is the first day that the name is in force, ``until`` the first day that it no
    longer is, ``successor`` the name that took its place. ``holders`` is ``several`` for a
    post that more than one person holds at a time (a deputy's). A given name without a
    gender is borne by women and men.
    """

    name: Name
    kind: Kind
    gender: Literal["f", "m", ""] = ""
    aliases: Names = ()
    misspellings: Names = ()
    holders: Literal["several", ""] = ""
    successor: str = ""

    @model_validator(mode="after")
    def _no_contradiction(self) -> "NameRow":
        both = set(self.misspellings) & {self.name, *self.aliases}
        if both:
            raise ValueError(f"misspellings: {min(both)!r} is a right form of the same row")
        if self.gender and self.kind not in (Kind.PERSON, Kind.GIVEN_NAME):
            raise ValueError("gender: only a person and a given name have one")
        if self.holders and self.kind is not Kind.POST:
            raise ValueError("holders: only a post has some")
        return self

    def compiled(self) -> list[Any]:
        """The row as JSON holds it, in the order of Entry's fields."""
        return [
            self.name,
            self.kind.value,
            self.gender,
            list(self.aliases),
            list(self.misspellings),
            self.since.isoformat() if self.since else None,
            self.until.isoformat() if self.until else None,
            self.successor,
            self.holders == "several",
        ]

    @property
    def forms(self) -> tuple[str, ...]:
        """The right forms: the name and its aliases."""
        return (self.name, *self.aliases)

    @property
    def is_word(self) -> bool:
        """Whether the note says that the name is an ordinary word or a place's name too."""
        return self.note.startswith(WORDS_TOO)

    def given_name(self) -> list[Any]:
        """A given name's row as JSON holds it, in the order of GivenName's fields."""
        return [self.name, self.gender, self.is_word]


class TermRow(_Dated):
    """One term of office: ``person`` held ``post`` from ``since`` to the day before ``until``.

    Both are names of rows of their own. Where the end is not known, ``seen`` is the last day
    on which the person is known to have held it; without it an open term goes on.
    """

    person: Name
    post: Name
    seen: Day = None
    acting: Literal["yes", ""] = ""

    def compiled(self) -> list[Any]:
        """The row as JSON holds it, in the order of Term's fields."""
        return [
            self.person,
            self.post,
            self.since.isoformat() if self.since else None,
            self.until.isoformat() if self.until else None,
            self.seen.isoformat() if self.seen else None,
            bool(self.acting),
        ]


Row = NameRow | TermRow

MORE_CELLS = "more cells than columns (a comma inside a cell needs quotation marks round the cell)"


class Problem(NamedTuple):
    """Something wrong in a table, and where: ``column`` counts from 1, 0 is the whole row."""

    path: Path
    line: int
    column: int
    name: str
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}: "
        if self.column:
            where += f"column {self.column}{f' ({self.name})' if self.name else ''}: "
        return where + self.message


class Placed(NamedTuple):
    """A checked row, and where it stands."""

    row: Row
    path: Path
    line: int
    header: tuple[str, ...]

    def problem(self, column: str, message: str) -> Problem:
        """A problem of that row; of the whole of it where the table has no such column."""
        number = self.header.index(column) + 1 if column in self.header else 0
        return Problem(self.path, self.line, number, column, message)


def read_table(path: Path, content: bytes) -> Iterator[Row]:
    """The checked rows of one table.

    Raises GazetteerError for the first thing that is wrong, naming line and column.
    """
    for item in read_rows(path, content):
        if isinstance(item, Problem):
            raise GazetteerError(str(item))
        yield item.row


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
            yield Problem(path, line, 0, "", f"not readable as CSV: {error}")
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
        told = f"not UTF-8 (byte 0x{content[start]:02x}); save the table as “CSV UTF-8”"
        return Problem(path, line, 0, "", told)


def _of_header(path: Path, header: tuple[str, ...], model: type[Row]) -> Iterator[Problem]:
    """What is wrong with the first line."""
    known = list(model.model_fields)
    for number, column in enumerate(header, 1):
        if column not in known:
            hint = did_you_mean(column, known)
            yield Problem(path, 1, number, "", f"no such column: {column!r}{hint}")
        elif header.index(column) != number - 1:
            yield Problem(path, 1, number, "", f"{column!r} stands twice")
    for column, field in model.model_fields.items():
        if field.is_required() and column not in header:
            yield Problem(path, 1, 0, "", f"the column {column!r} is missing")


def _row(
    model: type[Row], path: Path, line: int, header: tuple[str, ...], cells: list[str]
) -> Iterator[Placed | Problem]:
    if len(cells) > len(header):
        yield Problem(path, line, len(header) + 1, "", MORE_CELLS)
        return
    stripped = {column: cell.strip() for column, cell in zip(header, cells, strict=False)}
    try:
        yield Placed(model.model_validate(stripped), path, line, header)
    except ValidationError as error:
        yield from sorted(_of_cells(error, path, line, header))


def _of_cells(
    error: ValidationError, path: Path, line: int, header: tuple[str, ...]
) -> Iterator[Problem]:
    for detail in error.errors():
        message = detail["msg"].removeprefix("Value error, ").removeprefix("Input ")
        if detail["loc"]:
            column = str(detail["loc"][0])
        else:
            column, _, message = message.partition(": ")
        number = header.index(column) + 1 if column in header else 0
        yield Problem(path, line, number, column, message)
