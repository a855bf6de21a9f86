"""The models of table rows; the only part of the gazetteer that needs pydantic.

A table is CSV as a spreadsheet writes it: UTF-8 with or without BOM, commas or semicolons,
and a first line that names the columns, in any order. See :class:`NameRow` and
:class:`TermRow` for the columns; those with a default are optional. Several values in one
cell are separated by ``|``.
"""

import datetime
import unicodedata
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    model_validator,
)

from kzlint.files.paths import from_here
from kzlint.gazetteer.entry import Kind
from kzlint.i18n.message import InvalidError, Message
from kzlint.kazakh.letters import mixed_runs


def _split(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    return tuple(part.strip() for part in cell.split("|")) if cell.strip() else ()


def _day(cell: object) -> object:
    """Parse a day as YYYY-MM-DD; pydantic would read a number as seconds since 1970."""
    if not isinstance(cell, str) or not cell.strip():
        return cell or None
    try:
        day = datetime.datetime.strptime(cell.strip(), "%Y-%m-%d").date()
    except ValueError:
        day = None
    if day is None or day.isoformat() != cell.strip():
        raise InvalidError("{text!r} is no date of the form YYYY-MM-DD", text=cell)
    return day


def _written(cell: str) -> str:
    """Validate a name: Unicode NFC, single spaces, one script in each word."""
    name = cell.strip()
    if not name:
        raise InvalidError("a name is missing")
    if not unicodedata.is_normalized("NFC", name):
        raise InvalidError(
            "{text!r} has letters in parts (not Unicode NFC); type it anew", text=name
        )
    if name != " ".join(name.split()):
        raise InvalidError("{text!r} has blanks other than one space between words", text=name)
    if any(True for _ in mixed_runs(name)):
        raise InvalidError("{text!r} has Latin and Cyrillic letters in one word", text=name)
    return name


# How a note begins on a name that is also an ordinary word or, of a person, a place.
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
            raise InvalidError(
                "{until} is not after since, {since}",
                column="until",
                until=self.until,
                since=self.since,
            )
        return self


class NameRow(_Dated):
    """One name: a person, a place or country, an organisation, a post or a given name.

    ``since`` is the first day on which the name is in force, ``until`` the first day on which
    it no longer is, ``successor`` the name that replaced it. ``holders`` is ``several`` for a
    post that several people hold at a time (deputy). Women and men bear a given name without
    a gender.
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
            raise InvalidError(
                "{text!r} is a right form of the same row", column="misspellings", text=min(both)
            )
        if self.gender and self.kind not in (Kind.PERSON, Kind.GIVEN_NAME):
            raise InvalidError("only rows of kind person or given-name have this", column="gender")
        if self.holders and self.kind is not Kind.POST:
            raise InvalidError("only rows of kind post have this", column="holders")
        return self

    def compiled(self) -> list[Any]:
        """Return the row as a JSON list, in the order of Entry's fields."""
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
        """True if the note says that the name is also an ordinary word or a place."""
        return self.note.startswith(WORDS_TOO)

    def given_name(self) -> list[Any]:
        """Return the row of a given name as a JSON list, in the order of GivenName's fields."""
        return [self.name, self.gender, self.is_word]


class TermRow(_Dated):
    """One term of office: ``person`` held ``post`` from ``since`` to the day before ``until``.

    Both must have a row of their own. If the end is not known, ``seen`` is the last day on
    which the person is known to have held the post. Without ``until`` and ``seen``, the term
    is still running.
    """

    person: Name
    post: Name
    seen: Day = None
    acting: Literal["yes", ""] = ""

    def compiled(self) -> list[Any]:
        """Return the row as a JSON list, in the order of Term's fields."""
        return [
            self.person,
            self.post,
            self.since.isoformat() if self.since else None,
            self.until.isoformat() if self.until else None,
            self.seen.isoformat() if self.seen else None,
            bool(self.acting),
        ]


Row = NameRow | TermRow


class Problem(NamedTuple):
    """A problem in a table, and its place; ``column`` counts from 1, and 0 is the whole row."""

    path: Path
    line: int
    column: int
    name: str
    message: Message

    def __str__(self) -> str:
        return str(self.sentence)

    @property
    def sentence(self) -> Message:
        """The message with the place."""
        arguments = {
            "place": f"{from_here(self.path)}:{self.line}",
            "column": self.column,
            "name": self.name,
            "problem": self.message,
        }
        if not self.column:
            return Message("{place}: {problem}", arguments)
        if not self.name:
            return Message("{place}: column {column}: {problem}", arguments)
        return Message("{place}: column {column} ({name}): {problem}", arguments)

    @property
    def order(self) -> tuple[int, int, str, str]:
        """The sort key among the problems of one table; equal problems have equal keys."""
        return self.line, self.column, self.name, str(self.message)


class Placed(NamedTuple):
    """A validated row, and its place."""

    row: Row
    path: Path
    line: int
    header: tuple[str, ...]

    def problem(self, column: str, message: Message) -> Problem:
        """Return a problem in that column; of the whole row if the table has no such column."""
        number = self.header.index(column) + 1 if column in self.header else 0
        return Problem(self.path, self.line, number, column, message)
