"""``kzlint gazetteer``: check, lookup, add and suggest, over small built-in tables."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kzlint.gazetteer import tables

Run = Callable[..., tuple[int, str, str]]

HEADER = "name,kind,gender,aliases,misspellings,since,until,successor,source,note\n"

BUILT_IN = f"""\
{HEADER}\
Алатау қаласы,place,,Алатау,Алатоо қаласы,2001-02-03,,,кітап,
Көктау,place,,,,,2010-01-01,Ақтау,кітап,бұрынғы аты
Ақтау,place,,,,2010-01-01,,,кітап,
Айша Қосанова,person,f,Айша Ә. Қосанова,,,,,«Газет»,
Айша,given-name,f,,,,,,кітап,
Дана,given-name,f,,,,,,кітап,
Алатау әкімі,post,,Алатау қаласының әкімі,,,,,кітап,
"""
TERMS = """\
person,post,since,until,acting,source
Айша Қосанова,Алатау әкімі,2020-01-01,2022-01-01,yes,кітап
"""


@pytest.fixture(autouse=True)
def built_in(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small built-in tables."""
    folder = tmp_path_factory.mktemp("tables")
    (folder / "names.csv").write_text(BUILT_IN, encoding="utf-8")
    (folder / "terms.csv").write_text(TERMS, encoding="utf-8")
    monkeypatch.setattr(tables, "BUILT_IN", folder)
    return folder


def write(name: str, content: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(content, encoding="utf-8")


# check


def test_check_the_built_in_tables(kzlint: Run) -> None:
    told = "no problems in 2 tables of 8 rows\n"
    assert kzlint("gazetteer", "check") == (0, "", told)


def test_check_reports_every_problem(kzlint: Run) -> None:
    write("own/a.csv", "name,kind,until\nҚызылтау,town,\nҚызылтау,place,2024\nАлатау,place\n")
    write("own/b.csv", "person,post\nАйша Қосанов,Алатау әкімі\n")
    assert kzlint("gazetteer", "check", "own") == (
        1,
        "own/a.csv:2: column 2 (kind): no such choice: 'town'; use 'person', 'place', 'country', "
        "'organisation', 'post' or 'given-name'\n"
        "own/a.csv:3: column 3 (until): '2024' is no date of the form YYYY-MM-DD\n"
        "own/a.csv:4: column 1 (name): 'Алатау' is another form of 'Алатау қаласы', "
        "built-in names.csv:2, at the same time\n"
        "own/b.csv:2: column 1 (person): no row of kind person has the name 'Айша Қосанов'; "
        "did you mean Айша Қосанова?\n",
        "4 problems in 2 tables of 2 rows\n",
    )
    assert kzlint("gazetteer", "check", "own/b.csv", "own/b.csv")[2] == (
        "1 problem in 1 table of 1 row\n"
    )


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("жоқ.csv", "жоқ.csv: no such file or directory"),
        ("empty", "empty: no *.csv table in this folder"),
        ("folders", "folders/a.csv: is a directory"),
        ("a\nb.csv", "a\\nb.csv: no such file or directory"),
    ],
)
def test_check_what_cannot_be_opened(kzlint: Run, path: str, told: str) -> None:
    Path("empty").mkdir()
    Path("folders/a.csv").mkdir(parents=True)
    assert kzlint("gazetteer", "check", path) == (2, "", f"kzlint: {told}\n")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "a.csv:1: the column 'kind' is missing\na.csv:1: the column 'name' is missing\n"),
        (b"\x00\x01\xff", "a.csv:1: not UTF-8 (byte 0xff); save the table as “CSV UTF-8”\n"),
    ],
)
def test_check_what_is_not_a_table(kzlint: Run, content: bytes, told: str) -> None:
    Path("a.csv").write_bytes(content)
    status, out, _ = kzlint("gazetteer", "check", "a.csv")
    assert (status, out) == (1, told)


# lookup

