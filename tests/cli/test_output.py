"""Where findings go and how they are shown: files, formats, colours, statistics, a bar."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kzlint.report import FORMATS

Run = Callable[..., tuple[int, str, str]]

BLANKS = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он  баспа қатысты.\n"
FOUND = "a.txt:2:14: FMT004 warning: doubled blanks\n"
CLOSING = "1 warning in 1 file; 1 can be fixed with --fix\n"


@pytest.fixture(autouse=True)
def release(here: Path) -> None:
    """A release with a warning, ``a.txt``."""
    (here / "a.txt").write_text(BLANKS, encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_names_the_rule_and_can_go_to_a_file(
    kzlint: Run, here: Path, name: str
) -> None:
    status, out, err = kzlint("--output-format", name, "a.txt")
    assert status == 1
    assert ("FMT004" in out, err in ("", CLOSING)) == (True, True)
    assert kzlint("--output-format", name, "--output-file", "out", "a.txt") == (1, "", CLOSING)
    assert (here / "out").read_text("utf-8") == out


def test_an_unwritable_file_is_reported(kzlint: Run) -> None:
    told = "kzlint: the findings could not be written: x/out: no such file or directory\n"
    assert kzlint("--output-file", "x/out", "a.txt") == (2, "", told + CLOSING)


def test_nothing_found_empties_the_file(kzlint: Run, here: Path) -> None:
    (here / "out").write_text("ескі", encoding="utf-8")
    assert kzlint("--output-file", "out", "--ignore", "FMT", "a.txt") == (0, "", "")
    assert (here / "out").read_bytes() == b""


def test_an_unknown_format_is_rejected(kzlint: Run) -> None:
    status, out, err = kzlint("--output-format", "jsn", "a.txt")
    assert (status, out) == (2, "")
    assert err.splitlines()[-2].startswith(
        "kzlint: error: argument --output-format: invalid choice: 'jsn'"
    )


def test_statistics(kzlint: Run, here: Path) -> None:
    (here / "b.txt").write_text("Көрме  ашылды.\n", encoding="utf-8")
    assert kzlint("--statistics", ".") == (
        1,
        "2  FMT004  [*] stray-whitespace\n"
        "1  DAT001      missing-header\n"
        "[*] some can be fixed with --fix\n",
        "1 error, 2 warnings in 2 files; 2 can be fixed with --fix\n",
    )
    items = json.loads(kzlint("--statistics", "--output-format", "json", ".")[1])
    assert [(item["code"], item["count"], item["fixable"]) for item in items] == [
        ("FMT004", 2, 2),
        ("DAT001", 1, 0),
    ]


UNCOUNTED = (
    "--statistics cannot be shown as “sarif”; choose another --output-format: "
    "full, concise, json or json-lines\n"
)


def test_statistics_are_rejected_in_formats_for_findings(kzlint: Run, here: Path) -> None:
    status, out, err = kzlint("--statistics", "--output-format", "sarif", ".")
    assert (status, out) == (2, "")
    assert err.splitlines(keepends=True)[-2] == f"kzlint: error: {UNCOUNTED}"


def test_statistics_in_a_configured_format(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").write_text('output-format = "sarif"\n', encoding="utf-8")
    (here / "b.txt").write_text("Көрме  ашылды.\n", encoding="utf-8")
    assert kzlint("--statistics", "--fix", ".") == (2, "", f"kzlint: {UNCOUNTED}")
    assert (here / "b.txt").read_text("utf-8") == "Көрме  ашылды.\n"
    assert kzlint("--statistics", "--output-format", "concise", ".")[0] == 1


def test_a_page_for_each_rule(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").write_text('rules-url = "https://a.kz/{code}/{name}"\n')
    (item,) = json.loads(kzlint("--output-format", "json", "a.txt")[1])
    assert item["url"] == "https://a.kz/FMT004/stray-whitespace"
    sarif = json.loads(kzlint("--output-format", "sarif", "a.txt")[1])
    rules = sarif["runs"][0]["tool"]["driver"]["rules"]
    (rule,) = (rule for rule in rules if rule["id"] == "FMT004")
    assert rule["helpUri"] == "https://a.kz/FMT004/stray-whitespace"


@pytest.mark.parametrize(
    ("environ", "options", "colored"),
    [
        ({}, [], False),
        ({}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"CLICOLOR_FORCE": "1"}, [], True),
        ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_colours(
    kzlint: Run,
    monkeypatch: pytest.MonkeyPatch,
    environ: dict[str, str],
    options: list[str],
    colored: bool,
) -> None:
    monkeypatch.delenv("NO_COLOR")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    _, out, _ = kzlint("--output-format", "concise", *options, "a.txt")
    assert ("\x1b[" in out) == colored
    assert kzlint("--output-format", "json", *options, "a.txt")[1].startswith("[\n  {")


def on_a_terminal(*arguments: str, **environ: str) -> str:
    """What a terminal gets of a run, both of its streams together."""
    ours, theirs = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = [sys.executable, "-m", "kzlint", *arguments]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=clean | environ):
        os.close(theirs)
        parts = []
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            parts.append(part)
    os.close(ours)
    return b"".join(parts).decode()


@pytest.mark.slow
def test_a_terminal_has_colours_and_links(here: Path) -> None:
    (here / "kzlint.toml").write_text('rules-url = "https://a.kz/{code}"\n')
    plain = on_a_terminal("--output-format", "concise", "a.txt", TERM="xterm")
    assert ("\x1b[" in plain, "https://a.kz" in plain) == (True, False)
    linked = on_a_terminal("--output-format", "concise", "a.txt", TERM="xterm-kitty")
    assert "\x1b]8;;https://a.kz/FMT004\x1b\\" in linked
    dumb = on_a_terminal("--output-format", "concise", "a.txt", TERM="dumb")
    assert dumb.replace("\r\n", "\n") == FOUND + CLOSING


def test_a_bar_for_a_long_run_on_a_terminal(here: Path) -> None:
    code = (
        "import sys, kzlint.cli.progress as p; p.PATIENCE = 0.0\n"
        "from kzlint.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    for number in range(20):
        (here / f"{number}.txt").write_text(BLANKS, encoding="utf-8")
    (here / "run.py").write_text(code, encoding="utf-8")
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "run.py", "--statistics", "."],
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert re.search(r"\r +0%\| +\| [01]/21 \[", shown)
    assert done.stdout.splitlines()[0] == b"21  FMT004  [*] stray-whitespace"


def test_no_bar_where_nobody_looks(kzlint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kzlint.cli.progress.PATIENCE", 0.0)
    assert kzlint("--output-format", "concise", "a.txt") == (1, FOUND, CLOSING)
