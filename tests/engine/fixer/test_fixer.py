"""Applying fixes: which are made at once, which wait, and which are refused."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.engine.fixer import Fixed, fix
from kzlint.engine.linter import Outcome
from kzlint.i18n.message import Message

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

Check = Callable[[str], Iterable[Finding]]


def found(
    *edits: tuple[int, int, Any],
    code: str = "AAA001",
    severity: Severity = Severity.WARNING,
    applicability: Applicability = SAFE,
    message: str = "wrong",
) -> Finding:
    """A finding with such a fix, or with none."""
    made = tuple(Edit(Span(start, end), content) for start, end, content in edits)
    span = made[0].span if made else Span(0, 0)
    fix = Fix(applicability, Message("mend"), made) if made else None
    return Finding(code, "rule", severity, span, Message(message), fix)


def at(text: str, part: str) -> Iterator[tuple[int, int]]:
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + 1)


def replacing(old: str, new: str, **what: Any) -> Check:
    """A rule that wants ``new`` in the place of ``old``."""
    return lambda text: [found((*place, new), **what) for place in at(text, old)]


def error_on(part: str, message: str = "wrong") -> Check:
    """A rule that finds an error, and has no fix for it."""
    return lambda text: [
        replace(found(code="ERR001", severity=Severity.ERROR, message=message), span=Span(*place))
        for place in at(text, part)
    ]


def once(text: str, *findings: Finding) -> Check:
    """A rule that finds that in one text, and nothing in any other."""
    return lambda now: findings if now == text else ()


class Linted:
    """Rules as a function from a source to an outcome, and how often it was called."""

    def __init__(self, *checks: Check) -> None:
        self.checks = checks
        self.times = 0

    def __call__(self, source: Source) -> Outcome:
        self.times += 1
        return Outcome(tuple(item for check in self.checks for item in check(source.text)))


def fixed(text: str, *checks: Check, applicability: Applicability = SAFE) -> Fixed:
    return fix(Source(text), Linted(*checks), applicability)


def test_fixes_are_made_and_the_new_text_is_linted() -> None:
    lint = Linted(replacing("b", "B"), error_on("x"))
    done = fix(Source("abxb", "dir/a.txt", bom=True), lint)
    assert (done.source.text, done.source.path, done.source.bom) == ("aBxB", "dir/a.txt", True)
    assert [finding.span for finding in done.fixed] == [(1, 2), (3, 4)]
    assert [finding.code for finding in done.outcome.findings] == ["ERR001"]
    assert (done.settled, done.refused) == (True, frozenset())
    assert done.content == "\ufeffaBxB".encode()
    assert lint.times == 2


def test_a_text_without_fixes_is_linted_once() -> None:
    lint = Linted(error_on("x"), replacing("x", "y", applicability=UNSAFE))
    source = Source("x")
    done = fix(source, lint)
    assert done == Fixed(source, lint(source))
    assert lint.times == 2


@pytest.mark.parametrize(
    ("applicability", "text"),
    [(SAFE, "Ab"), (UNSAFE, "AB")],
)
def test_unsafe_fixes_are_made_when_asked_for(applicability: Applicability, text: str) -> None:
    rules = (replacing("a", "A"), replacing("b", "B", applicability=UNSAFE))
    assert fixed("ab", *rules, applicability=applicability).source.text == text


def test_bytes_that_are_no_text_are_left_alone() -> None:
    source = Source.from_bytes(b"a\xff")
    lint = Linted(replacing("a", "b"))
    done = fix(source, lint)
    assert done.source is source
    assert (done.fixed, done.settled, lint.times) == ((), True, 1)


# Edits of fixes found in “abcdef”, and the text after the pass that makes the first ones.
MEDDLING = [
    ([[(0, 3, "X")], [(2, 4, "Y")]], "Xdef"),
    ([[(0, 3, "X")], [(3, 4, "Y")]], "Xdef"),
    ([[(0, 2, "X")], [(3, 4, "Y")]], "XcYef"),
    ([[(1, 1, "X")], [(1, 1, "Y")]], "aXbcdef"),
    ([[(1, 1, "X")], [(1, 2, "Y")]], "aXbcdef"),
    ([[(0, 0, "X")], [(6, 6, "Y")]], "XabcdefY"),
    ([[(0, 6, "X")], [(2, 3, "")], [(4, 5, "")]], "X"),
    ([[(0, 1, "X"), (4, 5, "Y")], [(4, 6, "Z")], [(2, 3, "")]], "XbdYf"),
    ([[(0, 1, "X"), (1, 2, "Y")]], "XYcdef"),
]


@pytest.mark.parametrize(("fixes", "text"), MEDDLING)
def test_a_fix_that_conflicts_with_an_earlier_one_waits(
    fixes: list[list[tuple[int, int, str]]], text: str
) -> None:
    findings = [found(*edits, code=f"AAA{n:03}") for n, edits in enumerate(fixes)]
    for order in permutations(findings):
        assert fixed("abcdef", once("abcdef", *order)).source.text == text


def test_what_waited_is_made_in_the_next_pass() -> None:
    done = fixed("ab", replacing("ab", "xb", code="AAA001"), replacing("b", "y", code="AAA002"))
    assert done.source.text == "xy"
    assert [(item.code, item.span) for item in done.fixed] == [
        ("AAA001", (0, 2)),
        ("AAA002", (1, 2)),
    ]


def test_the_same_edit_of_two_findings_is_made_once() -> None:
    both = [found((1, 2, ""), code=code) for code in ("AAA001", "AAA002")]
    third = found((1, 2, ""), (3, 4, "D"), code="AAA003")
    done = fixed("abcd", once("abcd", *both, third))
    assert done.source.text == "acD"
    assert [item.code for item in done.fixed] == ["AAA001", "AAA002", "AAA003"]


# Edits that want the same place, and such as change nothing.
UNUSABLE = [
    [(0, 2, "X"), (1, 3, "Y")],
    [(1, 1, "X"), (1, 1, "Y")],
    [(1, 2, "X"), (1, 2, "X")],
    [(0, 1, "a"), (2, 2, "")],
]


@pytest.mark.parametrize("edits", UNUSABLE)
def test_an_unusable_fix_is_refused_and_others_are_made(edits: list[tuple[int, int, str]]) -> None:
    done = fixed("abcdef", lambda text: [found(*edits, code="BAD001")], replacing("f", "F"))
    assert done.source.text == "abcdeF"
    assert (done.settled, done.refused) == (False, frozenset({"BAD001"}))


def test_a_fix_of_no_edits_is_refused() -> None:
    empty = replace(found((0, 1, "X")), fix=Fix(SAFE, Message("mend"), ()))
    assert fixed("a", once("a", empty)).refused == {"AAA001"}


def test_fixes_that_undo_each_other_are_left_out_and_others_made() -> None:
    rules = (
        replacing("a", "b", code="AAA001"),
        replacing("b", "a", code="BBB001"),
        replacing("x", "y", code="CCC001"),
    )
    done = fixed("ax", *rules)
    assert done.source.text == "ay"
    assert (done.settled, done.refused) == (False, frozenset({"AAA001", "BBB001"}))
    assert [finding.code for finding in done.fixed] == ["CCC001"]
    assert fix(done.source, Linted(*rules)).source.text == "ay"


@pytest.mark.parametrize("more", ["aa", "a-"])
def test_a_fix_that_goes_on_for_ever_is_left_out(more: str) -> None:
    rules = (replacing("a", more, code="AAA001"), replacing("x", "y", code="CCC001"))
    lint = Linted(*rules)
    done = fix(Source("x a"), lint)
    assert done.source.text == "y a"
    assert (done.settled, done.refused) == (False, frozenset({"AAA001"}))
    assert lint.times < 60
    assert fix(done.source, Linted(*rules)).source.text == "y a"


def test_a_fix_that_brings_an_error_is_refused_and_others_are_made() -> None:
    text = "b" * 10 + " a " + "b" * 10
    done = fixed(text, replacing("a", "x"), replacing("b", "c", code="BBB001"), error_on("x"))
    assert done.source.text == "c" * 10 + " a " + "c" * 10
    assert (done.settled, done.refused) == (False, frozenset({"AAA001"}))
    assert len(done.fixed) == 20


def test_what_waited_for_a_refused_fix_is_made() -> None:
    done = fixed("ab", replacing("ab", "xb"), replacing("b", "c", code="BBB001"), error_on("x"))
    assert done.source.text == "ac"
    assert done.refused == frozenset()


def test_an_error_more_of_a_kind_that_was_there_is_new() -> None:
    done = fixed("x a", replacing("a", "x"), error_on("x"))
    assert (done.source.text, done.refused) == ("x a", frozenset({"AAA001"}))


def test_an_error_that_will_be_fixed_may_come() -> None:
    mended = replacing("x", "y", code="XXX001", severity=Severity.ERROR)
    done = fixed("a", replacing("a", "x"), mended)
    assert (done.source.text, done.settled) == ("y", True)


def test_warnings_may_come() -> None:
    warned = lambda text: [found(code="WWW001")] if "x" in text else []  # noqa: E731
    assert fixed("a", replacing("a", "x"), warned).source.text == "x"


def test_an_error_that_quotes_what_was_fixed_is_the_same_one() -> None:
    def quoting(text: str) -> Sequence[Finding]:
        return [replace(item, message=Message(text)) for item in error_on("x")(text)]

    done = fixed("aa x b", replacing("a", "AA"), replacing("b", ""), quoting)
    assert (done.source.text, done.settled) == ("AAAA x ", True)


def test_an_error_elsewhere_is_another_one() -> None:
    def first(text: str) -> Iterable[Finding]:
        place = text.find("x"), text.find("x") + 1
        error = found(code="ERR001", severity=Severity.ERROR, message=text)
        return [replace(error, span=Span(*place))]

    done = fixed("a    x", replacing("a", "x"), first)
    assert (done.source.text, done.settled) == ("a    x", False)


def test_many_bad_fixes_cost_a_bounded_number_of_runs() -> None:
    lint = Linted(replacing("a", "x"), error_on("x"))
    done = fix(Source("a b " * 500), lint)
    assert done.source.text == "a b " * 500
    assert lint.times <= 62


def test_many_bad_fixes_keep_no_good_one_from_being_made() -> None:
    bad, good = replacing("a", "x"), replacing("c", "d", code="BBB001")
    done = fixed("a c " * 100, bad, good, error_on("x"))
    assert done.source.text == "a d " * 100
    assert done.refused == {"AAA001"}


def test_a_new_error_whose_fix_changes_nothing_is_not_let_in() -> None:
    error = found((0, 1, "x"), code="ERR001", severity=Severity.ERROR)
    done = fixed("a", replacing("a", "x"), once("x", error))
    assert done.source.text == "a"
    assert done.refused == {"AAA001"}


def test_a_lint_that_fails_is_not_hidden() -> None:
    def broken(source: Source) -> Outcome:
        raise RuntimeError("no gazetteer")

    with pytest.raises(RuntimeError, match="no gazetteer"):
        fix(Source("a"), broken)
