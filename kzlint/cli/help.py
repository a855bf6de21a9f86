"""``kzlint help COMMAND``: the help of a command, and which parser each command has."""

from collections.abc import Sequence
from importlib import import_module

from kzlint.cli.calling import COMMANDS as MODULES
from kzlint.cli.complaints import FAILED, complain
from kzlint.cli.language import _
from kzlint.cli.parser import Parser
from kzlint.core.suggest import did_you_mean
from kzlint.i18n.message import Message, marked

# Each command with what it does, in a word.
COMMANDS = {
    "check": marked("lint releases"),
    "rules": marked("list all rules"),
    "rule": marked("explain one rule"),
    "init": marked("set up a folder"),
    "config": marked("show what holds for a file"),
    "gazetteer": marked("work with the tables of names"),
    "completion": marked("let the shell complete commands and options"),
    "help": marked("show the help of a command"),
}


def parser_of(command: str) -> Parser:
    """The parser of a key of :data:`COMMANDS`; what the command itself needs is not imported."""
    made: Parser = import_module(
        "kzlint.cli.options" if command == "check" else MODULES[command]
    ).parser()
    return made


def parser() -> Parser:
    """The parser of ``kzlint help``."""
    made = Parser(
        "kzlint help", description=_("Show the help of a command; of kzlint without one.")
    )
    made.add_argument(
        "command", metavar="COMMAND", nargs="*", help=_("such as rule, or gazetteer add")
    )
    return made


def main(argv: Sequence[str]) -> int:
    """Print the help that is asked for; leaves the program as ``--help`` does."""
    command, *rest = parser().parse_args(argv).command or ["check"]
    if command in COMMANDS:
        parser_of(command).parse_args([*rest, "--help"])
        return 0
    hint = did_you_mean(command, COMMANDS)
    complain(
        Message(
            "no such command: {command!r}{hint} “kzlint --help” lists all"
            if hint
            else "no such command: {command!r}; “kzlint --help” lists all",
            {"command": command, "hint": hint},
        )
    )
    return FAILED
