"""Adding a row: the table keeps its form, and nothing wrong gets in."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from kzlint.gazetteer import GazetteerError, Kind, tables
from kzlint.gazetteer.edit import COLUMNS, RefusedError, add, holds_names
from kzlint.gazetteer.rows import NameRow

HEADER = ",".join(COLUMNS)
NEW = {"name": "Көктау", "kind": "place"}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that tests run in, beside another one with a small built-in table."""
    built_in, own = tmp_path / "tables", tmp_path / "own"
    built_in.mkdir()
    own.mkdir()
    (built_in / "names.csv").write_text(
        f"{HEADER}\nАлатау қаласы,place,,Алатау,Алатоо,2001-02-03,,,кітап,\n", encoding="utf-8"
    )
    monkeypatch.setattr(tables, "BUILT_IN", built_in)
    monkeypatch.chdir(own)
    return own


def added(content: str | bytes, cells: Mapping[str, str] = NEW) -> str:
    """The table of that content after the row was added."""
    path = Path("a.csv")
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    add(path, cells)
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name,kind\n", "name,kind\nКөктау,place\n"),
        ("name,kind", "name,kind\nКөктау,place\n"),
        ("name,kind\nАқтау,place", "name,kind\nАқтау,place\nКөктау,place\n"),
        ("name,kind\r\nАқтау,place\r\n", "name,kind\r\nАқтау,place\r\nКөктау,place\r\n"),
        ("name,kind\r\nАқтау,place", "name,kind\r\nАқтау,place\r\nКөктау,place\r\n"),
        ("name,kind\rАқтау,place\r", "name,kind\rАқтау,place\rКөктау,place\r"),
        ("kind;name;note\n", "kind;name;note\nplace;Көктау;\n"),
        (" Name , KIND \n", " Name , KIND \nКөктау,place\n"),
        ('"name","kind","note"\n', '"name","kind","note"\n"Көктау","place",""\n'),
        ("\ufeffname;kind\r\n", "\ufeffname;kind\r\nКөктау;place\r\n"),
        ("name,kind\nАқтау,place\n\n", "name,kind\nАқтау,place\n\nКөктау,place\n"),
        ("", f"{HEADER}\nКөктау,place,,,,,,,,\n"),
        # The rows that are there stay as they are.
        ("name,kind\n Ақтау , place \n", "name,kind\n Ақтау , place \nКөктау,place\n"),
    ],
)  # fmt: skip
def test_a_table_keeps_its_form(before: str, after: str) -> None:
    assert added(before) == after


def test_a_whole_row() -> None:
    cells = {
        "name": "Айша Қосанова",
        "kind": "person",
        "gender": "f",
        "aliases": "Айша Қосан|Айша Ә. Қосанова",
        "misspellings": "Айша Косанова",
        "since": "2001-02-03",
        "until": "2004-05-06",
        "successor": "",
        "source": "«Газет», 3-бет",
        "note": 'деді "ол"; екі\nжол',
    }
    row = (
        "Айша Қосанова,person,f,Айша Қосан|Айша Ә. Қосанова,Айша Косанова,2001-02-03,2004-05-06,,"
        '"«Газет», 3-бет","деді ""ол""; екі\nжол"\n'
    )
    assert added(f"{HEADER}\n", cells) == f"{HEADER}\n{row}"


def test_what_was_added() -> None:
    Path("a.csv").write_text('name,kind,note\nАқтау,place,"екі\nжол"\n', encoding="utf-8")
    found = add(Path("a.csv"), NEW)
    assert found.placed.row == NameRow(name="Көктау", kind=Kind.PLACE)
    assert (found.placed.line, found.overruled) == (4, ())


