"""What is wrong with tables: every bad row, every contradiction, each with its place."""

from pathlib import Path

import pytest

from kzlint.gazetteer import GazetteerError, tables
from kzlint.gazetteer.checks import Checked, check

HEADER = "name,kind,gender,aliases,misspellings,holders,since,until,successor,source,note"
TERMS = "person,post,since,until,acting"

BUILT_IN = f"""\
{HEADER}
Алатау қаласы,place,,Алатау,Алатоо,,,,,кітап,
Айша Қосанова,person,f,Айша Ә. Қосанова,,,,,,кітап,
Дана Беркінова,person,f,,,,,,,кітап,
Алатау әкімі,post,,Алатау қаласының әкімі,,,,,,кітап,
Алатау депутаты,post,,,,several,,,,кітап,
Қыран,given-name,m,,,,,,,кітап,place
"""
BUILT_IN_TERMS = """\
person,post,since,until,acting,source
Айша Қосанова,Алатау әкімі,2020-01-01,2022-01-01,,кітап
Дана Беркінова,Алатау әкімі,2022-01-01,,,кітап
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that tests run in, beside another one with small built-in tables."""
    built_in, own = tmp_path / "tables", tmp_path / "own"
    built_in.mkdir()
    own.mkdir()
    (built_in / "names.csv").write_text(BUILT_IN, encoding="utf-8")
    (built_in / "terms.csv").write_text(BUILT_IN_TERMS, encoding="utf-8")
    monkeypatch.setattr(tables, "BUILT_IN", built_in)
    monkeypatch.chdir(own)
    return built_in


def problems(**contents: str) -> list[str]:
    """What is wrong in tables of those names and contents."""
    for name, content in contents.items():
        Path(f"{name}.csv").write_text(content, encoding="utf-8")
    return [str(problem) for problem in check([Path(f"{name}.csv") for name in contents]).problems]


def of_names(*rows: str) -> list[str]:
    return problems(a="\n".join([HEADER, *rows, ""]))


def of_terms(*rows: str) -> list[str]:
    return problems(t="\n".join([TERMS, *rows, ""]))


