"""The tables that come with kzlint: nothing in them contradicts itself or another row."""

import unicodedata
from collections import Counter
from itertools import combinations, groupby

import pytest

from kzlint.analysis import find_mentions
from kzlint.core.source import Source
from kzlint.core.tokens import words_of
from kzlint.gazetteer import Entry, Gazetteer, Kind, Spelling, built_in
from kzlint.gazetteer.checks import check
from kzlint.gazetteer.csv_table import read_table
from kzlint.gazetteer.matching import SHORTEST_ABBREVIATION
from kzlint.gazetteer.rows import NameRow
from kzlint.gazetteer.tables import NAMES as KINDS
from kzlint.gazetteer.tables import built_in_files
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.letters import RUSSIAN_FOR_KAZAKH, fold
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import parse

ROWS = [row for path in built_in_files() for row in read_table(path, path.read_bytes())]
NAMED = [row for row in ROWS if isinstance(row, NameRow)]
NAMES = [row for row in NAMED if row.kind in KINDS]

IN_RUSSIAN = str.maketrans(
    RUSSIAN_FOR_KAZAKH
    | {kazakh.upper(): russian.upper() for kazakh, russian in RUSSIAN_FOR_KAZAKH.items()}
)

# The letters of the Kazakh alphabet.
ALPHABET = frozenset("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")


def is_latin(word: str) -> bool:
    return all(unicodedata.name(letter).startswith("LATIN ") for letter in word if letter.isalpha())


def is_short_abbreviation(form: str) -> bool:
    kind = next(row.kind for row in NAMES if form in right_forms(row))
    return form.isupper() and len(form) < SHORTEST_ABBREVIATION[kind]


def right_forms(row: NameRow) -> tuple[str, ...]:
    return (row.name, *row.aliases)


RIGHT = {form: row.name for row in NAMES for form in right_forms(row)}


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return list(built_in().names)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer([built_in()])


def test_nothing_is_wrong() -> None:
    """What ``kzlint gazetteer check`` reports; CI runs it here."""
    checked = check(built_in_files())
    assert [str(problem) for problem in checked.problems] == []
    assert checked.rows == len(ROWS)


def test_rows_become_entries(entries: list[Entry]) -> None:
    assert Counter(entry.name for entry in entries) == Counter(row.name for row in NAMES)


def test_people_have_a_gender() -> None:
    assert [row.name for row in NAMES if row.kind is Kind.PERSON and not row.gender] == []


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
    forms = [form for row in NAMED for form in (*right_forms(row), *row.misspellings)]
    odd = {
        word
        for form in forms
        for word in words_of(form)
        if not is_latin(word) and not set(word.lower()) - set("-’'") <= ALPHABET
    }
    assert odd == set()


@pytest.mark.slow
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


@pytest.mark.slow
def test_every_form_is_found_in_every_case(entries: list[Entry], gazetteer: Gazetteer) -> None:
    missed = []
    for entry in entries:
        for form in (entry.name, *entry.aliases):
            for case in CASES:
                declined = entry.declined(form)
                inflected = form.removesuffix(declined) + inflect(declined, case)[0]
                found = [
                    list(words_of(match.stem + match.suffix))
                    for match in gazetteer.lookup(inflected)
                    if match.entry == entry and match.spelling is Spelling.RIGHT
                ]
                missed += [] if list(words_of(inflected)) in found else [inflected]
    assert missed == []


@pytest.mark.slow
def test_every_form_is_known_in_russian_letters(gazetteer: Gazetteer) -> None:
    missed = []
    for form, name in RIGHT.items():
        typed = form.translate(IN_RUSSIAN)
        if typed in RIGHT or is_short_abbreviation(form):
            continue
        found = {
            (match.entry.name, match.right, match.spelling) for match in gazetteer.lookup(typed)
        }
        missed += [] if (name, form, Spelling.VARIANT) in found else [typed]
    assert missed == []
