"""Rules that cannot be used: which plugin, which rule, and why, in any language."""

from dataclasses import dataclass
from typing import Any

import pytest

from kzlint.core.finding import Severity
from kzlint.i18n.message import render
from kzlint.rules import Invalid, Rule, invalid, registry, valid
from kzlint.rules.registry import Plugin, RuleError, check_rule
from kzlint.syntax import Header
from tests.catalogue import Catalogue

PLUGIN = Plugin("newsroom", "NWS001", "newsroom:Odd")
REFUSED = "plugin newsroom: rule Odd: "


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


@dataclass
class _Most:
    most: int = 1


NO_EXAMPLES = (
    "its examples should be a tuple of valid(…) and invalid(…); one alone needs a comma after it"
)

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
    ({"message": "{a} {"}, "a brace of its message has no partner: {a} {"),
    ({"message": "{} odd"}, "there is no name in {} of its message: {} odd"),
    ({"message": "{0} odd"}, "there is no name in {0} of its message: {0} odd"),
    ({"message": "{place} odd"}, "its message asks for {place}, which self.finding takes itself"),
    ({"examples": invalid("b", at="b")}, NO_EXAMPLES),
    ({"examples": "ab"}, NO_EXAMPLES),
    ({"examples": None}, NO_EXAMPLES),
    ({"examples": (valid("a"), "b")}, NO_EXAMPLES),
    (
        {"examples": (valid("a"), Invalid(5, ("b",)))},  # type: ignore[arg-type]
        "an example should have a text or bytes, and a path that is a text",
    ),
    ({"Options": int}, "its Options are no dataclass"),
    ({"Options": _Most()}, "its Options are no dataclass"),
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


@pytest.mark.parametrize(("thing", "called"), [(int, "int"), (print, "NWS001"), (5, "NWS001")])
def test_what_is_no_rule(thing: object, called: str) -> None:
    with pytest.raises(RuleError) as caught:
        check_rule(thing, PLUGIN)
    told = f"plugin newsroom: rule {called}: newsroom:Odd is no subclass of kzlint.rules.Rule"
    assert str(caught.value) == told


class _Hostile:
    """It can be neither compared nor printed nor asked for anything."""

    def __getattribute__(self, name: str) -> object:
        raise LookupError(name)

    __eq__ = __hash__ = __bool__ = __repr__ = __iter__ = lambda *_: 1 / 0  # type: ignore


class _HostileMeta(type):
    """Of a class of it nothing can be asked that a rule has."""

    def __getattribute__(cls, name: str) -> object:
        if name in ("code", "name", "__name__", "check"):
            raise SystemExit(name)
        return super().__getattribute__(name)


ATTRIBUTES = ("code", "name", "severity", "message", "examples", "Options", "check", "__doc__")
NONSENSE: dict[str, Any] = {
    "nothing": None,
    "a number": 5,
    "no text": "",
    "a text": "a",
    "an empty tuple": (),
    "a list": [1],
    "a function": print,
    "a class": int,
    "a rule": Rule,
    "an example": valid("a"),
    "what can be asked nothing": _Hostile(),
    "its class": _Hostile,
}


SOUND = {("name", "a text"), ("message", "a text"), ("__doc__", "a text")}


@pytest.mark.parametrize("nonsense", NONSENSE)
@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_nonsense_is_refused_and_the_others_go_on(
    attribute: str, nonsense: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = type("Odd", (Whole,), {"__doc__": Whole.__doc__, attribute: NONSENSE[nonsense]})
    sound = type("Sound", (Whole,), {"__doc__": "It is odd.", "code": "NWS002", "name": "sound"})
    found = loaded(monkeypatch, {"NWS001": odd, "NWS002": sound})
    is_sound = (attribute, nonsense) in SOUND
    assert list(found.rules) == ["NWS001", "NWS002"][not is_sound :]
    assert [str(error)[: len(REFUSED)] for error in found.errors] == [REFUSED] * (not is_sound)


def test_what_cannot_be_asked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = _HostileMeta("Hostile", (Whole,), {})
    found = loaded(monkeypatch, {"NWS001": hostile, "NWS002": _Hostile()})
    assert [str(error) for error in found.errors] == [
        "plugin newsroom: rule NWS001: it cannot be examined: SystemExit: code",
        "plugin newsroom: rule NWS002: it cannot be examined: LookupError: __class__",
    ]


def test_a_code_that_is_copied_is_told_before_the_entry_point(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copied = type("Copied", (Whole,), {"__doc__": Whole.__doc__, "name": "another-thing"})
    found = loaded(monkeypatch, {"NWS001": Whole, "NWS002": copied, "NWS003": Whole})
    assert [str(error) for error in found.errors] == [
        "plugin newsroom: rule Copied: the code NWS001 is taken by Whole of newsroom",
        "plugin newsroom: rule Whole: its entry point is called 'NWS003', not 'NWS001' as its code",
    ]


def loaded(monkeypatch: pytest.MonkeyPatch, made: dict[str, Any]) -> registry.Registry:
    """What comes of entry points for those things."""
    monkeypatch.setattr(registry, "_imported", lambda plugin: made[plugin.name])
    return registry.load([Plugin("newsroom", code, f"newsroom:{code}") for code in made])


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
    assert [render(error, kazakh) for error in found.errors] == [
        "other кеңейтімі, Twin: odd-thing атауы бос емес (newsroom: Whole)",
        "third кеңейтімі, NWS003 (kzlint:Nosuch) жүктелмейді: AttributeError: "
        "module 'kzlint' has no attribute 'Nosuch'",
    ]
