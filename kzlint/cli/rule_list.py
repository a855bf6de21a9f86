"""Print a list of rules, for people or for programs."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kzlint.cli.language import _
from kzlint.cli.parser import Parser

if TYPE_CHECKING:
    from kzlint.rules import Rule

FORMATS = ("text", "json")


def add_format(parser: Parser) -> None:
    """Add the option for the output format of rules."""
    parser.add_argument(
        "--output-format",
        choices=FORMATS,
        default="text",
        help=_("for people or for programs (default: text)"),
    )


def read(text: str) -> str:
    """Replace the markup of ``text`` for a terminal: code in quotation marks."""
    return re.sub("``(.+?)``", r"“\1”", text)


def show(rules: "Iterable[type[Rule]]", output_format: str) -> None:
    """Print those rules in one of the formats of ``kzlint rule``."""
    from kzlint.cli.described import listed, written
    from kzlint.core.finding import SEVERITY_WORDS

    listing = [listed(rule) for rule in rules]
    if output_format == "json":
        print(written(listing))
        return
    # Translated for people; programs get the names of the severities.
    severities = {kind.value: _(word) for kind, word in SEVERITY_WORDS.items()}
    widest = max(map(len, severities.values()))
    width = max(len(rule["name"]) for rule in listing)
    for rule in listing:
        severity = severities[rule["severity"]]
        start = f"{rule['code']:<6}  {rule['name']:<{width}}  {severity:<{widest}}"
        print(f"{start}  {read(rule['summary'])}")
