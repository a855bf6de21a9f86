"""One row of the gazetteer, as the rest of the program uses it."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What an entry names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name.

    ``aliases`` are other right forms, ``misspellings`` known wrong ones. The name is in
    force from ``since`` to the day before ``until``; None is open. ``successor`` is the
    name that took its place.
    """

    name: str
    kind: Kind
    gender: str = ""
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    successor: str = ""
    source: str = ""
    note: str = ""

    @classmethod
    def of_row(cls, row: list[Any]) -> "Entry":
        """An entry from its fields in order, dates as ISO 8601 or None, as JSON holds them."""
        name, kind, gender, aliases, misspellings, since, until, *rest = row
        return cls(
            name,
            Kind(kind),
            gender,
            tuple(aliases),
            tuple(misspellings),
            datetime.date.fromisoformat(since) if since else None,
            datetime.date.fromisoformat(until) if until else None,
            *rest,
        )

    def in_force(self, date: datetime.date) -> bool:
        """Whether the name was its bearer's on that day."""
        return (self.since is None or self.since <= date) and (
            self.until is None or date < self.until
        )
