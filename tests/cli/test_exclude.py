"""Which files and findings the configuration leaves out."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trees import write

Run = Callable[..., tuple[int, str, str]]

BLANKS = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он  баспа қатысты.\n"
FILES = ("a.txt", "archive/b.txt", "drafts/c.txt", "venv/d.txt", "мұрағат/e.txt")


@pytest.fixture(autouse=True)
def releases(here: Path) -> None:
    """Releases with a warning each, in several folders."""
    for name in FILES:
        write(here / name, BLANKS)


def linted(kzlint: Run, *arguments: str) -> list[str]:
    """The files in which something was found."""
    _, out, _ = kzlint("--output-format", "concise", *arguments)
    return [line.partition(":")[0] for line in out.splitlines()]


@pytest.mark.parametrize(
    ("configured", "arguments", "found"),
    [
        ("", ".", ["a.txt", "archive/b.txt", "drafts/c.txt", "мұрағат/e.txt"]),
        ('exclude = ["drafts/"]', ".", ["a.txt", "archive/b.txt", "мұрағат/e.txt"]),
        ('exclude = ["*.txt", "!a.txt"]', ".", ["a.txt"]),
        ('exclude = ["мұрағат/", "/a.txt"]', ".", ["archive/b.txt", "drafts/c.txt"]),
        ('exclude = ["!venv/"]', "venv", ["venv/d.txt"]),
        ('exclude = ["drafts/"]', "drafts/c.txt", ["drafts/c.txt"]),
        ('exclude = ["drafts/"]', "--force-exclude drafts/c.txt a.txt", ["a.txt"]),
        ('exclude = ["drafts/"]\nforce-exclude = true', "drafts/c.txt a.txt", ["a.txt"]),
        ('exclude = ["drafts/"]', "--isolated --force-exclude drafts/c.txt", ["drafts/c.txt"]),
    ],
)
def test_excluded(
    kzlint: Run, here: Path, configured: str, arguments: str, found: list[str]
) -> None:
    write(here / "kzlint.toml", configured)
    assert linted(kzlint, *arguments.split()) == found


def test_standard_input_under_an_excluded_name(kzlint: Run, here: Path) -> None:
    write(here / "kzlint.toml", 'exclude = ["drafts/"]\n')
    named = ("--stdin-filename", "drafts/x.txt", "-")
    assert kzlint(*named, stdin=BLANKS.encode())[0] == 1
    assert kzlint("--force-exclude", *named, stdin=BLANKS.encode()) == (0, "", "")


def test_what_git_leaves_out(kzlint: Run, here: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True)
    write(here / ".gitignore", "/drafts/\nmұ*\n")
    write(here / "archive" / ".gitignore", "*\n")
    everything = ["a.txt", "archive/b.txt", "drafts/c.txt", "мұрағат/e.txt"]
    assert linted(kzlint, ".") == ["a.txt", "мұрағат/e.txt"]
    assert linted(kzlint, "--no-respect-gitignore", ".") == everything
    write(here / "kzlint.toml", "respect-gitignore = false\n")
    assert linted(kzlint, ".") == everything
    assert linted(kzlint, "--respect-gitignore", ".") == ["a.txt", "мұрағат/e.txt"]


def test_an_invalid_pattern_is_reported_and_the_other_files_are_linted(
    kzlint: Run, here: Path
) -> None:
    write(here / "kzlint.toml", 'exclude = ["drafts/", "b["]\n')
    for named, count in ((["a.txt"], 1), (["a.txt", "archive"], 2)):
        status, out, err = kzlint("--output-format", "concise", *named)
        assert (status, out.count("\n"), err.count("exclude")) == (2, count, 1)
    assert err.splitlines()[0].startswith("kzlint: kzlint.toml:1: exclude: ")


def test_rules_that_do_not_run_on_some_files(kzlint: Run, here: Path) -> None:
    write(here / "kzlint.toml", '[per-file-ignores]\n"archive/" = ["FMT"]\n"a.txt" = ["CAP"]\n')
    assert linted(kzlint, "a.txt", "archive/b.txt") == ["a.txt"]
    stdin = ("--stdin-filename", "archive/x.txt", "-")
    assert kzlint(*stdin, stdin=BLANKS.encode()) == (0, "", "")
    _, shown, _ = kzlint("config", "show", "archive/b.txt")
    assert '[per-file-ignores]\n"archive/" = ["FMT"]  # kzlint.toml\n' in shown
    assert "FMT004" not in shown.splitlines()[1]


def test_a_selector_of_no_rule_for_some_files(kzlint: Run, here: Path) -> None:
    write(here / "kzlint.toml", '[per-file-ignores]\n"archive/" = ["FMT", "zzz"]\n')
    told = "kzlint.toml:2: per-file-ignores.archive/: no such rule: 'zzz'"
    assert kzlint("a.txt") == (2, "", f"kzlint: {told}; “kzlint rules” lists all\n")


@pytest.mark.parametrize(
    ("severity", "status", "shown"),
    [("note", 0, "note"), ("warning", 1, "warning"), ("error", 1, "error")],
)
def test_a_severity_of_ones_own(
    kzlint: Run, here: Path, severity: str, status: int, shown: str
) -> None:
    write(here / "kzlint.toml", f'[rules.stray-whitespace]\nseverity = "{severity}"\n')
    done, out, _ = kzlint("--output-format", "concise", "a.txt")
    assert (done, out) == (status, f"a.txt:2:14: FMT004 {shown}: doubled blanks\n")


def test_a_file_that_is_not_text_can_be_silenced(kzlint: Run, here: Path) -> None:
    bad = "# kzlint: ignore-file FMT001 -- a scan\nНовость".encode("cp1251")
    (here / "a.txt").write_bytes(bad)
    assert kzlint("a.txt") == (0, "", "")
    (here / "a.txt").write_bytes(bad.replace(b"FMT001", b"FMT002"))
    assert linted(kzlint, "a.txt") == ["a.txt"]
    write(here / "kzlint.toml", '[per-file-ignores]\n"a.txt" = ["FMT001"]\n')
    assert kzlint("a.txt") == (0, "", "")
