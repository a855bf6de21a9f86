"""The people a release names, known to the gazetteer or not, with the parts of their names.

A name is a run of capitalised words in which something shows that it is one:

==============  ======================================================================
evidence        what shows it
==============  ======================================================================
known           the gazetteer has the full name
given name      the gazetteer has its first word, or one alone, as a given name
initial         a capital and a stop before the family name (Б. Құдабаева)
family name     an ending that hardly any other word has (-ов, -ева, -ұлы, -қызы)
title           a post or a calling right before two capitalised words
==============  ======================================================================
"""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import takewhile

from kzlint.analysis.names.mentions import Mention
from kzlint.analysis.names.parts import Part, find_runs, is_bare, names_a_thing
from kzlint.analysis.names.person import Person
from kzlint.core.source import Span
from kzlint.gazetteer import Entry, Gazetteer, Kind
from kzlint.gazetteer.roles import Roles
from kzlint.kazakh.letters import one_slip
from kzlint.kazakh.naming import (
    OPENERS,
    is_family_name,
    is_patronymic,
    may_be_family_name,
)
from kzlint.kazakh.punctuation import OPENING_MARKS
from kzlint.syntax import Prose, Release

# A name has at most so many parts: Қожа Ахмет Ясауи, Мұхаммед бен Салман Әл Сауд.
MOST_PARTS = 5

# A known name, a body's too, has at most so many capitalised words.
LONGEST_NAME = 12

# A shorter family name alone is too often another word.
SHORTEST_FAMILY_NAME = 6

# A text with more people than this is a list, and no family name is looked for alone.
MOST_FAMILIES = 300

# A quotation of at most so many words that nobody says is a title («Абай жолы»).
LONGEST_TITLE = 5

# Articles that are written as words of a name.
ARTICLES = frozenset(("Әл", "Аль", "Эль", "Ас", "Аш"))

# What stands between names that one noun follows: Абай мен Қонаев көшелері.
_TOGETHER = frozenset([" мен ", " пен ", " және ", ", "])


def find_people(
    release: Release, gazetteer: Gazetteer, mentions: Sequence[Mention]
) -> tuple[Person, ...]:
    """The people in the headline and the paragraphs, in order."""
    finder = _Finder(gazetteer, mentions)
    found = [person for text in release.prose for person in finder.in_text(text)]
    families = {stem for person in found if person.is_full for stem in person.stems}
    if len(families) > MOST_FAMILIES:
        families.clear()
    near = [family for family in families if may_be_family_name(family)]
    for text, part in finder.left if families else ():
        if person := _alone(text, part, families, near):
            found.append(person)
    return tuple(sorted(found, key=lambda person: person.span.start))


def _alone(
    text: Prose, part: Part, families: Collection[str], near: Sequence[str]
) -> Person | None:
    """A family name alone, if the release gives it in full elsewhere, or nearly so: ``near``."""
    if len(part.text) < SHORTEST_FAMILY_NAME or part.text in OPENERS or part.is_title:
        return None
    for reading in part.form.regular:
        stem = reading.stem
        if len(stem) < SHORTEST_FAMILY_NAME:
            continue
        if stem in families or any(one_slip(stem, family) for family in near):
            return Person(Span(part.start, part.end), text, family=part.text)
    return None


