"""Help and first use: what is typed next stands where somebody looks, and it can be typed."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from kzlint.cli import guide
from kzlint.cli.commands import COMMANDS, MODULES, parser_of
from kzlint.cli.guide import command_meant, first_steps
from kzlint.cli.parser import Parser, Section

Run = Callable[..., tuple[int, str, str]]

FIRST = """\
Check Kazakh press releases: date headers, quotations and who said them,
captions, names. Findings go to standard output.

to begin:
  kzlint releases/     check every *.txt in a folder
  kzlint --diff a.txt  show what would be fixed in a file
  kzlint init          set up this folder: a configuration, a hook for
                       pre-commit

“kzlint --help” tells all options, “kzlint rules” what is checked."""

ALL = [
    ["check"],
    ["completion"],
    ["config"],
    ["config", "reference"],
    ["config", "schema"],
    ["config", "show"],
    ["gazetteer"],
    ["gazetteer", "add"],
    ["gazetteer", "check"],
    ["gazetteer", "lookup"],
    ["gazetteer", "suggest"],
    ["help"],
    ["init"],
    ["rule"],
    ["rules"],
]


def prog(command: list[str]) -> str:
    return " ".join(["kzlint", *(command if command != ["check"] else [])])


def test_every_command_is_listed() -> None:
    assert set(COMMANDS) == set(MODULES) == {command[0] for command in ALL}


def test_first_use() -> None:
    assert first_steps() == FIRST


@pytest.mark.parametrize("command", ALL)
def test_help(kzlint: Run, command: list[str]) -> None:
    status, out, err = kzlint(*command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"usage: {prog(command)} ")
    assert "\n  --lang {kk,ru,en}     " in out or "\n  --lang {kk,ru,en}  the " in out
    assert [line for line in out.splitlines() if len(line) > 80 and " # " not in line] == []
    assert kzlint(*command, "-h")[1] == out
    assert kzlint("help", *command)[1] == out


def test_the_help_teaches(kzlint: Run) -> None:
    _, out, _ = kzlint("--help")
    assert kzlint("help")[1] == out
    headings = [line for line in out.splitlines() if line.endswith(":") and line[0] != " "]
    assert headings == [
        "positional arguments:",
        "options:",
        "which rules:",
        "fixing:",
        "known findings:",
        "output:",
        "settings:",
        "check releases:",
        "learn what is checked:",
        "set it up:",
        "work with names:",
        "exit status:",
        "more:",
        "examples:",
    ]
    assert "\n  0  nothing at or above --fail-on\n  1  findings at or above it; with " in out


TAUGHT = [
    typed
    for rows in (
        *(rows for _heading, rows in guide.COMMANDS),
        guide.EXAMPLES,
        guide.MORE,
        guide.FIRST_STEPS,
    )
    for typed, _what in rows
]


@pytest.mark.parametrize("typed", TAUGHT)
def test_what_is_shown_can_be_typed(typed: str) -> None:
    line = typed.partition("|")[2] if typed.startswith("cat ") else typed
    words = [word for word in line.split() if not word.startswith("[")]
    if words[0] == "man":
        assert words == ["man", "kzlint"]
        return
    assert words.pop(0) == "kzlint"
    # Words in capitals stand for something.
    stand_in = {"SHELL": "bash", "COMMAND": "rule", "CODE|NAME": "QUO001", "CODE": "QUO001"}
    words = [stand_in.get(word, word) for word in words]
    command = words.pop(0) if words and words[0] in COMMANDS else "check"
    if words[:1] == ["add"]:
        words += ["--kind", "place"]
    language = words.index("--lang") if "--lang" in words else len(words)
    parser_of(command).parse_args([*words[:language], *words[language + 2 :]])


def test_an_unknown_command_is_reported(kzlint: Run) -> None:
    assert kzlint("help", "rulez") == (
        2,
        "",
        "kzlint: no such command: 'rulez'; did you mean rule? “kzlint --help” lists all\n",
    )
    assert kzlint("help", "жоқ") == (
        2,
        "",
        "kzlint: no such command: 'жоқ'; “kzlint --help” lists all\n",
    )


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("rulez", "rule"),
        ("gazeteer", "gazetteer"),
        ("INIT", "init"),
        ("lint", "check"),
        ("Fix", "--fix"),
        ("lookup", "gazetteer lookup"),
        ("version", "--version"),
        ("release", None),
        ("rules/", None),
        ("rules.txt", None),
        ("жоқ", None),
        ("", None),
    ],
)
def test_a_command_that_was_meant(word: str, command: str | None) -> None:
    hint = command_meant(word, COMMANDS)
    assert (str(hint) if hint else None) == (
        f"did you mean “kzlint {command}”?" if command else None
    )


@pytest.mark.parametrize("command", ALL)
def test_an_option_that_was_meant(kzlint: Run, command: list[str]) -> None:
    needed = {"add": ["Ақтау", "--kind", "place"], "lookup": ["Ақтау"], "suggest": ["."],
              "rule": ["QUO001"], "completion": ["bash"]}  # fmt: skip
    for typed, hint in (("--hepl", "; did you mean --help?"), ("--zzz=1", "")):
        status, out, err = kzlint(*command, *needed.get(command[-1], []), typed)
        assert (status, out) == (2, "")
        assert err.splitlines()[-2] == (
            f"{prog(command)}: error: unrecognized arguments: {typed}{hint}"
        )


def test_the_module_is_the_same_program(kzlint: Run) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kzlint", "--help"], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, kzlint("--help")[1], b"")


def test_tables() -> None:
    long = "kzlint " + "x" * 40
    rows = (("a", "one two"), ("", ""), (long, "three " * 12), ("bcd", ""))
    assert str(Section("of it:", rows)) == (
        f"of it:\n  a    one two\n\n  {long}\n       {' '.join(['three'] * 12)}\n  bcd"
    )
    assert (
        str(Section("", (("a = 1", "x" * 80), ("b", "")), "# ")) == f"\n  a = 1  # {'x' * 80}\n  b"
    )
    assert str(Section("", closing="$ kzlint\n\n  a")) == "\n  $ kzlint\n\n    a"


def test_paragraphs_of_a_description_stay_apart() -> None:
    made = Parser("kzlint", description=f"{'one ' * 30}\n\ntwo")
    told = " ".join(["one"] * 19)
    assert f"\n\n{told}\n{' '.join(['one'] * 11)}\n\ntwo\n\n" in made.format_help()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("config sho", "COMMAND: invalid choice: 'sho' (choose from show, schema, reference); "
                       "did you mean show?"),
        ("gazetteer loookup", "COMMAND: invalid choice: 'loookup' (choose from check, lookup, add, "
                              "suggest); did you mean lookup?"),
        ("completion zhs", "SHELL: invalid choice: 'zhs' (choose from bash, zsh, fish); "
                           "did you mean zsh?"),
        ("--fail-on eror", "--fail-on: invalid choice: 'eror' (choose from error, warning, note, "
                           "never); did you mean error?"),
        ("--color grün", "--color: invalid choice: 'grün' (choose from auto, always, never)"),
    ],
)  # fmt: skip
def test_a_mistyped_choice(kzlint: Run, arguments: str, told: str) -> None:
    status, out, err = kzlint(*arguments.split())
    assert (status, out) == (2, "")
    assert err.splitlines()[-2].partition(": error: argument ")[2] == told
