"""Suggesting rows for names that no table has, merged from their inflected forms."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from kzlint.gazetteer.edit import COLUMNS
from kzlint.gazetteer.entry import GivenName, Kind
from kzlint.i18n.message import Message, counted
from kzlint.kazakh.morphology import analyse

# Cases whose endings are rarely the end of a name itself.
_DISTINCTIVE_CASES = frozenset(("genitive", "dative", "locative", "ablative"))
SHORTEST_NAME = 3

# The number of forms of a name that a note lists.
MOST_FORMS = 5


class Occurrence(NamedTuple):
    """One occurrence in a release of a name that no table has.

    ``before`` are its words except the last, ``last`` is that word as written, ``stems`` are
    its possible stems, and ``form`` is the whole name as written. ``kind`` is known if the
    context shows it. ``longer`` is ``before`` with a patronymic.
    """

    before: str
    last: str
    stems: tuple[str, ...]
    form: str
    where: str
    kind: Kind | None = None
    longer: str = ""


class Suggestion(NamedTuple):
    """A name to review: its likely kind, gender and aliases, and where it occurs."""

    name: str
    kind: Kind
    gender: str
    aliases: tuple[str, ...]
    times: int
    forms: tuple[str, ...]
    first: str

    def cells(self) -> list[str | Message]:
        """Return its row, in the order of a table's columns."""
        shown = ", ".join(self.forms[:MOST_FORMS]) + (" …" if len(self.forms) > MOST_FORMS else "")
        note = {
            "times": counted(self.times, "{count} time", "{count} times"),
            "forms": shown,
            "place": self.first,
        }
        cells: dict[str, str | Message] = {
            "name": self.name,
            "kind": self.kind.value,
            "gender": self.gender,
            "aliases": "|".join(self.aliases),
            "note": Message("{times}; forms: {forms}; first in {place}", note),
        }
        return [cells.get(column, "") for column in COLUMNS]


def suggestions(
    occurrences: Iterable[Occurrence],
    given_names: Mapping[str, GivenName],
    common: Collection[str],
    at_least: int,
) -> list[Suggestion]:
    """Return the suggested names, the most frequent first.

    Names that occur less often than ``at_least`` are left out. So are names made entirely
    of ``common`` words (in lower case), unless they are people's.
    """
    groups: dict[tuple[bool, str], list[Occurrence]] = {}
    for occurrence in occurrences:
        key = (occurrence.kind is Kind.PERSON, occurrence.before)
        groups.setdefault(key, []).append(occurrence)
    found = [
        _suggestion(stem, merged, given_names)
        for group in groups.values()
        for stem, merged in _merged(group)
        if len(merged) >= at_least
    ]
    kept = [one for one in found if one.kind is Kind.PERSON or not _is_common(one.name, common)]
    return sorted(kept, key=lambda one: (-one.times, one.name))


def _merged(found: list[Occurrence]) -> Iterator[tuple[str, list[Occurrence]]]:
    """Yield the occurrences by shared stem, the stem with most forms first."""
    for family in _families(found):
        left = family
        while left:
            stem = _shared_stem(left)
            yield stem, [one for one in left if stem in one.stems]
            left = [one for one in left if stem not in one.stems]


def _families(found: list[Occurrence]) -> Iterator[list[Occurrence]]:
    """Yield the occurrences in groups; no two groups have a stem in common."""
    by_stem: dict[str, list[int]] = {}
    for index, one in enumerate(found):
        for stem in one.stems:
            by_stem.setdefault(stem, []).append(index)
    done: set[int] = set()
    for index in range(len(found)):
        if index in done:
            continue
        family, pending = [], [index]
        done.add(index)
        while pending:
            family.append(at := pending.pop())
            for stem in found[at].stems:
                fresh = [other for other in by_stem.pop(stem, ()) if other not in done]
                done.update(fresh)
                pending += fresh
        yield [found[at] for at in sorted(family)]


def _shared_stem(found: list[Occurrence]) -> str:
    """Return the stem with most forms; of several, one that occurs bare, then the longest."""
    by_form = {one.last: one.stems for one in found}
    counts = Counter(stem for stems in by_form.values() for stem in stems)
    best = max(counts, key=lambda stem: (counts[stem], stem in by_form, len(stem), stem))
    if counts[best] > 1 or best not in by_form:
        return best
    return _without_case(best, by_form[best])


def _without_case(form: str, stems: Iterable[str]) -> str:
    """Return the only form of a name, without the case ending it seems to have."""
    for reading in analyse(form):
        is_case = len(reading.chain) == 1 and reading.chain[0][0] in _DISTINCTIVE_CASES
        if is_case and reading.is_regular and reading.stem in stems:
            return reading.stem if len(reading.stem) >= SHORTEST_NAME else form
    return form


def _suggestion(
    stem: str, merged: list[Occurrence], given_names: Mapping[str, GivenName]
) -> Suggestion:
    first = merged[0]
    kinds = Counter(one.kind for one in merged if one.kind)
    kind = kinds.most_common(1)[0][0] if kinds else Kind.PLACE
    return Suggestion(
        f"{first.before} {stem}".strip(),
        kind,
        _gender(first.before, given_names) if kind is Kind.PERSON else "",
        tuple(dict.fromkeys(f"{one.longer} {stem}" for one in merged if one.longer)),
        len(merged),
        tuple(form for form, _ in Counter(one.form for one in merged).most_common()),
        first.where,
    )


def _gender(before: str, given_names: Mapping[str, GivenName]) -> str:
    """Return the gender of the given name if all its parts have the same one, else empty."""
    given = before.partition(" ")[0]
    parts = [given] if given in given_names else given.split("-")
    genders = {given_names[part].gender if part in given_names else "" for part in parts}
    return genders.pop() if len(genders) == 1 else ""


def _is_common(name: str, common: Collection[str]) -> bool:
    return all(word.lower() in common for word in name.split())
