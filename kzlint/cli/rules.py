"""``kzlint rules``: list all rules."""

from collections.abc import Sequence

from kzlint.cli.complaints import FAILED, complain
from kzlint.cli.language import _
from kzlint.cli.parser import Parser
from kzlint.cli.rule import add_format, read


def parser() -> Parser:
    """The parser of ``kzlint rules``."""
    made = Parser(
        "kzlint rules", description=_("List every rule. “kzlint rule CODE” explains one.")
    )
    add_format(made)
    return made


def main(argv: Sequence[str]) -> int:
    """Print a line for each rule: code, name, severity, what it does."""
    arguments = parser().parse_args(argv)
    from kzlint.cli.described import listed, written
    from kzlint.finding import SEVERITY_WORDS
    from kzlint.rules import registry

    known = registry.load(registry.discover())
    rules = [listed(rule) for rule in known.rules.values()]
    if arguments.output_format == "json":
        print(written(rules))
    else:
        # As people read them; programs are told the codes themselves.
        severities = {kind.value: _(word) for kind, word in SEVERITY_WORDS.items()}
        widest = max(map(len, severities.values()))
        width = max(len(rule["name"]) for rule in rules)
        for rule in rules:
            severity = severities[rule["severity"]]
            start = f"{rule['code']:<6}  {rule['name']:<{width}}  {severity:<{widest}}"
            print(f"{start}  {read(rule['summary'])}")
    for error in known.errors:
        complain(error)
    return FAILED if known.errors else 0
