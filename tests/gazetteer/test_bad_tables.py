"""A newsroom's bad tables: each told and set aside, the others used."""

from pathlib import Path

import pytest

from kzlint.gazetteer import tables
from kzlint.gazetteer.tables import usable


def write(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(["name,kind", *rows, ""]), encoding="utf-8")
    return path


def told(path: Path) -> tuple[list[str], list[str]]:
    """The names that can be used, and the errors without the table's folder."""
    found, errors = usable(path)
    return [entry.name for entry in found.names], [
        str(error).removeprefix(f"{path}/") for error in errors
    ]


def more(path: Path) -> str:
    """How the rest of what is wrong with a table is shown."""
    return f" (“kzlint gazetteer check {path}” shows what else is wrong)"


def test_where_all_tables_are_good_all_are_used(tmp_path: Path) -> None:
    one = write(tmp_path / "a.csv", "Алатау,place")
    write(tmp_path / "b.csv", "Ақсу,place")
    assert told(tmp_path) == (["Алатау", "Ақсу"], [])
    assert told(one) == (["Алатау"], [])


KNOWN = (
    "; known: name, kind, since, until, source, note, gender, aliases, misspellings, holders, "
    "successor"
)

GOOD = "name,kind\nАқсу,place\n".encode()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        # Not ours.
        (b"", "b.csv:1: the column 'name' is missing{more}"),
        (b"\x89PNG\r\n", "b.csv:1: not UTF-8 (byte 0x89); save the table as “CSV UTF-8”"),
        (
            b"PK\x03\x04\x14\x00",
            "b.csv:1: column 1: no such column: 'pk\\x03\\x04\\x14\\x00'{known}{more}",
        ),
        (b"city,population\nA,1\n", "b.csv:1: column 1: no such column: 'city'{known}{more}"),
        # Of another version.
        (b"name,kind,colour\n", "b.csv:1: column 3: no such column: 'colour'{known}"),
        # Cut off.
        (GOOD[:-8], "b.csv:2: not UTF-8 (byte 0xd1); save the table as “CSV UTF-8”"),
        (GOOD[:2], "b.csv:1: column 1: no such column: 'na'; did you mean name?{more}"),
        (
            GOOD + b'"\xd0\xa8',
            "b.csv:3: not readable as CSV: a quotation mark opens a cell and nothing closes it",
        ),
        (GOOD + b"\xd0\xa8,pla", None),
    ],
)
def test_a_bad_table_takes_no_other_with_it(
    tmp_path: Path, content: bytes, why: str | None
) -> None:
    write(tmp_path / "a.csv", "Алатау,place")
    (tmp_path / "b.csv").write_bytes(content)
    write(tmp_path / "c.csv", "Шалқар,place")
    names, errors = told(tmp_path)
    assert names == ["Алатау", "Шалқар"]
    if why is None:
        assert [error[: len("b.csv:3: column 2 (kind): ")] for error in errors] == [
            "b.csv:3: column 2 (kind): "
        ]
    else:
        assert errors == [why.format(known=KNOWN, more=more(tmp_path / "b.csv"))]
    assert told(tmp_path / "b.csv")[0] == []
    assert [str(error) for error in usable(tmp_path / "b.csv")[1]] == [
        f"{tmp_path}/{error}" for error in errors
    ]


def test_every_bad_table_is_told(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv"):
        (tmp_path / name).write_text("nonsense\n")
    (tmp_path / "c.csv").mkdir()
    assert told(tmp_path) == (
        [],
        [
            f"a.csv:1: column 1: no such column: 'nonsense'{KNOWN}{more(tmp_path / 'a.csv')}",
            f"b.csv:1: column 1: no such column: 'nonsense'{KNOWN}{more(tmp_path / 'b.csv')}",
            "c.csv: is a directory",
        ],
    )


def test_a_path_without_tables_is_told(tmp_path: Path) -> None:
    assert told(tmp_path) == ([], [f"{tmp_path}: no *.csv table in this folder"])
    assert told(tmp_path / "жоқ.csv") == ([], [f"{tmp_path}/жоқ.csv: no such file or directory"])


def test_a_bad_table_is_used_once_it_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KZLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(tables, "TOO_FRESH", -1)
    table = tmp_path / "b.csv"
    write(tmp_path / "a.csv", "Алатау,place")
    table.write_text("nonsense\n")
    assert told(tmp_path)[0] == ["Алатау"]
    write(table, "Ақсу,place")
    assert told(tmp_path) == (["Алатау", "Ақсу"], [])
