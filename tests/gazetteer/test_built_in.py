"""The tables that come with kzlint: nothing in them contradicts itself or another row."""

import datetime
from collections import Counter
from itertools import combinations, groupby

import pytest

from kzlint.analysis import find_mentions
from kzlint.gazetteer import Entry, Gazetteer, Kind, Spelling, built_in
from kzlint.gazetteer.index import SHORTEST_ABBREVIATION
from kzlint.gazetteer.rows import NameRow, TermRow, read_table
from kzlint.gazetteer.tables import BUILT_IN, BUILT_IN_NAMES
from kzlint.kazakh.letters import fold
from kzlint.kazakh.morphology import inflect
from kzlint.kazakh.suffixes import CASES
from kzlint.kazakh.words import words
from kzlint.source import Source
from kzlint.syntax import parse

FILES = sorted(BUILT_IN.glob("*.csv"))
ROWS = [row for path in FILES for row in read_table(path, path.read_bytes())]
NAMES = [row for row in ROWS if isinstance(row, NameRow)]
TERMS = [row for row in ROWS if isinstance(row, TermRow)]

# The letters of the Kazakh alphabet.
ALPHABET = frozenset("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")


def is_short_abbreviation(form: str) -> bool:
    kind = next(row.kind for row in NAMES if form in right_forms(row))
    return form.isupper() and len(form) < SHORTEST_ABBREVIATION[kind]


def right_forms(row: NameRow) -> tuple[str, ...]:
    return (row.name, *row.aliases)


RIGHT = {form: row.name for row in NAMES for form in right_forms(row)}


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return list(built_in())


@pytest.fixture(scope="module")
def gazetteer(entries: list[Entry]) -> Gazetteer:
    return Gazetteer([entries])


def test_every_table_is_read() -> None:
    assert [path.stem for path in FILES] == sorted([*BUILT_IN_NAMES, "terms"])
    assert len(ROWS) == len(NAMES) + len(TERMS)


def test_rows_become_entries(entries: list[Entry]) -> None:
    assert Counter(entry.name for entry in entries) == Counter(row.name for row in NAMES)


def test_every_row_has_a_source() -> None:
    assert [row.name for row in NAMES if not row.source.strip()] == []
    assert [row for row in TERMS if not row.source.strip()] == []


def test_people_have_a_gender_and_nobody_else() -> None:
    odd = [row.name for row in NAMES if bool(row.gender) is not (row.kind is Kind.PERSON)]
    assert odd == []


def overlap(one: NameRow | TermRow, other: NameRow | TermRow) -> bool:
    first, last = datetime.date.min, datetime.date.max
    starts = max(one.since or first, other.since or first)
    return starts < min(one.until or last, other.until or last)


def test_no_name_is_in_force_twice() -> None:
    by_name = groupby(sorted(NAMES, key=lambda row: row.name), key=lambda row: row.name)
    pairs = [pair for _, rows in by_name for pair in combinations(rows, 2)]
    assert [one.name for one, other in pairs if overlap(one, other)] == []


def test_no_term_stands_twice() -> None:
    by_post = groupby(
        sorted(TERMS, key=lambda row: (row.person, row.post, row.organisation)),
        key=lambda row: (row.person, row.post, row.organisation),
    )
    pairs = [pair for _, rows in by_post for pair in combinations(rows, 2)]
    assert [one.person for one, other in pairs if overlap(one, other)] == []


def test_no_form_belongs_to_two_names() -> None:
    owners = {(form, row.name) for row in NAMES for form in right_forms(row)}
    counted = Counter(form for form, _ in owners)
    assert [form for form, count in counted.items() if count > 1] == []
    assert [row.name for row in NAMES if len(set(right_forms(row))) < 1 + len(row.aliases)] == []


def test_a_successor_is_a_name_and_was_in_force_when_it_took_over() -> None:
    names = {row.name for row in NAMES}
    followed = [row for row in NAMES if row.successor]
    assert [row.successor for row in followed if row.successor not in names] == []
    assert [row.name for row in followed if row.until is None] == []
    for row in followed:
        assert [
            other.name
            for other in NAMES
            if other.name == row.successor
            and row.until is not None
            and (other.since or row.until) <= row.until < (other.until or datetime.date.max)
        ] == [row.successor]


def test_terms_are_of_known_people_and_bodies() -> None:
    people = {row.name for row in NAMES if row.kind is Kind.PERSON}
    others = {row.name for row in NAMES if row.kind is not Kind.PERSON}
    assert [term.person for term in TERMS if term.person not in people] == []
    assert [term.post for term in TERMS if term.organisation not in {"", *others}] == []


def test_no_misspelling_is_right_anywhere() -> None:
    wrong = [form for row in NAMES for form in row.misspellings]
    assert [form for form in wrong if form in RIGHT] == []
    assert [form for form, count in Counter(wrong).items() if count > 1] == []


def test_no_misspelling_is_a_mere_variant_of_another_name() -> None:
    """Such a form is found as a variant already, and of the other name."""
    folds = {fold(form): name for form, name in RIGHT.items()}
    wrong = [(form, row.name) for row in NAMES for form in row.misspellings]
    assert [form for form, name in wrong if folds.get(fold(form), name) != name] == []


def test_no_right_form_is_a_mere_variant_of_another_name() -> None:
    by_fold = groupby(sorted(RIGHT, key=lambda form: (fold(form), form)), key=fold)
    pairs = {pair for _, forms in by_fold for pair in combinations(forms, 2)}
    assert {(one, two) for one, two in pairs if RIGHT[one] != RIGHT[two]} == set()


def test_no_look_alike_letters() -> None:
    forms = [form for row in NAMES for form in (*right_forms(row), *row.misspellings)]
    forms += [part for term in TERMS for part in (term.person, term.post, term.organisation)]
    odd = {
        word
        for form in forms
        for word in words(form)
        if not word.isascii() and not set(word.lower()) - set("-’'") <= ALPHABET
    }
    assert odd == set()


def test_every_form_is_found_in_running_text(entries: list[Entry], gazetteer: Gazetteer) -> None:
    missed = []
    for entry in entries:
        for form in (entry.name, *entry.aliases):
            text = f"Кеше {form} туралы айтылды.\n"
            found = [
                text[mention.span.start : mention.span.end]
                for mention in find_mentions(parse(Source(text)), gazetteer)
                if entry in mention.entries and mention.match.spelling is Spelling.RIGHT
            ]
            missed += [] if found == [form] else [form]
    assert missed == []


def test_every_form_is_found_in_every_case(entries: list[Entry], gazetteer: Gazetteer) -> None:
    missed = []
    for entry in entries:
        for form in (entry.name, *entry.aliases):
            for case in CASES:
                inflected = inflect(form, case)[0]
                found = [
                    words(match.stem + match.suffix)
                    for match in gazetteer.lookup(inflected)
                    if match.entry == entry and match.spelling is Spelling.RIGHT
                ]
                missed += [] if words(inflected) in found else [inflected]
    assert missed == []


def test_every_form_is_known_in_russian_letters(gazetteer: Gazetteer) -> None:
    missed = []
    for form, name in RIGHT.items():
        typed = fold(form)
        if typed in RIGHT or is_short_abbreviation(form):
            continue
        found = {
            (match.entry.name, match.right, match.spelling) for match in gazetteer.lookup(typed)
        }
        missed += [] if (name, form, Spelling.VARIANT) in found else [typed]
    assert missed == []
