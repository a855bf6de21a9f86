"""``kzlint rules``: list all rules."""

from collections.abc import Sequence

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.language import _
from kzlint.cli.parser import Parser
from kzlint.cli.rule_list import add_format, show


def parser() -> Parser:
    """The parser of ``kzlint rules``."""
    made = Parser(
        "kzlint rules", description=_("List every rule. “kzlint rule CODE” explains one.")
    )
    add_format(made)
    return made


def main(argv: Sequence[str]) -> int:
    """Print a line for each rule: code, name, severity, what it does."""
    output_format = parser().parse_args(argv).output_format
    from kzlint.rules import registry

    known = registry.load(registry.discover())
    show(known.rules.values(), output_format)
    for error in known.errors:
        report_error(error)
    return FAILED if known.errors else 0