PERSON = """\
    spelling   right
    also       Айша Ә. Қосанова
    gender     feminine
    office     Алатау әкімі, from 2020-01-01 to 2022-01-01, acting
    source     «Газет»
"""


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("Қосановаға",
         "  person Айша Қосанова (built-in names.csv:5)\n"
         "    read as    Қосанова + ға (dative), the family name alone\n" + PERSON),
        ("Айша Қосанова",
         "  person Айша Қосанова (built-in names.csv:5)\n    read as    Айша Қосанова\n" + PERSON),
        ("Алатауга",
         "  place Алатау қаласы (built-in names.csv:2)\n"
         "    read as    Алатау + га (dative), mistyped for “ға”\n"
         "    spelling   wrong, a usual mistyping of “Алатау”\n"
         "    also       Алатау\n"
         "    in force   from 2001-02-03; on 2025-01-01\n"
         "    source     кітап\n"),
        ("Алатоо қаласында",
         "  place Алатау қаласы (built-in names.csv:2)\n"
         "    read as    Алатоо қаласы + нда (locative)\n"
         "    spelling   wrong, a listed misspelling of “Алатау қаласы”\n"
         "    also       Алатау\n"
         "    in force   from 2001-02-03; on 2025-01-01\n"
         "    source     кітап\n"),
        ("Көктаудағы",
         "  place Көктау (built-in names.csv:3)\n"
         "    read as    Көктау + дағы (being at)\n"
         "    spelling   right\n"
         "    in force   to 2010-01-01; not on 2025-01-01\n"
         "    successor  Ақтау\n"
         "    source     кітап\n"
         "    remark     бұрынғы аты\n"),
        ("Айшаге",
         "  given-name Айша (built-in names.csv:6)\n"
         "    read as    Айша + ге (dative), irregular: should be “Айшаға”\n"
         "    spelling   right\n"
         "    gender     feminine\n"
         "    source     кітап\n"),
        ("Алатау әкімінің",
         "  post Алатау әкімі (built-in names.csv:8)\n"
         "    read as    Алатау әкімі + нің (genitive)\n"
         "    spelling   right\n"
         "    also       Алатау қаласының әкімі\n"
         "    holder     Айша Қосанова, from 2020-01-01 to 2022-01-01, acting\n"
         "    source     кітап\n"),
    ],
)  # fmt: skip
def test_lookup(kzlint: Run, word: str, told: str) -> None:
    found = kzlint("gazetteer", "lookup", word, "--date", "2025-01-01")
    assert found == (0, f"{word}\n{told}", "")


def test_lookup_a_missing_name(kzlint: Run) -> None:
    assert kzlint("gazetteer", "lookup", "Қосанав", "–", "Ақтау", "--date", "2009-01-01") == (
        1,
        "Қосанав: no table has it; near: Айша Қосанова\n"
        "\n"
        "–: no table has it\n"
        "\n"
        "Ақтау\n"
        "  place Ақтау (built-in names.csv:4)\n"
        "    read as    Ақтау\n"
        "    spelling   right\n"
        "    in force   from 2010-01-01; not on 2009-01-01\n"
        "    source     кітап\n",
        "",
    )


def test_lookup_in_own_tables_first(kzlint: Run) -> None:
    write("kzlint.toml", 'gazetteer = ["own.csv"]')
    write("own.csv", "name,kind,note\nАқтау,place,біздің\n")
    write("more.csv", "name,kind\nБозтау,place\n")
    assert kzlint("gazetteer", "lookup", "Ақтауға", "Бозтауға", "--gazetteer", "more.csv") == (
        0,
        "Ақтауға\n  place Ақтау (own.csv:2)\n"
        "    read as    Ақтау + ға (dative)\n    spelling   right\n    remark     біздің\n"
        "\n"
        "Бозтауға\n  place Бозтау (more.csv:2)\n"
        "    read as    Бозтау + ға (dative)\n    spelling   right\n",
        "",
    )


def test_lookup_in_a_table_that_cannot_be_read(kzlint: Run) -> None:
    told = "kzlint: the table is not used: жоқ.csv: no such file or directory\n"
    status, out, err = kzlint("gazetteer", "lookup", "Ақтау", "--gazetteer", "жоқ.csv")
    assert (status, err) == (2, told)
    assert out.startswith("Ақтау\n  place Ақтау (built-in names.csv:4)\n")


# add


def test_add_to_the_table_of_the_configuration(kzlint: Run) -> None:
    write("kzlint.toml", 'gazetteer = ["names", "other.csv"]')
    write("names/a.csv", "person,post\n")
    write("names/b.csv", "name;kind;aliases\r\n")
    assert kzlint(
        "gazetteer", "add", "Бозтау", "--kind", "place", "--alias", "Боз", "--alias", "Боз тау"
    ) == (0, "names/b.csv:2: added place 'Бозтау'\n", "")
    content = Path("names/b.csv").read_bytes().decode()
    assert content == "name;kind;aliases\r\nБозтау;place;Боз|Боз тау\r\n"
    assert kzlint("gazetteer", "add", "Боз", "--kind", "place") == (
        1,
        "",
        "kzlint: not added: name: 'Боз' is another form of 'Бозтау', names/b.csv:2, "
        "at the same time\n",
    )
    assert kzlint("gazetteer", "check", "names")[0] == 0


