"""Every built-in rule against its own examples: what it lets pass, reports, and fixes."""

import pytest

from kzlint.rules import Rule
from kzlint.testing import Case, examples_of, lint, rules_of

RULES = rules_of("kzlint")


@pytest.mark.parametrize("case", examples_of(*RULES), ids=str)
def test_example(case: Case) -> None:
    case.check()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_messages_take_their_arguments(rule: type[Rule]) -> None:
    for example in rule.examples:
        for finding in lint(rule, example.content, path=example.path, options=example.options):
            assert "{" not in str(finding.message)
            assert finding.fix is None or "{" not in str(finding.fix.message)
