"""Examples as tests: what each must hold to, and which rules are refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from kzlint.core.finding import Finding
from kzlint.core.source import Source, Span
from kzlint.engine.linter import Linter
from kzlint.rules import Context, Invalid, Rule, Valid, invalid, registry, valid
from kzlint.syntax import Headline
from kzlint.testing import (
    TODAY,
    check_example,
    check_examples,
    check_rule,
    examples_of,
    gazetteer,
    rules_of,
)
from tests.testing.shouting import Repeated, Shouting

SHOUTS = "date 2025-05-04 Мектеп!"
ONE_CLASS = "a rule is given as its class: Shouting, without brackets"


def failure(rule: type[Rule], example: Valid | Invalid, **given: Any) -> str:
    with pytest.raises(AssertionError) as raised:
        check_example(rule, example, **given)
    return str(raised.value)


def test_each_example_is_a_case() -> None:
    cases = examples_of(Shouting, Shouting)
    names = ["XSH001-0", "XSH001-1", "XSH001-2", "XSH001-3"]
    assert [str(case) for case in cases] == [*names, *names]
    assert [case.example for case in cases[:4]] == list(Shouting.examples)
    for case in cases:
        case.check()
    check_examples(Shouting)


@pytest.mark.parametrize(
    ("example", "start"),
    [
        (valid(SHOUTS), "XSH001 shouting: findings not expected: 1, "),
        (invalid(SHOUTS, at="Мектеп"), "XSH001 shouting: findings not expected: 1, "),
        (invalid(SHOUTS, at="!", marks="?"), "XSH001 shouting: findings not expected: 0, "),
        (invalid(SHOUTS, at="!", fixed=SHOUTS), "XSH001 shouting: it makes\n"),
    ],
)
def test_a_wrong_example_fails(example: Valid | Invalid, start: str) -> None:
    assert failure(Shouting, example).startswith(start)


def test_the_options_of_an_example_come_before_those_given() -> None:
    check_example(Shouting, invalid(SHOUTS, at="!", marks="!"), options={"marks": "?"})
    check_example(Shouting, valid(SHOUTS), options={"marks": "?"})


class Pathbound(Shouting):
    """A headline shouts in one file.

    For tests.
    """

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        if context.source.path == "a.txt":
            yield from super().check(headline, context)


def test_the_path_of_an_example_comes_before_the_one_given() -> None:
    check_example(Pathbound, invalid(SHOUTS, at="!", path="a.txt"), path="b.txt")
    check_example(Pathbound, valid(SHOUTS), path="b.txt")
    check_example(Pathbound, invalid(SHOUTS, at="!"), path="a.txt")


class Unmending(Shouting):
    """Its fix mends nothing.

    For tests.
    """

    def found(self, place: Span) -> Finding:
        return self.finding(place, self.replace(place, "!!"), mark="!")


def test_a_fix_that_does_not_mend_fails_without_a_fixed_text_too() -> None:
    assert failure(Unmending, invalid(SHOUTS, at="!")).startswith(
        "XSH001 shouting: a fix cannot be made, brings an error, or never comes to rest; "
    )


class Counting(Shouting):
    """It counts its findings, for ever.

    For tests.
    """

    message = "number {number}"

    def __init__(self, options: Any = None) -> None:
        super().__init__(options)
        self.number = 0

    def found(self, place: Span) -> Finding:
        self.number += 1
        return self.finding(place, number=self.number)


class Unpicklable(Shouting):
    """Its message has an argument that is bound to this process.

    For tests.
    """

    def found(self, place: Span) -> Finding:
        return self.finding(place, mark=lambda: "!")

    message = "{mark.__name__} shouts"


def test_a_rule_that_keeps_something_in_itself_fails() -> None:
    assert failure(Counting, invalid(SHOUTS, at="!")) == (
        "XSH001 shouting: the same text linted again has other findings: "
        "[(Span(start=22, end=23), 'number 2')], and not "
        "[(Span(start=22, end=23), 'number 1')]; a rule keeps nothing in itself"
    )


def test_a_finding_that_cannot_leave_its_process_fails() -> None:
    start = "XSH001 shouting: what is found cannot be handed to another process: "
    assert failure(Unpicklable, invalid(SHOUTS, at="!")).startswith(start)


class Remembering(Shouting):
    """It collects what is bound to this process.

    For tests.
    """

    def collect(self, context: Context) -> Any:
        return [lambda: "!"]


def test_a_collection_that_cannot_leave_its_process_fails() -> None:
    start = "XSH001 shouting: what is collected cannot be handed to another process: "
    assert failure(Remembering, invalid(SHOUTS, at="!")).startswith(start)


class Forgetting(Shouting):
    """It collects nothing, not even an empty list.

    For tests.
    """

    def collect(self, context: Context) -> Any:
        return None


def test_nothing_can_be_collected() -> None:
    check_examples(Forgetting)
    outcome = Linter([Forgetting()], gazetteer(), TODAY).lint(Source(SHOUTS))
    assert (outcome.crashes, outcome.collected) == ((), {})


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: check_rule(Shouting()), ONE_CLASS),  # type: ignore[arg-type]
        (lambda: check_examples(Shouting()), ONE_CLASS),  # type: ignore[arg-type]
        (
            lambda: check_example(Shouting, SHOUTS),  # type: ignore[arg-type]
            f"an example should be valid(…) or invalid(…), not {SHOUTS!r}",
        ),
    ],
)
def test_what_is_not_a_rule_or_an_example_is_rejected(call: Any, told: str) -> None:
    with pytest.raises(TypeError) as raised:
        call()
    assert str(raised.value) == told


@dataclass(frozen=True)
class _Untold:
    marks: "Nowhere" = "!"  # type: ignore[name-defined] # noqa: F821


class Untold(Shouting):
    """The type of its option is nowhere.

    For tests.
    """

    Options = _Untold


class Misled(Shouting):
    """An example of it has an option that there is not.

    For tests.
    """

    examples = (*Shouting.examples, valid("", mark="?"))  # type: ignore[assignment]


class Nameless(Shouting):
    """A rule without a name.

    For tests.
    """

    name = ""


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (Repeated, "plugin tests: rule Repeated: it has no valid example"),
        (
            Nameless,
            "plugin tests: rule Nameless: it has no kebab-case name that says what is wrong "
            "(name = 'missing-thing')",
        ),
        (
            Untold,
            "XSH001 shouting: its Options cannot be configured: name 'Nowhere' is not defined",
        ),
        (Misled, "XSH001 shouting: options: mark: no such key; did you mean marks?"),
    ],
)
def test_an_incomplete_rule_is_rejected(rule: type[Rule], message: str) -> None:
    for check in (check_rule, check_examples):
        with pytest.raises(AssertionError) as raised:
            check(rule)
        assert str(raised.value) == message
    check_rule(Shouting)


def test_the_rules_of_a_package_are_its_entry_points() -> None:
    rules = rules_of("kzlint")
    assert [rule.code for rule in rules] == sorted(rule.code for rule in rules)
    assert {rule.__module__.split(".")[0] for rule in rules} == {"kzlint"}
    assert rules_of("KZLINT") == rules


@pytest.mark.parametrize("name", ["kzlint-house", "Kzlint_House", "kzlint.house", "kzlint--house"])
def test_a_rejected_rule_is_reported(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = registry.Plugin("Kzlint.House", "XSH009", f"{Shouting.__module__}:Shouting")
    monkeypatch.setattr(registry, "discover", lambda: [plugin])
    with pytest.raises(AssertionError) as raised:
        rules_of(name)
    assert str(raised.value) == (
        "plugin Kzlint.House: rule Shouting: its entry point is called 'XSH009', not 'XSH001' as "
        "its code"
    )


def test_a_package_without_rules_is_reported() -> None:
    with pytest.raises(AssertionError) as raised:
        rules_of("pytest")
    assert str(raised.value) == (
        "pytest has no entry point of the group kzlint.rules in this environment; "
        "install it (pip install --editable .)"
    )
