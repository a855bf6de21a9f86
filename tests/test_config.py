"""Settings: which file they come from, what may stand in it, and which rules they choose."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from kzlint.config import (
    ConfigError,
    Configurations,
    Selector,
    Settings,
    read,
    selected_codes,
)
from kzlint.config_model import options
from kzlint.rules import Rule
from kzlint.style import Style

NAMES = {
    "CAP001": "empty-credit",
    "QUO001": "unattributed-quotation",
    "QUO002": "missing-speaker",
    "QUO010": "nested-quotation",
    "QUOTE001": "odd-mark",
}


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_what_a_file_says_itself(tmp_path: Path) -> None:
    text = 'fail-on = "warning"\n[style]\ndash = "–"\n[rules.odd-mark]\n'
    given = read(write(tmp_path / "kzlint.toml", text)).given
    assert given == {"fail_on", "style", "style.dash", "rules"}


def problem(path: Path) -> str:
    """What is wrong with a file, after its path."""
    with pytest.raises(ConfigError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value).removeprefix(f"{path}: ")


def test_everything_a_file_may_hold(tmp_path: Path) -> None:
    path = write(
        tmp_path / "kzlint.toml",
        'select = ["QUO", "empty-credit"]\nextend-select = ["CAP"]\nignore = ["QUO002"]\n'
        'gazetteer = ["names.csv", "/srv/names"]\nfail-on = "error"\noutput-format = "json"\n'
        '[style]\nspeech-marks = "«…»"\ncomma = false\n'
        '[rules.odd-mark]\nmarks = ["«»"]\n',
    )
    assert read(path) == Settings(
        select=("QUO", "empty-credit"),
        extend_select=("CAP",),
        ignore=("QUO002",),
        gazetteer=(tmp_path / "names.csv", Path("/srv/names")),
        fail_on="error",
        output_format="json",
        style=Style(speech_marks="«…»", comma=False),
        rules={"odd-mark": {"marks": ["«»"]}},
        origin=path,
    )


@pytest.mark.parametrize("text", ["", "# ештеңе\n", "select = []\n", "[rules]\n"])
def test_a_file_that_says_nothing(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "kzlint.toml", text)
    assert read(path) == Settings(origin=path)


KEYS = "select, extend-select, ignore, gazetteer, fail-on, output-format, style, rules"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["QUO"]', "selct: no such key; did you mean select?"),
        ('fail_on = "error"', "fail_on: no such key; did you mean fail-on?"),
        ("zzz = 1", f"zzz: no such key; known keys: {KEYS}"),
        ("zzz = 1\nselct = 1", f"zzz: no such key; known keys: {KEYS}"),
        ("[tool.kzlint]", f"tool: no such key; known keys: {KEYS}"),
        ('select = "QUO"', "select: input should be a valid list"),
        ('ignore = ["QUO", 1]', "ignore.1: input should be a valid string"),
        ("rules = 1", "rules: input should be a valid dictionary"),
        ("rules = {odd-mark = 1}", "rules.odd-mark: input should be a valid dictionary"),
        ('fail-on = "warnings"', "fail-on: input should be 'error', 'warning', 'note' or 'never'"),
        ('output-format = "jsn"', "output-format: no such format: 'jsn'; did you mean json?"),
        ('output-format = "zzz"', "output-format: no such format: 'zzz'"),
    ],
)
def test_bad_key(tmp_path: Path, text: str, told: str) -> None:
    assert problem(write(tmp_path / "kzlint.toml", text)) == told


@pytest.mark.parametrize("text", ['select = ["QUO"', "select", "[rules", b"\xff", "a = 1\na = 2"])
def test_broken_toml(tmp_path: Path, text: str | bytes) -> None:
    told = problem(write(tmp_path / "kzlint.toml", text))
    assert told.startswith("not valid TOML: ")


def test_a_bad_key_of_a_pyproject(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", '[tool.kzlint]\nselct = ["QUO"]\n')
    assert problem(path) == "selct: no such key; did you mean select?"


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nkzlint = 1", "[[tool]]", "[[tool.kzlint]]"])
def test_a_pyproject_of_another_shape(tmp_path: Path, text: str) -> None:
    assert not problem(write(tmp_path / "pyproject.toml", text)).startswith(":")


def test_no_such_file(tmp_path: Path) -> None:
    assert problem(tmp_path / "kzlint.toml") == "No such file or directory"
    assert problem(tmp_path) == "Is a directory"


def settings(folder: Path) -> Settings:
    return Configurations().settings_for(folder)


def test_the_nearest_file_upwards(tmp_path: Path) -> None:
    outer = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    inner = write(tmp_path / "a" / "kzlint.toml", 'ignore = ["CAP"]\n')
    assert settings(tmp_path) == Settings(select=("QUO",), origin=outer)
    assert settings(tmp_path / "a") == Settings(ignore=("CAP",), origin=inner)
    assert settings(tmp_path / "a" / "b" / "c") == Settings(ignore=("CAP",), origin=inner)
    assert settings(tmp_path / "d") == Settings(select=("QUO",), origin=outer)


def test_a_file_of_our_own_before_a_pyproject(tmp_path: Path) -> None:
    own = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    write(tmp_path / "pyproject.toml", '[tool.kzlint]\nselect = ["CAP"]\n')
    assert settings(tmp_path) == Settings(select=("QUO",), origin=own)


@pytest.mark.parametrize(
    "text",
    [
        '[tool.kzlint]\nselect = ["CAP"]\n',
        '[project]\nname = "a"\n[tool.b]\nx = 1\n[tool.kzlint]\nselect = ["CAP"]\n',
        'tool.kzlint.select = ["CAP"]\n',
        '[tool."kzlint"]\nselect = ["CAP"]\n',
        '[ tool . kzlint ]\nselect = ["CAP"]\n',
        '[tool]\nkzlint = {select = ["CAP"]}\n',
        '[tool]\nkzlint.select = ["CAP"]\n',
    ],
)
def test_a_pyproject_in_every_notation(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "pyproject.toml", text)
    assert settings(tmp_path) == Settings(select=("CAP",), origin=path)


@pytest.mark.parametrize("text", ["", '[tool.ruff]\nselect = ["E"]\n', "[tool.ruff\n", b"\xff"])
def test_a_pyproject_without_us_is_passed_by(tmp_path: Path, text: str | bytes) -> None:
    outer = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    write(tmp_path / "a" / "pyproject.toml", text)
    assert settings(tmp_path / "a") == Settings(select=("QUO",), origin=outer)


def test_a_folder_of_that_name_is_passed_by(tmp_path: Path) -> None:
    outer = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    (tmp_path / "a" / "kzlint.toml").mkdir(parents=True)
    assert settings(tmp_path / "a") == Settings(select=("QUO",), origin=outer)


def test_a_chosen_file_holds_everywhere(tmp_path: Path) -> None:
    write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    chosen = write(tmp_path / "other.toml", 'select = ["CAP"]\n')
    assert Configurations(chosen).settings_for(tmp_path) == Settings(select=("CAP",), origin=chosen)


def test_isolated(tmp_path: Path) -> None:
    write(tmp_path / "kzlint.toml", "broken")
    assert Configurations(isolated=True).settings_for(tmp_path) == Settings()


def test_a_file_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    configurations = Configurations()
    first = configurations.settings_for(tmp_path / "a")
    path.unlink()
    assert configurations.settings_for(tmp_path / "b") is first


QUO = ["QUO001", "QUO002", "QUO010", "QUOTE001"]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), ["CAP001", *QUO]),
        (("ALL",), (), ["CAP001", *QUO]),
        (("QUO",), (), QUO),
        (("QUO00",), (), ["QUO001", "QUO002"]),
        (("QUO001",), (), ["QUO001"]),
        (("missing-speaker",), (), ["QUO002"]),
        (("CAP", "QUO001"), (), ["CAP001", "QUO001"]),
        ((), ("QUO",), ["CAP001"]),
        ((), ("ALL",), []),
        (("QUO",), ("QUO",), []),
        (("QUO",), ("QUO001",), ["QUO002", "QUO010", "QUOTE001"]),
        (("QUO001",), ("QUO",), ["QUO001"]),
        (("QUO00",), ("QUO",), ["QUO001", "QUO002"]),
        (("QUO001",), ("QUO001",), []),
        (("QUO001",), ("unattributed-quotation",), []),
        (("missing-speaker", "ALL"), ("QUO",), ["CAP001", "QUO002"]),
        (("ALL", "QUO00"), ("QUO", "QUO001"), ["CAP001", "QUO002"]),
        (("QUO002", "CAP"), ("ALL",), ["CAP001", "QUO002"]),
    ],
)
def test_the_more_exact_selector_wins(
    select: Sequence[str], ignore: Sequence[str], codes: list[str]
) -> None:
    chosen = [Selector(text, "--select") for text in select]
    ignored = [Selector(text, "--ignore") for text in ignore]
    assert selected_codes(NAMES, chosen, ignored) == codes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CAP01", "no such rule: 'CAP01'; did you mean CAP001?"),
        ("quo010", "no such rule: 'quo010'; did you mean QUO010?"),
        ("mising-speaker", "no such rule: 'mising-speaker'; did you mean missing-speaker?"),
        ("missing", "no such rule: 'missing'; did you mean missing-speaker?"),
        ("ZZZ", "no such rule: 'ZZZ'"),
        ("", "no such rule: ''"),
    ],
)
def test_a_selector_of_no_rule(text: str, told: str) -> None:
    with pytest.raises(ConfigError) as selecting:
        selected_codes(NAMES, [Selector(text, "k.toml: select")], [])
    assert str(selecting.value) == f"k.toml: select: {told}"
    with pytest.raises(ConfigError) as ignoring:
        selected_codes(NAMES, [], [Selector(text, "--ignore")])
    assert str(ignoring.value) == f"--ignore: {told}"


@dataclass(frozen=True)
class MarkOptions:
    """What may be set for OddMark."""

    longest_line: int = 80
    marks: tuple[str, ...] = ("«»",)
    strict: bool = False


class OddMark(Rule):
    """A rule with options."""

    name = "odd-mark"
    Options = MarkOptions


class NoMark(Rule):
    """A rule without."""

    name = "no-mark"


def test_options() -> None:
    checked = options(OddMark, {"longest-line": 100, "strict": True}, Path("kzlint.toml"))
    assert (checked.longest_line, checked.marks, checked.strict) == (100, ("«»",), True)


def test_an_option_of_several_values_is_an_array() -> None:
    checked = options(OddMark, {"marks": ["«»", "“”"]}, Path("kzlint.toml"))
    assert checked.marks == ("«»", "“”")


@pytest.mark.parametrize(
    ("rule", "values", "told"),
    [
        (OddMark, {"strct": True}, "odd-mark.strct: no such key; did you mean strict?"),
        (OddMark, {"zzz": 1}, "odd-mark.zzz: no such key; known keys: longest-line, marks, strict"),
        (OddMark, {"longest-line": "9"}, "odd-mark.longest-line: input should be a valid integer"),
        (OddMark, {"strict": 1}, "odd-mark.strict: input should be a valid boolean"),
        (NoMark, {"strict": True}, "no-mark.strict: no such key; there are no options"),
    ],
)
def test_bad_options(rule: type[Rule], values: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        options(rule, values, Path("kzlint.toml"))
    assert str(caught.value) == f"kzlint.toml: rules.{told}"
