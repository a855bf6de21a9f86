"""Rules that cannot be used: which plugin, which rule, and why, in any language."""

from dataclasses import dataclass

import pytest

from kzlint.finding import Severity
from kzlint.message import tell
from kzlint.rules import Rule, invalid, registry, valid
from kzlint.rules.registry import Plugin, RuleError, check_rule
from kzlint.syntax import Header
from tests.catalogue import Catalogue

PLUGIN = Plugin("newsroom", "NWS001", "newsroom:Odd")


class Whole(Rule):
    """A rule that has all it needs."""

    code = "NWS001"
    name = "odd-thing"
    severity = Severity.NOTE
    message = "odd"
    examples = (valid("a"), invalid("b", at="b"))

    def check(self, header: Header, context: object) -> None:  # type: ignore[override]
        """Look at headers."""


@dataclass
class _NoDefault:
    most: int


@dataclass
class _OwnSeverity:
    severity: str = "note"


CASES = [
    ({"code": "X1"}, "it has no code of three to five capitals and three digits (code = 'ABC123')"),
    ({"code": "NWS002"}, "its entry point is called 'NWS001', not 'NWS002' as its code"),
    (
        {"name": "Odd"},
        "it has no kebab-case name that says what is wrong (name = 'missing-thing')",
    ),
    ({"severity": "note"}, "it has no severity (severity = Severity.WARNING)"),
    ({"message": None}, "it has no message"),
    ({"__doc__": " "}, "it has no docstring that says what it does and why"),
    ({"examples": (invalid("b", at="b"),)}, "it has no valid example"),
    ({"examples": (valid("a"),)}, "it has no invalid example"),
    ({"Options": int}, "its Options are no dataclass"),
    ({"Options": _NoDefault}, "its Options have a field without a default"),
    (
        {"Options": _OwnSeverity},
        "its Options have a field “severity”, which every rule has already",
    ),
    (
        {"check": Rule.check},
        "the first parameter of its check is not annotated with the type of node it checks",
    ),
]


@pytest.mark.parametrize(("members", "told"), CASES)
def test_what_is_missing(members: dict[str, object], told: str) -> None:
    rule = type("Odd", (Whole,), {"__doc__": Whole.__doc__, **members})
    with pytest.raises(RuleError) as caught:
        check_rule(rule, PLUGIN)
    assert str(caught.value) == f"plugin newsroom: rule Odd: {told}"


def test_a_whole_rule() -> None:
    check_rule(Whole, PLUGIN)


def test_what_is_no_rule() -> None:
    with pytest.raises(RuleError) as caught:
        check_rule(int, PLUGIN)
    told = "plugin newsroom: rule int: newsroom:Odd is no subclass of kzlint.rules.Rule"
    assert str(caught.value) == told


def test_in_another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    kazakh = Catalogue(
        {
            "plugin {plugin}: rule {rule}: {problem}": "{plugin} кеңейтімі, {rule}: {problem}",
            "the name {taken} is taken by {rule} of {plugin}":
                "{taken} атауы бос емес ({plugin}: {rule})",
            "plugin {plugin}: rule {rule} ({target}) cannot be imported: {error}":
                "{plugin} кеңейтімі, {rule} ({target}) жүктелмейді: {error}",
        }
    )  # fmt: skip
    twin = type("Twin", (Whole,), {"__doc__": Whole.__doc__, "code": "NWS002"})
    made = {"newsroom:Odd": Whole, "other:Twin": twin}
    imported = registry._imported
    monkeypatch.setattr(
        registry, "_imported", lambda plugin: made.get(plugin.target) or imported(plugin)
    )
    others = [Plugin("other", "NWS002", "other:Twin"), Plugin("third", "NWS003", "kzlint:Nosuch")]
    found = registry.load([PLUGIN, *others])
    assert [tell(error, kazakh) for error in found.errors] == [
        "other кеңейтімі, Twin: odd-thing атауы бос емес (newsroom: Whole)",
        "third кеңейтімі, NWS003 (kzlint:Nosuch) жүктелмейді: AttributeError: "
        "module 'kzlint' has no attribute 'Nosuch'",
    ]
