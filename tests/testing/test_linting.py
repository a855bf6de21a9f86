"""One rule over one text: what it finds, what it raises, what its fixes make."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from kzlint.finding import Edit, Finding, Severity
from kzlint.rules import Context, Rule
from kzlint.source import Span
from kzlint.style import Style
from kzlint.syntax import Header
from kzlint.testing import TODAY, fix, lint
from tests.testing.shouting import Repeated, Shouting

TEXT = "date 2025-05-04 Алға! Алға!"


class Telling(Rule):
    """It tells what it was given.

    For tests.
    """

    code = "XSH003"
    name = "telling"
    severity = Severity.NOTE
    message = "{path} {today} {dash} {people}"

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        yield self.finding(
            header,
            path=context.source.path,
            today=context.today,
            dash=context.style.dash,
            people=len(context.people),
        )


def test_findings_are_by_position() -> None:
    found = [(finding.span, str(finding.message)) for finding in lint(Shouting, TEXT)]
    assert found == [(Span(20, 21), "“!” shouts"), (Span(26, 27), "“!” shouts")]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, f"- {TODAY} – 0"),
        ({"path": "a.txt"}, f"a.txt {TODAY} – 0"),
        ({"today": datetime.date(2020, 2, 29)}, "- 2020-02-29 – 0"),
        ({"style": Style(dash="—")}, f"- {TODAY} — 0"),
    ],
)
def test_a_rule_is_given_what_is_asked(given: Any, told: str) -> None:
    (finding,) = lint(Telling, "date 2025-05-04 Көрме", **given)
    assert str(finding.message) == told


def test_options_go_by_their_fields_names() -> None:
    assert [f.span for f in lint(Shouting, TEXT, options={"marks": "А"})] == [(16, 17), (22, 23)]
    with pytest.raises(TypeError, match="mark"):
        lint(Shouting, TEXT, options={"mark": "А"})


def test_bytes_are_a_file() -> None:
    assert [f.span for f in lint(Shouting, b"\xef\xbb\xbf" + TEXT.encode())] == [(20, 21), (26, 27)]


def test_earlier_files_are_recollected_in_order() -> None:
    (finding,) = lint(Repeated, TEXT, earlier=["date 2025-05-03 Көрме", TEXT])
    assert str(finding.message) == "this headline is -'s"
    assert lint(Repeated, TEXT, earlier=["date 2025-05-03 Көрме"]) == ()


class Raising(Shouting):
    """It raises.

    For tests.
    """

    def check(self, headline: Any, context: Context) -> Iterator[Finding]:
        yield self.found(Span(0, 1))
        raise KeyError("ң")

    check.__annotations__["headline"] = Header


class RaisingLater(Shouting):
    """It raises once all is checked.

    For tests.
    """

    def recollect(self, context: Context) -> Any:
        raise LookupError("nothing")


class Outside(Shouting):
    """It reports a place that the text does not have.

    For tests.
    """

    def found(self, place: Span) -> Finding:
        return self.finding(Span(0, 1000), mark="!")


@pytest.mark.parametrize(
    ("rule", "message", "cause"),
    [
        (Raising, "XSH001 shouting crashed: KeyError: 'ң'", KeyError),
        (
            RaisingLater,
            "XSH001 shouting crashed: LookupError: nothing",
            LookupError,
        ),
        (
            Outside,
            "XSH001 shouting crashed: ValueError: check gave a finding at 0–1000, outside the text",
            None,
        ),
    ],
)
def test_a_rule_that_raises_fails(
    rule: type[Rule], message: str, cause: type[Exception] | None
) -> None:
    with pytest.raises(AssertionError) as raised:
        lint(rule, TEXT)
    assert str(raised.value) == message
    assert (type(raised.value.__cause__) if raised.value.__cause__ else None) is cause


def test_all_fixes_are_made() -> None:
    assert fix(Shouting, TEXT) == "date 2025-05-04 Алға Алға"
    assert fix(Shouting, TEXT, options={"marks": "?"}) == TEXT


class Restless(Shouting):
    """Its fix brings what it fixes.

    For tests.
    """

    def found(self, place: Span) -> Finding:
        return self.finding(place, self.fix("Add one", Edit(place, "!!")), mark="!")


class Replacing(Shouting):
    """Its fix brings another finding.

    For tests.
    """

    def found(self, place: Span) -> Finding:
        if place.start != 20:
            return self.finding(place, mark="!")
        return self.finding(place, self.fix("Move it", Edit(Span(20, 22), ",!!")), mark="!")


@pytest.mark.parametrize(
    ("rule", "text", "message"),
    [
        (
            Restless,
            "date 2025-05-04 Алға!",
            "XSH001 shouting: a fix cannot be made, brings an error, or never comes to rest; "
            "it leaves\n\ndate 2025-05-04 Алға!",
        ),
        (
            Replacing,
            "date 2025-05-04 Алға! Ал",
            "XSH001 shouting: the fixes bring ““!” shouts”; they make\n\ndate 2025-05-04 Алға,!!Ал",
        ),
    ],
)
def test_fixes_that_do_not_mend_fail(rule: type[Rule], text: str, message: str) -> None:
    with pytest.raises(AssertionError) as raised:
        fix(rule, text)
    assert str(raised.value) == message
