"""What a table may hold: good rows, and every kind of bad one with its place."""

import datetime
from pathlib import Path

import pytest

from kzlint.gazetteer import GazetteerError, Kind
from kzlint.gazetteer.csv_table import read_rows, read_table
from kzlint.gazetteer.rows import NameRow, Placed, Problem, TermRow
from kzlint.i18n.message import Message

TABLE = Path("names.csv")


def rows(table: str | bytes) -> list[NameRow | TermRow]:
    content = table.encode() if isinstance(table, str) else table
    return list(read_table(TABLE, content))


@pytest.mark.parametrize(
    "table",
    [
        "name,kind\nАлатау,place\n",
        "name,kind\nАлатау,place",
        "name,kind\r\nАлатау,place\r\n",
        "name,kind\rАлатау,place\r",
        "name;kind\nАлатау;place\n",
        '"name","kind"\n"Алатау","place"\n',
        " Name , KIND \nАлатау,place\n",
        "kind,name\nplace,Алатау\n",
        "name,kind\n\n,,\nАлатау,place\n\n",
        "name,kind\n Алатау ,place\n",
        "name,kind,aliases,misspellings,since,gender\nАлатау,place, , , ,\n",
        "name,kind,note\nАлатау,place\n",
        b"\xef\xbb\xbfname,kind\n" + "Алатау,place\n".encode(),
        b"\xef\xbb\xbfname;kind\r\n" + "Алатау;place\r\n".encode(),
    ],
)
def test_every_way_a_spreadsheet_writes_a_table(table: str | bytes) -> None:
    assert rows(table) == [NameRow(name="Алатау", kind=Kind.PLACE)]


@pytest.mark.parametrize("table", ["name,kind\n", "name,kind", "name,kind\n,\n\n"])
def test_a_table_may_have_no_rows(table: str) -> None:
    assert rows(table) == []


def test_a_whole_row() -> None:
    table = (
        "name,kind,gender,aliases,misspellings,since,until,successor,source,note\n"
        "Сара Көбеева,person,f,Сара Ә. Көбеева | Сара Әлиқызы Көбеева,Сарра Көбеева,"
        '2001-02-03,2004-05-06,Сара Көбей,"Газет, 3-бет",бұрынғы тегі\n'
    )
    assert rows(table) == [
        NameRow(
            name="Сара Көбеева",
            kind=Kind.PERSON,
            gender="f",
            aliases=("Сара Ә. Көбеева", "Сара Әлиқызы Көбеева"),
            misspellings=("Сарра Көбеева",),
            since=datetime.date(2001, 2, 3),
            until=datetime.date(2004, 5, 6),
            successor="Сара Көбей",
            source="Газет, 3-бет",
            note="бұрынғы тегі",
        )
    ]


def test_commas_are_free_between_semicolons() -> None:
    (row,) = rows("name;kind;note\nАлатау;place; қала, тау \n")
    assert row.note == "қала, тау"


def test_a_cell_may_run_over_lines() -> None:
    (row,) = rows('name,kind,note\nАлатау,place,"қала,\nтау"\n')
    assert row.note == "қала,\nтау"


def test_terms_of_office_have_a_table_of_their_own() -> None:
    table = "person,post,since,acting\nСара Көбеева,әкім,2024-01-02,yes\n"
    assert rows(table) == [
        TermRow(person="Сара Көбеева", post="әкім", since=datetime.date(2024, 1, 2), acting="yes")
    ]


# What a table has more of than the one thing that is told.
REST = " (“kzlint gazetteer check names.csv” shows what else is wrong)"

HEADERS = [
    ("", f":1: the column 'name' is missing{REST}"),
    ("\n\n", f":1: the column 'name' is missing{REST}"),
    ("name\nАлатау\n", ":1: the column 'kind' is missing"),
    ("kind\nplace\n", ":1: the column 'name' is missing"),
    ("person\nСара\n", ":1: the column 'post' is missing"),
    ("name,kind,misspelings\n", ":1: column 3: no such column: 'misspelings'; "
     "did you mean misspellings?"),
    ("name,kind,қала\n", ":1: column 3: no such column: 'қала'; known: name, kind, since, until, "
     "source, note, gender, aliases, misspellings, holders, successor"),
    ("name,kind,\n", ":1: column 3: no such column: ''; known: name, kind, since, until, "
     "source, note, gender, aliases, misspellings, holders, successor"),
    ("name,kind,Name\n", ":1: column 3: 'name' stands twice"),
    ("person,post,kind\n", ":1: column 3: no such column: 'kind'; known: person, post, since, "
     "until, source, note, seen, acting"),
    ("name\tkind\n",
     ":1: tabs part the columns; save the table with commas or semicolons between"),
]  # fmt: skip

