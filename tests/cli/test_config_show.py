"""``kzlint config``: what holds for a file, as TOML that says where it comes from."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

CONFIGURED = """\
select = ["CAP", "attribution-punctuation"]
ignore = ["CAP008"]
gazetteer = ["names.csv"]
output-format = "concise"

[style]
speech-marks = "«…»"
dash = "–"

[rules.inconsistent-credit]
compare-across-files = true
"""

SHOWN = """\
# {file}: {origin}
# 8 rules: CAP001, CAP002, CAP003, CAP004, CAP005, CAP006, CAP007, QUO004
select = ["CAP", "attribution-punctuation"]  # {origin}
extend-select = []  # default
ignore = ["CAP008"]  # {origin}
exclude = []  # default
gazetteer = ["{here}/names.csv"]  # {origin}
respect-gitignore = true  # default
force-exclude = false  # default
# baseline is not set
# rules-url is not set
# lang is not set
fail-on = "warning"  # default
output-format = "concise"  # {origin}

[style]
speech-marks = "«…»"  # {origin}
nested-marks = "either"  # default
dash = "–"  # {origin}
comma = true  # default
caption-label = "either"  # default
headline-stop = false  # default

[rules.mixed-labels]  # CAP004
severity = "warning"  # default
# label is not set

[rules.inconsistent-credit]  # CAP005
severity = "warning"  # default
compare-across-files = true  # {origin}
"""


@pytest.fixture(autouse=True)
def configured(here: Path) -> None:
    """A configuration and the table that it names."""
    (here / "kzlint.toml").write_text(CONFIGURED, encoding="utf-8")
    (here / "names.csv").write_text("name,kind\n", encoding="utf-8")


@pytest.mark.parametrize("file", [".", "releases/a.txt", "a.txt"])
def test_what_holds(kzlint: Run, here: Path, file: str) -> None:
    expected = SHOWN.format(file=file, here=here, origin="kzlint.toml")
    status, out, err = kzlint("config", "show", *([] if file == "." else [file]))
    assert (status, out[: len(expected)], err) == (0, expected, "")
    assert out[len(expected) :].startswith("\n[rules.attribution-punctuation]  # QUO004\n")


def test_options_are_named(kzlint: Run, here: Path) -> None:
    options = ["--ignore", "FMT,CAP001", "--fail-on", "error", "--select", "CAP", "a.txt"]
    _, out, _ = kzlint("config", "show", *options)
    lines = out.splitlines()
    assert 'select = ["CAP"]  # --select' in lines
    assert 'fail-on = "error"  # --fail-on' in lines
    assert 'ignore = ["CAP008", "FMT", "CAP001"]  # kzlint.toml and --ignore' in lines


def test_without_a_configuration(kzlint: Run) -> None:
    _, out, _ = kzlint("config", "show", "--isolated")
    assert out.startswith("# .: no configuration: all defaults\n")
    assert "  # default\n" in out
    assert "kzlint.toml" not in out


def test_what_is_shown_could_be_the_configuration(kzlint: Run, here: Path) -> None:
    _, out, _ = kzlint("config", "show", "--ignore", "FMT")
    assert tomllib.loads(out)["style"]["speech-marks"] == "«…»"
    (here / "kzlint.toml").write_text(out, encoding="utf-8")
    _, again, _ = kzlint("config", "show")
    assert tomllib.loads(again) == tomllib.loads(out)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[style]\ndash = "--"', "2: style.dash: no such choice: '--'; did you mean -?"),
        ("[rules.empty-credits]\nx = 1",
         "1: rules.empty-credits: no such rule; did you mean empty-credit? "
         "“kzlint rules” lists all"),
        ("[rules.mixed-labels]\nlabel = 1", "2: rules.mixed-labels.label: should be 'Сурет' "
         "or 'Фото'"),
        ('select = ["ZZZ"]', "1: select: no such rule: 'ZZZ'; “kzlint rules” lists all"),
    ],
)  # fmt: skip
def test_a_bad_configuration(kzlint: Run, here: Path, text: str, told: str) -> None:
    (here / "kzlint.toml").write_text(text, encoding="utf-8")
    assert kzlint("config", "show") == (2, "", f"kzlint: kzlint.toml:{told}\n")


def test_config_teaches(kzlint: Run) -> None:
    status, out, err = kzlint("config")
    assert (status, err) == (0, "")
    assert out == kzlint("config", "--help")[1]
    small = out[out.index("  extends = ") : out.index("\nexamples:")]
    assert tomllib.loads(small)["style"]["nested-marks"] == '"…"'


def test_the_help_shows_a_configuration_that_works(kzlint: Run, here: Path) -> None:
    _, out, _ = kzlint("config")
    small = out[out.index("  extends = ") : out.index("\nexamples:")]
    small = small.replace("names/", "names.csv").replace("../newsroom.toml", "newsroom.toml")
    (here / "newsroom.toml").write_text("", encoding="utf-8")
    (here / "kzlint.toml").write_text(small, encoding="utf-8")
    assert kzlint("config", "show")[::2] == (0, "")


CREDIT = "date 2025-10-11 Т\nКөрме ашылды.\nСурет: {}\n"


def test_credits_across_files(kzlint: Run, here: Path) -> None:
    for name, credit in (("a", "Ақорда баспасөз қызметі"), ("b", "Ақорданың баспасөз қызметі")):
        (here / f"{name}.txt").write_text(CREDIT.format(credit), encoding="utf-8")
    assert kzlint(".")[:2] == (
        1,
        "b.txt:3:8: CAP005 warning: this credit and “Ақорда баспасөз қызметі” (a.txt, line 3) "
        "mean the same source: “Ақорданың” here, “Ақорда” there\n",
    )
    assert kzlint("--isolated", "--select", "CAP", ".") == (0, "", "")


def test_the_style_reaches_the_rules(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").write_text('[style]\ncaption-label = "Фото"\n', encoding="utf-8")
    (here / "a.txt").write_text(CREDIT.format("Ақорда"), encoding="utf-8")
    assert kzlint("--output-format", "concise", "a.txt")[:2] == (
        1,
        "a.txt:3:1: CAP004 warning: “Сурет:” where the house style is “Фото:”\n",
    )


def test_a_missing_configuration_is_reported(kzlint: Run, tmp_path: Path) -> None:
    path = tmp_path / "nosuch.toml"
    status, out, err = kzlint("config", "show", "--config", str(path))
    assert (status, out) == (2, "")
    assert err == "kzlint: nosuch.toml: no such file or directory\n"


def test_what_extends_is_shown_as_one(kzlint: Run, here: Path) -> None:
    base = 'ignore = ["FMT"]\nper-file-ignores = {"a.txt" = ["QUO"]}\nstyle.dash = "—"\n'
    (here / "base.toml").write_text(base, encoding="utf-8")
    own = 'extends = "base.toml"\nignore = ["TXT"]\nper-file-ignores = {"a.txt" = ["NAM"]}\n'
    (here / "kzlint.toml").write_text(own, encoding="utf-8")
    _, out, _ = kzlint("config", "show")
    assert 'ignore = ["FMT", "TXT"]  # base.toml and kzlint.toml\n' in out
    assert '"a.txt" = ["QUO", "NAM"]  # base.toml and kzlint.toml\n' in out
    assert 'dash = "—"  # base.toml\n' in out
    (here / "kzlint.toml").write_text(out, encoding="utf-8")
    _, again, _ = kzlint("config", "show")
    assert tomllib.loads(again) == tomllib.loads(out)
