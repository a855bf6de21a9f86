"""A rule's examples as tests, and whether the rule is one that kzlint takes."""

import pickle
import re
from dataclasses import dataclass
from typing import Unpack

from kzlint.config.model import rule_table
from kzlint.core.source import STANDARD_INPUT
from kzlint.rules import registry
from kzlint.rules.examples import Invalid, Valid
from kzlint.rules.rule import Rule
from kzlint.testing.expected import assert_findings
from kzlint.testing.given import Given
from kzlint.testing.linting import Bench, fix, refuse_no_class, set_up, source_of, title


@dataclass(frozen=True, slots=True)
class Case:
    """One example of a rule; as text a short name, such as ``HOU001-0``."""

    rule: type[Rule]
    number: int

    def __str__(self) -> str:
        return f"{self.rule.code}-{self.number}"

    @property
    def example(self) -> Valid | Invalid:
        """The example itself."""
        return self.rule.examples[self.number]

    def check(self, **given: Unpack[Given]) -> None:
        """Hold the rule to it: see :func:`check_example`."""
        __tracebackhide__ = True
        check_example(self.rule, self.example, **given)


def rules_of(distribution: str) -> list[type[Rule]]:
    """The rules of an installed package, by code.

    Raises AssertionError where it has none, and where kzlint refuses one of them, as it
    refuses a code that is taken.
    """
    __tracebackhide__ = True
    wanted = _normal(distribution)
    known = registry.load(registry.discover())
    for error in known.errors:
        if _normal(error.plugin) == wanted:
            raise AssertionError(str(error))
    rules = [rule for code, rule in known.rules.items() if _normal(known.origins[code]) == wanted]
    if not rules:
        raise AssertionError(
            f"{distribution} has no entry point of the group {registry.GROUP} in this "
            "environment; install it (pip install --editable .)"
        )
    return rules


def examples_of(*rules: type[Rule]) -> list[Case]:
    """The examples of those rules, each a case of a table of tests."""
    return [Case(rule, number) for rule in rules for number in range(len(rule.examples))]


def check_rule(rule: type[Rule]) -> None:
    """Hold the rule to be complete: code, name, severity, message, docstring, examples.

    Its options can be configured, those of its examples too. Raises AssertionError, with the
    sentence that a user of the rule would be told, and TypeError for what is no rule's class.
    """
    __tracebackhide__ = True
    refuse_no_class(rule)
    target = f"{rule.__module__}:{rule.__qualname__}"
    package, code = rule.__module__.partition(".")[0], getattr(rule, "code", "")
    try:
        registry.check_rule(rule, registry.Plugin(package, code, target))
    except registry.RuleError as error:
        raise AssertionError(str(error)) from None
    try:
        rule_table(rule)
    except Exception as error:
        raise AssertionError(f"{title(rule)}: its Options cannot be configured: {error}") from error
    for example in rule.examples:
        set_up(rule, example.options)


def check_examples(rule: type[Rule], **given: Unpack[Given]) -> None:
    """Hold the rule to be complete and to each of its examples; the first failure is raised."""
    __tracebackhide__ = True
    check_rule(rule)
    for case in examples_of(rule):
        case.check(**given)


def check_example(rule: type[Rule], example: Valid | Invalid, **given: Unpack[Given]) -> None:
    """Hold the rule to one example, whose own path and options come before those given.

    A valid one gives no finding. An invalid one gives findings exactly at its places; their
    fixes can be made, leave nothing to fix, and make ``fixed``, if it has that. Linting it
    twice finds the same twice, and what is found can be handed to another process. Raises
    AssertionError.
    """
    __tracebackhide__ = True
    if not isinstance(example, Valid | Invalid):
        raise TypeError(f"an example should be valid(…) or invalid(…), not {example!r}")
    at = example.at if isinstance(example, Invalid) else ()
    fixed = example.fixed if isinstance(example, Invalid) else None
    if example.path != STANDARD_INPUT:
        given["path"] = example.path
    given["options"] = {**given.get("options", {}), **example.options}
    _check_steady(rule, example, given)
    assert_findings(rule, example.content, at=at, fixed=fixed, **given)
    if fixed is None:
        fix(rule, example.content, **given)


def _check_steady(rule: type[Rule], example: Valid | Invalid, given: Given) -> None:
    """One rule lints many texts in its life, and may do so in another process."""
    __tracebackhide__ = True
    bench = Bench(rule, given)
    source = source_of(example.content, given.get("path", STANDARD_INPUT))
    once, twice = (
        [(found.span, str(found.message)) for found in bench(source).findings] for _ in range(2)
    )
    if once != twice:
        raise AssertionError(
            f"{title(rule)}: the same text linted again has other findings: "
            f"{twice}, and not {once}; a rule keeps nothing in itself"
        )
    outcome = bench(source)
    for what, things in (
        ("what is found", outcome.findings),
        ("what is collected", outcome.collected),
    ):
        try:
            pickle.dumps(things)
        except Exception as error:
            raise AssertionError(
                f"{title(rule)}: {what} cannot be handed to another process: {error}"
            ) from error


def _normal(distribution: str) -> str:
    """One spelling of a distribution's name, as PEP 503 has it."""
    return re.sub("[-_.]+", "-", distribution).lower()
