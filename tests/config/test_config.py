"""Settings: what may stand in a file, and how what is wrong with it is told."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kzlint.config import (
    ConfigError,
    Place,
    Settings,
    read,
)
from kzlint.config.model import configured
from kzlint.core.finding import Severity
from kzlint.core.style import Style
from kzlint.rules import Rule, option
from tests.trees import write


def test_the_values_of_one_file(tmp_path: Path) -> None:
    text = 'fail-on = "warning"\n[style]\ndash = "–"\n[rules.odd-mark]\n'
    path = write(tmp_path / "kzlint.toml", text)
    given = {"fail-on", "style", "style.dash", "rules", "rules.odd-mark"}
    assert read(path).origins == dict.fromkeys(given, (path,))


def problem(path: Path) -> str:
    """What is wrong with a file, after its path."""
    with pytest.raises(ConfigError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}:")
    return str(caught.value).removeprefix(f"{path}:").lstrip()


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


KEYS = (
    "extends, select, extend-select, ignore, per-file-ignores, exclude, respect-gitignore, "
    "force-exclude, gazetteer, baseline, fail-on, output-format, rules-url, lang, style, rules"
)
FORMATS = "full, concise, json, json-lines, sarif, github, gitlab, junit, rdjson, checkstyle"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["QUO"]', "1: selct: no such key; did you mean select?"),
        ('fail_on = "error"', "1: fail_on: no such key; did you mean fail-on?"),
        ("zzz = 1", f"1: zzz: no such key; known keys: {KEYS}"),
        ("# ескерту\n\nzzz = 1\nselct = 1", f"3: zzz: no such key; known keys: {KEYS}"),
        ("[tool.kzlint]\nselect = 1", "1: tool.kzlint: here the settings stand without "
         "[tool.kzlint], which is for pyproject.toml"),
        ("[tool.black]", f"1: tool: no such key; known keys: {KEYS}"),
        ('select = "QUO"', '1: select: should be a list, as in ["QUO"]'),
        ('ignore = ["QUO", 1]', "1: ignore.2: should be a string"),
        ('ignore = [\n  "QUO", # a\n  "CAP",\n  1,\n]', "4: ignore.3: should be a string"),
        ("extends = 1", "1: extends: should be a string"),
        ("extends = [1]", "1: extends.1: should be a string"),
        ('gazetteer = ["a.csv", "a\\u0000"]', "1: gazetteer.2: no file has a NUL in its name"),
        ('baseline = "a\\u0000"', "1: baseline: no file has a NUL in its name"),
        ('baseline = ""', "1: baseline: should name a file; “.” is this folder"),
        ('rules-url = "javascript:{code}"', "1: rules-url: should be an address that starts "
         "with https://"),
        ('rules-url = "https://"', "1: rules-url: should be an address that starts with https://"),
        ('rules-url = "https://a.kz/{cod}"', "1: rules-url: of braces it has only {code}, "
         "{name}, {lang} or {lang/}"),
        ("exclude = {}", "1: exclude: should be a list"),
        ("respect-gitignore = 1", "1: respect-gitignore: should be true or false"),
        ('force-exclude = "yes"', "1: force-exclude: should be true or false"),
        ("baseline = []", "1: baseline: should be a string"),
        ("rules-url = 1", "1: rules-url: should be a string"),
        ("per-file-ignores = []", "1: per-file-ignores: should be a table"),
        ('[per-file-ignores]\n"a.txt" = "FMT"',
         '2: per-file-ignores.a.txt: should be a list, as in ["FMT"]'),
        ("rules = 1", "1: rules: should be a table"),
        ("rules = {odd-mark = 1}", "1: rules.odd-mark: should be a table"),
        ("[rules]\n\nodd-mark = 1", "3: rules.odd-mark: should be a table"),
        ('fail-on = "warnings"',
         "1: fail-on: no such choice: 'warnings'; did you mean warning?"),
        ('output-format = "jsn"', "1: output-format: no such format: 'jsn'; did you mean json?"),
        ('output-format = "zzz"', f"1: output-format: no such format: 'zzz'; known: {FORMATS}"),
    ],
)  # fmt: skip
def test_bad_key(tmp_path: Path, text: str, told: str) -> None:
    assert problem(write(tmp_path / "kzlint.toml", text)) == told


OWN = "{lang/}rules/{code}/"


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("https://kzlint.a.kz", f"https://kzlint.a.kz/{OWN}"),
        ("https://kzlint.a.kz/", f"https://kzlint.a.kz/{OWN}"),
        ("https://a.kz/tools/kzlint//", f"https://a.kz/tools/kzlint/{OWN}"),
        ("file:///srv/kzlint/site", f"file:///srv/kzlint/site/{OWN}"),
        ("https://a.kz/{lang/}r/{name}", "https://a.kz/{lang/}r/{name}"),
        ("https://a.kz/{lang}/r#{code}", "https://a.kz/{lang}/r#{code}"),
        # One page of all rules.
        ("https://a.kz/rules.html", "https://a.kz/rules.html"),
        ("https://a.kz/wiki?page=kzlint", "https://a.kz/wiki?page=kzlint"),
        ("https://a.kz/wiki#kzlint", "https://a.kz/wiki#kzlint"),
    ],
)
def test_where_the_pages_of_rules_are(tmp_path: Path, address: str, meant: str) -> None:
    path = write(tmp_path / "kzlint.toml", f'rules-url = "{address}"')
    assert read(path).rules_url == meant


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('select = ["QUO"', "not valid TOML: a comma or “]” is missing in a list "
         "(at the end of the file)"),
        ("\nselect", "not valid TOML: “=” is missing here, or quotation marks round the key "
         "(at the end of the file)"),
        ("[rules", "not valid TOML: “]” is missing after the name of a table "
         "(at the end of the file)"),
        ("a = 1\na = 2\n", "2:6: not valid TOML: this key stands twice"),
        (b"\xff", "1: not UTF-8: byte 0xff; save the file as UTF-8"),
        ("a = " + "[" * 20_000, "nested too deeply"),
        ("a = " + "9" * 5000, "not valid TOML: a number of too many digits"),
        ("\n" + ".".join("a" * 40) + " = 1", "2: a key of too many parts"),
        ("[" + ".".join("a" * 40) + "]", "1: a key of too many parts"),
        ("a = {b = 1, " + ".".join("a" * 40) + " = 1}", "1: a key of too many parts"),
        ("# " + "a" * 1_000_000, "larger than 1 MB; is it a configuration?"),
    ],
)  # fmt: skip
def test_broken_toml(tmp_path: Path, text: str | bytes, told: str) -> None:
    assert problem(write(tmp_path / "kzlint.toml", text)) == told


def test_a_bad_key_of_a_pyproject(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", '[tool.kzlint]\nselct = ["QUO"]\n')
    assert problem(path) == "2: selct: no such key; did you mean select?"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\ntool = 1", "2: tool: should be a table"),
        ("[tool]\nkzlint = 1", "2: tool.kzlint: should be a table"),
        ("[[tool]]", "1: tool: should be a table"),
        ("a = 1\n[[tool.kzlint]]", "2: tool.kzlint: should be a table"),
    ],
)
def test_a_pyproject_of_another_shape(tmp_path: Path, text: str, told: str) -> None:
    assert problem(write(tmp_path / "pyproject.toml", text)) == told


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    assert problem(tmp_path / "kzlint.toml") == "no such file or directory"
    assert problem(tmp_path) == "is a directory"


@dataclass(frozen=True)
class MarkOptions:
    """What may be set for OddMark."""

    longest_line: int = option(80, "of a line", minimum=10)
    marks: tuple[str, ...] = ("«»",)
    strict: bool = False


class OddMark(Rule):
    """A rule with options."""

    code = "QUOTE001"
    name = "odd-mark"
    severity = Severity.WARNING
    Options = MarkOptions


class NoMark(Rule):
    """A rule without."""

    code = "QUOTE002"
    name = "no-mark"
    severity = Severity.WARNING


PLACE = Place(Path("kzlint.toml"), ("rules", "odd-mark"))


def test_options() -> None:
    values = {"longest-line": 100, "strict": True, "severity": "note"}
    assert configured(OddMark, values, PLACE) == {
        "longest_line": 100,
        "strict": True,
        "severity": "note",
    }


def test_an_option_of_several_values_is_an_array() -> None:
    assert configured(OddMark, {"marks": ["«»", "“”"]}, PLACE) == {"marks": ("«»", "“”")}


@pytest.mark.parametrize(
    ("rule", "values", "told"),
    [
        (OddMark, {"strct": True}, "strct: no such key; did you mean strict?"),
        (OddMark, {"zzz": 1}, "zzz: no such key; known keys: severity, longest-line, marks, "
         "strict"),
        (OddMark, {"longest-line": "9"}, "longest-line: should be a whole number"),
        (OddMark, {"longest-line": 9}, "longest-line: should be greater than or equal to 10"),
        (OddMark, {"strict": 1}, "strict: should be true or false"),
        (OddMark, {"marks": "«»"}, 'marks: should be a list, as in ["«»"]'),
        (OddMark, {"severity": "fatal"},
         "severity: no such choice: 'fatal'; use 'error', 'warning' or 'note'"),
        (NoMark, {"strict": True}, "strict: no such key; known keys: severity"),
    ],
)  # fmt: skip
def test_bad_options(rule: type[Rule], values: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(rule, values, PLACE)
    assert str(caught.value) == f"kzlint.toml: rules.odd-mark.{told}"


def deep(levels: int) -> list[object]:
    value: list[object] = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (deep(100), ".marks.1: should be a string"),
        (deep(300), ": nested too deeply"),
        ([16**5000], ": a number of too many digits"),
    ],
)
def test_options_that_no_editor_wrote(value: object, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(OddMark, {"marks": value}, PLACE)
    assert str(caught.value) == f"kzlint.toml: rules.odd-mark{told}"


def test_names_of_many_parts_are_not_keys(tmp_path: Path) -> None:
    name = ".".join("a" * 40)
    path = write(tmp_path / "kzlint.toml", f'exclude = [\n  "{name}", "{name}",\n]\n')
    assert read(path).exclude == (name, name)
