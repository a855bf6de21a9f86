"""The test kit for authors of rules: checks a rule's examples, and any other text.

It needs no test framework. A failed check raises AssertionError; the message shows the text
and underlines the expected and the actual findings. In a plugin's tests::

    @pytest.mark.parametrize("case", examples_of(*rules_of("kzlint-house")), ids=str)
    def test_example(case: Case) -> None:
        case.check()


    def test_two_marks() -> None:
        assert_findings(HeadlineMark, "date 2025-05-04 Алға! Алға!", at=(26, 27))
"""

from kzlint.testing.cases import (
    Case,
    check_example,
    check_examples,
    check_rule,
    examples_of,
    rules_of,
)
from kzlint.testing.expected import assert_findings
from kzlint.testing.given import TODAY, Given, Names, gazetteer
from kzlint.testing.linting import fix, lint

__all__ = [
    "TODAY",
    "Case",
    "Given",
    "Names",
    "assert_findings",
    "check_example",
    "check_examples",
    "check_rule",
    "examples_of",
    "fix",
    "gazetteer",
    "lint",
    "rules_of",
]
