"""Entries of the gazetteer: names, terms of office and given names."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """The kind of thing that an entry names."""

    PERSON = "person"
    PLACE = "place"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    POST = "post"
    GIVEN_NAME = "given-name"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the gazetteer.

    ``aliases`` are other right forms, ``misspellings`` listed wrong ones. The name is in
    force from ``since`` to the day before ``until``; None is open. ``successor`` is the
    name that replaced it. ``several`` is True for a post that several people hold at a
    time. Sources are only in the tables.
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
        """Make an entry from a JSON list of its fields in order; dates are ISO 8601 or None."""
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
        """True for places and countries."""
        return self.kind in (Kind.PLACE, Kind.COUNTRY)

    def in_force(self, date: datetime.date) -> bool:
        """True if the name is in force on that day."""
        return _covers(self.since, self.until, date)

    def declined(self, form: str) -> str:
        """Return the part of ``form`` that decides the suffixes: of a person's name the last word.

        The family name Тілеуберді ends in a vowel of its stem, облысы in a possessive suffix.
        """
        return form.rpartition(" ")[2] if self.kind is Kind.PERSON else form


class Term(NamedTuple):
    """A term of office: ``person`` held ``post`` from ``since`` to the day before ``until``.

    If the end is not known, ``seen`` is the last day on which the post is known to be held.
    """

    person: str
    post: str
    since: datetime.date | None = None
    until: datetime.date | None = None
    seen: datetime.date | None = None
    is_acting: bool = False

    @classmethod
    def of_row(cls, row: list[Any]) -> "Term":
        """Make a term from a JSON list of its fields in order."""
        person, post, since, until, seen, acting = row
        return cls(person, post, _day(since), _day(until), _day(seen), acting)

    def is_known(self, date: datetime.date) -> bool:
        """True if the person is known to have held the post on that day."""
        if self.since is None or date < self.since:
            return date == self.seen
        if self.until is not None:
            return date < self.until
        return self.seen is None or date <= self.seen


class GivenName(NamedTuple):
    """A given name; ``gender`` is ``f``, ``m``, or empty if women and men bear it.

    ``is_word`` is True if it is also an ordinary word or the name of a place (Бақыт, Орал).
    """

    name: str
    gender: str = ""
    is_word: bool = False


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


def _covers(since: datetime.date | None, until: datetime.date | None, date: datetime.date) -> bool:
    return (since is None or since <= date) and (until is None or date < until)
