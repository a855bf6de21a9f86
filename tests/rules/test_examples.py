"""Every registered rule against its own examples: what it lets pass, reports, and fixes."""

import datetime

import pytest

from kzlint.gazetteer import Gazetteer, built_in
from kzlint.linter import Linter, Outcome
from kzlint.rules import Invalid, Rule, Valid, registry
from kzlint.source import Source

TODAY = datetime.date(2025, 10, 12)

REGISTRY = registry.load(registry.discover())
RULES = list(REGISTRY.rules.values())


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer([built_in()])


def cases(kind: type[Valid] | type[Invalid]) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(rule.examples)
        if isinstance(example, kind)
    ]


def source_of(content: str | bytes, path: str) -> Source:
    if isinstance(content, bytes):
        return Source.from_bytes(content, path)
    return Source(content, path)


def lint(
    rule: type[Rule], content: str | bytes, options: object, gazetteer: Gazetteer, path: str = "-"
) -> tuple[Source, Outcome]:
    source = source_of(content, path)
    return source, Linter([rule(options)], gazetteer, TODAY).lint(source)


def fixed(text: str, outcome: Outcome) -> str:
    edits = [edit for finding in outcome.findings if finding.fix for edit in finding.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.content + text[edit.span.end :]
    return text


def test_every_rule_is_usable() -> None:
    assert REGISTRY.errors == ()


@pytest.mark.parametrize(("rule", "example"), cases(Valid))
def test_valid(rule: type[Rule], example: Valid, gazetteer: Gazetteer) -> None:
    options = rule.Options(**example.options)
    _, outcome = lint(rule, example.content, options, gazetteer, example.path)
    assert outcome == Outcome((), ())


@pytest.mark.parametrize(("rule", "example"), cases(Invalid))
def test_invalid(rule: type[Rule], example: Invalid, gazetteer: Gazetteer) -> None:
    options = rule.Options(**example.options)
    source, outcome = lint(rule, example.content, options, gazetteer, example.path)
    assert outcome.crashes == ()
    assert [finding.span for finding in outcome.findings] == example.spans(source.text)
    assert {finding.code for finding in outcome.findings} == {rule.code}
    if example.fixed is not None:
        after = fixed(source.text, outcome)
        assert after == example.fixed
        assert lint(rule, after, options, gazetteer)[1] == Outcome((), ())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_messages_take_their_arguments(rule: type[Rule], gazetteer: Gazetteer) -> None:
    for example in rule.examples:
        options = rule.Options(**example.options)
        _, outcome = lint(rule, example.content, options, gazetteer, example.path)
        for finding in outcome.findings:
            assert "{" not in str(finding.message)
            assert finding.fix is None or "{" not in str(finding.fix.message)
