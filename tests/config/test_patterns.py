"""Patterns of settings: which files they fit, and how a bad one is told."""

from pathlib import Path

import pytest

from kzlint.config import ConfigError, read
from kzlint.config.patterns import PerFileIgnores, exclusions
from tests.trees import write

IGNORES = """\
[per-file-ignores]
"archive/" = ["A"]
"*-old.txt" = ["B"]
"/a.txt" = ["C"]
"!x.txt" = ["D"]
"мұрағат/**/2024-*" = ["E"]
"""


@pytest.mark.parametrize(
    ("path", "fitting"),
    [
        ("a.txt", {2}),
        ("b/a.txt", set()),
        ("archive/a.txt", {0}),
        ("x/archive/y/a.txt", {0}),
        ("archive", set()),
        ("archive/a-old.txt", {0, 1}),
        ("a-old.txt/b.txt", {1}),
        ("x.txt", set()),
        ("мұрағат/а/б/2024-01.txt", {4}),
        ("../archive/a.txt", set()),
    ],
)
def test_patterns_match_files_and_folders(here: Path, path: str, fitting: set[int]) -> None:
    settings = read(write(here / "desk" / "kzlint.toml", IGNORES))
    place = (here / "desk" / path).resolve()
    assert PerFileIgnores(settings).fitting(place) == fitting


def test_patterns_start_from_the_extending_file(here: Path) -> None:
    write(here / "base.toml", 'exclude = ["/drafts/"]\n')
    settings = read(write(here / "desk" / "kzlint.toml", 'extends = "../base.toml"\n'))
    patterns = exclusions(settings)
    assert patterns.verdict(here / "desk" / "drafts", True) is True
    assert patterns.verdict(here / "drafts", True) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('exclude = [\n"a",\n"b[",\n]', "3: exclude: “[” is not closed; write “\\[” for the "
         "sign itself"),
        ('exclude = ["../a"]', "1: exclude: no path has the part “..”: patterns start from "
         "their own folder"),
        (f"exclude = {['a'] * 10_001}", "1: exclude: more than 10000 patterns"),
    ],
)  # fmt: skip
def test_a_bad_exclusion(here: Path, text: str, told: str) -> None:
    settings = read(write(here / "kzlint.toml", text))
    with pytest.raises(ConfigError) as caught:
        exclusions(settings)
    assert str(caught.value) == f"kzlint.toml:{told}"


def test_a_bad_exclusion_of_an_extended_file(here: Path) -> None:
    write(here / "base.toml", '\nexclude = ["b["]\n')
    settings = read(write(here / "kzlint.toml", 'extends = "base.toml"\nexclude = ["a"]\n'))
    with pytest.raises(ConfigError, match=r"^base\.toml:2: exclude: “\[” is not closed"):
        exclusions(settings)


def test_too_many_patterns_of_files(here: Path) -> None:
    lines = "".join(f'"{number}" = []\n' for number in range(10_001))
    settings = read(write(here / "kzlint.toml", f"[per-file-ignores]\n{lines}"))
    with pytest.raises(ConfigError) as caught:
        PerFileIgnores(settings)
    assert str(caught.value) == "kzlint.toml:1: per-file-ignores: more than 10000 patterns"


def test_a_bad_pattern_of_files(here: Path) -> None:
    text = '[per-file-ignores]\n"a.txt" = ["A"]\n"b[" = ["B"]\n'
    settings = read(write(here / "kzlint.toml", text))
    with pytest.raises(ConfigError, match=r"^kzlint\.toml:3: per-file-ignores\.b\[: “\[” is not"):
        PerFileIgnores(settings)
