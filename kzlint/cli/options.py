"""The options of ``kzlint check``, and the help that teaches them."""

import argparse
import datetime
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
  kzlint config show [FILE]          show what holds for a file, and where it comes from

exit status:
  0  nothing at or above --fail-on
  1  findings
  2  the run itself failed: no such file, a bad option or configuration, a rule that crashed

examples:
  kzlint releases/                   every *.txt below a folder
  kzlint --select QUO,CAP a.txt      only quotations and captions
  kzlint --ignore FMT004 a.txt       all rules but one
  cat a.txt | kzlint -               standard input
"""


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
    add_output(made.add_argument_group("output"))
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


def add_output(output: argparse._ArgumentGroup) -> None:
    """The options on how findings are shown and what they come to."""
    output.add_argument(
        "--output-format", choices=sorted(FORMATS), help="how to show findings (default: full)"
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