ENCODINGS = [
    ("name,kind\nАлатау,place\n".encode("cp1251"),
     ":2: not UTF-8 (byte 0xc0); save the table as “CSV UTF-8”"),
    ("name,kind\n".encode("utf-16"),
     ":1: not UTF-8 (byte 0xff); save the table as “CSV UTF-8”"),
    (b"name,kind\nA,place\n\nB\xd0,place\n",
     ":4: not UTF-8 (byte 0xd0); save the table as “CSV UTF-8”"),
]  # fmt: skip

MORE = "more cells than columns (a comma inside a cell needs quotation marks round the cell)"
OPEN = "a quotation mark opens a cell and nothing closes it"
AFTER = "something follows a closing quotation mark; inside a cell write two"
SHAPES = [
    ("name,kind\nАлатау,place,x\n", f":2: column 3: {MORE}"),
    ("name,kind,note\nА,place\nБ,place,қала, тау\n", f":3: column 4: {MORE}"),
    ("name,kind\nАлатау\n", ":2: column 2 (kind): a value is missing"),
    ('name,kind\n"Алатау,place\n', f":2: not readable as CSV: {OPEN}"),
    ('name,kind\nА,place\n"Ала"тау,place\n',
     f":3: not readable as CSV: {AFTER}"),
]  # fmt: skip

*_, LAST = [repr(kind.value) for kind in Kind]
CHOICES = f"{', '.join(repr(kind.value) for kind in list(Kind)[:-1])} or {LAST}"
KINDS = f"no such choice: 'town'; use {CHOICES}"
BLANKS = "has blanks other than one space between words"
NAMELESS = "a name is missing"
MIXED = "has Latin and Cyrillic letters in one word"
CELLS = [
    ("name,kind\nАлатау,town\n", f":2: column 2 (kind): {KINDS}"),
    ("name,kind\nАлатау,\n", f":2: column 2 (kind): should be {CHOICES}"),
    ("name,kind,note\nА,place,\"бір\nекі\"\nБ,town,\n", f":4: column 2 (kind): {KINDS}"),
    ("name,kind\n,place\n", f":2: column 1 (name): {NAMELESS}"),
    ("name,kind\nАйша  Қос,person\n", f":2: column 1 (name): 'Айша  Қос' {BLANKS}"),
    ("name,kind\nАйша\u00a0Қос,person\n", f":2: column 1 (name): 'Айша\\xa0Қос' {BLANKS}"),
    ("name,kind\nАи\u0306ша,person\n",
     ":2: column 1 (name): 'Аи\u0306ша' has letters in parts (not Unicode NFC); type it anew"),
    ("name,kind\nAлатау,place\n", f":2: column 1 (name): 'Aлатау' {MIXED}"),
    ("name,kind,aliases\nАлатау,place,Ала-Тау|Aлатау\n",
     f":2: column 3 (aliases): 'Aлатау' {MIXED}"),
    ("name,kind,aliases\nАлатау,place,Ала-Тау||Алтау\n", f":2: column 3 (aliases): {NAMELESS}"),
    ("name,kind,misspellings\nАлатау,place,Aлатау\n",
     f":2: column 3 (misspellings): 'Aлатау' {MIXED}"),
    ("name,kind,misspellings\nАлатау,place,Алатау\n",
     ":2: column 3 (misspellings): 'Алатау' is a right form of the same row"),
    ("name,kind,aliases,misspellings\nАлатау,place,Алтау,Олатау|Алтау\n",
     ":2: column 4 (misspellings): 'Алтау' is a right form of the same row"),
    ("name,kind,gender\nАйша,person,woman\n",
     ":2: column 3 (gender): no such choice: 'woman'; use 'f', 'm' or an empty value"),
    ("name,kind,gender\nАлатау,town,woman\n", f":2: column 2 (kind): {KINDS}{REST}"),
    ("name,kind,gender\nАлатау,place,f\n",
     ":2: column 3 (gender): only rows of kind person or given-name have this"),
    ("name,kind,holders\nАлатау,place,several\n",
     ":2: column 3 (holders): only rows of kind post have this"),
    ("name,kind,holders\nәкім,post,2\n",
     ":2: column 3 (holders): no such choice: '2'; use 'several' or an empty value"),
    ("name,kind,since,until\nАлатау,place,2024-02-02,2024-02-02\n",
     ":2: column 4 (until): 2024-02-02 is not after since, 2024-02-02"),
    ("until,name,kind,since\n2024-02-01,Алатау,place,2024-02-02\n",
     ":2: column 1 (until): 2024-02-01 is not after since, 2024-02-02"),
    ("person,post\nАйша,\n",
     f":2: column 2 (post): {NAMELESS}"),
    ("person,post,acting\nАйша,әкім,no\n",
     ":2: column 3 (acting): no such choice: 'no'; use 'yes' or an empty value"),
    ("person,post\nАйшa,әкім\n", f":2: column 1 (person): 'Айшa' {MIXED}"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "problem"), [*HEADERS, *ENCODINGS, *SHAPES, *CELLS])
