"""``kzlint rules``: list all rules."""

from collections.abc import Sequence

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.language import _
from kzlint.cli.parser import Parser
from kzlint.cli.rule_list import add_format, show


def parser() -> Parser:
    """Make the parser of ``kzlint rules``."""
    made = Parser(
        "kzlint rules", description=_("List every rule. “kzlint rule CODE” explains one.")
    )
    add_format(made)
    return made


def main(argv: Sequence[str]) -> int:
    """Print a line for each rule: code, name, severity and summary."""
    output_format = parser().parse_args(argv).output_format
    from kzlint.rules import registry

    loaded = registry.load(registry.discover())
    show(loaded.rules.values(), output_format)
    for error in loaded.errors:
        report_error(error)
    return FAILED if loaded.errors else 0
