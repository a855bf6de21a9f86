"""``kzlint rules``: list all rules."""

import argparse
from collections.abc import Sequence

from kzlint.cli import FAILED, complain
from kzlint.rules import registry


def main(argv: Sequence[str]) -> int:
    """Print a line for each rule: code, name, severity, what it does."""
    parser = argparse.ArgumentParser(
        prog="kzlint rules",
        description="List every rule. “kzlint rule CODE” explains one.",
        allow_abbrev=False,
    )
    parser.parse_args(argv)
    known = registry.load(registry.discover())
    width = max(len(rule.name) for rule in known.rules.values())
    for rule in known.rules.values():
        summary = (rule.__doc__ or "").strip().splitlines()[0]
        print(f"{rule.code}  {rule.name:<{width}}  {rule.severity.value:<7}  {summary}")
    for error in known.errors:
        complain(error)
    return FAILED if known.errors else 0
