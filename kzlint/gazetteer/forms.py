"""The forms of an entry: name, aliases, misspellings, and family name alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.tokens import words_of
from kzlint.gazetteer.entry import Entry, Kind
from kzlint.kazakh.letters import fold

# Shorter family names are too often other words (Ким, Ли, Цой).
SHORTEST_FAMILY_NAME = 4


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an entry: its words as written, and folded for matching.

    ``right`` is the right form; it differs from this one if ``wrong``, for a listed
    misspelling. A ``partial`` form is a person's family name alone.
    """

    entry: Entry
    written: tuple[str, ...]
    folded: tuple[str, ...]
    right: str
    partial: bool
    wrong: bool


def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded for matching; all but the first are lower-cased."""
    first, *rest = [fold(word) for word in words_of(name)] or [fold(name)]
    return (first, *(word.lower() for word in rest))


def forms_of(entry: Entry) -> Iterator[Form]:
    """Yield every form of an entry."""
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
