"""``kzlint rules``: list all rules."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kzlint.cli.complaints import FAILED, complain
from kzlint.cli.language import _
from kzlint.cli.parser import Parser
from kzlint.cli.rule import add_format, read

if TYPE_CHECKING:
    from kzlint.rules import Rule


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
        complain(error)
    return FAILED if known.errors else 0


def show(rules: "Iterable[type[Rule]]", output_format: str) -> None:
    """Print those rules in one of the formats of ``kzlint rule``."""
    from kzlint.cli.described import listed, written
    from kzlint.core.finding import SEVERITY_WORDS

    told = [listed(rule) for rule in rules]
    if output_format == "json":
        print(written(told))
        return
    # As people read them; programs are told the codes themselves.
    severities = {kind.value: _(word) for kind, word in SEVERITY_WORDS.items()}
    widest = max(map(len, severities.values()))
    width = max(len(rule["name"]) for rule in told)
    for rule in told:
        severity = severities[rule["severity"]]
        start = f"{rule['code']:<6}  {rule['name']:<{width}}  {severity:<{widest}}"
        print(f"{start}  {read(rule['summary'])}")
