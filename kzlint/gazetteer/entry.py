"""Rows of the gazetteer, as the rest of the program uses them."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What an entry names."""

    PERSON = "person"
    PLACE = "place"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    POST = "post"
    GIVEN_NAME = "given-name"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name.

    ``aliases`` are other right forms, ``misspellings`` known wrong ones. The name is in
    force from ``since`` to the day before ``until``; None is open. ``successor`` is the
    name that took its place. ``several`` tells a post that more than one person holds at a
    time. Where a fact comes from stands in the tables alone.
    """

    name: str
    kind: Kind
    gender: str = ""
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    successor: str = ""
    several: bool = False

    @classmethod
    def of_row(cls, row: list[Any]) -> "Entry":
        """An entry from its fields in order, dates as ISO 8601 or None, as JSON holds them."""
        name, kind, gender, aliases, misspellings, since, until, successor, several = row
        return cls(
            name,
            Kind(kind),
            gender,
            tuple(aliases),
            tuple(misspellings),
            _day(since),
            _day(until),
            successor,
            several,
        )

    @property
    def is_place(self) -> bool:
        """Whether it is a place, a country among them."""
        return self.kind in (Kind.PLACE, Kind.COUNTRY)

    def in_force(self, date: datetime.date) -> bool:
        """Whether the name was its bearer's on that day."""
        return _covers(self.since, self.until, date)

    def declined(self, form: str) -> str:
        """The part of ``form`` that suffixes go by: of a person's name the last word.

        The family name Тілеуберді ends in a vowel of its own; облысы in a possessive.
        """
        return form.rpartition(" ")[2] if self.kind is Kind.PERSON else form


class Term(NamedTuple):
    """A term of office: ``person`` held ``post`` from ``since`` to the day before ``until``.

    ``seen`` is the last day on which that is known, where the end is not.
    """

    person: str
    post: str
    since: datetime.date | None = None
    until: datetime.date | None = None
    seen: datetime.date | None = None
    is_acting: bool = False

    @classmethod
    def of_row(cls, row: list[Any]) -> "Term":
        """A term from its fields in order, as JSON holds them."""
        person, post, since, until, seen, acting = row
        return cls(person, post, _day(since), _day(until), _day(seen), acting)

    def is_known(self, date: datetime.date) -> bool:
        """Whether it is known to have been under way on that day."""
        if self.since is None or date < self.since:
            return date == self.seen
        if self.until is not None:
            return date < self.until
        return self.seen is None or date <= self.seen


class GivenName(NamedTuple):
    """A given name: ``gender`` is ``f``, ``m`` or, where both bear it, empty.

    ``is_word``: it is an ordinary word or a place's name too (Бақыт, Орал).
    """

    name: str
    gender: str = ""
    is_word: bool = False


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


def _covers(since: datetime.date | None, until: datetime.date | None, date: datetime.date) -> bool:
    return (since is None or since <= date) and (until is None or date < until)
