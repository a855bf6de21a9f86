"""How configuration, tables of names and the command line come together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trees import write

Run = Callable[..., tuple[int, str, str]]

BLANKS = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он  баспа қатысты.\n"
FMT004 = "2:14: FMT004 warning: doubled blanks\n"
ONE = "1 warning in 1 file; 1 can be fixed with --fix\n"


@pytest.fixture(autouse=True)
def release(here: Path) -> None:
    """A release with a warning, ``r/a.txt``."""
    write(here / "r" / "a.txt", BLANKS)


def concise(kzlint: Run, *arguments: str) -> tuple[int, str, str]:
    return kzlint("--output-format", "concise", *arguments)


def test_the_nearest_configuration_holds(kzlint: Run, here: Path) -> None:
    write(here / "b" / "b.txt", BLANKS)
    write(here / "r" / "kzlint.toml", 'ignore = ["FMT004"]\n')
    assert concise(kzlint, "r", "b") == (
        1,
        f"b/b.txt:{FMT004}",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )


def test_fail_on_is_each_files_own(kzlint: Run, here: Path) -> None:
    write(here / "r" / "kzlint.toml", 'fail-on = "error"\n')
    assert concise(kzlint, "r") == (
        0,
        f"r/a.txt:{FMT004}",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )
    assert concise(kzlint, "--fail-on", "warning", "r")[0] == 1
    write(here / "b" / "b.txt", BLANKS)
    assert concise(kzlint, "r", "b")[0] == 1


def test_output_format(kzlint: Run, here: Path) -> None:
    write(here / "kzlint.toml", 'output-format = "concise"\n')
    assert kzlint("r") == (
        1,
        f"r/a.txt:{FMT004}",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )
    assert kzlint("--output-format", "json", "r")[1].startswith("[\n")


@pytest.mark.parametrize(
    ("configured", "options", "found"),
    [
        ('select = ["CAP"]', "", False),
        ('select = ["CAP"]', "--select FMT", True),
        ('select = ["CAP"]', "--extend-select FMT", True),
        ('select = ["CAP"]\nextend-select = ["FMT004"]', "", True),
        ('extend-select = ["FMT004"]', "--select CAP", True),
        ('ignore = ["FMT"]', "", False),
        ('ignore = ["FMT"]', "--select FMT", False),
        ('ignore = ["FMT"]', "--select FMT004", True),
        ('select = ["FMT004"]', "--ignore FMT", True),
        ('select = ["FMT"]', "--ignore FMT004", False),
        ('ignore = ["stray-whitespace"]', "", False),
        ('select = ["CAP"]', "--isolated", True),
    ],
)
def test_selectors_of_the_options_and_the_configuration(
    kzlint: Run, here: Path, configured: str, options: str, found: bool
) -> None:
    write(here / "kzlint.toml", configured)
    status, out, _ = concise(kzlint, *options.split(), "r")
    assert out == (f"r/a.txt:{FMT004}" if found else "")
    assert status == int(found)


def test_a_chosen_configuration(kzlint: Run, here: Path) -> None:
    write(here / "kzlint.toml", 'select = ["CAP"]\n')
    write(here / "other" / "strict.toml", 'select = ["FMT"]\n')
    assert concise(kzlint, "--config", "other/strict.toml", "r")[0] == 1
    assert concise(kzlint, "r")[0] == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["CAP"]', "1: selct: no such key; did you mean select?"),
        ('select = "CAP"', '1: select: should be a list, as in ["CAP"]'),
        ('select = ["ZZZ"]', "1: select: no such rule: 'ZZZ'; “kzlint rules” lists all"),
        ('ignore = ["empty-credits"]', "1: ignore: no such rule: 'empty-credits'; "
         "did you mean empty-credit? “kzlint rules” lists all"),
        ('extend-select = ["ZZZ"]', "1: extend-select: no such rule: 'ZZZ'; "
         "“kzlint rules” lists all"),
        ("[rules.empty-credits]\nx = 1", "1: rules.empty-credits: no such rule; "
         "did you mean empty-credit? “kzlint rules” lists all"),
        ("[rules.empty-credit]\nx = 1", "2: rules.empty-credit.x: no such key; "
         "known keys: severity"),
        ('output-format = "jsn"', "1: output-format: no such format: 'jsn'; did you mean json?"),
    ],
)  # fmt: skip
def test_a_bad_configuration(kzlint: Run, here: Path, text: str, told: str) -> None:
    write(here / "r" / "kzlint.toml", text)
    write(here / "b" / "b.txt", BLANKS)
    for options in ([], ["--fail-on", "never"]):
        assert concise(kzlint, *options, "b", "r", "r/a.txt") == (
            2,
            f"b/b.txt:{FMT004}",
            f"kzlint: r/kzlint.toml:{told}\n{ONE}",
        )
    assert concise(kzlint, "--config", "r/kzlint.toml", "b")[::2] == (
        2,
        f"kzlint: r/kzlint.toml:{told}\n",
    )


def test_a_missing_configuration_is_reported(kzlint: Run) -> None:
    told = "kzlint: жоқ.toml: no such file or directory\n"
    assert kzlint("--config", "жоқ.toml", "r") == (2, "", told)
    assert kzlint("--isolated", "--config", "жоқ.toml", "r") == (2, "", told)


TABLE = "name,kind,misspellings\n"
VISIT = "date 2025-10-11 Т\nБүгін Гүлнар Бейсова келді.\n"


def said(right: str) -> str:
    return f"v.txt:2:7: NAM001 error: “Гүлнар Бейсова” should be “{right}”\n"


def test_a_table_of_ones_own(kzlint: Run, here: Path) -> None:
    write(here / "v.txt", VISIT)
    write(here / "own.csv", f"{TABLE}Гүлнәр Бейсова,person,\n")
    assert concise(kzlint, "v.txt")[:2] == (0, "")
    assert concise(kzlint, "--gazetteer", "own.csv", "v.txt")[:2] == (1, said("Гүлнәр Бейсова"))
    assert concise(kzlint, "--gazetteer", ".", "v.txt")[:2] == (1, said("Гүлнәр Бейсова"))


def test_tables_of_the_command_line_win(kzlint: Run, here: Path) -> None:
    write(here / "v.txt", VISIT)
    write(here / "a.csv", f"{TABLE}Гүлнәр Бейсова,person,\n")
    write(here / "b.csv", f"{TABLE}Гулнар Бейсова,person,\n")
    write(here / "kzlint.toml", 'gazetteer = ["b.csv"]\n')
    assert concise(kzlint, "v.txt")[1] == said("Гулнар Бейсова")
    assert concise(kzlint, "--gazetteer", "a.csv", "v.txt")[1] == said("Гүлнәр Бейсова")
    both = ("--gazetteer", "b.csv", "--gazetteer", "a.csv")
    assert concise(kzlint, *both, "v.txt")[1] == said("Гулнар Бейсова")
    assert concise(kzlint, "--isolated", "v.txt")[:2] == (0, "")


def test_tables_are_looked_for_beside_the_configuration(kzlint: Run, here: Path) -> None:
    write(here / "r" / "v.txt", VISIT)
    write(here / "names" / "own.csv", f"{TABLE}Гүлнәр Бейсова,person,\n")
    write(here / "r" / "kzlint.toml", 'select = ["NAM"]\ngazetteer = ["../names"]\n')
    assert concise(kzlint, "r")[1] == f"r/{said('Гүлнәр Бейсова')}"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("жоқ.csv", None, ": no such file or directory"),
        ("a.csv", f"{TABLE}Алатау,town,\n", ":2: column 2 (kind): "
         "no such choice: 'town'; use 'person', 'place', 'country', 'organisation', 'post' or "
         "'given-name'"),
        ("a\nb.csv", "name\n", ":1: the column 'kind' is missing"),
    ],
)  # fmt: skip
def test_a_bad_table(kzlint: Run, here: Path, name: str, text: str | None, told: str) -> None:
    if text is not None:
        write(here / name, text)
    shown = name.replace("\n", r"\n")
    told = f"the table is not used: {shown}{told}\n{ONE}"
    found = f"r/a.txt:{FMT004}"
    assert concise(kzlint, "--gazetteer", name, "r") == (2, found, f"kzlint: {told}")
    config = write(here / "other.toml", f"gazetteer = [{name!r}]\n".replace("'", '"'))
    told = f"kzlint: other.toml:1: gazetteer: {told}"
    assert concise(kzlint, "--config", str(config), "r") == (2, found, told)


def test_an_invalid_table_does_not_affect_others(kzlint: Run, here: Path) -> None:
    write(here / "v.txt", VISIT)
    write(here / "names" / "own.csv", f"{TABLE}Гүлнәр Бейсова,person,\n")
    write(here / "names" / "cut.csv", f"{TABLE}Алатау,pla")
    status, out, err = concise(kzlint, "--gazetteer", "names", "v.txt")
    assert (status, out) == (2, said("Гүлнәр Бейсова"))
    assert err.startswith("kzlint: the table is not used: names/cut.csv:2: ")
