"""The options of ``kzlint check``, with their help."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import kzlint
from kzlint.cli.guide import about, sections
from kzlint.cli.language import _, say
from kzlint.cli.parser import Parser, day
from kzlint.config import FAIL_ON
from kzlint.i18n.message import Listed, Message, alternatives
from kzlint.report import FORMATS

# Pairs of options that exclude each other: beside the first, the second would mean nothing or
# mislead.
EXCLUSIVE = (
    ("--diff", "--write-baseline"),
    ("--diff", "--prune-baseline"),
    ("--diff", "--fix-only"),
    ("--diff", "--statistics"),
    ("--fix-only", "--statistics"),
    ("--fix-only", "--output-file"),
    ("--write-baseline", "--prune-baseline"),
    ("--write-baseline", "--statistics"),
    ("--write-baseline", "--output-file"),
)

# Formats that can show --statistics; programs that read the others expect findings.
COUNTED = ("full", "concise", "json", "json-lines")


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Parse the options of ``kzlint check``; exit the program if they exclude each other."""
    made = parser()
    arguments = made.parse_args(argv)
    for one, other in EXCLUSIVE:
        if is_given(arguments, one) and is_given(arguments, other):
            template = _("argument %(argument_name)s: %(message)s")
            clash = _("not allowed with argument %s") % one
            made.error(template % {"argument_name": other, "message": clash})
    if arguments.statistics and arguments.output_format not in (None, *COUNTED):
        made.error(say(uncounted(arguments.output_format)))
    return arguments


def uncounted(name: str | None) -> Message:
    """Report that the format ``name`` cannot show statistics."""
    return Message(
        "--statistics cannot be shown as “{format}”; choose another --output-format: {formats}",
        {"format": name, "formats": alternatives(COUNTED)},
    )


def is_given(arguments: argparse.Namespace, option: str) -> bool:
    """True if ``--option``, an option without a default, was given."""
    return bool(getattr(arguments, option[2:].replace("-", "_")))


def parser() -> Parser:
    """Make the parser of ``kzlint check``; its help is the help of kzlint."""
    made = Parser(
        "kzlint",
        usage="kzlint [check] [OPTIONS] [PATHS]...",
        description=about(),
        sections=sections(),
    )
    made.add_argument(
        "paths",
        nargs="*",
        metavar="PATHS",
        help=_("files, folders (their **/*.txt), or - for standard input"),
    )
    made.add_argument(
        "--version",
        action="version",
        version=f"kzlint {kzlint.__version__}",
        # Python 3.11 does not translate this text.
        help=_("show program's version number and exit"),
    )
    add_rules(made.add_argument_group(_("which rules")))
    _add_fixing(made.add_argument_group(_("fixing")))
    _add_baseline(made.add_argument_group(_("known findings")))
    output = made.add_argument_group(_("output"))
    add_output(output)
    _add_display(output)
    _add_settings(made.add_argument_group(_("settings")))
    return made


def add_rules(rules: argparse._ArgumentGroup) -> None:
    """Add the options that select rules."""
    rules.add_argument(
        "--select",
        metavar="RULES",
        action="append",
        default=[],
        help=_("run only these: codes (QUO001), families (QUO) or names, with commas between"),
    )
    rules.add_argument(
        "--extend-select",
        metavar="RULES",
        action="append",
        default=[],
        help=_("run these besides what the configuration selects"),
    )
    rules.add_argument(
        "--ignore", metavar="RULES", action="append", default=[], help=_("do not run these")
    )


def _add_fixing(fixing: argparse._ArgumentGroup) -> None:
    fixing.add_argument(
        "--fix",
        action="store_true",
        help=_("make the safe fixes and write the files; tell the rest"),
    )
    fixing.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help=_("with --fix or --diff: the unsafe ones too; read over what they change"),
    )
    fixing.add_argument(
        "--diff", action="store_true", help=_("show what --fix would change, and write nothing")
    )
    fixing.add_argument(
        "--fix-only", action="store_true", help=_("as --fix, but tell nothing of the rest")
    )


def _add_baseline(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--baseline",
        metavar="FILE",
        type=Path,
        help=_("report nothing that this file knows of; for an archive that is not to be mended"),
    )
    group.add_argument(
        "--write-baseline",
        action="store_true",
        help=_("make all that is found known, in that file, and report nothing"),
    )
    group.add_argument(
        "--prune-baseline",
        action="store_true",
        help=_("take out of that file what is no longer found"),
    )


def _add_display(output: argparse._ArgumentGroup) -> None:
    output.add_argument(
        "--output-file", metavar="FILE", type=Path, help=_("where to write the findings")
    )
    output.add_argument(
        "--statistics", action="store_true", help=_("count the findings of each rule instead")
    )
    output.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help=_("colours and links (default: auto: on a terminal, unless NO_COLOR is set)"),
    )


def add_output(output: argparse._ArgumentGroup) -> None:
    """Add the options for the format of findings and for the exit status."""
    output.add_argument(
        "--output-format",
        metavar="FORMAT",
        choices=FORMATS,
        help=say(
            Message(
                "how to show findings: {formats} (default: full)",
                {"formats": Listed(tuple(FORMATS))},
            )
        ),
    )
    output.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        help=_("the least severity that gives exit status 1 (default: warning)"),
    )


def add_tables(settings: argparse._ArgumentGroup) -> None:
    """Add the option that names tables to read before the built-in ones."""
    settings.add_argument(
        "--gazetteer",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help=_("a table or folder of names, before the built-in ones (repeatable)"),
    )


def _add_settings(settings: argparse._ArgumentGroup) -> None:
    settings.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        help=_("a configuration instead of the nearest kzlint.toml or pyproject.toml"),
    )
    settings.add_argument("--isolated", action="store_true", help=_("read no configuration"))
    settings.add_argument(
        "--force-exclude",
        action="store_true",
        help=_("leave out what the configuration excludes even where it is named here"),
    )
    settings.add_argument(
        "--respect-gitignore",
        action=argparse.BooleanOptionalAction,
        help=_("leave out of folders what .gitignore names (default: yes)"),
    )
    add_tables(settings)
    settings.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=day,
        help=_("the day that “future” is measured from (default: today)"),
    )
    settings.add_argument(
        "--stdin-filename",
        metavar="PATH",
        help=_("what to call standard input, and where to look for its configuration"),
    )
