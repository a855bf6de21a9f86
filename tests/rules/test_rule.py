"""Where a rule has its options from."""

from dataclasses import dataclass
from typing import TypeVar

import pytest

from kzlint.core.finding import Severity
from kzlint.rules import ConfigurableRule, Rule, invalid, valid
from kzlint.rules.complete import first_defect
from kzlint.rules.options import NoOptions


@dataclass(frozen=True)
class Options:
    """What may be set."""

    most: int = 3


@dataclass(frozen=True)
class Others:
    """What may be set elsewhere."""

    most: int = 5


O = TypeVar("O", Options, Others)  # noqa: E741


class ByArgument(ConfigurableRule[Options]): ...


class Between(ConfigurableRule[O]): ...


class ByArgumentOfBetween(Between[Others]): ...


class Inherited(ByArgument): ...


class InTheBody(Rule):
    Options = Options


class BodyWins(ConfigurableRule[Options]):
    Options = Others


class Without(Rule): ...


class Text(ConfigurableRule["Options"]):
    """Its options cannot be looked up when the class is made."""

    code, name, severity, message = "XTX001", "text", Severity.NOTE, "odd"
    examples = (valid("a"), invalid("b", at="b"))


@pytest.mark.parametrize(
    ("rule", "options"),
    [
        (ByArgument, Options),
        (Between, NoOptions),
        (ByArgumentOfBetween, Others),
        (Inherited, Options),
        (InTheBody, Options),
        (BodyWins, Others),
        (Without, NoOptions),
    ],
)
def test_options_of(rule: type[Rule], options: type[Options]) -> None:
    assert rule.Options is options
    assert rule().options == options()


def test_options_that_are_set() -> None:
    assert ByArgument(Options(7)).options.most == 7


def test_options_in_quotation_marks_are_refused() -> None:
    assert str(first_defect(Text, "XTX001", "here:Text")) == "its Options are no dataclass"
