"""The names that a rule under test knows."""

from pathlib import Path

import pytest

from kzlint.gazetteer import Gazetteer, GazetteerError
from kzlint.testing import Names, gazetteer

ROWS = [
    {"name": "Ерасыл Көктембаев", "kind": "person", "gender": "m"},
    {"name": "Көктем ауданының әкімі", "kind": "post"},
    {"person": "Ерасыл Көктембаев", "post": "Көктем ауданының әкімі", "since": "2024-01-02"},
]
NAMED = "name,kind\nЕрасыл Көктембаев,person\n"


def known(names: Names, name: str) -> list[tuple[str, str]]:
    return [
        (entry.name, entry.gender)
        for tables in gazetteer(names).tables
        for entry in tables.names
        if entry.name == name
    ]


def test_the_built_in_names_are_there() -> None:
    assert known((), "Аида Балаева") == [("Аида Балаева", "f")]
    assert known(ROWS, "Аида Балаева") == [("Аида Балаева", "f")]


def test_rows_are_a_table() -> None:
    assert known(ROWS, "Ерасыл Көктембаев") == [("Ерасыл Көктембаев", "m")]
    assert [
        (term.person, str(term.since)) for term in gazetteer(ROWS).terms["Көктем ауданының әкімі"]
    ] == [("Ерасыл Көктембаев", "2024-01-02")]


@pytest.mark.parametrize("inside", ["", "names.csv"])
@pytest.mark.parametrize("kind", [str, Path])
def test_a_table_or_a_folder_of_them_is_read(
    tmp_path: Path, inside: str, kind: type[str] | type[Path]
) -> None:
    (tmp_path / "names.csv").write_text(NAMED, encoding="utf-8")
    assert known(kind(tmp_path / inside), "Ерасыл Көктембаев") == [("Ерасыл Көктембаев", "")]


def test_a_gazetteer_stands_for_itself() -> None:
    empty = Gazetteer()
    assert gazetteer(empty) is empty


def test_an_invalid_row_is_rejected() -> None:
    with pytest.raises(GazetteerError, match=r"names\.csv:2: column 2 \(kind\): "):
        gazetteer([{"name": "Ерасыл Көктембаев", "kind": "somebody"}])
