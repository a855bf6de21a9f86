"""Rules: what a rule is, what it sees, and its examples. One rule a file, one folder a family."""

from kzlint.rules.base import Context, Rule, option
from kzlint.rules.examples import Invalid, Valid, invalid, valid

__all__ = ["Context", "Invalid", "Rule", "Valid", "invalid", "option", "valid"]
