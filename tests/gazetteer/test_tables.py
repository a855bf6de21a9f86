"""Files of names: which are read, whose rows win, and the compiled form that is kept of them."""

import datetime
import os
from pathlib import Path

import pytest

from kzlint.gazetteer import Entry, Gazetteer, GazetteerError, Kind, built_in, load, tables


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, in which tables that have just been written are kept too."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("KZLINT_CACHE_DIR", str(folder))
    monkeypatch.setattr(tables, "TOO_FRESH", -1)
    return folder


def write(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(["name,kind,since,note", *rows, ""]), encoding="utf-8")
    return path


def names(*paths: Path) -> list[str]:
    return [entry.name for entry in load(paths).names]


def test_entries_are_the_rows(tmp_path: Path) -> None:
    table = write(tmp_path / "own.csv", "Алатау,place,2024-01-02,қала")
    date = datetime.date(2024, 1, 2)
    assert list(load([table])) == [Entry("Алатау", Kind.PLACE, since=date, note="қала")]


def test_a_folder_stands_for_its_tables_in_order(tmp_path: Path) -> None:
    write(tmp_path / "b.csv", "Байқоңыр,place")
    write(tmp_path / "a.csv", "Алатау,place", "Ақсу,place")
    (tmp_path / "notes.txt").write_text("Балқаш,place")
    own = write(tmp_path / "c.txt", "Шалқар,place")
    assert names(tmp_path, own) == ["Алатау", "Ақсу", "Байқоңыр", "Шалқар"]


def test_no_table_is_no_entry() -> None:
    assert list(load([])) == []


def test_terms_give_no_names(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("person,post\nАйша Қосанова,әкім\n", encoding="utf-8")
    assert list(load([tmp_path])) == []


def test_no_such_file(tmp_path: Path) -> None:
    path = tmp_path / "жоқ.csv"
    with pytest.raises(GazetteerError) as caught:
        load([path])
    assert str(caught.value) == f"{path}: No such file or directory"


def test_folder_without_tables(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("name,kind\n")
    with pytest.raises(GazetteerError) as caught:
        load([tmp_path])
    assert str(caught.value) == f"{tmp_path}: no *.csv table in this folder"


def test_a_folder_called_like_a_table_is_not_readable(tmp_path: Path) -> None:
    folder = tmp_path / "old.csv"
    folder.mkdir()
    with pytest.raises(GazetteerError) as caught:
        load([tmp_path])
    assert str(caught.value) == f"{folder}: Is a directory"


def test_the_first_bad_row_is_told_with_its_file(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Алатау,place")
    bad = write(tmp_path / "b.csv", "Ақсу,place", "Балқаш,lake", "Шалқар,town")
    with pytest.raises(GazetteerError) as caught:
        load([tmp_path])
    problem = "Input should be 'person', 'place' or 'organisation'"
    assert str(caught.value) == f"{bad}:3: column 2 (kind): {problem}"


def test_a_name_that_is_no_unicode_can_be_read(tmp_path: Path) -> None:
    table = tmp_path / os.fsdecode(b"\xff.csv")
    try:
        write(table, "Алатау,place")
    except OSError:
        pytest.skip("this file system has only names in Unicode")
    assert names(table) == ["Алатау"]


def test_a_newsrooms_row_wins_over_a_built_in_one(tmp_path: Path) -> None:
    own = load([write(tmp_path / "own.csv", "Астана,place,,біздің жазба")])
    gazetteer = Gazetteer([own, built_in()])
    assert gazetteer.named("Астана") == tuple(own)
    assert [match.entry for match in gazetteer.lookup("Астанада")] == list(own)
    assert [match.entry.name for match in gazetteer.lookup("Алматыда")] == ["Алматы"]


def test_the_earlier_of_two_own_tables_wins(tmp_path: Path) -> None:
    first = load([write(tmp_path / "a.csv", "Алатау,place,,бірінші")])
    second = load([write(tmp_path / "b.csv", "Алатау,place,,екінші")])
    assert Gazetteer([first, second]).named("Алатау") == tuple(first)


def test_the_compiled_form_is_used(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = write(tmp_path / "own.csv", "Алатау,place")
    load([table])
    monkeypatch.setattr("kzlint.gazetteer.rows.check_table", None)
    assert names(table) == ["Алатау"]
    assert len(list(kept.iterdir())) == 1


def test_a_changed_table_is_compiled_anew(tmp_path: Path, kept: Path) -> None:
    table = write(tmp_path / "own.csv", "Алатау,place")
    assert names(table) == ["Алатау"]
    status = table.stat()
    write(table, "Қарату,place")
    os.utime(table, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert names(table) == ["Қарату"]
    assert len(list(kept.iterdir())) == 2


def test_another_version_compiles_anew(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = write(tmp_path / "own.csv", "Алатау,place")
    load([table])
    monkeypatch.setattr("kzlint.__version__", "999.0")
    load([table])
    assert len(list(kept.iterdir())) == 2


def test_tables_of_the_same_rows_are_told_apart(tmp_path: Path, kept: Path) -> None:
    """An error in a row must name the file that has it, so the path is part of the key."""
    one, two = (write(tmp_path / name, "Алатау,place") for name in ("a.csv", "b.csv"))
    assert names(one) == names(two) == ["Алатау"]
    assert len(list(kept.iterdir())) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"{}",
        b'"rows"',
        b"\xff\xfe",
        b"[[",
        b"[1]",
        b'{"rows": []}',
        b'{"rows": null, "keys": {}}',
        b'{"rows": 1, "keys": {}}',
        b'{"rows": [], "keys": null}',
    ],
)
def test_a_corrupt_compiled_form_is_ignored(tmp_path: Path, kept: Path, content: bytes) -> None:
    table = write(tmp_path / "own.csv", "Алатау,place")
    load([table])
    (compiled,) = kept.iterdir()
    compiled.write_bytes(content)
    assert names(table) == ["Алатау"]


def test_without_a_place_to_keep_it_names_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("")
    monkeypatch.setenv("KZLINT_CACHE_DIR", str(file))
    assert names(write(tmp_path / "own.csv", "Алатау,place")) == ["Алатау"]


def test_built_in_names_are_those_of_the_tables() -> None:
    lines = [
        (tables.BUILT_IN / f"{name}.csv").read_text(encoding="utf-8").splitlines()[1:]
        for name in tables.BUILT_IN_NAMES
    ]
    assert len(built_in()) == sum(map(len, lines))
