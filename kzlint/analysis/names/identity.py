"""Which mentions of people are of one person, and where one is spelt in two ways."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kzlint.analysis.names.person import Person
from kzlint.kazakh.letters import fold, one_slip
from kzlint.kazakh.naming import may_be_family_name

# A slip of one letter in a shorter family name may make another one.
SHORTEST_SLIP = 6

# A text with more names than this is a list, and not compared whole.
MOST_NAMES = 300


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One person spelt in two ways; ``other`` is the earlier or commoner spelling."""

    person: Person
    other: Person


def find_disagreements(
    people: Sequence[Person], known: Collection[str] = ()
) -> tuple[Disagreement, ...]:
    """The people of a release whose names differ by a slip from another mention of theirs.

    ``known`` are given names, none of which is taken for a slip of another.
    Two known persons are two people, and so are brothers and spouses: only one of given name
    and family name may differ, and a family name not by the ending that a woman's has.
    """
    spellings: dict[tuple[str, str], list[Person]] = {}
    for person in people:
        if person.family and not person.named_after and not person.is_misspelt:
            spellings.setdefault((person.given, family_stems(person)[0]), []).append(person)
    families: Counter[str] = Counter()
    for (_, family), group in spellings.items():
        families[family] += len(group)
    groups = sorted(
        spellings.values(),
        key=lambda group: (
            not group[0].entries,
            -families[family_stems(group[0])[0]],
            not group[0].is_full,
            -len(group),
            group[0].span.start,
        ),
    )
    found = []
    explained = _explained(groups)
    compared = [group for group in groups if id(group) not in explained][:MOST_NAMES]
    for rank, group in enumerate(compared):
        others = compared[:rank]
        other = next((o for o in others if _is_other_spelling(group[0], o[0], known)), None)
        if other is not None:
            found += [Disagreement(person, other[0]) for person in group]
    return tuple(sorted(found, key=lambda item: item.person.span.start))


def _explained(groups: Sequence[list[Person]]) -> frozenset[int]:
    """The groups of a family name alone that is that of somebody the release gives in full."""
    in_full = {stem for group in groups if group[0].is_full for stem in family_stems(group[0])}
    return frozenset(
        id(group)
        for group in groups
        if not group[0].given and not in_full.isdisjoint(family_stems(group[0]))
    )


def _is_other_spelling(person: Person, other: Person, known: Collection[str]) -> bool:
    """Whether two names that are not the same are one person's; ``known``: given names."""
    if (person.entries and other.entries) or _are_together(person, other):
        return False
    ones, others = family_stems(person), family_stems(other)
    same = bool(set(ones) & set(others))
    if person.given and other.given:
        if fold(person.given) == fold(other.given):
            return person.given != other.given if same else _any_slip(ones, others)
        return same and person.given not in known and one_slip(person.given, other.given)
    if same or person.entries or not _initials_fit(person, other):
        return False
    if not (person.initials or other.initials) and not (person.given or other.given):
        return False
    are_names = all(any(map(may_be_family_name, stems)) for stems in (ones, others))
    are_alike = fold(ones[0][0]) == fold(others[0][0])
    return are_alike and _any_slip(ones, others) and (are_names or fold(ones[0]) == fold(others[0]))


def family_stems(person: Person) -> tuple[str, ...]:
    """What the family name may be without its suffix, the likeliest first."""
    if person.stems and person.text.endswith(person.family):
        return person.stems
    return (person.family,)


def _any_slip(ones: Sequence[str], others: Sequence[str]) -> bool:
    return any(_is_slip(one, other) for one in ones for other in others)


def _are_together(person: Person, other: Person) -> bool:
    """Whether a sentence names both, so that they are two people."""
    if person.prose is not other.prose:
        return False
    at, beside = person.span.start, other.span.start
    return person.prose.sentence_index(at) == person.prose.sentence_index(beside)


def _initials_fit(person: Person, other: Person) -> bool:
    return all(
        not one.initials or fold(two.given or two.initials).startswith(fold(one.initials[0]))
        for one, two in ((person, other), (other, person))
        if two.given or two.initials
    )


def _is_slip(one: str, two: str) -> bool:
    if fold(one) == fold(two):
        return True
    if min(len(one), len(two)) < SHORTEST_SLIP:
        return False
    if one + "а" == two or two + "а" == one:
        return False
    return one_slip(one, two)


class Namesakes:
    """The people of a release by what their family name may be."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._by_stem: dict[str, list[Person]] = {}
        for person in people:
            for stem in {*person.stems, person.family} - {""}:
                self._by_stem.setdefault(stem, []).append(person)

    def of(self, person: Person) -> Iterator[Person]:
        """The others who bear the same family name, or may, in one of its forms."""
        for stem in person.stems:
            for other in self._by_stem.get(stem, ()):
                if other is not person:
                    yield other
