"""Somebody named in a release: the parts of the name, and what it may be without suffixes."""

from dataclasses import dataclass
from functools import cached_property

from kzlint.core.source import Span
from kzlint.gazetteer import Entry
from kzlint.kazakh.morphology import analyse
from kzlint.kazakh.naming import gender_of_family_name, is_family_name
from kzlint.syntax import Prose


@dataclass(frozen=True)
class Person:
    """Somebody named in a release.

    ``given``, ``patronymic``, ``initials`` and ``family`` are the parts as written, each
    empty where it is missing; the last one of them has the suffix. ``entries`` are the known
    persons that the whole may name. ``named_after``: it is part of a thing's name;
    ``is_misspelt``: the gazetteer has another spelling; ``stem``: the last word without its
    suffix, where that is certain; ``gender``: ``m`` or ``f`` where the given name shows it.
    """

    span: Span
    prose: Prose
    given: str = ""
    patronymic: str = ""
    initials: str = ""
    family: str = ""
    entries: tuple[Entry, ...] = ()
    named_after: bool = False
    is_misspelt: bool = False
    stem: str = ""
    gender: str = ""

    @property
    def is_full(self) -> bool:
        """Whether given and family name are there."""
        return bool(self.given and self.family)

    @property
    def is_bare(self) -> bool:
        """Whether the name can be in the nominative: its last word is one of its stems."""
        last = _last_word(self.text)
        if self.family and not self.text.endswith(self.family):
            return True
        return last in self.stems or (last.isupper() and last.capitalize() in self.stems)

    @property
    def text(self) -> str:
        """The name as written, with its suffix."""
        return self.prose.whole[self.span.start : self.span.end]

    @cached_property
    def family_genders(self) -> frozenset[str]:
        """The genders that the family name shows, ``m`` and ``f``; none for a plural."""
        readings = list(analyse(self.family))
        if any(name == "plural" for reading in readings for name, _ in reading.chain):
            return frozenset()
        shown = {
            gender_of_family_name(reading.stem)
            for reading in readings
            if reading.is_regular and all(name != "feminine" for name, _ in reading.chain)
        }
        return frozenset(shown - {""})

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """What the last word may be without its suffixes, the likeliest first.

        Where one of them ends as family names do, or is the known person's, only such.
        """
        if self.family and not self.text.endswith(self.family):
            return (self.family,)
        if self.stem:
            return (self.stem,)
        last = _last_word(self.text)
        if last.isupper() and len(last) > 1:
            last = last.capitalize()
        regular = [
            reading.stem
            for reading in analyse(last)
            if reading.is_regular and all(name != "feminine" for name, _ in reading.chain)
        ]
        known = [entry.name.rpartition(" ")[2] for entry in self.entries]
        sure = [stem for stem in regular if stem in known]
        sure = sure or [stem for stem in regular if is_family_name(stem)]
        return tuple(dict.fromkeys(sure or regular))


def _last_word(name: str) -> str:
    return name.split()[-1].rpartition(".")[2] or name
