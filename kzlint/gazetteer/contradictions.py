"""Rows that contradict each other, and rows that refer to missing ones.

A newsroom's row replaces a built-in row of the same name and kind, so the two do not
contradict each other.
"""

import datetime
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from kzlint.core.suggest import did_you_mean
from kzlint.files.paths import from_here
from kzlint.gazetteer import tables
from kzlint.gazetteer.entry import Kind
from kzlint.gazetteer.rows import NameRow, Placed, Problem, Row, TermRow
from kzlint.gazetteer.scripts import strays, words_of_letters
from kzlint.i18n.message import Listed, Message
from kzlint.kazakh.calendar import shifted

# Kinds looked up separately; people, places and organisations are looked up together.
_SEPARATE = (Kind.POST, Kind.GIVEN_NAME)

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Name(NamedTuple):
    """A row of a name, and its place."""

    row: NameRow
    placed: Placed

    @property
    def right(self) -> list[tuple[str, str]]:
        """The right forms, each with its column."""
        return [("name", self.row.name), *(("aliases", alias) for alias in self.row.aliases)]


class Term(NamedTuple):
    """A row of a term of office, and its place."""

    row: TermRow
    placed: Placed


def contradictions(own: Sequence[Placed], context: Iterable[Placed]) -> Iterator[Problem]:
    """Yield the problems of the rows in ``own``, with each other and with those in ``context``."""
    context = standing(own, context)
    names, known_names = named(own), named(context)
    everyone = [*known_names, *names]
    yield from _double_forms(names)
    yield from _shared_forms(names, known_names)
    yield from _right_and_wrong(names, known_names)
    yield from _successors(names, everyone)
    yield from _look_alikes(names, everyone)
    terms = _terms(own)
    yield from _unknown_holders(terms, everyone)
    several = {name.row.name for name in everyone if name.row.holders}
    yield from _overlaps(terms, _terms(context), several)
    for placed in own:
        if is_built_in(placed.path) and not placed.row.source:
            yield placed.problem("source", Message("a built-in row needs a source"))


def standing(own: Iterable[Placed], context: Iterable[Placed]) -> list[Placed]:
    """Return the rows of ``context``, except built-in ones that a newsroom's row replaces."""
    context = list(context)
    replaced = {
        (name.row.name, name.row.kind)
        for name in named([*own, *context])
        if not is_built_in(name.placed.path)
    }
    return [
        placed
        for placed in context
        if not isinstance(placed.row, NameRow)
        or not is_built_in(placed.path)
        or (placed.row.name, placed.row.kind) not in replaced
    ]


def is_built_in(path: Path) -> bool:
    """True for the tables that come with kzlint."""
    return path.absolute().parent == tables.BUILT_IN


def at(placed: Placed) -> Message | str:
    """Return the place of a row, for a message about another one."""
    if is_built_in(placed.path):
        return Message("built-in {place}", {"place": f"{placed.path.name}:{placed.line}"})
    return f"{from_here(placed.path)}:{placed.line}"


def overlap(one: Row, other: Row) -> bool:
    """True if there is a day on which both rows are in force."""
    first, last = datetime.date.min, datetime.date.max
    starts = max(one.since or first, other.since or first)
    return starts < min(one.until or last, other.until or last)


def named(rows: Iterable[Placed]) -> list[Name]:
    """Return the rows of names."""
    return [Name(placed.row, placed) for placed in rows if isinstance(placed.row, NameRow)]


def _terms(rows: Iterable[Placed]) -> list[Term]:
    return [Term(placed.row, placed) for placed in rows if isinstance(placed.row, TermRow)]


def _double_forms(names: Iterable[Name]) -> Iterator[Problem]:
    for name in names:
        right, wrong = [form for _, form in name.right], list(name.row.misspellings)
        for column, forms in (("aliases", right), ("misspellings", wrong)):
            for form in dict.fromkeys(form for form in forms if forms.count(form) > 1):
                message = Message("{form!r} stands twice in this row", {"form": form})
                yield name.placed.problem(column, message)


def _sharing(
    own: Iterable[T], known: Iterable[T], keys: Callable[[T], Iterable[K]]
) -> Iterator[tuple[T, T, K]]:
    """Yield each item of ``own``, each previous item with the same key, and that key.

    Previous items are those of ``known`` and the items before it in ``own``.
    """
    found: dict[K, list[T]] = {}
    for item in known:
        for key in keys(item):
            found.setdefault(key, []).append(item)
    for item in own:
        for key in keys(item):
            for other in found.get(key, ()):
                yield item, other, key
        for key in keys(item):
            found.setdefault(key, []).append(item)


def _shared_forms(own: Iterable[Name], known: Iterable[Name]) -> Iterator[Problem]:
    """Names with two rows for the same time, and forms shared by two names of one kind."""

    def right(name: Name) -> set[tuple[Kind, str]]:
        return {(name.row.kind, form) for _, form in name.right}

    for name, other, (_, form) in _sharing(own, known, right):
        is_name = form == name.row.name
        if not overlap(name.row, other.row) or (name.row.name == other.row.name and not is_name):
            continue
        message = Message(
            "{form!r} stands in {place} too, for the same time"
            if form == other.row.name
            else "{form!r} is another form of {name!r}, {place}, at the same time",
            {"form": form, "name": other.row.name, "place": at(other.placed)},
        )
        yield name.placed.problem("name" if is_name else "aliases", message)


