"""``kzlint gazetteer suggest``: names in releases that no table has."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kzlint.gazetteer import tables

Run = Callable[..., tuple[int, str, str]]

HEADER = "name,kind,gender,aliases,misspellings,since,until,successor,source,note\n"


@pytest.fixture(autouse=True)
def built_in(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small built-in table."""
    folder = tmp_path_factory.mktemp("tables")
    rows = "Ақтау,place\nАйша Қосанова,person\nЗере,given-name,f\nЕрлан,given-name,m\n"
    (folder / "names.csv").write_text(HEADER + rows, encoding="utf-8")
    monkeypatch.setattr(tables, "BUILT_IN", folder)


def write(name: str, *lines: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["Кеше Ақтауда Айша Қосанова, Ақтаудан Айша Қосановамен кездесті."], []),
        (
            ["Кеше Зере Сапарова келді. Жиында Зере Сапарованың айтқаны.", "Бүгін З. Сапароваға."],
            ['Зере Сапарова,person,f,,,,,,,"3 times; forms: Зере Сапарова, Зере Сапарованың, '
             'З. Сапароваға; first in a.txt:1"'],
        ),
        (
            ["Ол Ерлан Асқарұлы Сапаровпен, кейін Ерлан Сапаровпен сөйлесті."],
            ['Ерлан Сапаров,person,m,Ерлан Асқарұлы Сапаров,,,,,,"2 times; forms: Ерлан Асқарұлы '
             'Сапаровпен, Ерлан Сапаровпен; first in a.txt:1"'],
        ),
        (
            ["Олар Бозбиікте болды.", "Кеше Бозбиік ауылына барды.", "Бозбиік деген ауыл."],
            ['Бозбиік,place,,,,,,,,"2 times; forms: Бозбиікте, Бозбиік; first in a.txt:1"'],
        ),
        (
            ["Олар «Нұрлы таң» қорына, кейін «Нұрлы таң» мектебіне барды."],
            ["Нұрлы таң,organisation,,,,,,,,2 times; forms: Нұрлы таң; first in a.txt:1"],
        ),
        (
            ["Кеше ЖҚБО мен оның ЖҚБО-лары, XV және XV."],
            ['ЖҚБО,organisation,,,,,,,,"2 times; forms: ЖҚБО, ЖҚБО-лары; first in a.txt:1"'],
        ),
        # A word that stands in small letters too; an open sentence; a word of two scripts.
        (["Біздің Музей, ол Музей. Ескі музей.", "Бозбиік. Бозбиік.", "Ол Cамар, Cамар."], []),
    ],
)  # fmt: skip
def test_suggestions(kzlint: Run, lines: list[str], rows: list[str]) -> None:
    write("a.txt", *lines)
    table = HEADER + "".join(f"{row}\n" for row in rows)
    assert kzlint("gazetteer", "suggest", "a.txt") == (0, table, "")
    Path("new.csv").write_text(table, encoding="utf-8")
    assert kzlint("gazetteer", "check", "new.csv")[:2] == (0, "")


def test_names_are_counted_over_files_and_known_ones_left_out(kzlint: Run) -> None:
    write("own.csv", "name,kind", "Бозбиік,place")
    write("r/a.txt", "Олар Бозбиікке, Жарбиікке және Көлбиікке барды.")
    write("r/b.txt", "Олар Бозбиікте, Жарбиікте болды.")
    told = (
        HEADER + 'Жарбиік,place,,,,,,,,"2 times; forms: Жарбиікке, Жарбиікте; first in r/a.txt:1"\n'
    )
    assert kzlint("gazetteer", "suggest", "r", "r/a.txt", "--gazetteer", "own.csv") == (0, told, "")
    status, out, _ = kzlint("gazetteer", "suggest", "--at-least", "1", "r")
    assert status == 0
    assert [line.split(",")[0] for line in out.splitlines()[1:]] == [
        "Бозбиік",
        "Жарбиік",
        "Көлбиік",
    ]


def test_files_that_cannot_be_read(kzlint: Run) -> None:
    write("a.txt", "Олар Бозбиікке, Бозбиіктен барды.")
    Path("b.txt").write_bytes("Олар Бозбиікке барды.".encode("cp1251", "replace"))
    Path("c.txt").write_bytes(b"\x89PNG\r\n")
    Path("empty").mkdir()
    status, out, err = kzlint("gazetteer", "suggest", "жоқ.txt", "b.txt", "c.txt", "empty", "a.txt")
    assert status == 2
    assert out == (
        HEADER + 'Бозбиік,place,,,,,,,,"2 times; forms: Бозбиікке, Бозбиіктен; first in a.txt:1"\n'
    )
    assert err == (
        "kzlint: жоқ.txt: no such file or directory\n"
        "kzlint: b.txt: not UTF-8 text, but windows-1251\n"
        "kzlint: c.txt: not UTF-8 text, but a PNG image\n"
        "kzlint: empty: no *.txt file in this folder\n"
    )


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("-", "standard input is not read here; name files or folders"),
        ("жоқ.txt", "жоқ.txt: no such file or directory"),
    ],
)
def test_no_readable_file(kzlint: Run, path: str, told: str) -> None:
    assert kzlint("gazetteer", "suggest", path) == (2, "", f"kzlint: {told}\n")


def test_an_invalid_table_is_ignored(kzlint: Run) -> None:
    write("a.txt", "Олар келді.")
    write("own.csv", "name")
    told = "kzlint: the table is not used: own.csv:1: the column 'kind' is missing\n"
    status, out, err = kzlint("gazetteer", "suggest", "a.txt", "--gazetteer", "own.csv")
    assert (status, out.count("\n"), err) == (2, 1, told)
