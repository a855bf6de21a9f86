"""Which mentions of people are of one person, and where one is spelt in two ways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzlint.analysis.people import Person
from kzlint.kazakh.letters import fold, one_slip
from kzlint.kazakh.naming import is_family_name

# A slip of one letter in a shorter family name may make another one.
SHORTEST_SLIP = 6


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One person spelt in two ways; ``other`` is the earlier or commoner spelling."""

    person: Person
    other: Person


def find_disagreements(people: Sequence[Person]) -> tuple[Disagreement, ...]:
    """The people of a release whose names differ by a slip from another mention of theirs.

    Two known persons are two people, and so are brothers and spouses: only one of given name
    and family name may differ, and a family name not by the ending that a woman's has.
    """
    spellings: dict[tuple[str, str], list[Person]] = {}
    for person in people:
        if person.family and not person.named_after:
            spellings.setdefault((person.given, family_stem(person)), []).append(person)
    groups = sorted(spellings.values(), key=lambda group: (-len(group), group[0].span.start))
    found = []
    for rank, group in enumerate(groups):
        other = next((o for o in groups[:rank] if _is_other_spelling(group[0], o[0])), None)
        if other is not None and not _is_explained(group[0], groups):
            found += [Disagreement(person, other[0]) for person in group]
    return tuple(sorted(found, key=lambda item: item.person.span.start))


def family_stem(person: Person) -> str:
    """The likeliest family name without its suffix."""
    if person.family and person.text.rstrip().endswith(person.family) and person.stems:
        return person.stems[0]
    return person.family


def _is_explained(person: Person, groups: Sequence[list[Person]]) -> bool:
    """Whether a family name alone is that of somebody else whom the release gives in full."""
    if person.given:
        return False
    stem = family_stem(person)
    return any(group[0].is_full and family_stem(group[0]) == stem for group in groups)


def _is_other_spelling(person: Person, other: Person) -> bool:
    if person.entries and other.entries:
        return False
    one, two = family_stem(person), family_stem(other)
    if person.given and other.given:
        if fold(person.given) != fold(other.given):
            return False
        if one == two:
            return person.given != other.given
        return _differ_by_a_slip(one, two)
    if person.entries or not (person.given or other.given) or not _initials_fit(person, other):
        return False
    return one != two and _differ_by_a_slip(one, two)


def _initials_fit(person: Person, other: Person) -> bool:
    return all(
        not one.initials or fold(two.given).startswith(fold(one.initials[0]))
        for one, two in ((person, other), (other, person))
        if two.given
    )


def _differ_by_a_slip(one: str, two: str) -> bool:
    if fold(one) == fold(two):
        return True
    if min(len(one), len(two)) < SHORTEST_SLIP or one[0] != two[0]:
        return False
    if one + "а" == two or two + "а" == one:
        return False
    return is_family_name(one) and is_family_name(two) and one_slip(one, two)


def namesakes(person: Person, people: Sequence[Person]) -> Iterator[Person]:
    """The others who bear the same family name, or may, in one of its forms."""
    stems = set(person.stems)
    for other in people:
        if other is not person and stems & {*other.stems, other.family}:
            yield other