@pytest.mark.parametrize(
    "rows",
    [
        [],
        ["Көктау,place"],
        # In force one after the other.
        [
            "Көктау,place,,,,,,2001-02-03,Ақтау",
            "Ақтау,place,,,,,2001-02-03,2010-01-01",
            "Көктау,place,,,,,2010-01-01",
        ],
        # Of another kind.
        ["Көктау,place", "Көктау,given-name", "Көктау,organisation"],
        # A built-in row made over.
        ["Айша Қосанова,person,f,Айша Қосан"],
        ["Алатау қаласы,place,,,Алатау"],
        # One misspelling of a name that came back.
        ["Көктау,place,,,Коктоо,,,2001-02-03", "Көктау,place,,,Коктоо,,2010-01-01"],
        # A successor of a known day, or of none.
        ["Көктау,place,,,,,,,Алатау қаласы", "Ақтау,place,,,,,,2010-01-01,Алатау қаласы"],
        # Latin words that are no Cyrillic ones.
        ["Карл XI,person", "COP конференциясы,organisation", "TOP,organisation"],
    ],
)
def test_nothing_wrong(rows: list[str]) -> None:
    assert of_names(*rows) == []


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            ["Көктау,place", "Көктау,place,,,,,2001-02-03"],
            ["a.csv:3: column 1 (name): 'Көктау' stands in a.csv:2 too, for the same time"],
        ),
        (
            ["Көктау,place,,Көкше", "Ақтау,place,,Ақша|Көкше"],
            ["a.csv:3: column 4 (aliases): 'Көкше' is another form of 'Көктау', a.csv:2, "
             "at the same time"],
        ),
        (
            ["Көктау,place,,Ақтау", "Ақтау,place"],
            ["a.csv:3: column 1 (name): 'Ақтау' is another form of 'Көктау', a.csv:2, "
             "at the same time"],
        ),
        (
            ["Көктау,place,,Алатау"],
            ["a.csv:2: column 4 (aliases): 'Алатау' is another form of 'Алатау қаласы', "
             "built-in names.csv:2, at the same time"],
        ),
        (
            ["Көктау,place,,Көктау|Көк|Көк,Кок|Кок"],
            ["a.csv:2: column 4 (aliases): 'Көк' stands twice in this row",
             "a.csv:2: column 4 (aliases): 'Көктау' stands twice in this row",
             "a.csv:2: column 5 (misspellings): 'Кок' stands twice in this row"],
        ),
        (
            ["Көктау,place,,,Ақтау", "Ақтау,organisation"],
            ["a.csv:3: column 1 (name): 'Ақтау' is a misspelling of 'Көктау', a.csv:2"],
        ),
        (
            ["Ақтау,organisation,,Ақша", "Көктау,place,,,Ақтау|Ақша"],
            ["a.csv:3: column 5 (misspellings): 'Ақтау' is a right form of 'Ақтау', a.csv:2",
             "a.csv:3: column 5 (misspellings): 'Ақша' is a right form of 'Ақтау', a.csv:2"],
        ),
        (
            ["Көктау,place,,Алатоо", "Ақтау,place,,,Айша Қосанова"],
            ["a.csv:2: column 4 (aliases): 'Алатоо' is a misspelling of 'Алатау қаласы', "
             "built-in names.csv:2",
             "a.csv:3: column 5 (misspellings): 'Айша Қосанова' is a right form of "
             "'Айша Қосанова', built-in names.csv:3"],
        ),
        (
            ["Көктау,place,,,Коктоо", "Ақтау,place,,,Коктоо"],
            ["a.csv:3: column 5 (misspellings): 'Коктоо' is a misspelling of 'Көктау', a.csv:2"],
        ),
        (
            ["Көктау,place,,,,,,2001-02-03,Алатау қалас"],
            ["a.csv:2: column 9 (successor): no row of kind place has the name 'Алатау қалас'; "
             "did you mean Алатау қаласы?"],
        ),
        (
            ["Көктау,place,,,,,,2001-02-03,Ақтау", "Ақтау,place,,,,,2001-02-04"],
            ["a.csv:2: column 9 (successor): 'Ақтау' is in force since 2001-02-04, "
             "not since 2001-02-03"],
        ),
        (
            ["A. Қосанова,person", "Айша Ә. Қос,person,f,Aca Қос"],
            ["a.csv:2: column 1 (name): 'A' is in Latin letters, the rest of the name is not",
             "a.csv:3: column 4 (aliases): 'Aca' is in Latin letters, the rest of the name is not"],
        ),
        (
            ["СОК,organisation", "COK қоры,organisation", "KMT,organisation",
             "КМТ bank,organisation"],
            ["a.csv:3: column 1 (name): 'COK' is in Latin letters, the rest of the name is not",
             "a.csv:5: column 1 (name): 'КМТ' is in Cyrillic letters, the rest of the name is not"],
        ),
        (
            ["Көктау,town", "Ақтау,place,f,,,,2001,2000-01-01", "Алтау,place"],
            ["a.csv:2: column 2 (kind): no such choice: 'town'; use 'person', 'place', 'country', "
             "'organisation', 'post' or 'given-name'",
             "a.csv:3: column 7 (since): '2001' is no date of the form YYYY-MM-DD"],
        ),
        (
            ["Ақтау,place,,,,,2001-01-01,2000-01-01", '"Алтау,place'],
            ["a.csv:2: column 8 (until): 2000-01-01 is not after since, 2001-01-01",
             "a.csv:3: not readable as CSV: a quotation mark opens a cell and nothing closes it"],
        ),
    ],
)  # fmt: skip
def test_wrong_names(rows: list[str], told: list[str]) -> None:
    assert of_names(*rows) == told


