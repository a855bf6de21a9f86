"""``kzlint help COMMAND``: show the help of a command."""

from collections.abc import Sequence

from kzlint.cli.commands import COMMANDS, parser_of
from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.language import _
from kzlint.cli.parser import Parser
from kzlint.core.suggest import did_you_mean
from kzlint.i18n.message import Message


def parser() -> Parser:
    """Make the parser of ``kzlint help``."""
    made = Parser(
        "kzlint help", description=_("Show the help of a command; of kzlint without one.")
    )
    made.add_argument(
        "command", metavar="COMMAND", nargs="*", help=_("such as rule, or gazetteer add")
    )
    return made


def main(argv: Sequence[str]) -> int:
    """Print the help of the command; exit the program as ``--help`` does."""
    command, *rest = parser().parse_args(argv).command or ["check"]
    if command in COMMANDS:
        parser_of(command).parse_args([*rest, "--help"])
        return 0
    hint = did_you_mean(command, COMMANDS)
    report_error(
        Message(
            "no such command: {command!r}{hint} “kzlint --help” lists all"
            if hint
            else "no such command: {command!r}; “kzlint --help” lists all",
            {"command": command, "hint": hint},
        )
    )
    return FAILED
