"""The ways to write an entry: names, aliases, wrong spellings and family names alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.tokens import words_of
from kzlint.gazetteer.entry import Entry, Kind
from kzlint.kazakh.letters import fold

# A family name shorter than this is too often something else (Ким, Ли, Цой).
SHORTEST_FAMILY_NAME = 4


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry: its words, and their folds to match by.

    ``right`` is what to write instead where this form is a listed misspelling. A
    ``partial`` form is a person's family name alone.
    """

    entry: Entry
    written: tuple[str, ...]
    folded: tuple[str, ...]
    right: str
    partial: bool
    wrong: bool


def folded(name: str) -> tuple[str, ...]:
    """The words of a name, folded to match by; all but the first in small letters."""
    first, *rest = [fold(word) for word in words_of(name)] or [fold(name)]
    return (first, *(word.lower() for word in rest))


def forms_of(entry: Entry) -> Iterator[Form]:
    """Every form of an entry."""
    for right in (entry.name, *entry.aliases):
        yield _form(entry, right, right, partial=False, wrong=False)
    for misspelling in entry.misspellings:
        yield _form(entry, misspelling, entry.name, partial=False, wrong=True)
    if entry.kind is Kind.PERSON:
        names = {name.split()[-1]: name for name in (entry.name, *entry.aliases) if " " in name}
        for family_name in names:
            if len(family_name) >= SHORTEST_FAMILY_NAME:
                yield _form(entry, family_name, family_name, partial=True, wrong=False)


def _form(entry: Entry, written: str, right: str, *, partial: bool, wrong: bool) -> Form:
    parts = tuple(words_of(written)) or (written,)
    return Form(entry, parts, folded(written), right, partial, wrong)
