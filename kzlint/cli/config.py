"""``kzlint config``: show what holds for a file, and where it comes from."""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from kzlint import gazetteer
from kzlint.cli import FAILED, complain
from kzlint.cli.check import Run
from kzlint.cli.options import add_output, add_rules
from kzlint.config import ConfigError, Settings
from kzlint.files import shown
from kzlint.rules import Rule

EPILOG = """\
The configuration is the nearest kzlint.toml, or [tool.kzlint] of a pyproject.toml, in the
file's folder or above it. A small one:

  ignore = ["FMT004"]               # codes, families (FMT) or names
  gazetteer = ["names/"]            # your own tables, relative to this file
  fail-on = "error"

  [style]                           # what your newsroom has chosen
  speech-marks = "«…»"              # «…», '"…"' or either (one a release)
  nested-marks = '"…"'              # inside direct speech: also „…“
  dash = "—"                        # –, — or -
  comma = true                      # before that dash
  caption-label = "Сурет"           # Сурет, Фото or either
  headline-stop = false             # a full stop after the headline

  [rules.attribution-punctuation]   # options by rule name; they win over the style
  dash = "-"

examples:
  kzlint config show                        what holds in this folder
  kzlint config show releases/a.txt         for a file
  kzlint config show --ignore FMT a.txt     and with an option
  kzlint config show > kzlint.toml          a configuration to start from
  kzlint rule attribution-punctuation       explains a rule's options
"""

SHOW = """\
Print what holds for a file, as TOML that could be its configuration: each value with where
it comes from (default, a file, an option). Rules that do not run are left out.
"""


def main(argv: Sequence[str]) -> int:
    """Show what holds; without a command, say how to configure."""
    made = parser()
    arguments = made.parse_args(argv)
    if arguments.command is None:
        made.print_help()
        return 0
    folder = Path(arguments.file).absolute()
    try:
        run = Run(arguments)
        for error in run.registry.errors:
            run.complain(error)
        settings = run.configurations.settings_for(folder if folder.is_dir() else folder.parent)
        rules = run.rules(settings)
        run.names(settings)
    except (ConfigError, gazetteer.GazetteerError) as error:
        complain(error)
        return FAILED
    for line in lines(arguments, settings, rules):
        print(line)
    return FAILED if run.complained else 0


def parser() -> argparse.ArgumentParser:
    """The parser of ``kzlint config`` and its one command."""
    form = argparse.RawDescriptionHelpFormatter
    made = argparse.ArgumentParser(
        prog="kzlint config",
        description="Show what holds for a file, and how to change it.",
        epilog=EPILOG,
        formatter_class=form,
        allow_abbrev=False,
    )
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    show = commands.add_parser(
        "show",
        help="show what holds for a file",
        description=SHOW,
        formatter_class=form,
        allow_abbrev=False,
    )
    show.add_argument("file", metavar="FILE", nargs="?", default=".", help="(default: this folder)")
    add_rules(show.add_argument_group("which rules"))
    add_output(show.add_argument_group("output"))
    settings = show.add_argument_group("settings")
    settings.add_argument("--config", metavar="FILE", type=Path, help="instead of the nearest one")
    settings.add_argument("--isolated", action="store_true", help="read no configuration")
    settings.add_argument(
        "--gazetteer", metavar="PATH", type=Path, action="append", default=[], help="a table"
    )
    show.set_defaults(today=None)
    return made


def lines(
    arguments: argparse.Namespace, settings: Settings, rules: Sequence[Rule]
) -> Iterator[str]:
    """The whole configuration, a setting a line."""
    origin = shown(str(settings.origin)) if settings.origin else "no configuration: all defaults"
    yield f"# {shown(arguments.file)}: {origin}"
    yield f"# {len(rules)} rules: {', '.join(rule.code for rule in rules)}"
    for key, value, where in general(arguments, settings):
        yield _setting(key, value, where)
    yield ""
    yield "[style]"
    for name in settings.style.__dataclass_fields__:
        where = _origin(settings, f"style.{name}")
        yield _setting(name, getattr(settings.style, name), where)
    for rule in rules:
        if not fields(rule.Options):
            continue
        yield ""
        yield f"[rules.{rule.name}]  # {rule.code}"
        given = {key.replace("-", "_") for key in settings.rules.get(rule.name, {})}
        for option in fields(rule.Options):
            where = shown(str(settings.origin)) if option.name in given else "default"
            yield _setting(option.name, getattr(rule.options, option.name), where)


def general(arguments: argparse.Namespace, settings: Settings) -> Iterator[tuple[str, Any, str]]:
    """The settings outside any table: key, value, and where it comes from."""
    typed = _typed(arguments.select)
    yield (
        "select",
        typed or settings.select or ["ALL"],
        "--select" if typed else _origin(settings, "select" if settings.select else ""),
    )
    for name in ("extend_select", "ignore"):
        typed = _typed(getattr(arguments, name))
        option = f"--{name.replace('_', '-')}" if typed else ""
        yield name, [*getattr(settings, name), *typed], _origin(settings, name, option)
    paths = [str(p.absolute()) for p in (*arguments.gazetteer, *settings.gazetteer)]
    option = "--gazetteer" if arguments.gazetteer else ""
    yield "gazetteer", paths, _origin(settings, "gazetteer", option)
    for name, default in (("fail_on", "warning"), ("output_format", "full")):
        chosen = getattr(arguments, name)
        option = f"--{name.replace('_', '-')}"
        where = option if chosen else _origin(settings, name)
        yield name, chosen or getattr(settings, name) or default, where


def _typed(values: Iterable[str]) -> list[str]:
    return [part.strip() for value in values for part in value.split(",") if part.strip()]


def _origin(settings: Settings, name: str, option: str = "") -> str:
    """Where the value of a field comes from, with the option that adds to it."""
    file = shown(str(settings.origin)) if name in settings.given else ""
    return " and ".join(part for part in (file, option) if part) or "default"


def _setting(name: str, value: Any, where: str) -> str:
    key = name.replace("_", "-")
    if value is None:
        return f"# {key} is not set"
    return f"{key} = {_toml(value)}  # {where}"


def _toml(value: Any) -> str:
    """A value as TOML writes it; a string is written as in JSON, which is TOML too."""
    if isinstance(value, list | tuple | set | frozenset):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
