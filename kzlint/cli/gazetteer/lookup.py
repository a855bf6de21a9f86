"""``kzlint gazetteer lookup``: show how the form of a name is read."""

import argparse
import datetime
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.gazetteer.kinds import kind_label
from kzlint.cli.language import _, say
from kzlint.config import Configurations
from kzlint.files.paths import shown
from kzlint.gazetteer import Entry, Gazetteer, Kind, Spelling, built_in, load, unused
from kzlint.gazetteer.checks import read_all
from kzlint.gazetteer.contradictions import at, period, standing
from kzlint.gazetteer.rows import NameRow, Placed, TermRow
from kzlint.gazetteer.tables import built_in_files, usable_files
from kzlint.i18n.message import N_, Listed, Message, alternatives
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.letters import fold
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import Reading, analyse, readings_after

# The number of similar names to offer, and their least similarity (0 to 1).
MOST_NEAR = 3
NEAREST = 0.6

SPELLINGS = {
    Spelling.RIGHT: N_("right"),
    Spelling.VARIANT: N_("wrong, a usual mistyping of “{right}”"),
    Spelling.LISTED_WRONG: N_("wrong, a listed misspelling of “{right}”"),
}

# The labels of the facts about a row.
LABELS = {
    "read-as": N_("read as"),
    "spelling": N_("spelling"),
    "also": N_("also"),
    "gender": N_("gender"),
    "in-force": N_("in force"),
    "successor": N_("successor"),
    "office": N_("office"),
    "holder": N_("holder"),
    "source": N_("source"),
    "note": N_("remark"),
}

GENDERS = {"f": N_("feminine"), "m": N_("masculine")}

# The meaning of each suffix, by its name.
SUFFIXES = {
    "plural": N_("plural"),
    "feminine": N_("feminine"),
    "linking": N_("linking"),
    "my": N_("my"),
    "your": N_("your"),
    "your-polite": N_("your (polite)"),
    "our": N_("our"),
    "their": N_("their"),
    "genitive": N_("genitive"),
    "dative": N_("dative"),
    "accusative": N_("accusative"),
    "locative": N_("locative"),
    "ablative": N_("ablative"),
    "instrumental": N_("instrumental"),
    "belonging": N_("belonging to"),
    "being-at": N_("being at"),
    "whose": N_("whose"),
    "like": N_("like"),
    "manner": N_("in the manner of"),
    "i-am": N_("I am"),
    "you-are": N_("you are"),
    "you-polite": N_("you are (polite)"),
    "you-all": N_("you all are"),
    "we-are": N_("we are"),
}


def run(arguments: argparse.Namespace) -> int:
    """Print the readings of each word; return 1 if a word has none."""
    settings = Configurations().settings_for(Path.cwd())
    files, failed = [], False
    for path in (*arguments.gazetteer, *settings.gazetteer):
        usable, errors = usable_files(path)
        files += usable
        for error in errors:
            report_error(unused(error))
            failed = True
    tables = AllTables(files)
    date = arguments.date or datetime.date.today()
    missing = 0
    for number, word in enumerate(arguments.words):
        print("\n" if number else "", end="")
        found = list(tables.look_up(word))
        missing += not found
        for line in _lines(word, found, tables, date):
            print(shown(line))
    return FAILED if failed else 1 if missing else 0


def _lines(
    word: str, found: Sequence["Found"], tables: "AllTables", date: datetime.date
) -> Iterator[str]:
    """Yield the lines about ``word``: its readings, or similar names."""
    if not found:
        near = tuple(tables.near(word))
        values = {"word": word, "names": Listed(near)}
        yield say(
            Message(
                "{word}: no table has it; near: {names}" if near else "{word}: no table has it",
                values,
            )
        )
        return
    yield word
    labels = {label: _(text) for label, text in LABELS.items()}
    width = max(map(len, labels.values()))
    for one in found:
        yield f"  {kind_label(one.row.kind)} {one.row.name} ({say(at(one.placed))})"
        for label, text in tables.facts(one, date):
            yield f"    {labels[label]:<{width}}  {say(text)}"


class Found(NamedTuple):
    """A row that a word may refer to, and the reading of the word."""

    row: NameRow
    placed: Placed
    read_as: Message | str
    spelling: Message


