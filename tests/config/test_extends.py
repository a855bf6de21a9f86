"""Configurations that extend others: what is added, what takes the place, and what goes wrong."""

from pathlib import Path

import pytest

from kzlint.config import ConfigError, Settings, read
from kzlint.core.style import Style
from tests.trees import write


def test_lists_are_appended_and_values_overridden(here: Path) -> None:
    write(
        here / "base" / "newsroom.toml",
        'select = ["DAT", "QUO"]\nextend-select = ["CAP"]\nignore = ["FMT"]\n'
        'exclude = ["drafts/"]\ngazetteer = ["names.csv"]\nfail-on = "error"\n'
        'baseline = "known.json"\nrespect-gitignore = false\nrules-url = "https://a.kz/{code}"\n'
        'per-file-ignores = {"archive/" = ["NAM005"]}\n'
        '[style]\ndash = "—"\ncomma = false\n'
        '[rules.odd-mark]\nseverity = "note"\nmarks = ["«»"]\n[rules.other]\nx = 1\n',
    )
    own = write(
        here / "desk" / "kzlint.toml",
        'extends = "../base/newsroom.toml"\n'
        'select = ["TXT"]\nignore = ["TXT003"]\nexclude = ["!drafts/final/"]\n'
        'gazetteer = ["own.csv"]\nfail-on = "note"\n'
        'per-file-ignores = {"old/" = ["QUO"]}\n'
        '[style]\ncomma = true\n[rules.odd-mark]\nseverity = "error"\n',
    )
    settings = read(own)
    assert settings == Settings(
        select=("TXT",),
        extend_select=("CAP",),
        ignore=("FMT", "TXT003"),
        per_file_ignores=(("archive/", ("NAM005",)), ("old/", ("QUO",))),
        gazetteer=(here / "desk" / "own.csv", here / "base" / "names.csv"),
        exclude=("drafts/", "!drafts/final/"),
        respect_gitignore=False,
        baseline=here / "base" / "known.json",
        fail_on="note",
        rules_url="https://a.kz/{code}",
        style=Style(dash="—", comma=True),
        rules={"odd-mark": {"severity": "error", "marks": ["«»"]}, "other": {"x": 1}},
        origin=own,
    )
    assert settings.folder == here / "desk"
    there = here / "desk" / ".." / "base" / "newsroom.toml"
    assert settings.origins["ignore"] == (there, own)
    assert settings.origins["select"] == (there, own)
    assert settings.origins["style.dash"] == (there,)
    assert settings.origins["rules.odd-mark.severity"] == (there, own)
    assert settings.origins["rules.other.x"] == (there,)
    assert settings.origin_of("fail-on") == own
    assert settings.origin_of("force-exclude") is None


def test_rules_of_one_pattern_are_joined(here: Path) -> None:
    write(here / "base.toml", 'per-file-ignores = {"a.txt" = ["QUO"], "b.txt" = ["CAP"]}\n')
    own = 'extends = "base.toml"\nper-file-ignores = {"a.txt" = ["NAM"]}\n'
    assert read(write(here / "kzlint.toml", own)).per_file_ignores == (
        ("a.txt", ("QUO", "NAM")),
        ("b.txt", ("CAP",)),
    )


def test_several_in_the_order_given(here: Path) -> None:
    write(here / "a.toml", 'fail-on = "error"\nignore = ["A"]\noutput-format = "json"\n')
    write(here / "b.toml", 'fail-on = "note"\nignore = ["B"]\n')
    settings = read(write(here / "kzlint.toml", 'extends = ["a.toml", "b.toml"]\nignore = ["C"]\n'))
    assert settings.ignore == ("A", "B", "C")
    assert (settings.fail_on, settings.output_format) == ("note", "json")


def test_one_that_two_others_extend_counts_once(here: Path) -> None:
    write(here / "base.toml", 'ignore = ["A"]\n')
    write(here / "b.toml", 'extends = "base.toml"\nignore = ["B"]\n')
    write(here / "c.toml", 'extends = "base.toml"\nignore = ["C"]\n')
    settings = read(write(here / "kzlint.toml", 'extends = ["b.toml", "c.toml"]\n'))
    assert settings.ignore == ("A", "B", "C")


def test_a_pyproject_extends_and_is_extended(here: Path) -> None:
    write(here / "a" / "pyproject.toml", '[tool.kzlint]\nignore = ["A"]\n')
    own = write(
        here / "b" / "pyproject.toml",
        '[tool.kzlint]\nextends = "../a/pyproject.toml"\nignore = ["B"]\n',
    )
    assert read(own).ignore == ("A", "B")


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"kzlint.toml": 'extends = "kzlint.toml"'},
         "kzlint.toml:1: extends: a file that extends itself: kzlint.toml → kzlint.toml"),
        ({"kzlint.toml": '\nextends = "a.toml"', "a.toml": 'extends = ["b.toml"]',
          "b.toml": 'extends = "a.toml"'},
         "b.toml:1: extends: a file that extends itself: a.toml → b.toml → a.toml"),
        ({"kzlint.toml": 'extends = [\n"a.toml",\n"nosuch.toml"]', "a.toml": ""},
         "kzlint.toml:3: extends: nosuch.toml: no such file or directory"),
        ({"kzlint.toml": 'extends = "~no-such-user/a.toml"'},
         "kzlint.toml:1: extends: ~no-such-user/a.toml: no such file or directory"),
        ({"kzlint.toml": 'extends = "."'}, "kzlint.toml:1: extends: .: is a directory"),
        ({"kzlint.toml": 'extends = "a.toml"', "a.toml": "\nselct = 1"},
         "a.toml:2: selct: no such key; did you mean select?"),
        ({"kzlint.toml": 'extends = "a.toml"', "a.toml": "a = "},
         'a.toml: not valid TOML: a value is missing, or needs straight quotation marks ("…") '
         "(at the end of the file)"),
        ({"kzlint.toml": 'extends = "pyproject.toml"', "pyproject.toml": "[tool.b]"},
         "kzlint.toml:1: extends: pyproject.toml has no table [tool.kzlint]"),
        ({"kzlint.toml": 'extends = "a\\u0000.toml"'},
         "kzlint.toml:1: extends: no file has a NUL in its name"),
        ({"kzlint.toml": 'extends = "a.toml"\n[style]\nnested-marks = "«…»"',
          "a.toml": '[style]\nspeech-marks = "«…»"'},
         "kzlint.toml:3: style.nested-marks: «…» are the speech-marks too; use either, "
         '"…" or „…“'),
    ],
)  # fmt: skip
def test_invalid_extends_are_reported(here: Path, files: dict[str, str], told: str) -> None:
    for name, text in files.items():
        write(here / name, text)
    with pytest.raises(ConfigError) as caught:
        read(here / "kzlint.toml")
    assert str(caught.value) == told


def test_a_long_chain(here: Path) -> None:
    for number in range(40):
        write(here / f"{number}.toml", f'extends = "{number + 1}.toml"\n')
    with pytest.raises(ConfigError) as caught:
        read(here / "0.toml")
    assert str(caught.value) == "16.toml:1: extends: more than 16 files are extended"


def test_many_ways_to_few_files(here: Path) -> None:
    names = [f"{number}.toml" for number in range(16)]
    for number, name in enumerate(names):
        write(here / name, f"extends = {names[number + 1 :]!r}\n")
    assert read(here / "0.toml").origin == here / "0.toml"
