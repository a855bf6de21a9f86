"""``kzlint config``: what holds for a file, and what can be configured."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from kzlint.cli import FAILED, complain
from kzlint.cli.options import add_output, add_rules
from kzlint.rules import registry

EPILOG = """\
The configuration is the nearest kzlint.toml, or [tool.kzlint] of a pyproject.toml, in the
file's folder or above it. A small one:

  extends = "../newsroom.toml"      # start from another one
  ignore = ["FMT004"]               # codes, families (FMT) or names
  exclude = ["drafts/"]             # as in .gitignore
  gazetteer = ["names/"]            # your own tables, relative to this file
  fail-on = "error"

  [per-file-ignores]
  "archive/" = ["NAM005"]

  [style]                           # what your newsroom has chosen
  speech-marks = "«…»"              # «…», '"…"' or either (one a release)
  nested-marks = '"…"'              # inside direct speech: also „…“
  dash = "—"                        # –, — or -
  comma = true                      # before that dash
  caption-label = "Сурет"           # Сурет, Фото or either
  headline-stop = false             # a full stop after the headline

  [rules.attribution-punctuation]   # by rule name: severity, and options, which win over the style
  severity = "note"
  dash = "-"

examples:
  kzlint init                               write a configuration to start from
  kzlint config show                        what holds in this folder
  kzlint config show releases/a.txt         for a file
  kzlint config show --ignore FMT a.txt     and with an option
  kzlint config reference                   every setting, explained
  kzlint rule attribution-punctuation       explains a rule's options
"""

SHOW = """\
Print what holds for a file, as TOML that could be its configuration: each value with where
it comes from (default, a file, an option). Rules that do not run are left out.
"""


def main(argv: Sequence[str]) -> int:
    """Run one of the commands; without a command, say how to configure."""
    made = parser()
    arguments = made.parse_args(argv)
    if arguments.command is None:
        made.print_help()
        return 0
    if arguments.command == "show":
        from kzlint.cli.config import show

        return show.run(arguments)
    known = registry.load(registry.discover())
    for error in known.errors:
        complain(error)
    if arguments.command == "schema":
        from kzlint.config.schema import schema

        print(json.dumps(schema(known.rules.values()), ensure_ascii=False, indent=2))
    else:
        from kzlint.config.reference import reference

        print(reference(known.rules.values()), end="")
    return FAILED if known.errors else 0


def parser() -> argparse.ArgumentParser:
    """The parser of ``kzlint config`` and its commands."""
    form = argparse.RawDescriptionHelpFormatter
    made = argparse.ArgumentParser(
        prog="kzlint config",
        description="Show what holds for a file, and what can be configured.",
        epilog=EPILOG,
        formatter_class=form,
        allow_abbrev=False,
    )
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    _add_show(
        commands.add_parser(
            "show",
            help="show what holds for a file",
            description=SHOW,
            formatter_class=form,
            allow_abbrev=False,
        )
    )
    for name, what in (
        ("schema", "a JSON schema of kzlint.toml, for editors, with the rules installed here"),
        ("reference", "every setting, explained, as Markdown"),
    ):
        commands.add_parser(name, help=f"print {what}", description=f"Print {what}.")
    return made


def _add_show(show: argparse.ArgumentParser) -> None:
    show.add_argument("file", metavar="FILE", nargs="?", default=".", help="(default: this folder)")
    add_rules(show.add_argument_group("which rules"))
    add_output(show.add_argument_group("output"))
    settings = show.add_argument_group("settings")
    settings.add_argument("--config", metavar="FILE", type=Path, help="instead of the nearest one")
    settings.add_argument("--isolated", action="store_true", help="read no configuration")
    settings.add_argument(
        "--gazetteer", metavar="PATH", type=Path, action="append", default=[], help="a table"
    )
