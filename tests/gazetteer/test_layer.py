"""Entries and layers: made from rows when they are first looked at."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.core.tokens import words_of
from kzlint.gazetteer import Entry, Gazetteer, Kind
from kzlint.gazetteer.layer import Keys, Layer, keys_of
from kzlint.gazetteer.rows import NameRow
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.letters import fold
from kzlint.kazakh.suffixes import CASES

ENTRIES = [
    Entry("Гүлнәр Қожахметова", Kind.PERSON, "f", misspellings=("Гульнара Кожахметова",)),
    Entry("Орал", Kind.PLACE),
    Entry("Абай облысы", Kind.PLACE, since=datetime.date(2022, 6, 8)),
    Entry("Қазақстан", Kind.PLACE, aliases=("ҚР", "Қазақстан Республикасы")),
]

ROWS = [
    NameRow(name="Орал", kind=Kind.PLACE),
    NameRow(
        name="Гүлнәр Қожахметова",
        kind=Kind.PERSON,
        gender="f",
        aliases=("Гүлнәр Ә. Қожахметова", "Гүлнәр Қожахмет"),
        misspellings=("Гульнара Кожахметова",),
        since=datetime.date(2001, 2, 3),
        until=datetime.date(2004, 5, 6),
        successor="Гүлнәр Қожа",
        source="Газет, 3-бет",
        note="тегі өзгерген",
    ),
    NameRow(name="Депутат", kind=Kind.POST, holders="several"),
]


@pytest.mark.parametrize("row", ROWS)
def test_an_entry_is_what_its_row_says(row: NameRow) -> None:
    entry = Entry.of_row(json.loads(json.dumps(row.compiled())))
    told = row.model_dump(exclude={"source", "note", "holders"})
    assert entry == Entry(**told, several=row.holders == "several")


def test_a_layer_is_its_entries() -> None:
    layer = Layer.of(ENTRIES)
    assert len(layer) == 4
    assert list(layer) == ENTRIES
    assert layer[-1] == ENTRIES[3]
    assert layer[1:3] == ENTRIES[1:3]
    assert Layer.of(layer) is layer
    with pytest.raises(IndexError):
        layer[4]


def test_rows_become_entries_when_they_are_looked_at() -> None:
    rows = [json.dumps(row.compiled()).encode() for row in ROWS]
    layer = Layer([*rows, b"no row at all"], Keys({"Ор": "Орал\t0", "Гу": "Гулнар\t1"}))
    assert [form.entry.name for form in layer.forms("Орал")] == ["Орал"]
    assert layer[1] == Entry.of_row(ROWS[1].compiled())
    assert layer.forms("Орал") is layer.forms("Орал")
    assert layer.forms("Орал хан") == ()


def test_keys_are_the_folds_of_first_words() -> None:
    assert keys_of(ENTRIES).shards() == {
        "Гу": "Гулнар\t0\nГульнара\t0",
        "Ко": "Кожахметова\t0",
        "Ор": "Орал\t1",
        "Аб": "Абай\t2",
        "Ка": "Казакстан\t3",
        "КР": "КР\t3",
    }


def test_keys_are_found_in_their_shard() -> None:
    keys = Keys({"Ор": "Орал\t1 4\nОраз\t2"})
    assert keys["Орал"] == (1, 4)
    assert keys["Ораз"] == (2,)
    assert keys["Орт"] == keys["Абай"] == ()


@pytest.mark.parametrize(
    ("word", "longest"),
    [
        ("Гүлнәр", 2),
        ("Қожахметоваға", 1),
        ("Кожахметова", 1),
        ("Орал", 1),
        ("Оралда", 1),
        ("Абай", 2),
        ("Қазақстан", 2),
        ("Қазақстанның", 1),
        ("Семей", 0),
        ("Ор", 0),
        ("", 0),
    ],
)
def test_how_many_words_a_name_may_have(word: str, longest: int) -> None:
    assert Gazetteer([ENTRIES]).longest(word) == longest


FORMS = [form for entry in ENTRIES for form in (entry.name, *entry.aliases, *entry.misspellings)]


@given(st.sampled_from(FORMS), st.sampled_from(CASES), st.booleans())
def test_no_match_is_longer_than_the_longest(form: str, case: str, folded: bool) -> None:
    inflected = inflect(form, case)[0]
    row = list(words_of(fold(inflected) if folded else inflected))
    gazetteer = Gazetteer([ENTRIES])
    for match in gazetteer.match(row, 0):
        assert 1 <= match.length <= gazetteer.longest(row[0])
