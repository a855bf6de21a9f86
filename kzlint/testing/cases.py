"""A rule's examples as tests, and a check that kzlint accepts the rule."""

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
from kzlint.testing.linting import Bench, check_rule_class, fix, set_up, source_of, title


@dataclass(frozen=True, slots=True)
class Case:
    """One example of a rule; its text is a short name, such as ``HOU001-0``."""

    rule: type[Rule]
    number: int

    def __str__(self) -> str:
        return f"{self.rule.code}-{self.number}"

    @property
    def example(self) -> Valid | Invalid:
        """The example with this number."""
        return self.rule.examples[self.number]

    def check(self, **given: Unpack[Given]) -> None:
        """Check the rule against the example: see :func:`check_example`."""
        __tracebackhide__ = True
        check_example(self.rule, self.example, **given)


def rules_of(distribution: str) -> list[type[Rule]]:
    """Return the rules of an installed package, ordered by code.

    Raises AssertionError if the package has no rules or if kzlint rejects one of them, for
    example because another rule has its code.
    """
    __tracebackhide__ = True
    wanted = _normalized(distribution)
    registered = registry.load(registry.discover())
    for error in registered.errors:
        if _normalized(error.plugin) == wanted:
            raise AssertionError(str(error))
    rules = [
        rule
        for code, rule in registered.rules.items()
        if _normalized(registered.origins[code]) == wanted
    ]
    if not rules:
        raise AssertionError(
            f"{distribution} has no entry point of the group {registry.GROUP} in this "
            "environment; install it (pip install --editable .)"
        )
    return rules


def examples_of(*rules: type[Rule]) -> list[Case]:
    """Return the examples of the rules as cases for a parametrized test."""
    return [Case(rule, number) for rule in rules for number in range(len(rule.examples))]


def check_rule(rule: type[Rule]) -> None:
    """Check that the rule is complete: code, name, severity, message, docstring, examples.

    Its options, and those of its examples, must be configurable. Raises AssertionError with
    the message that a user of the rule would get, and TypeError if ``rule`` is not a rule
    class.
    """
    __tracebackhide__ = True
    check_rule_class(rule)
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
    """Check that the rule is complete and passes its examples; raise the first failure."""
    __tracebackhide__ = True
    check_rule(rule)
    for case in examples_of(rule):
        case.check(**given)


def check_example(rule: type[Rule], example: Valid | Invalid, **given: Unpack[Given]) -> None:
    """Check the rule against one example; raise AssertionError if it fails.

    The example's own path and options override those given. A valid example has no findings.
    An invalid one has findings exactly at its places; their fixes can be applied, leave
    nothing to fix, and produce ``fixed`` if the example has it. Linting the example twice
    gives the same findings, which can be pickled for another process.
    """
    __tracebackhide__ = True
    if not isinstance(example, Valid | Invalid):
        raise TypeError(f"an example should be valid(…) or invalid(…), not {example!r}")
    at = example.at if isinstance(example, Invalid) else ()
    fixed = example.fixed if isinstance(example, Invalid) else None
    if example.path != STANDARD_INPUT:
        given["path"] = example.path
    given["options"] = {**given.get("options", {}), **example.options}
    _check_stateless(rule, example, given)
    assert_findings(rule, example.content, at=at, fixed=fixed, **given)
    if fixed is None:
        fix(rule, example.content, **given)


def _check_stateless(rule: type[Rule], example: Valid | Invalid, given: Given) -> None:
    """Check that the rule keeps no state and its results can be sent to another process."""
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


def _normalized(distribution: str) -> str:
    """Normalize a distribution's name as PEP 503 says."""
    return re.sub("[-_.]+", "-", distribution).lower()
