"""Rules: what a rule is, what it sees, and its examples. One rule a file, one folder a family."""

from kzlint.rules.context import Context
from kzlint.rules.examples import Invalid, Valid, invalid, valid
from kzlint.rules.options import option
from kzlint.rules.rule import ConfigurableRule, Placed, Rule

__all__ = [
    "ConfigurableRule",
    "Context",
    "Invalid",
    "Placed",
    "Rule",
    "Valid",
    "invalid",
    "option",
    "valid",
]
