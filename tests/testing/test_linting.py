"""One rule over one text: what it finds, what it raises, what its fixes make."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.source import Span
from kzlint.core.style import Style
from kzlint.rules import Context, Rule
from kzlint.syntax import Header, Headline
from kzlint.testing import TODAY, fix, lint
from tests.testing.shouting import Options, Repeated, Shouting

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


class Bare(Rule):
    """A rule that is being tried out."""

    code, name, message = "XSH004", "bare", "{mark}"
    Options = Options

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        assert self.options.marks == "?"
        return iter(())


def test_a_rule_without_a_severity_can_be_given_options() -> None:
    assert lint(Bare, TEXT, options={"marks": "?"}) == ()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"mark": "А"}, "options: mark: no such key; did you mean marks?"),
        ({"marks": 5}, "options: marks: should be a string"),
        ({"severity": "error"}, "severity is no option of a rule's own"),
    ],
)
def test_options_are_checked_as_those_of_a_configuration(options: Any, told: str) -> None:
    with pytest.raises(AssertionError) as raised:
        lint(Shouting, TEXT, options=options)
    assert str(raised.value) == f"XSH001 shouting: {told}"


PAIRS = "a list of texts, or of pairs of a path and a text"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"nonsense": 1}, "there is no argument 'nonsense'"),
        (
            {"previous_file": []},
            "there is no argument 'previous_file'; did you mean previous_files?",
        ),
        ({"today": "2025-01-01"}, "today should be a datetime.date, not '2025-01-01'"),
        (
            {"today": datetime.datetime(2025, 1, 1)},
            "today should be a datetime.date, not datetime.datetime(2025, 1, 1, 0, 0)",
        ),
        ({"style": "x"}, "style should be a kzlint.core.style.Style, not 'x'"),
        ({"path": 5}, "path should be a str, not 5"),
        (
            {"options": ["marks"]},
            "options should be the values of options by their fields' names, not ['marks']",
        ),
        (
            {"names": 5},
            "names should be rows, the path of a table or of a folder of tables, or a Gazetteer, "
            "not 5",
        ),
        ({"previous_files": "text"}, f"previous_files should be {PAIRS}, not 'text'"),
        ({"previous_files": [5]}, f"previous_files should be {PAIRS}, not of 5"),
        ({"previous_files": [("a.txt", None)]}, f"previous_files should be {PAIRS}, not of None"),
    ],
)
def test_invalid_arguments_are_rejected(given: Any, told: str) -> None:
    for call in (lint, fix):
        with pytest.raises(TypeError) as raised:
            call(Shouting, TEXT, **given)
        assert str(raised.value) == told


@pytest.mark.parametrize(
    ("rule", "content", "told"),
    [
        (Shouting(), TEXT, "a rule is given as its class: Shouting, without brackets"),
        (TEXT, TEXT, f"a rule should be a subclass of kzlint.rules.Rule, not {TEXT!r}"),
        (int, TEXT, "a rule should be a subclass of kzlint.rules.Rule, not <class 'int'>"),
        (Shouting, None, "a text should be a str, or the bytes of a file, not None"),
    ],
)
def test_what_is_not_a_rule_or_a_text_is_rejected(rule: Any, content: Any, told: str) -> None:
    with pytest.raises(TypeError) as raised:
        lint(rule, content)
    assert str(raised.value) == told


class Astray(Shouting):
    """Its check asks for what no release has.

    For tests.
    """

    def check(self, headline: str, context: Context) -> Iterator[Finding]:  # type: ignore[override]
        raise NotImplementedError


def test_a_rule_that_would_never_run_fails() -> None:
    with pytest.raises(
        AssertionError, match=r"^XSH001 shouting: its check is never called for str"
    ):
        lint(Astray, TEXT)


def test_bytes_are_a_file() -> None:
    assert [f.span for f in lint(Shouting, b"\xef\xbb\xbf" + TEXT.encode())] == [(20, 21), (26, 27)]


def test_previous_files_are_collected_in_order() -> None:
    (finding,) = lint(Repeated, TEXT, previous_files=["date 2025-05-03 Көрме", TEXT])
    assert str(finding.message) == "this headline is -'s"
    assert lint(Repeated, TEXT, previous_files=["date 2025-05-03 Көрме"]) == ()


def test_previous_files_may_have_paths() -> None:
    files: list[tuple[str, str | bytes]] = [("a.txt", TEXT.encode()), ("b.txt", "Көрме")]
    (finding,) = lint(Repeated, TEXT, previous_files=files)
    assert str(finding.message) == "this headline is a.txt's"


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

    def collect(self, context: Context) -> Any:
        raise LookupError("nothing")


class Unfilled(Shouting):
    """Its message is not given what it asks for.

    For tests.
    """

    def found(self, place: Span) -> Finding:
        return self.finding(place)


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
            Unfilled,
            "XSH001 shouting crashed: LookupError: its message asks for {mark}, "
            "which self.finding was not given",
            None,
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
def test_fixes_that_do_not_fix_fail(rule: type[Rule], text: str, message: str) -> None:
    with pytest.raises(AssertionError) as raised:
        fix(rule, text)
    assert str(raised.value) == message
