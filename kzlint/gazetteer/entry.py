"""One row of the gazetteer, as the rest of the program uses it."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


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

    def in_force(self, date: datetime.date) -> bool:
        """Whether the name was its bearer's on that day."""
        return (self.since is None or self.since <= date) and (
            self.until is None or date < self.until
        )
