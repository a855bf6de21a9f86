"""The parts of kzlint's help besides the options: commands, exit statuses, examples."""

from collections.abc import Iterable

from kzlint.cli.language import _
from kzlint.cli.parser import Section, filled
from kzlint.i18n.message import N_, Message

# Commands by group, as they are typed, each with its summary.
COMMANDS = (
    (
        N_("check releases:"),
        (
            ("kzlint [check] [OPTIONS] [PATHS]", N_("say what is wrong in files or folders")),
            ("kzlint --diff [PATHS]", N_("show what would be fixed")),
            ("kzlint --fix [PATHS]", N_("fix it")),
        ),
    ),
    (
        N_("learn what is checked:"),
        (
            ("kzlint rules", N_("list all rules")),
            ("kzlint rule CODE|NAME", N_("explain one, with examples")),
        ),
    ),
    (
        N_("set it up:"),
        (
            ("kzlint init", N_("write a configuration, and a hook for pre-commit")),
            ("kzlint config show [FILE]", N_("show what holds for a file")),
            ("kzlint config reference", N_("explain every setting")),
            ("kzlint completion SHELL", N_("let the shell complete commands and options")),
        ),
    ),
    (
        N_("work with names:"),
        (
            ("kzlint gazetteer lookup WORD", N_("show what a form of a name is read as")),
            ("kzlint gazetteer add NAME", N_("add a name to your table")),
            ("kzlint gazetteer suggest PATHS", N_("list the names that no table has")),
            ("kzlint gazetteer check [PATH]", N_("say what is wrong in tables of names")),
        ),
    ),
)

EXIT_STATUSES = (
    ("0", N_("nothing at or above --fail-on")),
    ("1", N_("findings at or above it; with --diff: something would be fixed")),
    ("2", N_("the run itself failed: no such file, a bad option or configuration, a rule "
                 "that crashed")),
)  # fmt: skip

MORE = (
    ("kzlint help COMMAND", N_("the options and examples of a command")),
    ("kzlint rule CODE", N_("why a rule reports something, and how to set it")),
    ("kzlint config reference", N_("all settings")),
    ("man kzlint", N_("all of this as a manual page, where one is installed")),
)

EXAMPLES = (
    ("kzlint releases/", N_("every *.txt below a folder")),
    ("kzlint --select QUO,CAP a.txt", N_("only quotations and captions")),
    ("kzlint --ignore FMT004 a.txt", N_("all rules but one")),
    ("kzlint --diff releases/", N_("what would be fixed")),
    ("kzlint --fix releases/", N_("fix it")),
    ("kzlint --lang kk a.txt", N_("speak Kazakh")),
    ("kzlint --output-format json a.txt", N_("findings for another program to read")),
    ("cat a.txt | kzlint -", N_("standard input")),
)

FIRST_STEPS = (
    ("kzlint releases/", N_("check every *.txt in a folder")),
    ("kzlint --diff a.txt", N_("show what would be fixed in a file")),
    ("kzlint init", N_("set up this folder: a configuration, a hook for pre-commit")),
)

# Commands of other programs, and the commands or options of kzlint that do the same.
FOREIGN_COMMANDS = {
    "lint": "check",
    "run": "check",
    "test": "check",
    "explain": "rule",
    "list": "rules",
    "setup": "init",
    "settings": "config",
    "names": "gazetteer",
    "lookup": "gazetteer lookup",
    "suggest": "gazetteer suggest",
    "fix": "--fix",
    "format": "--fix",
    "diff": "--diff",
    "version": "--version",
}


def about() -> str:
    """Describe kzlint in two sentences."""
    return _(
        "Check Kazakh press releases: date headers, quotations and who said them, captions, "
        "names. Findings go to standard output."
    )


def sections() -> list[Section]:
    """Return the sections of the help after the options."""
    return [
        *(section(heading, rows) for heading, rows in COMMANDS),
        section(N_("exit status:"), EXIT_STATUSES),
        section(N_("more:"), MORE),
        section(N_("examples:"), EXAMPLES),
    ]


def section(heading: str, rows: tuple[tuple[str, str], ...]) -> Section:
    """Make a section of a table, translating its sentences."""
    return Section(_(heading), tuple((typed, _(what)) for typed, what in rows))


def first_steps() -> str:
    """Return the introduction for a call without arguments, without a line end."""
    more = _("“kzlint --help” tells all options, “kzlint rules” what is checked.")
    steps = section(N_("to begin:"), FIRST_STEPS)
    return f"{filled(about())}\n\n{steps}\n\n{filled(more)}"


def command_meant(word: str, commands: Iterable[str]) -> Message | None:
    """Suggest a command for a missing path that looks like a mistyped or foreign command."""
    if not word.isalpha():
        return None
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), commands, n=1, cutoff=0.75)
    meant = FOREIGN_COMMANDS.get(word.lower()) or "".join(near)
    return Message("did you mean “kzlint {command}”?", {"command": meant}) if meant else None
