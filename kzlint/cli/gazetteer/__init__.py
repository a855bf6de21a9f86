"""``kzlint gazetteer``: check tables of names; look up, add and suggest names."""

from collections.abc import Sequence
from importlib import import_module

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.gazetteer.parsing import parser


def main(argv: Sequence[str]) -> int:
    """Run one of the commands and return its exit status; without a command, print the help."""
    made = parser()
    arguments = made.parse_args(argv)
    if arguments.command is None:
        made.print_help()
        return 0
    from kzlint.config import ConfigError
    from kzlint.gazetteer import GazetteerError

    module = import_module(f"kzlint.cli.gazetteer.{arguments.command}")
    try:
        status: int = module.run(arguments)
    except (ConfigError, GazetteerError) as error:
        report_error(error)
        return FAILED
    return status
