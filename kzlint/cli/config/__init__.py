"""``kzlint config``: show the configuration of a file, and the possible settings."""

import json
from collections.abc import Sequence
from pathlib import Path

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.guide import section
from kzlint.cli.language import _, spoken
from kzlint.cli.options import add_output, add_rules, add_tables
from kzlint.cli.parser import Parser, Section
from kzlint.i18n.message import N_

# A small configuration, with a comment for each line.
SAMPLE = (
    ('extends = "../newsroom.toml"', N_("start from another one")),
    ('ignore = ["FMT004"]', N_("codes, families (FMT) or names")),
    ('exclude = ["drafts/"]', N_("as in .gitignore")),
    ('gazetteer = ["names/"]', N_("your own tables, relative to this file")),
    ('lang = "kk"', N_("kk, ru or en")),
    ('fail-on = "error"', ""),
    ("", ""),
    ("[per-file-ignores]", ""),
    ('"archive/" = ["NAM005"]', ""),
    ("", ""),
    ("[style]", N_("what your newsroom has chosen")),
    ('speech-marks = "«…»"', N_("«…», '\"…\"' or either (one a release)")),
    ("nested-marks = '\"…\"'", N_("inside direct speech: also „…“")),
    ('dash = "—"', N_("–, — or -")),
    ("comma = true", N_("before that dash")),
    ('caption-label = "Сурет"', N_("Сурет, Фото or either")),
    ("headline-stop = false", N_("a full stop after the headline")),
    ("", ""),
    ("[rules.attribution-punctuation]",
     N_("by rule name: severity, and options, which win over the style")),
    ('severity = "note"', ""),
    ('dash = "-"', ""),
)  # fmt: skip

EXAMPLES = (
    ("kzlint init", N_("write a configuration to start from")),
    ("kzlint config show", N_("what holds in this folder")),
    ("kzlint config show releases/a.txt", N_("for a file")),
    ("kzlint config show --ignore FMT a.txt", N_("and with an option")),
    ("kzlint config reference", N_("every setting, explained")),
    ("kzlint rule attribution-punctuation", N_("explains a rule's options")),
)


def main(argv: Sequence[str]) -> int:
    """Run one of the commands; without a command, print the help."""
    made = parser()
    arguments = made.parse_args(argv)
    if arguments.command is None:
        made.print_help()
        return 0
    if arguments.command == "show":
        from kzlint.cli.config import show

        return show.run(arguments)
    from kzlint.rules import registry

    loaded = registry.load(registry.discover())
    for error in loaded.errors:
        report_error(error)
    if arguments.command == "schema":
        from kzlint.config.schema import schema

        print(json.dumps(schema(loaded.rules.values()), ensure_ascii=False, indent=2))
    else:
        from kzlint.config.reference import reference

        print(reference(loaded.rules.values(), spoken()), end="")
    return FAILED if loaded.errors else 0


def parser() -> Parser:
    """Make the parser of ``kzlint config`` and its commands."""
    sample = tuple((line, _(what)) for line, what in SAMPLE)
    nearest = _(
        "The configuration is the nearest kzlint.toml, or [tool.kzlint] of a pyproject.toml, in "
        "the file's folder or above it."
    )
    made = Parser(
        "kzlint config",
        description=f"{_('Show what holds for a file, and what can be configured.')}\n\n{nearest}",
        sections=[Section(_("a small one:"), sample, "# "), section(N_("examples:"), EXAMPLES)],
    )
    commands = made.add_subparsers(dest="command", metavar="COMMAND", title=_("commands"))
    show = commands.add_parser(
        "show",
        help=_("show what holds for a file"),
        description=_(
            "Print what holds for a file, as TOML that could be its configuration: each value "
            "with where it comes from (default, a file, an option). Rules that do not run are "
            "left out."
        ),
    )
    _add_show(show)
    commands.add_parser(
        "schema",
        help=_("print a JSON schema of kzlint.toml, for editors"),
        description=_("Print a JSON schema of kzlint.toml with the rules that are installed here."),
    )
    commands.add_parser(
        "reference",
        help=_("print every setting, explained"),
        description=_("Print every setting as Markdown: what it is for, its default, an example."),
    )
    return made


def _add_show(show: Parser) -> None:
    show.add_argument(
        "file", metavar="FILE", nargs="?", default=".", help=_("a file or folder (default: this)")
    )
    add_rules(show.add_argument_group(_("which rules")))
    add_output(show.add_argument_group(_("output")))
    settings = show.add_argument_group(_("settings"))
    settings.add_argument(
        "--config", metavar="FILE", type=Path, help=_("a configuration instead of the nearest one")
    )
    settings.add_argument("--isolated", action="store_true", help=_("read no configuration"))
    add_tables(settings)
