"""The names that rules of others import from ``kzlint.core``."""

import kzlint
from kzlint import core


def test_what_a_rule_needs_is_in_one_place() -> None:
    expected = {"Applicability", "Edit", "Finding", "Fix", "Position", "Severity", "Source", "Span"}
    assert {*core.__all__} == expected


def test_names_are_those_of_the_interface() -> None:
    assert [name for name in core.__all__ if getattr(core, name) is not getattr(kzlint, name)] == []
