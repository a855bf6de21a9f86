"""Full names that are a slip of one letter away from a known person's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzlint.analysis.names.mentions import HEADS_OF_STATE
from kzlint.analysis.names.person import Person
from kzlint.analysis.names.posts import post_before, titles_before
from kzlint.gazetteer import Entry, Gazetteer, Kind
from kzlint.kazakh.letters import fold, one_slip
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.naming import gender_of_family_name, plain_post

# Of shorter names too many are a letter apart: 18 % of the unknown names in news have a known
# one at that distance.
SHORTEST_FAMILY_NAME = 5
SHORTEST_GIVEN_NAME = 4


# What leaders of other countries and of international bodies are called by.
HIGH_POSTS = HEADS_OF_STATE | {
    "министр", "басшы", "хатшы", "спикер", "ханзада", "әмір", "төраға", "император", "папа"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The known person meant, and the whole name as it should be, its suffix kept."""

    entry: Entry
    right: str | None


def near_miss(person: Person, people: Sequence[Person], gazetteer: Gazetteer) -> NearMiss | None:
    """The known person of whose full name ``person`` is a misspelling.

    One of the two names must be the known one's, and something else must speak for it: for
    a family name a title before it, a thing named after it, or the right name elsewhere in
    the release; a given name must be nobody's.
    """
    if not person.is_full or person.entries or person.patronymic:
        return None
    found = [
        *_by_given_name(person, people, gazetteer),
        *_by_family_name(person, gazetteer),
        *_by_post(person, gazetteer),
    ]
    if len({entry.name for entry, _, _ in found}) != 1:
        return None
    # The entry's own name first, aliases after it.
    entry, right, stem = min(found, key=lambda one: one[1] != one[0].name)
    suffix = restore(right.rpartition(" ")[2], person.family.removeprefix(stem))
    return NearMiss(entry, None if suffix is None else right + suffix)


# A known person, a full form of the name, and what the family name's stem is in the text.
_Found = tuple[Entry, str, str]


def _by_given_name(
    person: Person, people: Sequence[Person], gazetteer: Gazetteer
) -> Iterator[_Found]:
    for form in gazetteer.forms(fold(person.given)):
        if form.entry.kind is not Kind.PERSON or form.partial or len(form.written) != 2:
            continue
        family = form.written[-1]
        stem = next((stem for stem in person.stems if _is_slip(stem, family)), None)
        if stem and (
            _is_meant(person, form.entry, gazetteer)
            or any(form.entry in other.entries for other in people)
        ):
            yield form.entry, form.right, stem


def _by_family_name(person: Person, gazetteer: Gazetteer) -> Iterator[_Found]:
    if person.given in gazetteer.given_names or len(person.given) < SHORTEST_GIVEN_NAME:
        return
    for stem in person.stems:
        for form in gazetteer.forms(fold(stem)):
            if form.partial and form.right == stem:
                for name in (form.entry.name, *form.entry.aliases):
                    is_two = name.count(" ") == 1 and name.endswith(" " + stem)
                    is_slip = is_two and one_slip(person.given, name.split()[0])
                    if is_slip and _is_meant(person, form.entry, gazetteer):
                        yield form.entry, name, stem


def _by_post(person: Person, gazetteer: Gazetteer) -> Iterator[_Found]:
    """Holders of the very post before the name: one letter off is enough in the shortest."""
    found = post_before(person, gazetteer)
    for term in gazetteer.terms.get(found[0].name, ()) if found else ():
        given, _, family = term.person.partition(" ")
        stem = next((stem for stem in person.stems if stem == family), None)
        if stem and " " not in family and one_slip(person.given, given):
            for entry in gazetteer.named(term.person):
                yield entry, entry.name, stem


def _is_slip(stem: str, family: str) -> bool:
    if min(len(stem), len(family)) < SHORTEST_FAMILY_NAME or not one_slip(stem, family):
        return False
    genders = gender_of_family_name(stem), gender_of_family_name(family)
    return genders[0] == genders[1] or not all(genders)


def _is_meant(person: Person, entry: Entry, gazetteer: Gazetteer) -> bool:
    """Whether a thing is named after the bearer, or a post of the known person's is his.

    Of people without terms of office the posts of heads of states and bodies count.
    """
    if person.named_after:
        return True
    posts = gazetteer.posts_of.get(entry.name) or HIGH_POSTS
    return any(plain_post([title])[-1] in posts for title in titles_before(person))