def test_bad_table(table: str | bytes, problem: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        rows(table)
    assert str(caught.value) == f"names.csv{problem}"


@pytest.mark.parametrize("column", ["since", "until"])
@pytest.mark.parametrize(
    "day", ["2024", "2024-02-30", "01.02.2024", "20240201", "ақпан", "0", "1704067200"]
)
def test_a_day_is_written_in_full(column: str, day: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        rows(f"name,kind,{column}\nАлатау,place,{day}\n")
    told = f"{day!r} is no date of the form YYYY-MM-DD"
    assert str(caught.value) == f"names.csv:2: column 3 ({column}): {told}"


def test_blanks_round_a_cell_do_no_harm() -> None:
    table = "name,kind,gender,since\n Айша Қос , person , f , 2024-02-01 \n"
    date = datetime.date(2024, 2, 1)
    assert rows(table) == [NameRow(name="Айша Қос", kind=Kind.PERSON, gender="f", since=date)]


def test_rows_before_a_bad_one_are_read() -> None:
    reader = read_table(TABLE, "name,kind\nАлатау,place\nАқсу,town\n".encode())
    assert next(reader) == NameRow(name="Алатау", kind=Kind.PLACE)
    with pytest.raises(GazetteerError, match=r"^names\.csv:3: column 2 \(kind\): "):
        next(reader)


def test_compiled_rows_are_json() -> None:
    table = "name,kind,aliases,since,holders\nДепутат,post,Мәжіліс депутаты,2024-02-01,several\n"
    assert [row.compiled() for row in rows(table)] == [
        ["Депутат", "post", "", ["Мәжіліс депутаты"], [], "2024-02-01", None, "", True]
    ]
    table = "person,post,until,acting\nАйша Қосанова,әкім,2024-02-01,yes\n"
    assert [row.compiled() for row in rows(table)] == [
        ["Айша Қосанова", "әкім", None, "2024-02-01", None, True]
    ]


@pytest.mark.parametrize(
    ("note", "is_word"), [("", False), ("common word", True), ("place", True), ("сирек", False)]
)
def test_a_given_name_may_be_a_word_too(note: str, is_word: bool) -> None:
    (row,) = rows(f"name,kind,gender,note\nБақыт,given-name,m,{note}\n")
    assert isinstance(row, NameRow)
    assert row.given_name() == ["Бақыт", "m", is_word]


def test_reading_goes_on_after_what_is_no_row() -> None:
    table = (
        "name,kind,since,until\n"
        "Алатау,town,2024,2024-01-01\n"
        '"Ала"тау,place\n'
        "\n"
        '"Ақсу",place,"2024-01-\n01"\n'
        "Балқаш,place\n"
        "Шалқар,place,,,,\n"
        '"Ертіс,place\n'
    )
    found = list(read_rows(TABLE, table.encode()))
    assert [str(item) for item in found if isinstance(item, Problem)] == [
        f"names.csv:2: column 2 (kind): {KINDS}",
        "names.csv:2: column 3 (since): '2024' is no date of the form YYYY-MM-DD",
        f"names.csv:3: not readable as CSV: {AFTER}",
        "names.csv:5: column 3 (since): '2024-01-\\n01' is no date of the form YYYY-MM-DD",
        f"names.csv:8: column 5: {MORE}",
        f"names.csv:9: not readable as CSV: {OPEN}",
    ]
    (placed,) = (item for item in found if isinstance(item, Placed))
    assert placed == Placed(
        NameRow(name="Балқаш", kind=Kind.PLACE), TABLE, 7, ("name", "kind", "since", "until")
    )
    assert str(placed.problem("until", Message("…"))) == "names.csv:7: column 4 (until): …"
    assert str(placed.problem("note", Message("…"))) == "names.csv:7: …"


def test_every_wrong_column_is_told() -> None:
    found = [str(item) for item in read_rows(TABLE, "name,knd,Name\nАлатау\n".encode())]
    assert found == [
        "names.csv:1: column 2: no such column: 'knd'; did you mean kind?",
        "names.csv:1: column 3: 'name' stands twice",
        "names.csv:1: the column 'kind' is missing",
    ]


def test_bytes_after_a_mark_are_counted_from_the_start() -> None:
    (found,) = read_rows(TABLE, b"\xef\xbb\xbfname,kind\n\nB\xd0,place\n")
    assert str(found) == "names.csv:3: not UTF-8 (byte 0xd0); save the table as “CSV UTF-8”"