@pytest.mark.parametrize(
    "rows",
    [
        [],
        # After the one that is known to have begun before.
        ["Айша Қосанова,Алатау әкімі,2024-01-01"],
        ["Айша Қосанова,Алатау әкімі,2016-01-01,2020-01-01"],
        # Nobody knows when.
        ["Айша Қосанова,Алатау әкімі", "Дана Беркінова,Алатау әкімі"],
        ["Дана Беркінова,Алатау әкімі,,2020-01-01"],
        # Several may hold it.
        ["Айша Қосанова,Алатау депутаты,2020-01-01", "Дана Беркінова,Алатау депутаты,2020-01-01"],
    ],
)
def test_nothing_wrong_with_terms(rows: list[str]) -> None:
    assert of_terms(*rows) == []


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            ["Дана Беркінова,Алатау әкімі,2021-06-01,2021-07-01,yes"],
            ["t.csv:2: column 1 (person): 'Айша Қосанова' holds 'Алатау әкімі' "
             "from 2020-01-01 to 2022-01-01 (built-in terms.csv:2), at the same time"],
        ),
        (
            ["Айша Қосанова,Алатау депутаты,2020-01-01",
             "Айша Қосанова,Алатау депутаты,2021-01-01"],
            ["t.csv:3: column 1 (person): 'Айша Қосанова' holds 'Алатау депутаты' "
             "from 2020-01-01 (t.csv:2), at the same time"],
        ),
        (
            ["Дана Беркінова,Алатау әкімі,,2022-01-01"],
            ["t.csv:2: column 1 (person): 'Айша Қосанова' holds 'Алатау әкімі' "
             "from 2020-01-01 to 2022-01-01 (built-in terms.csv:2), at the same time"],
        ),
        (
            ["Айша Қосанов,Алатау әкім,2010-01-01,2011-01-01"],
            ["t.csv:2: column 1 (person): no row of kind person has the name 'Айша Қосанов'; "
             "did you mean Айша Қосанова?",
             "t.csv:2: column 2 (post): no row of kind post has the name 'Алатау әкім'; "
             "did you mean Алатау әкімі?"],
        ),
        (
            ["Айша Ә. Қосанова,Алатау қаласының әкімі,2010-01-01,2011-01-01"],
            ["t.csv:2: column 1 (person): no row of kind person has the name 'Айша Ә. Қосанова', "
             "another form of 'Айша Қосанова': write that",
             "t.csv:2: column 2 (post): no row of kind post has the name "
             "'Алатау қаласының әкімі', another form of 'Алатау әкімі': write that"],
        ),
        (
            ["Айша Қосанова,Алатау әкімі,2011-01-01,2010-01-01"],
            ["t.csv:2: column 4 (until): 2010-01-01 is not after since, 2011-01-01"],
        ),
    ],
)  # fmt: skip
def test_wrong_terms(rows: list[str], told: list[str]) -> None:
    assert of_terms(*rows) == told


def test_tables_are_checked_together() -> None:
    names = f"{HEADER}\nЗере Баян,person,f\nАқтау әкімі,post\n"
    terms = f"{TERMS}\nЗере Баян,Ақтау әкімі,2020-01-01\n"
    assert problems(names=names, terms=terms) == []
    assert problems(b=names, a=names) == [
        "a.csv:2: column 1 (name): 'Зере Баян' stands in b.csv:2 too, for the same time",
        "a.csv:3: column 1 (name): 'Ақтау әкімі' stands in b.csv:3 too, for the same time",
    ]


def test_built_in_tables_are_checked_too(folder: Path) -> None:
    assert check(tables.built_in_files()) == Checked((), 8)
    table = folder / "more.csv"
    table.write_text(f"{HEADER}\nКөктау,place\nАлатау,place,,,,,,,,кітап\n", encoding="utf-8")
    assert [str(problem) for problem in check([table]).problems] == [
        f"{table}:2: column 10 (source): a built-in row needs a source",
        f"{table}:3: column 1 (name): 'Алатау' is another form of 'Алатау қаласы', "
        "built-in names.csv:2, at the same time",
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", ["x.csv:1: the column 'kind' is missing", "x.csv:1: the column 'name' is missing"]),
        (b"\x89PNG\r\n", ["x.csv:1: not UTF-8 (byte 0x89); save the table as “CSV UTF-8”"]),
        (b"name,kind\n\xe0,place\n",
         ["x.csv:2: not UTF-8 (byte 0xe0); save the table as “CSV UTF-8”"]),
        (b'"na"me,kind\nA,place\n',
         ["x.csv:1: not readable as CSV: something follows a closing quotation mark; "
          "inside a cell write two"]),
    ],
)  # fmt: skip
def test_what_is_no_table(content: bytes, told: list[str]) -> None:
    Path("x.csv").write_bytes(content)
    assert [str(problem) for problem in check([Path("x.csv")]).problems] == told


def test_a_file_that_cannot_be_opened() -> None:
    with pytest.raises(GazetteerError) as caught:
        check([Path("жоқ.csv")])
    assert str(caught.value) == "жоқ.csv: no such file or directory"
