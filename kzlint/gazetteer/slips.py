"""Certain mistakes in single names: its own successor, or the wrong letters for a person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kzlint.gazetteer.contradictions import Name, at, named
from kzlint.gazetteer.entry import Kind
from kzlint.gazetteer.rows import Placed, Problem
from kzlint.gazetteer.scripts import is_roman, words_of_letters
from kzlint.i18n.message import Message


def slips(own: Iterable[Placed], context: Iterable[Placed]) -> Iterator[Problem]:
    """Yield the problems of the rows in ``own``; ``context`` are the rows of other tables."""
    names = named(own)
    given_names = {
        name.row.name: name.placed
        for name in (*named(context), *names)
        if name.row.kind is Kind.GIVEN_NAME
    }
    yield from _own_successors(names)
    for name in names:
        if name.row.kind is Kind.PERSON:
            yield from _letters(name)
            yield from _right_given_names(name, given_names)


def _own_successors(names: Sequence[Name]) -> Iterator[Problem]:
    """Names that are their own successor, unless another row has the name for a later time."""
    rows = [(name.row.kind, name.row.name) for name in names]
    for name in names:
        row = name.row
        if row.successor == row.name and rows.count((row.kind, row.name)) == 1:
            message = Message("{name!r} cannot be its own successor", {"name": row.name})
            yield name.placed.problem("successor", message)


def _letters(name: Name) -> Iterator[Problem]:
    """A person's name with digits, or all in Latin letters; aliases may be Latin stage names."""
    for column, form in name.right:
        if any(char.isdigit() for char in form):
            message = Message("{form!r} has digits, which no person's name has", {"form": form})
            yield name.placed.problem(column, message)
    words = words_of_letters(name.row.name)
    if all(word.isascii() for word in words) and not all(map(is_roman, words)):
        message = Message(
            "{form!r} is in Latin letters; write it as releases do, in Cyrillic ones",
            {"form": name.row.name},
        )
        yield name.placed.problem("name", message)


def _right_given_names(name: Name, given_names: Mapping[str, Placed]) -> Iterator[Problem]:
    """Misspellings that are right given names of other people."""
    for form in name.row.misspellings:
        if form in given_names:
            message = Message(
                "{form!r} is a right given name, {place}",
                {"form": form, "place": at(given_names[form])},
            )
            yield name.placed.problem("misspellings", message)