def _right_and_wrong(own: Iterable[Name], known: Iterable[Name]) -> Iterator[Problem]:
    """Forms that are right in one row and misspellings in another, or misspellings of two names."""

    def forms(name: Name) -> set[tuple[Kind | None, str]]:
        kind = name.row.kind if name.row.kind in _SEPARATE else None
        return {(kind, form) for form in (name.row.name, *name.row.aliases, *name.row.misspellings)}

    for name, other, (_, form) in _sharing(own, known, forms):
        is_wrong, was_wrong = form in name.row.misspellings, form in other.row.misspellings
        if is_wrong is was_wrong and (not is_wrong or name.row.name == other.row.name):
            continue
        column = "misspellings" if is_wrong else "name" if form == name.row.name else "aliases"
        message = Message(
            "{form!r} is a misspelling of {name!r}, {place}"
            if was_wrong
            else "{form!r} is a right form of {name!r}, {place}",
            {"form": form, "name": other.row.name, "place": at(other.placed)},
        )
        yield name.placed.problem(column, message)


def _successors(own: Iterable[Name], everyone: Iterable[Name]) -> Iterator[Problem]:
    by_name: dict[tuple[Kind, str], list[NameRow]] = {}
    for name in everyone:
        by_name.setdefault((name.row.kind, name.row.name), []).append(name.row)
    for name in own:
        row = name.row
        if not row.successor:
            continue
        following = by_name.get((row.kind, row.successor), [])
        starts = [other.since for other in following]
        if not following:
            same_kind = [known for kind, known in by_name if kind is row.kind]
            hint = did_you_mean(row.successor, same_kind)
            yield name.placed.problem("successor", _unknown(row.kind, row.successor, hint))
        elif row.until and None not in starts and row.until not in starts:
            message = Message(
                "{name!r} is in force since {days}, not since {day}",
                {"name": row.successor, "days": Listed(tuple(starts)), "day": row.until},
            )
            yield name.placed.problem("successor", message)


def _unknown(kind: Kind, name: str, hint: Message | str) -> Message:
    return Message(
        "no row of kind {kind} has the name {name!r}{hint}",
        {"kind": kind.value, "name": name, "hint": hint},
    )


def _look_alikes(own: Iterable[Name], everyone: Iterable[Name]) -> Iterator[Problem]:
    """Words that could be in the script of all other words of the name but are not.

    This is certainly a mistake in the name of a person, and if another row has the word in
    that script. Other cases are not reported.
    """
    known = {word for name in everyone for _, form in name.right for word in words_of_letters(form)}
    for name in own:
        for column, form in name.right:
            for word, twin, is_cyrillic in strays(form):
                if name.row.kind is Kind.PERSON or twin in known:
                    message = Message(
                        "{word!r} is in Cyrillic letters, the rest of the name is not"
                        if is_cyrillic
                        else "{word!r} is in Latin letters, the rest of the name is not",
                        {"word": word},
                    )
                    yield name.placed.problem(column, message)


def _unknown_holders(own: Iterable[Term], everyone: Iterable[Name]) -> Iterator[Problem]:
    """Terms of office whose person or post has no row."""
    for column, kind in (("person", Kind.PERSON), ("post", Kind.POST)):
        named = [name for name in everyone if name.row.kind is kind]
        known = {name.row.name for name in named}
        forms = {form: name.row.name for name in named for _, form in name.right}
        for term in own:
            written = getattr(term.row, column)
            if written not in known:
                hint: Message | str = did_you_mean(written, known)
                if written in forms:
                    right = {"right": forms[written]}
                    hint = Message(", another form of {right!r}: write that", right)
                message = _unknown(kind, written, hint)
                yield term.placed.problem(column, message)


def _overlaps(
    own: Iterable[Term], known: Iterable[Term], several: Collection[str]
) -> Iterator[Problem]:
    """Overlapping terms of one post; for posts with ``several`` holders, only of one person."""
    for term, other, post in _sharing(own, known, lambda term: (term.row.post,)):
        is_same = term.row.person == other.row.person
        if _clash(term, other) and (is_same or post not in several):
            message = Message(
                "{person!r} holds {post!r} {period} ({place}), at the same time",
                {
                    "person": other.row.person,
                    "post": post,
                    "period": period(other.row),
                    "place": at(other.placed),
                },
            )
            yield term.placed.problem("person", message)


def _clash(term: Term, other: Term) -> bool:
    """True if two terms certainly overlap.

    Of a term without a first day, only the last day is certain. A newsroom's term ends an
    earlier built-in term that is open.
    """
    since, before = _known_from(term.row), _known_from(other.row)
    if since is None or before is None:
        return False
    is_update = is_built_in(other.placed.path) and not is_built_in(term.placed.path)
    if is_update and other.row.until is None and before < since:
        return False
    return max(since, before) < min(_known_to(term.row), _known_to(other.row))


def _known_from(row: TermRow) -> datetime.date | None:
    return row.since or (shifted(row.until, -1) if row.until else None)


def _known_to(row: TermRow) -> datetime.date:
    """Return the first day on which the term is no longer certain."""
    if row.until is None and row.seen is not None:
        return shifted(row.seen, 1)
    return row.until or datetime.date.max


def period(row: Row) -> Message:
    """Describe the period of a row: ``from 2019-03-20 to 2020-05-02``, the second day excluded."""
    days = {"since": row.since, "until": row.until}
    if row.since and row.until:
        return Message("from {since} to {until}", days)
    if row.since:
        return Message("from {since}", days)
    return Message("to {until}" if row.until else "without dates", days)