def test_a_built_in_row_is_overruled_by_one_that_says_more() -> None:
    found = add(Path("b.csv"), {"name": "Алатау қаласы", "kind": "place", "aliases": "Ала қаласы"})
    assert [str(placed.path.name) for placed in found.overruled] == ["names.csv"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"name": "Ақтау"}, "name: 'Ақтау' stands in a.csv:2 too, for the same time"),
        ({"name": "Ақша"}, "name: 'Ақша' is another form of 'Ақтау', a.csv:2, at the same time"),
        ({"aliases": "Ақша"},
         "aliases: 'Ақша' is another form of 'Ақтау', a.csv:2, at the same time"),
        ({"name": "Актау"}, "name: 'Актау' is a misspelling of 'Ақтау', a.csv:2"),
        ({"misspellings": "Ақша"}, "misspellings: 'Ақша' is a right form of 'Ақтау', a.csv:2"),
        ({"name": "Ақбел"}, "name: 'Ақбел' stands in b.csv:2 too, for the same time"),
        ({"name": "Алатау қаласы"},
         "name: 'Алатау қаласы' is known already (built-in names.csv:2)"),
        ({"name": "Алатау қаласы", "since": "2001-02-03"},
         "name: 'Алатау қаласы' is known already (built-in names.csv:2)"),
        ({"name": "Алатау"}, "name: 'Алатау' is another form of 'Алатау қаласы', "
         "built-in names.csv:2, at the same time"),
        ({"name": "Көк  тау"}, "name: 'Көк  тау' has blanks other than one space between words"),
        ({"name": " "}, "name: a name is missing"),
        ({"name": "Aқтау", "since": "2001"},
         "name: 'Aқтау' has Latin and Cyrillic letters in one word; "
         "since: '2001' is no date of the form YYYY-MM-DD"),
        ({"gender": "f"}, "gender: only rows of kind person or given-name have this"),
        ({"since": "2001-01-01", "until": "2000-01-01"},
         "until: 2000-01-01 is not after since, 2001-01-01"),
        ({"until": "2001-01-01", "successor": "Ақта"},
         "successor: no row of kind place has the name 'Ақта'; did you mean Ақтау?"),
        ({"note": "\udcff"}, "'\\udcff' is no letter of Unicode"),
    ],
)  # fmt: skip
def test_refused(cells: Mapping[str, str], told: str) -> None:
    before = f"{HEADER}\nАқтау,place,,Ақша,Актау\n"
    Path("a.csv").write_text(before, encoding="utf-8")
    Path("b.csv").write_text(f"{HEADER}\nАқбел,place\n", encoding="utf-8")
    with pytest.raises(RefusedError) as caught:
        add(Path("a.csv"), {**NEW, **cells}, [Path("a.csv"), Path("b.csv")])
    assert str(caught.value) == told
    assert Path("a.csv").read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"name\n", "a.csv:1: the column 'kind' is missing; mend that first"),
        (b"name,kind\nA,place,x\n", "a.csv:2: column 3: more cells than columns (a comma inside a "
         "cell needs quotation marks round the cell); mend that first"),
        (b'name,kind\n"A,place\n',
         "a.csv:2: not readable as CSV: a quotation mark opens a cell and nothing closes it; "
         "mend that first"),
        (b"\xff\xfen\0", "a.csv:1: not UTF-8 (byte 0xff); save the table as “CSV UTF-8”; "
         "mend that first"),
        (b"person,post\n", "a.csv: a table of terms of office; names need one of their own"),
        (b"name,kind\n",
         "a.csv: the table has no column 'note' for 'тау'; add it to the first line"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_added_to(content: bytes, told: str) -> None:
    Path("a.csv").write_bytes(content)
    with pytest.raises(GazetteerError) as caught:
        add(Path("a.csv"), {**NEW, "note": "тау"})
    assert str(caught.value) == told
    assert Path("a.csv").read_bytes() == content


def test_a_place_where_no_table_can_be() -> None:
    Path("folder.csv").mkdir()
    Path("loop.csv").symlink_to("loop.csv")
    for name, told in (
        ("folder.csv", "folder.csv: not a file"),
        ("жоқ/a.csv", "жоқ/a.csv: the folder that it should lie in is not there"),
    ):
        with pytest.raises(GazetteerError) as caught:
            add(Path(name), NEW)
        assert str(caught.value) == told
    with pytest.raises(GazetteerError, match=r"^loop\.csv: "):
        add(Path("loop.csv"), NEW)
    assert sorted(path.name for path in Path().iterdir()) == ["folder.csv", "loop.csv"]


def test_a_new_table_is_made_as_any_file_is() -> None:
    add(Path("a.csv"), NEW)
    assert Path("a.csv").read_text(encoding="utf-8") == f"{HEADER}\nКөктау,place,,,,,,,,\n"
    Path("other").touch()
    assert Path("a.csv").stat().st_mode == Path("other").stat().st_mode


def test_a_link_stays_a_link_and_rights_stay() -> None:
    Path("names").mkdir()
    table, link = Path("names/a.csv"), Path("a.csv")
    table.write_text("name,kind\n", encoding="utf-8")
    table.chmod(0o640)
    link.symlink_to("names/a.csv")
    add(link, NEW)
    assert link.readlink() == Path("names/a.csv")
    assert table.read_text(encoding="utf-8") == "name,kind\nКөктау,place\n"
    assert stat.S_IMODE(table.stat().st_mode) == 0o640
    assert [path.name for path in Path("names").iterdir()] == ["a.csv"]


def test_a_write_that_fails_leaves_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.csv").write_text("name,kind\n", encoding="utf-8")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(GazetteerError) as caught:
        add(Path("a.csv"), NEW)
    assert str(caught.value) == "a.csv: no space left on device"
    assert Path("a.csv").read_text(encoding="utf-8") == "name,kind\n"
    assert [path.name for path in Path().iterdir()] == ["a.csv"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_cannot_be_written_to() -> None:
    Path("names").mkdir()
    Path("names/a.csv").write_text("name,kind\n", encoding="utf-8")
    Path("names").chmod(0o500)
    with pytest.raises(GazetteerError) as caught:
        add(Path("names/a.csv"), NEW)
    Path("names").chmod(0o700)
    assert str(caught.value) == "names/a.csv: permission denied"


@pytest.mark.parametrize(
    ("content", "holds"),
    [("name,kind\n", True), ("Kind;Name\n", True), ("person,post\n", False), ("", False)],
)
def test_tables_of_names_are_told_from_others(content: str, holds: bool) -> None:
    Path("a.csv").write_text(content, encoding="utf-8")
    assert holds_names(Path("a.csv")) is holds
