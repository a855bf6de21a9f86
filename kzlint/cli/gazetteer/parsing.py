"""The parser of ``kzlint gazetteer`` and its commands, with examples in their help."""

import argparse
from pathlib import Path

from kzlint.cli.guide import section
from kzlint.cli.language import _
from kzlint.cli.parser import Parser, Section, day, invalid_value
from kzlint.gazetteer.entry import Kind
from kzlint.i18n.message import N_, Message

EXAMPLES = (
    ("kzlint gazetteer check names/", N_("what is wrong in your tables")),
    ("kzlint gazetteer lookup Тоқаевтың", N_("what a form is read as")),
    ("kzlint gazetteer add Бурабай --kind place", N_("a name for your table")),
    ("kzlint gazetteer suggest releases/ > new.csv", N_("names that no table has")),
    ("kzlint gazetteer add --help", N_("the options of a command")),
)

Commands = argparse._SubParsersAction  # the class has no public name


def parser() -> Parser:
    """Make the parser of all four commands."""
    tables = _("Your own tables are those of the setting “gazetteer” in the nearest kzlint.toml.")
    made = Parser(
        "kzlint gazetteer",
        description=f"{_('Work with the tables of names.')} {tables}",
        sections=[section(N_("examples:"), EXAMPLES)],
    )
    commands = made.add_subparsers(dest="command", metavar="COMMAND", title=_("commands"))
    _add_check(commands)
    _add_lookup(commands)
    _add_add(commands)
    _add_suggest(commands)
    return made


def _example(*lines: str) -> Section:
    return Section(_("example:"), closing="\n".join(lines))


def _statuses(*meanings: str) -> Section:
    """Explain the exit statuses, from 0 on; leave out those with an empty meaning."""
    rows = tuple((str(status), what) for status, what in enumerate(meanings) if what)
    return Section(_("exit status:"), rows)


def _add_check(commands: "Commands[Parser]") -> None:
    made = commands.add_parser(
        "check",
        help=_("report what is wrong in tables"),
        description=_(
            "Report everything that is wrong in tables of names: rows that cannot be read, names "
            "that stand twice, forms that are right in one row and wrong in another, terms of "
            "office that overlap or name nobody, successors that are not there. The built-in "
            "tables are read beside yours; a row of yours takes the place of a built-in one of "
            "the same name and kind."
        ),
        sections=[
            _example(
                "$ kzlint gazetteer check names.csv",
                _("names.csv:3: column 4 (until): '2024' is no date of the form YYYY-MM-DD"),
                _("1 problem in 1 table of 12 rows"),
            ),
            _statuses(_("nothing is wrong"), _("something is"), _("a file that cannot be opened")),
        ],
    )
    made.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        type=Path,
        help=_("tables, or folders of them (default: the built-in tables)"),
    )


def _add_lookup(commands: "Commands[Parser]") -> None:
    made = commands.add_parser(
        "lookup",
        help=_("show what a form is read as"),
        description=_("Show what a form is read as, and what the tables know of it."),
        sections=[
            _example(
                '$ kzlint gazetteer lookup "Абай облысында" --date 2022-01-01',
                _(
                    "Абай облысында\n"
                    "  place Абай облысы (built-in places.csv:22)\n"
                    "    read as    Абай облысы + нда (locative)\n"
                    "    spelling   right\n"
                    "    in force   from 2022-06-08; not on 2022-01-01"
                ),
            ),
            _statuses(_("all were found"), _("one was not"), _("a table that cannot be read")),
        ],
    )
    made.add_argument("words", nargs="+", metavar="WORD", type=_word, help=_("a name in any form"))
    made.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        type=day,
        help=_("the day to tell what is in force on (default: today)"),
    )
    _add_tables(made)


def _add_add(commands: "Commands[Parser]") -> None:
    made = commands.add_parser(
        "add",
        help=_("add a name to your table"),
        description=_("Add a name to your table, unless it is known or contradicts another one."),
        sections=[
            _example(
                '$ kzlint gazetteer add "Айша Қосанова" --kind person --gender f \\',
                '      --misspelling "Айша Косанова" --source "сайт, 2026-02-01"',
                _("names.csv:13: added person 'Айша Қосанова'"),
            ),
            _statuses(
                _("it was added"),
                _("it was not: it is known, or wrong"),
                _("the table cannot be used"),
            ),
        ],
    )
    _add_cells(made)
    made.add_argument(
        "--table",
        metavar="PATH",
        type=Path,
        help=_(
            "the table, made if it is not there (default: the first of the setting “gazetteer”)"
        ),
    )


def _add_cells(made: Parser) -> None:
    """Add the arguments for the cells of the new row."""
    made.add_argument("name", metavar="NAME", help=_("the name, in the nominative"))
    made.add_argument(
        "--kind",
        required=True,
        choices=[kind.value for kind in Kind],
        help=_("what it is the name of (needed)"),
    )
    made.add_argument("--gender", choices=("f", "m"), help=_("of a person or a given name"))
    for option, what in (
        ("alias", _("another right form (repeatable)")),
        ("misspelling", _("a known wrong form (repeatable)")),
    ):
        made.add_argument(f"--{option}", metavar="FORM", action="append", default=[], help=what)
    for option, what in (
        ("since", _("the first day in force")),
        ("until", _("the first day no longer in force")),
    ):
        made.add_argument(f"--{option}", metavar="YYYY-MM-DD", type=day, help=what)
    made.add_argument("--successor", metavar="NAME", help=_("the name that took its place"))
    made.add_argument("--source", metavar="TEXT", help=_("where you have it from"))
    made.add_argument("--note", metavar="TEXT", help=_("anything else"))


def _add_suggest(commands: "Commands[Parser]") -> None:
    made = commands.add_parser(
        "suggest",
        help=_("list the names in releases that no table has"),
        description=_("List the names in releases that no table has, as a table to review."),
        sections=[
            _example(
                "$ kzlint gazetteer suggest --at-least 3 releases/ > new.csv",
                _("review the rows, then name the file in the setting “gazetteer”"),
            ),
            _statuses(_("all files were read"), "", _("one was not, or a table")),
        ],
    )
    made.add_argument(
        "paths", nargs="+", metavar="PATHS", help=_("files, or folders (their **/*.txt)")
    )
    made.add_argument(
        "--at-least",
        metavar="N",
        type=_count,
        default=2,
        help=_("leave out names that stand less often (default: 2)"),
    )
    _add_tables(made)


def _add_tables(made: Parser) -> None:
    made.add_argument(
        "--gazetteer",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help=_("a table or folder of names, before those of the configuration (repeatable)"),
    )


def _word(text: str) -> str:
    if not text.strip():
        raise invalid_value(Message("an empty word; write a name, such as Тоқаевтың"))
    return text


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise invalid_value(Message("{text!r} is no number from 1 on", {"text": text}))
    return int(text)
