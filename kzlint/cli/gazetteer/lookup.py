"""``kzlint gazetteer lookup``: what a form is read as."""

import argparse
import datetime
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from kzlint.cli import FAILED, complain, unused
from kzlint.config import Configurations
from kzlint.files import shown
from kzlint.gazetteer import Entry, Gazetteer, Kind, Spelling, built_in, load
from kzlint.gazetteer.checks import read_all
from kzlint.gazetteer.contradictions import at, period, standing
from kzlint.gazetteer.rows import NameRow, Placed, TermRow
from kzlint.gazetteer.tables import built_in_files, usable_files
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.letters import fold
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import Reading, analyse, readings_after

# How many near names to offer, and how near they must be.
MOST_NEAR = 3
NEAREST = 0.6

SPELLINGS = {
    Spelling.RIGHT: "right",
    Spelling.VARIANT: "wrong, a usual mistyping of “{right}”",
    Spelling.LISTED_WRONG: "wrong, a listed misspelling of “{right}”",
}


def run(arguments: argparse.Namespace) -> int:
    """Print what each word may be; 1 where one is nothing."""
    settings = Configurations().settings_for(Path.cwd())
    files, failed = [], False
    for path in (*arguments.gazetteer, *settings.gazetteer):
        usable, errors = usable_files(path)
        files += usable
        for error in errors:
            complain(unused(error))
            failed = True
    known = Known(files)
    date = arguments.date or datetime.date.today()
    missing = 0
    for number, word in enumerate(arguments.words):
        found = list(known.look_up(word))
        print("\n" if number else "", end="")
        if not found:
            near = ", ".join(known.near(word))
            print(shown(f"{word}: no table has it" + (f"; near: {near}" if near else "")))
            missing += 1
            continue
        print(shown(word))
        for one in found:
            print(shown(f"  {one.row.kind} {one.row.name} ({at(one.placed)})"))
            for label, text in known.facts(one, date):
                print(shown(f"    {label:<10} {text}"))
    return FAILED if failed else 1 if missing else 0


class Found(NamedTuple):
    """A row that a word may mean, and how the word was read."""

    row: NameRow
    placed: Placed
    read_as: str
    spelling: str


class Known:
    """The newsroom's tables and the built-in ones, by form and by row."""

    def __init__(self, files: Sequence[Path]) -> None:
        self.gazetteer = Gazetteer([*(load([file]) for file in files), built_in()])
        own = read_all(files)
        others = read_all(built_in_files())
        self.placed = [*own.rows, *standing(own.rows, others.rows)]
        self.names = [(p.row, p) for p in self.placed if isinstance(p.row, NameRow)]
        self.rows = {Entry.of_row(name[0].compiled()): name for name in reversed(self.names)}
        self.terms = [p.row for p in self.placed if isinstance(p.row, TermRow)]

    def look_up(self, word: str) -> Iterator[Found]:
        """What ``word`` may mean: people, places and organisations first."""
        for match in self.gazetteer.lookup(word):
            row, placed = self.rows[match.entry]
            read_as = _read_as(match.entry.declined(match.right), match.stem, match.suffix)
            if match.partial:
                read_as += ", the family name alone"
            yield Found(row, placed, read_as, SPELLINGS[match.spelling].format(right=match.right))
        yield from self.look_up_apart(word)

    def look_up_apart(self, word: str) -> Iterator[Found]:
        """The posts and given names that ``word`` may mean."""
        by_stem: dict[str, Reading] = {}
        for reading in analyse(word):
            known = by_stem.get(fold(reading.stem).lower())
            if known is None or (reading.is_regular and not known.is_regular):
                by_stem[fold(reading.stem).lower()] = reading
        for row, placed in self.names:
            if row.kind not in (Kind.POST, Kind.GIVEN_NAME):
                continue
            for form in (row.name, *row.aliases):
                found = by_stem.get(fold(form).lower())
                if found is None or (found.stem[:1].isupper() is not form[:1].isupper()):
                    continue
                same = found.stem.lower() == form.lower()
                spelling = SPELLINGS[Spelling.RIGHT if same else Spelling.VARIANT]
                read_as = _read_as(form, found.stem, found.hyphen + found.suffix)
                yield Found(row, placed, read_as, spelling.format(right=form))
                break

    def facts(self, one: Found, date: datetime.date) -> Iterator[tuple[str, str]]:
        """What there is to say of it, labelled."""
        row = one.row
        yield "read as", one.read_as
        yield "spelling", one.spelling
        yield from (("also", alias) for alias in row.aliases)
        if row.gender:
            yield "gender", {"f": "feminine", "m": "masculine"}[row.gender]
        if row.since or row.until:
            in_force = Entry.of_row(row.compiled()).in_force(date)
            yield "in force", f"{period(row)}; {'' if in_force else 'not '}on {date}"
        if row.successor:
            yield "successor", row.successor
        for term in self.terms:
            if row.kind is Kind.PERSON and term.person == row.name:
                yield "office", f"{term.post}, {_term(term)}"
            elif row.kind is Kind.POST and term.post == row.name:
                yield "holder", f"{term.person}, {_term(term)}"
        if row.source:
            yield "source", row.source
        if row.note:
            yield "note", row.note

    def near(self, word: str) -> list[str]:
        """The names that ``word`` is nearest to."""
        forms: dict[str, str] = {}
        for row, _ in self.names:
            for form in (row.name, *row.aliases):
                forms.setdefault(form.lower(), form)
                if row.kind is Kind.PERSON:
                    forms.setdefault(form.rpartition(" ")[2].lower(), form)
        close = get_close_matches(word.lower(), forms, MOST_NEAR, NEAREST)
        return list(dict.fromkeys(forms[form] for form in close))


def _term(term: TermRow) -> str:
    return period(term) + (", acting" if term.acting else "")


def _read_as(right: str, stem: str, suffix: str) -> str:
    """``Тоқаев + тың (genitive)``, and what is irregular or mistyped in it."""
    if not suffix:
        return stem
    meant = suffix if readings_after(right, suffix) else restore(right, suffix) or ""
    readings = readings_after(right, meant)
    regular = [reading for reading in readings if reading.is_regular]
    chains = dict.fromkeys(reading.chain for reading in regular or readings[:1])
    names = " or ".join(" + ".join(name for name, _ in chain) for chain in chains)
    read = f"{stem} + {suffix} ({names})"
    if meant != suffix:
        return f"{read}, mistyped for “{meant}”"
    if readings and not regular:
        return f"{read}, irregular{_regular(right, [name for name, _ in readings[0].chain])}"
    return read


def _regular(right: str, names: Iterable[str]) -> str:
    try:
        return f": should be “{inflect(right, *names)[0]}”"
    except ValueError:
        return ""
