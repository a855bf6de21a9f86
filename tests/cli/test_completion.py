"""Completion: what a shell is offered where somebody types, asked as the shells ask."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kzlint.cli.completion import SHELLS, files, rule, rules
from kzlint.rules import registry

from .conftest import call

COMMANDS = ["check", "rules", "rule", "init", "config", "gazetteer", "completion", "help"]


@pytest.fixture(autouse=True)
def folder(here: Path) -> None:
    """Files to complete."""
    (here / "рел").mkdir()
    (here / "рел" / "көктем 1.txt").touch()
    (here / ".hidden").mkdir()
    for name in ("a.txt", "b.csv", "kzlint.toml", "c.json"):
        (here / name).touch()


def offered(here: Path, line: str, shell: str = "fish", **variables: str) -> list[str]:
    """The answer to a shell that asks with ``line``, the cursor at its end."""
    answer = here / ".answer"
    asked = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_SHELL": shell,
        "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
    }
    command = [sys.executable, "-X", "utf8", "-m", "kzlint"]
    subprocess.run(command, env={**os.environ, **asked, **variables}, check=True)
    return answer.read_text("utf-8").splitlines()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("kzlint ", [*COMMANDS, "a.txt", "рел/"]),
        ("kzlint ru", ["rules", "rule"]),
        ("kzlint --lang kk ru", ["rules", "rule"]),
        ("kzlint --lang=kk ru", ["rules", "rule"]),
        ("kzlint help ga", ["gazetteer"]),
        ("kzlint check р", ["рел/"]),
        ("kzlint рел/", ["рел/көктем 1.txt"]),
        ("kzlint --fail-on=w", ["--fail-on=warning"]),
        ("kzlint --select QUO001,NAM01", ["QUO001,NAM010", "QUO001,NAM011"]),
        ("kzlint --ignore QUO --select missing-h", ["missing-header", "missing-headline"]),
        ("kzlint --config ", ["kzlint.toml", "рел/"]),
        ("kzlint --today ", []),
        ("kzlint rule NAM01", ["NAM010", "NAM011"]),
        ("kzlint rule headline", ["headline-stop"]),
        ("kzlint config ", ["show", "schema", "reference"]),
        ("kzlint config show --iso", ["--isolated"]),
        ("kzlint gazetteer add --kind p", ["person", "place", "post"]),
        ("kzlint gazetteer lookup Тоқаев --da", ["--date"]),
    ],
)
def test_what_is_offered(here: Path, line: str, expected: list[str]) -> None:
    assert offered(here, line) == expected


def test_descriptions_are_in_the_language_of_the_locale(here: Path) -> None:
    told = offered(here, "kzlint gaz", _ARGCOMPLETE_DFS="\t")
    assert told == ["gazetteer\twork with the tables of names"]
    assert offered(here, "kzlint rule DAT005", _ARGCOMPLETE_DFS="\t") == [
        "DAT005\tmissing-headline"
    ]


def test_spaces_in_a_name_are_escaped(here: Path) -> None:
    assert offered(here, "kzlint рел/", "bash") == ["рел/көктем\\ 1.txt"]


def test_rules_are_offered_without_being_loaded() -> None:
    loaded = registry.load(registry.discover()).rules
    assert rule("") == {code: kind.name for code, kind in loaded.items()}
    assert rule("x") == {kind.name: code for code, kind in loaded.items()}


def test_a_rule_of_another_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = registry.Plugin("newsroom", "NWS001", "newsroom.rules:Embargo")
    monkeypatch.setattr(registry, "discover", lambda: [plugin])
    assert rule("N") == {"NWS001": "newsroom"}
    assert rules("") == {"NWS": "", "NWS001": "newsroom"}
    assert rules("NWS,") == {"NWS,NWS001": "newsroom"}
    assert rules("NWS001,") == {"NWS001,NWS": ""}


def test_missing_folders_and_hidden_files() -> None:
    assert [*files((".txt",), "жоқ/")] == []
    assert [*files((".txt",), "~nobody-at-all/")] == []
    assert [*files((), ".h")] == [".hidden/"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_can_read_it(shell: str, capsys: pytest.CaptureFixture[str], here: Path) -> None:
    assert call(["completion", shell]) == 0
    code = capsys.readouterr().out
    assert "kzlint" in code
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    (here / "code").write_text(code, encoding="utf-8")
    done = subprocess.run([shell, "-n", "code"], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_bash_asks_and_is_answered(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call(["completion", "bash"])
    script = capsys.readouterr().out + (
        'kzlint() { "$PYTHON" -m kzlint "$@"; }\n'
        'COMP_LINE="kzlint rule NAM01" COMP_POINT=17\n'
        "_python_argcomplete kzlint\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHON": sys.executable},
    )
    assert done.stdout.decode().split() == ["NAM010", "NAM011"]