class _Finder:
    def __init__(self, gazetteer: Gazetteer, mentions: Sequence[Mention]) -> None:
        self.reader = gazetteer.names
        self.mentions = mentions
        self.starts = [mention.span.start for mention in mentions]
        # The capitalised words that nothing shows to be a name, nor to be none.
        self.left: list[tuple[Prose, Part]] = []

    def in_text(self, text: Prose) -> list[Person]:
        found: list[Person] = []
        for run in find_runs(text):
            at = 0
            while at < len(run):
                person, length = self.person_at(text, run, at)
                if person is not None:
                    found.append(person)
                elif not run[at].is_initial and not self.mention_at(run[at]):
                    self.left.append((text, run[at]))
                at += length
        for at in range(len(found) - 2, -1, -1):
            following = found[at + 1]
            between = text.whole[found[at].span.end : following.span.start]
            if following.named_after and between in _TOGETHER:
                found[at] = replace(found[at], named_after=True)
        return found

    def person_at(self, text: Prose, run: list[Part], at: int) -> tuple[Person | None, int]:
        """The person whose name starts at ``run[at]``, and how many parts are done with."""
        first = run[at]
        mention = self.mention_at(first)
        if mention and not mention.match.partial:
            # The last word may be read as an initial at the end of a sentence: Ван И.
            ends = mention.span.end
            inside = list(
                takewhile(
                    lambda part: part.end <= ends + part.is_initial, run[at : at + LONGEST_NAME]
                )
            )
            length = len(inside) or 1
            if mention.entries[0].kind is not Kind.PERSON:
                return None, length
            person = self.person(text, _in_order(inside), mention.entries)
            return replace(person, is_misspelt=mention.is_misspelt), length
        if first.text in OPENERS or (first.is_title and len(run) > at + 1):
            return None, 1
        parts = self.parts_of(text, self.usable(run[at : at + MOST_PARTS]))
        if not parts:
            return None, 1
        if _is_title_in_marks(text, parts):
            return None, len(parts)
        return self.person(text, parts, self.known(parts)), len(parts)

    def known(self, parts: dict[str, Part]) -> tuple[Entry, ...]:
        """The known persons of a family name alone, or of one with a fitting initial."""
        family = parts.get("family")
        mention = self.mention_at(family) if family else None
        if mention is None or "given" in parts:
            return ()
        people = (entry for entry in mention.entries if entry.kind is Kind.PERSON)
        if "initials" in parts:
            people = (entry for entry in people if entry.name[0] == parts["initials"].text[0])
        return tuple(people)

    def mention_at(self, part: Part) -> Mention | None:
        """The known name that ``part`` is in."""
        at = bisect_right(self.starts, part.start) - 1
        if at < 0 or self.mentions[at].span.end < part.end:
            return None
        return self.mentions[at]

    def usable(self, run: list[Part]) -> list[Part]:
        """The parts up to the first that belongs to a known name, or is a title."""
        for at, part in enumerate(run[1:], 1):
            if part.is_title:
                return run[:at]
            mention = self.mention_at(part)
            is_other = mention is not None and not mention.match.partial
            # A town may bear a family name: Қаныш Сәтпаев.
            if is_other and at == 1 and self.is_named_like_a_person(run[0], part):
                is_other = False
            if is_other:
                return run[:at]
        return run

    def is_named_like_a_person(self, given: Part, part: Part) -> bool:
        """Whether a given name and what ends as family names do stand side by side."""
        roles = self.reader.roles(given.text)
        return roles.is_given and self.reader.roles(part.text).family is not None

    def parts_of(self, text: Prose, run: list[Part]) -> dict[str, Part]:
        """The parts of the name that starts ``run``; none where nothing shows that it is one."""
        first, *others = run
        second = others[0] if others else None
        if first.is_initial:
            if second is None or second.is_initial:
                return {}
            return {"initials": first, "family": second}
        roles = self.reader.roles(first.text)
        if roles.is_given:
            if second is None and first.opens and roles.is_word:
                return {}
            return {"given": first, **self.after_given(others)}
        if second and is_bare(first.form):
            found = self.unknown_first(text, first, second, others)
            if found:
                return found
        if roles.family or self.is_known_family_name(first, roles):
            return {"family": first}
        if roles.given and not (first.opens and roles.is_word):
            return {"given": first}
        return {}

    def is_known_family_name(self, part: Part, roles: Roles) -> bool:
        """Whether a known person bears that family name, and it is nobody's given name."""
        mention = self.mention_at(part)
        return mention is not None and mention.match.partial and roles.given is None

    def unknown_first(
        self, text: Prose, first: Part, second: Part, others: list[Part]
    ) -> dict[str, Part]:
        """The parts of a name whose first word is no known given name."""
        if may_be_family_name(first.text) and second.is_initial:
            return {"family": first, "initials": second}
        roles = self.reader.roles(second.text)
        if is_family_name(first.text):
            third = others[1] if len(others) > 1 and self.is_fathers(others[1]) else None
            if third:
                return {"family": first, "given": second, "patronymic": third}
            if roles.given:
                return {"family": first, "given": second}
        is_second_inflected = roles.given is not None and bool(roles.given.chain)
        before = text.word_before(first.start)
        if (
            roles.family
            or (first.opens and is_second_inflected)
            or (before is not None and before.form.is_title and _may_be_names(first, second))
        ):
            return {"given": first, "family": second}
        return {}

    def is_fathers(self, part: Part) -> bool:
        """Whether a word is a patronymic, with or without suffixes."""
        family = self.reader.roles(part.text).family
        return family is not None and is_patronymic(family.stem)

    def after_given(self, others: list[Part]) -> dict[str, Part]:
        """The rest of a name that a given name starts: patronymic, family name."""
        found: dict[str, Part] = {}
        for at, part in enumerate(others):
            if part.is_initial:
                break
            more = at + 1 < len(others) and not others[at + 1].is_initial
            if more and is_patronymic(part.text):
                if self.reader.roles(others[at + 1].text).given:
                    found["family"] = part
                    break
                found["patronymic"] = part
            elif more and "second" not in found and self.is_second(part):
                found["second"] = part
            else:
                found["family"] = part
                break
        return found

    def is_second(self, part: Part) -> bool:
        """Whether a name may go on after that word: a given name, or an article (Әл Сауд)."""
        return part.text in ARTICLES or self.reader.roles(part.text).is_given

    def person(self, text: Prose, parts: dict[str, Part], entries: tuple[Entry, ...]) -> Person:
        ordered = sorted(parts.values(), key=lambda part: part.start)
        last = ordered[-1]
        following = text.word_after(last.end)
        roles = self.reader.roles(last.text)
        is_given = roles.given is not None and roles.family is None and not entries
        written = {role: part.text for role, part in parts.items()}
        known = self.reader.given_names.get(written.get("given", ""))
        return Person(
            Span(ordered[0].start, last.end),
            text,
            given=written.get("given", ""),
            patronymic=written.get("patronymic", ""),
            initials=written.get("initials", ""),
            family=written.get("family", ""),
            entries=entries,
            stem=roles.given.stem if is_given and roles.given else "",
            named_after=following is not None and names_a_thing(following.form),
            gender=known.gender if known else "",
        )


def _may_be_names(first: Part, second: Part) -> bool:
    """Whether two words after a title can be its bearer's names: Bloomberg Media cannot."""
    return not second.is_initial and not (first.text + second.text).isascii()


def _in_order(parts: list[Part]) -> dict[str, Part]:
    """The parts of a known full name: given name, what is between, family name."""
    first, *others = parts
    if not others:
        return {"family": first}
    found = {"given": first, "family": others[-1]}
    if len(others) > 1:
        found["patronymic"] = others[0]
    return found


def _is_title_in_marks(text: Prose, parts: dict[str, Part]) -> bool:
    """Whether a name is, or opens, a title in quotation marks («Абай жолы», «Қайсар»)."""
    start = min(part.start for part in parts.values())
    if text.whole[start - 1 : start] not in tuple(OPENING_MARKS):
        return False
    quotation = text.quotation_at(start)
    if quotation is None:
        return False
    return quotation.attribution is None and len(quotation.content.words) <= LONGEST_TITLE