@pytest.mark.parametrize(("setting", "table"), [("names", "names/names.csv"), ("a.csv", "a.csv")])
def test_add_makes_the_table_of_the_configuration(kzlint: Run, setting: str, table: str) -> None:
    Path("names").mkdir()
    write("kzlint.toml", f'gazetteer = ["{setting}"]')
    told = f"{table}:2: added person 'Зере Баян'\n"
    assert kzlint("gazetteer", "add", "Зере Баян", "--kind", "person") == (0, told, "")
    assert Path(table).read_text(encoding="utf-8") == f"{HEADER}Зере Баян,person,,,,,,,,\n"


def test_add_to_a_named_table(kzlint: Run) -> None:
    assert kzlint(
        "gazetteer", "add", "Зере Баян", "--kind", "person", "--gender", "f", "--table", "a.csv",
        "--misspelling", "Зере Баин", "--since", "2001-02-03", "--until", "2004-05-06",
        "--successor", "Айша Қосанова", "--source", "газет", "--note", "а, ә",
    ) == (
        0,
        "a.csv:2: added person 'Зере Баян'\n",
        'to use it, write this at the start of kzlint.toml: gazetteer = ["a.csv"]\n',
    )  # fmt: skip
    assert Path("a.csv").read_text(encoding="utf-8") == (
        f'{HEADER}Зере Баян,person,f,,Зере Баин,2001-02-03,2004-05-06,Айша Қосанова,газет,"а, ә"\n'
    )


def test_add_over_a_built_in_row(kzlint: Run) -> None:
    write("kzlint.toml", 'gazetteer = ["a.csv"]')
    assert kzlint("gazetteer", "add", "Ақтау", "--kind", "place", "--alias", "Ақ") == (
        0,
        "a.csv:2: added place 'Ақтау'\n",
        "it takes the place of this row, with all that stands there: built-in names.csv:4\n",
    )


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        ([], 2, "no table to add to: name one with --table, or write "
         'gazetteer = ["names.csv"] in kzlint.toml'),
        (["--table", "жоқ/a.csv"], 2, "жоқ/a.csv: the folder that it should lie in is not there"),
        (["--table", "own.csv", "--note", "тау"], 2,
         "own.csv: the table has no column 'note' for 'тау'; add it to the first line"),
    ],
)  # fmt: skip
def test_not_added(kzlint: Run, arguments: list[str], status: int, told: str) -> None:
    write("own.csv", "name,kind\n")
    found = kzlint("gazetteer", "add", "Бозтау", "--kind", "place", *arguments)
    assert found == (status, "", f"kzlint: {told}\n")
    assert [path.name for path in Path().iterdir()] == ["own.csv"]


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_an_invalid_day_is_rejected(kzlint: Run, option: str) -> None:
    status, out, err = kzlint("gazetteer", "add", "Бозтау", "--kind", "place", option, "2001")
    assert (status, out) == (2, "")
    told = f"argument {option}: '2001' is no date of the form YYYY-MM-DD"
    assert err.splitlines()[-2] == f"kzlint gazetteer add: error: {told}"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"kzlint.toml": 'ignore = ["FMT"]'},
         'write this at the start of kzlint.toml: gazetteer = ["r/b.csv"]'),
        ({"kzlint.toml": 'gazetteer = ["a.csv"]'},
         "add 'r/b.csv' to the setting “gazetteer” in kzlint.toml"),
        ({"kzlint.toml": 'extends = "desk/base.toml"', "desk/base.toml": 'gazetteer = ["a.csv"]'},
         "add '../r/b.csv' to the setting “gazetteer” in desk/base.toml"),
        ({"pyproject.toml": '[tool.kzlint]\nignore = ["FMT"]'},
         'write this under [tool.kzlint] in pyproject.toml: gazetteer = ["r/b.csv"]'),
    ],
)  # fmt: skip
def test_how_a_new_table_is_used(kzlint: Run, files: dict[str, str], told: str) -> None:
    for folder in ("r", "desk"):
        Path(folder).mkdir()
    for name, text in files.items():
        write(name, text)
    status, out, err = kzlint("gazetteer", "add", "Бозтау", "--kind", "place", "--table", "r/b.csv")
    assert (status, out, err) == (0, "r/b.csv:2: added place 'Бозтау'\n", f"to use it, {told}\n")


@pytest.mark.parametrize("word", ["", " "])
def test_an_empty_word(kzlint: Run, word: str) -> None:
    status, out, err = kzlint("gazetteer", "lookup", word)
    assert (status, out) == (2, "")
    told = "argument WORD: an empty word; write a name, such as Тоқаевтың"
    assert err.splitlines()[-2] == f"kzlint gazetteer lookup: error: {told}"
