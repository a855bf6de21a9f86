"""``kzlint gazetteer``: check the tables of names, look names up, add and suggest some."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from kzlint.cli import FAILED, complain
from kzlint.cli.options import day
from kzlint.config import ConfigError
from kzlint.gazetteer import GazetteerError, Kind

EPILOG = """\
examples:
  kzlint gazetteer check names/                      what is wrong in your tables
  kzlint gazetteer lookup Тоқаевтың "Абай облысында" what a form is read as
  kzlint gazetteer add "Айша Қосанова" --kind person --gender f
  kzlint gazetteer suggest releases/ > new.csv       names that no table has

Your own tables are those of the setting “gazetteer” in the nearest kzlint.toml.
“kzlint gazetteer COMMAND --help” says more.
"""

CHECK = """\
Report everything that is wrong in tables of names: rows that cannot be read, names that
stand twice, forms that are right in one row and wrong in another, terms of office that
overlap or name nobody, successors that are not there. The built-in tables are read beside
yours; a row of yours takes the place of a built-in one of the same name and kind.
"""

CHECK_EPILOG = """\
example:
  $ kzlint gazetteer check names.csv
  names.csv:3: column 4 (until): '2024' is no date of the form YYYY-MM-DD
  1 problem in 1 table of 12 rows

exit status: 0 nothing wrong, 1 problems, 2 a file that cannot be opened
"""

LOOKUP_EPILOG = """\
example:
  $ kzlint gazetteer lookup "Абай облысында" --date 2022-01-01
  Абай облысында
    place Абай облысы (built-in places.csv:22)
      read as    Абай облысы + нда (locative)
      spelling   right
      in force   from 2022-06-08; not on 2022-01-01

exit status: 0 all found, 1 one was not, 2 a table that cannot be read
"""

ADD_EPILOG = """\
example:
  $ kzlint gazetteer add "Айша Қосанова" --kind person --gender f \\
        --misspelling "Айша Косанова" --source "сайт, 2026-02-01"
  names.csv:13: added person 'Айша Қосанова'

exit status: 0 added, 1 not added because it is known or wrong, 2 the table cannot be used
"""

SUGGEST_EPILOG = """\
example:
  $ kzlint gazetteer suggest --at-least 3 releases/ > new.csv
  review the rows, then name the file in the setting “gazetteer”

exit status: 0, or 2 where a file cannot be read
"""


def main(argv: Sequence[str]) -> int:
    """Run one of the commands and return its exit status."""
    arguments = parser().parse_args(argv)
    module = import_module(f"kzlint.cli.gazetteer.{arguments.command}")
    try:
        status: int = module.run(arguments)
    except (ConfigError, GazetteerError) as error:
        complain(error)
        return FAILED
    return status


def parser() -> argparse.ArgumentParser:
    """The parser of all four commands."""
    made = argparse.ArgumentParser(
        prog="kzlint gazetteer",
        description="Work with the tables of names.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = made.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_lookup(commands)
    _add_add(commands)
    _add_suggest(commands)
    return made


_Commands = argparse._SubParsersAction  # the class has no public name


def _command(
    commands: "_Commands[argparse.ArgumentParser]",
    name: str,
    what: str,
    epilog: str,
    more: str = "",
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=what,
        description=more or f"{what[0].upper()}{what[1:]}.",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_check(commands: "_Commands[argparse.ArgumentParser]") -> None:
    made = _command(commands, "check", "report what is wrong in tables", CHECK_EPILOG, CHECK)
    made.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        type=Path,
        help="tables, or folders of them (default: the built-in tables)",
    )


def _add_lookup(commands: "_Commands[argparse.ArgumentParser]") -> None:
    made = _command(commands, "lookup", "show what a form is read as", LOOKUP_EPILOG)
    made.add_argument("words", nargs="+", metavar="WORD", help="a name in any form")
    made.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        type=day,
        help="the day to tell what is in force on (default: today)",
    )
    _add_tables(made)


def _add_add(commands: "_Commands[argparse.ArgumentParser]") -> None:
    made = _command(commands, "add", "add a name to your table", ADD_EPILOG)
    made.add_argument("name", metavar="NAME", help="the name, in the nominative")
    made.add_argument("--kind", required=True, choices=[kind.value for kind in Kind])
    made.add_argument("--gender", choices=("f", "m"), help="of a person or a given name")
    for option, what in (("alias", "another right form"), ("misspelling", "a known wrong form")):
        made.add_argument(
            f"--{option}",
            metavar="FORM",
            action="append",
            default=[],
            help=f"{what} (repeatable)",
        )
    made.add_argument("--since", metavar="YYYY-MM-DD", help="the first day in force")
    made.add_argument("--until", metavar="YYYY-MM-DD", help="the first day no longer in force")
    made.add_argument("--successor", metavar="NAME", help="the name that took its place")
    made.add_argument("--source", metavar="TEXT", help="where you have it from")
    made.add_argument("--note", metavar="TEXT", help="anything else")
    made.add_argument(
        "--table",
        metavar="PATH",
        type=Path,
        help="the table, made if it is not there (default: the first of the setting “gazetteer”)",
    )


def _add_suggest(commands: "_Commands[argparse.ArgumentParser]") -> None:
    made = _command(
        commands, "suggest", "list the names in releases that no table has", SUGGEST_EPILOG
    )
    made.add_argument(
        "paths", nargs="+", metavar="PATHS", help="files, or folders (their **/*.txt)"
    )
    made.add_argument(
        "--at-least",
        metavar="N",
        type=_count,
        default=2,
        help="leave out names that stand less often (default: 2)",
    )
    _add_tables(made)


def _add_tables(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--gazetteer",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help="a table or folder of names, before those of the configuration (repeatable)",
    )


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)