class AllTables:
    """The newsroom's tables and the built-in ones, for look-ups by form and by row."""

    def __init__(self, files: Sequence[Path]) -> None:
        self.gazetteer = Gazetteer([*(load([file]) for file in files), built_in()])
        own = read_all(files)
        others = read_all(built_in_files())
        self.placed = [*own.rows, *standing(own.rows, others.rows)]
        self.names = [(p.row, p) for p in self.placed if isinstance(p.row, NameRow)]
        self.rows = {Entry.of_row(name[0].compiled()): name for name in reversed(self.names)}
        self.terms = [p.row for p in self.placed if isinstance(p.row, TermRow)]

    def look_up(self, word: str) -> Iterator[Found]:
        """Yield the rows that ``word`` may refer to: people, places and organisations first."""
        for match in self.gazetteer.lookup(word):
            row, placed = self.rows[match.entry]
            read_as = _read_as(match.entry.declined(match.right), match.stem, match.suffix)
            if match.partial:
                read_as = Message("{reading}, the family name alone", {"reading": read_as})
            spelling = Message(SPELLINGS[match.spelling], {"right": match.right})
            yield Found(row, placed, read_as, spelling)
        yield from self.look_up_posts_and_given_names(word)

    def look_up_posts_and_given_names(self, word: str) -> Iterator[Found]:
        """Yield the posts and given names that ``word`` may refer to."""
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
                yield Found(row, placed, read_as, Message(spelling, {"right": form}))
                break

    def facts(self, one: Found, date: datetime.date) -> Iterator[tuple[str, object]]:
        """Yield the facts about a row, by the keys of :data:`LABELS`."""
        row = one.row
        yield "read-as", one.read_as
        yield "spelling", one.spelling
        yield from (("also", alias) for alias in row.aliases)
        if row.gender:
            yield "gender", Message(GENDERS[row.gender])
        if row.since or row.until:
            in_force = Entry.of_row(row.compiled()).in_force(date)
            values = {"period": period(row), "day": date}
            yield (
                "in-force",
                Message("{period}; on {day}" if in_force else "{period}; not on {day}", values),
            )
        if row.successor:
            yield "successor", row.successor
        for term in self.terms:
            if row.kind is Kind.PERSON and term.person == row.name:
                yield "office", _term(term.post, term)
            elif row.kind is Kind.POST and term.post == row.name:
                yield "holder", _term(term.person, term)
        if row.source:
            yield "source", row.source
        if row.note:
            yield "note", row.note

    def near(self, word: str) -> list[str]:
        """Return the names most similar to ``word``."""
        forms: dict[str, str] = {}
        for row, _placed in self.names:
            for form in (row.name, *row.aliases):
                forms.setdefault(form.lower(), form)
                if row.kind is Kind.PERSON:
                    forms.setdefault(form.rpartition(" ")[2].lower(), form)
        close = get_close_matches(word.lower(), forms, MOST_NEAR, NEAREST)
        return list(dict.fromkeys(forms[form] for form in close))


def _term(what: str, term: TermRow) -> Message:
    values = {"what": what, "period": period(term)}
    return Message("{what}, {period}, acting" if term.acting else "{what}, {period}", values)


def _read_as(right: str, stem: str, suffix: str) -> Message | str:
    """Describe a reading: ``Тоқаев + тың (genitive)``, and if it is irregular or mistyped."""
    if not suffix:
        return stem
    meant = suffix if readings_after(right, suffix) else restore(right, suffix) or ""
    readings = readings_after(right, meant)
    regular = [reading for reading in readings if reading.is_regular]
    chains = dict.fromkeys(reading.chain for reading in regular or readings[:1])
    names = [
        Listed(tuple(Message(SUFFIXES[name]) for name, form in chain), " + ") for chain in chains
    ]
    meanings = alternatives(names) if len(names) > 1 else Listed(tuple(names))
    values = {"stem": stem, "suffix": suffix, "names": meanings}
    read = Message("{stem} + {suffix} ({names})", values)
    if meant != suffix:
        return Message("{reading}, mistyped for “{right}”", {"reading": read, "right": meant})
    if readings and not regular:
        return _irregular(read, right, [name for name, _ in readings[0].chain])
    return read


def _irregular(read: Message, right: str, names: Iterable[str]) -> Message:
    try:
        form = inflect(right, *names)[0]
    except ValueError:
        return Message("{reading}, irregular", {"reading": read})
    return Message("{reading}, irregular: should be “{right}”", {"reading": read, "right": form})
