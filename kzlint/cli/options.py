"""The options of ``kzlint check``, and the help that teaches them."""

import argparse
import datetime
from collections.abc import Sequence
from pathlib import Path

import kzlint
from kzlint.config import FAIL_ON
from kzlint.report import FORMATS

EPILOG = """\
commands:
  kzlint [check] [OPTIONS] [PATHS]   lint releases
  kzlint rule CODE|NAME              explain one rule
  kzlint rules                       list all rules
  kzlint gazetteer COMMAND           check and look up names, add and suggest some
  kzlint init                        set up a folder: a configuration, a pre-commit hook
  kzlint config COMMAND              show what holds for a file; what can be configured

exit status:
  0  nothing at or above --fail-on
  1  findings at or above it; with --diff: something would be fixed
  2  the run itself failed: no such file, a bad option or configuration, a rule that crashed

examples:
  kzlint releases/                   every *.txt below a folder
  kzlint --select QUO,CAP a.txt      only quotations and captions
  kzlint --ignore FMT004 a.txt       all rules but one
  kzlint --diff releases/            what would be fixed
  kzlint --fix releases/             fix it
  cat a.txt | kzlint -               standard input
"""


# Options of which the second says nothing, or the wrong thing, beside the first.
APART = (
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


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The options of ``kzlint check``; ends the program where they do not go together."""
    made = parser()
    arguments = made.parse_args(argv)
    for one, other in APART:
        if is_given(arguments, one) and is_given(arguments, other):
            made.error(f"argument {other}: not allowed with argument {one}")
    return arguments


def is_given(arguments: argparse.Namespace, option: str) -> bool:
    """Whether ``--option``, which has no default, is among the arguments."""
    return bool(getattr(arguments, option[2:].replace("-", "_")))


def parser() -> argparse.ArgumentParser:
    """The parser of ``kzlint check``, whose help is that of kzlint."""
    made = argparse.ArgumentParser(
        prog="kzlint",
        usage="kzlint [check] [OPTIONS] [PATHS]...",
        description="Check Kazakh press releases: date headers, quotations and who said them, "
        "captions, names. Findings go to standard output.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument(
        "paths",
        nargs="*",
        metavar="PATHS",
        help="files, folders (their **/*.txt), or - for standard input",
    )
    made.add_argument("--version", action="version", version=f"kzlint {kzlint.__version__}")
    add_rules(made.add_argument_group("which rules"))
    _add_fixing(made.add_argument_group("fixing"))
    _add_baseline(made.add_argument_group("known findings"))
    output = made.add_argument_group("output")
    add_output(output)
    _add_display(output)
    _add_settings(made.add_argument_group("settings"))
    return made


def add_rules(rules: argparse._ArgumentGroup) -> None:
    """The options that choose rules."""
    rules.add_argument(
        "--select",
        metavar="RULES",
        action="append",
        default=[],
        help="run only these: codes (QUO001), families (QUO) or names, with commas between",
    )
    rules.add_argument(
        "--extend-select",
        metavar="RULES",
        action="append",
        default=[],
        help="run these besides what the configuration selects",
    )
    rules.add_argument(
        "--ignore", metavar="RULES", action="append", default=[], help="do not run these"
    )


def _add_fixing(fixing: argparse._ArgumentGroup) -> None:
    fixing.add_argument(
        "--fix", action="store_true", help="make the safe fixes and write the files; tell the rest"
    )
    fixing.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: the unsafe ones too; read over what they change",
    )
    fixing.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and write nothing"
    )
    fixing.add_argument(
        "--fix-only", action="store_true", help="as --fix, but tell nothing of the rest"
    )


def _add_baseline(known: argparse._ArgumentGroup) -> None:
    known.add_argument(
        "--baseline",
        metavar="FILE",
        type=Path,
        help="report nothing that this file knows of; for an archive that is not to be mended",
    )
    known.add_argument(
        "--write-baseline",
        action="store_true",
        help="make all that is found known, in that file, and report nothing",
    )
    known.add_argument(
        "--prune-baseline",
        action="store_true",
        help="take out of that file what is no longer found",
    )


def _add_display(output: argparse._ArgumentGroup) -> None:
    output.add_argument(
        "--output-file", metavar="FILE", type=Path, help="where to write the findings"
    )
    output.add_argument(
        "--statistics", action="store_true", help="count the findings of each rule instead"
    )
    output.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours and links (default: auto: on a terminal, unless NO_COLOR is set)",
    )


def add_output(output: argparse._ArgumentGroup) -> None:
    """The options on how findings are shown and what they come to."""
    output.add_argument(
        "--output-format",
        metavar="FORMAT",
        choices=FORMATS,
        help=f"how to show findings: {', '.join(FORMATS)} (default: full)",
    )
    output.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        help="the least severity that gives exit status 1 (default: warning)",
    )


def _add_settings(settings: argparse._ArgumentGroup) -> None:
    settings.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        help="a configuration instead of the nearest kzlint.toml or pyproject.toml",
    )
    settings.add_argument("--isolated", action="store_true", help="read no configuration")
    settings.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what the configuration excludes even where it is named here",
    )
    settings.add_argument(
        "--respect-gitignore",
        action=argparse.BooleanOptionalAction,
        help="leave out of folders what .gitignore names (default: yes)",
    )
    settings.add_argument(
        "--gazetteer",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help="a table or folder of names, before the built-in ones (repeatable)",
    )
    settings.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=day,
        help="the day that “future” is measured from (default: today)",
    )
    settings.add_argument(
        "--stdin-filename",
        metavar="PATH",
        help="what to call standard input, and where to look for its configuration",
    )


def day(text: str) -> datetime.date:
    """A date of the form YYYY-MM-DD, for argparse."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date of the form YYYY-MM-DD") from None
