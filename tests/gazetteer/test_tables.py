"""Files of names: which are read, whose rows win, and the compiled form that is kept of them."""

import datetime
import os
from pathlib import Path

import pytest

from kzlint.core import cache
from kzlint.gazetteer import (
    Entry,
    Gazetteer,
    GazetteerError,
    GivenName,
    Kind,
    Tables,
    Term,
    built_in,
    load,
    tables,
)
from kzlint.gazetteer.rows import NameRow, TermRow


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
    assert list(load([table]).names) == [
        Entry("Алатау", Kind.PLACE, since=datetime.date(2024, 1, 2))
    ]


def test_each_kind_is_apart(tmp_path: Path) -> None:
    write(
        tmp_path / "names.csv",
        "Айша,given-name,,",
        "Орал,given-name,,place",
        "Алатау әкімі,post,2024-01-02,",
        "Алатау,place",
        "Айша Қосанова,person",
    )
    (tmp_path / "terms.csv").write_text(
        "person,post,since,acting\nАйша Қосанова,Алатау әкімі,2024-01-02,yes\n", encoding="utf-8"
    )
    found = load([tmp_path])
    date = datetime.date(2024, 1, 2)
    assert [entry.name for entry in found.names] == ["Алатау", "Айша Қосанова"]
    assert found.given_names == {
        "Айша": GivenName("Айша"),
        "Орал": GivenName("Орал", is_word=True),
    }
    assert found.posts == (Entry("Алатау әкімі", Kind.POST, since=date),)
    assert found.terms == (Term("Айша Қосанова", "Алатау әкімі", date, is_acting=True),)
    gazetteer = Gazetteer([found])
    assert gazetteer.given_names == found.given_names
    assert gazetteer.posts == {"әкім": ((("алатау", "әкім"), found.posts[0]),)}
    assert gazetteer.terms == {"Алатау әкімі": found.terms}


def test_a_folder_stands_for_its_tables_in_order(tmp_path: Path) -> None:
    write(tmp_path / "b.csv", "Байқоңыр,place")
    write(tmp_path / "a.csv", "Алатау,place", "Ақсу,place")
    (tmp_path / "notes.txt").write_text("Балқаш,place")
    own = write(tmp_path / "c.txt", "Шалқар,place")
    assert names(tmp_path, own) == ["Алатау", "Ақсу", "Байқоңыр", "Шалқар"]


def test_no_table_is_no_entry() -> None:
    assert list(load([]).names) == []


def test_no_such_file(tmp_path: Path) -> None:
    path = tmp_path / "жоқ.csv"
    with pytest.raises(GazetteerError) as caught:
        load([path])
    assert str(caught.value) == f"{path}: no such file or directory"


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
    assert str(caught.value) == f"{folder}: is a directory"


def test_the_first_bad_row_is_told_with_its_file(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "Алатау,place")
    bad = write(tmp_path / "b.csv", "Ақсу,place", "Балқаш,lake", "Шалқар,town")
    with pytest.raises(GazetteerError) as caught:
        load([tmp_path])
    assert str(caught.value) == (
        f"{bad}:3: column 2 (kind): no such choice: 'lake'; did you mean place? "
        f"(“kzlint gazetteer check {bad}” shows what else is wrong)"
    )


def test_a_path_that_none_can_be() -> None:
    with pytest.raises(GazetteerError) as caught:
        load([Path("a\0.csv")])
    assert str(caught.value) == "a\\x00.csv: no file has a NUL in its name"


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
    assert gazetteer.named("Астана") == tuple(own.names)
    assert [match.entry for match in gazetteer.lookup("Астанада")] == list(own.names)
    assert [match.entry.name for match in gazetteer.lookup("Алматыда")] == ["Алматы"]


def test_the_earlier_of_two_own_tables_wins(tmp_path: Path) -> None:
    first = load([write(tmp_path / "a.csv", "Алатау,place,,бірінші")])
    second = load([write(tmp_path / "b.csv", "Алатау,place,,екінші")])
    assert Gazetteer([first, second]).named("Алатау") == tuple(first.names)


def test_the_compiled_form_is_used(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = write(tmp_path / "own.csv", "Алатау,place")
    load([table])
    monkeypatch.setattr("kzlint.gazetteer.csv_table.read_table", None)
    assert names(table) == ["Алатау"]
    assert len(list(kept.iterdir())) == 1


def test_a_changed_table_is_compiled_anew(tmp_path: Path, kept: Path) -> None:
    table = write(tmp_path / "own.csv", "Алатау,place")
    assert names(table) == ["Алатау"]
    status = table.stat()
    write(table, "Қарату,place")
    os.utime(table, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert names(table) == ["Қарату"]
    assert len(list(kept.iterdir())) == 1


def test_a_table_that_has_just_changed_is_not_kept(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may change again within the clock's tick."""
    monkeypatch.setattr(tables, "TOO_FRESH", 60)
    assert names(write(tmp_path / "own.csv", "Алатау,place")) == ["Алатау"]
    assert not kept.exists()


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


ROWS = ("Алатау,place,,қала", "Айша,given-name", "Алатау әкімі,post", "Қазына банкі,organisation")


def content(found: Tables) -> tuple[object, ...]:
    """All that was read, so that whatever is wrong in it is met."""
    keys = found.names.keys.shards()
    lists = (found.posts, found.given_names, found.terms, found.organisation_forms)
    return list(found.names), keys, *lists, list(found.unmistakable)


def test_a_compiled_form_that_was_cut_off_or_altered_is_made_anew(
    tmp_path: Path, kept: Path
) -> None:
    table = write(tmp_path / "own.csv", *ROWS)
    right = content(load([table]))
    (compiled,) = kept.iterdir()
    good = compiled.read_bytes()
    altered = [good[:length] for length in range(0, len(good), 10)]
    for at in range(0, len(good), 7):
        altered.append(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
    for number, bad in enumerate(altered):
        compiled.write_bytes(bad)
        assert content(load([table])) == right, number
        assert compiled.read_bytes() == good, number


@pytest.mark.parametrize(
    ("part", "value"),
    [("keys", []), ("names", 7), ("post_rows", None), ("made_from", "x"), ("terms", []), ("", 1)],
)
def test_a_compiled_form_of_another_shape_is_made_anew(
    tmp_path: Path, kept: Path, part: str, value: object
) -> None:
    """Another kzlint of the same version may have written it."""
    table = write(tmp_path / "own.csv", *ROWS)
    right = content(load([table]))
    (compiled,) = kept.iterdir()
    good = compiled.read_bytes()
    first, lines = cache.read_lines(compiled)
    cache.write_lines(compiled, first | {part: value} if part else [first], lines)
    assert content(load([table])) == right
    assert compiled.read_bytes() == good


def test_without_a_place_to_keep_it_names_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("")
    monkeypatch.setenv("KZLINT_CACHE_DIR", str(file))
    assert names(write(tmp_path / "own.csv", "Алатау,place")) == ["Алатау"]


def test_what_is_built_in_is_what_the_tables_have() -> None:
    rows = [row for path in tables.built_in_files() for row in tables.read(path)]
    found = built_in()
    given_names = {
        row.name for row in rows if isinstance(row, NameRow) and row.kind == "given-name"
    }
    assert found.given_names.keys() == given_names
    assert len(found.terms) == sum(isinstance(row, TermRow) for row in rows)
    assert len(found.names) + len(found.posts) == sum(
        isinstance(row, NameRow) and row.kind != "given-name" for row in rows
    )
