"""The core: one walk, findings in order, rules that raise, and no state between texts."""

import datetime
import pickle
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.engine.linter import Crash, Linter, Outcome, walk
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.i18n.message import Message
from kzlint.rules import Context, Rule, invalid, registry, valid
from kzlint.syntax import Paragraph, Prose, parse

TODAY = datetime.date(2025, 10, 12)
RULES = registry.load(registry.discover()).rules

BAD = """Date 2025.02.30 Тақырып
"Біз дайынбыз" – деді.
Сурт: Ақорда.
"""


class Loud(Rule):
    """A paragraph shouts."""

    code = "XYZ001"
    name = "loud-paragraph"
    severity = Severity.NOTE
    message = "{text} is loud"
    examples = (valid("Тыныш."), invalid("Дауыс!", at="Дауыс!"))

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        if paragraph.text.endswith("!"):
            yield self.finding(paragraph, text=paragraph.text)


class Broken(Rule):
    """A rule that raises."""

    code = "XYZ002"
    name = "broken-rule"
    severity = Severity.NOTE
    message = "never"
    examples = (valid("а"), invalid("б", at="б"))

    def check(self, prose: Prose, context: Context) -> Iterator[Finding]:
        raise LookupError(f"no {prose.text}")


class Given(Rule):
    """A rule that yields what its test gives it."""

    code = "XYZ003"
    name = "given-thing"
    severity = Severity.NOTE
    message = "given"
    examples = (valid("а"), invalid("б", at="б"))
    findings: ClassVar[list[Any]] = []

    def check(self, source: Source, context: Context) -> Iterator[Finding]:
        yield from self.findings


def linter(*rules: Rule) -> Linter:
    return Linter(rules, Gazetteer(), TODAY)


def full() -> Linter:
    return Linter([rule() for rule in RULES.values()], Gazetteer([built_in()]), TODAY)


def test_findings_come_in_the_order_of_the_text() -> None:
    outcome = full().lint(Source(BAD))
    assert [(finding.span.start, finding.code) for finding in outcome.findings] == [
        (0, "DAT006"),
        (5, "DAT002"),
        (5, "DAT003"),
        (38, "QUO004"),
        (41, "QUO002"),
        (47, "CAP002"),
        (59, "CAP006"),
    ]


def test_a_rule_that_raises_leaves_the_others_alone() -> None:
    outcome = linter(Broken(), Loud()).lint(Source("Бір\nЕкі!"))
    assert [finding.code for finding in outcome.findings] == ["XYZ001"]
    assert outcome.crashes == (Crash("XYZ002", __name__, "LookupError: no Бір"),)


def test_undecodable_text_is_only_that() -> None:
    source = Source.from_bytes("date 2025-10-11 Новости".encode("cp1251"))
    assert [finding.code for finding in full().lint(source).findings] == ["FMT001"]


def test_a_rule_sees_nodes_of_derived_types() -> None:
    outcome = linter(Broken()).lint(Source("date 2025-10-11 Тақырып"))
    assert outcome.crashes == (Crash("XYZ002", __name__, "LookupError: no Тақырып"),)


def test_walk_visits_each_node_once() -> None:
    release = parse(Source("date 2025-10-11 Т\n«Бір «екі», – деді «Үш» директоры 10 қазанда.\n"))
    nodes = list(walk(release))
    assert len(nodes) == len({id(node) for node in nodes})
    assert [type(node).__name__ for node in nodes] == [
        "Source", "Release", "Header", "HeaderDate", "Headline", "Paragraph",
        "Quotation", "Quotation", "Attribution", "Quotation", "DateExpression",
    ]  # fmt: skip


def test_the_core_survives_pickling() -> None:
    made = full()
    again = pickle.loads(pickle.dumps(made))
    assert isinstance(again, Linter)
    outcome = made.lint(Source(BAD))
    copied = pickle.loads(pickle.dumps(outcome))
    assert [str(f.message) for f in copied.findings] == [str(f.message) for f in outcome.findings]
    assert [f.span for f in again.lint(Source(BAD)).findings] == [f.span for f in outcome.findings]


LINTER = full()


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_can_be_linted_and_gives_the_same_twice(text: str) -> None:
    outcome = LINTER.lint(Source(text))
    assert outcome.crashes == ()
    assert all(0 <= f.span.start <= f.span.end <= len(text) for f in outcome.findings)
    assert LINTER.lint(Source(text)) == outcome


def test_nothing_is_found_in_nothing_by_no_rule() -> None:
    assert linter().lint(Source("")) == Outcome((), ())


def fix(edits: Any) -> Fix:
    return Fix(Applicability.SAFE, Message("mend"), edits)


def edit(span: Any, content: Any) -> Edit:
    return Edit(span, content)


PLAIN: Any = (0, 1)
FOUND = Finding("XYZ003", "given-thing", Severity.NOTE, Span(0, 1), Message("given"))
BARE: Any = "given"
NOTHING: Any = None
NAMELESS = replace(fix(()), message=NOTHING)


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        ("a", "TypeError: check gave 'a', which is no finding"),
        (replace(FOUND, span=PLAIN), "TypeError: check gave a finding at (0, 1), which is no "
         "span"),
        (replace(FOUND, span=Span(0, 9)), "ValueError: check gave a finding at 0–9, outside the "
         "text"),
        (replace(FOUND, code="XYZ001"), "ValueError: check gave a finding of another rule, "
         "XYZ001"),
        (replace(FOUND, message=Message("{a}")), "LookupError: its message asks for {a}, "
         "which self.finding was not given"),
        (replace(FOUND, message=BARE), "TypeError: check gave 'given' for a message, which is no "
         "Message"),
        (replace(FOUND, fix=NAMELESS), "TypeError: check gave None for a "
         "message, which is no Message"),
        (replace(FOUND, fix=fix(None)), "TypeError: check gave a fix whose edits are no tuple: "
         "None"),
        (replace(FOUND, fix=fix(("a",))), "TypeError: check gave a fix with 'a', which is no "
         "edit of a span"),
        (replace(FOUND, fix=fix((edit((0, 1), "a"),))), "TypeError: check gave a fix with "
         "Edit(span=(0, 1), content='a'), which is no edit of a span"),
        (replace(FOUND, fix=fix((edit(Span(0, 9), "a"),))), "ValueError: check gave a fix with "
         "Edit(span=Span(start=0, end=9), content='a'), which the text does not allow"),
        (replace(FOUND, fix=fix((edit(Span(0, 1), 5),))), "ValueError: check gave a fix with "
         "Edit(span=Span(start=0, end=1), content=5), which the text does not allow"),
    ],
)  # fmt: skip
def test_what_no_report_could_show_is_a_crash(
    monkeypatch: pytest.MonkeyPatch, finding: Any, told: str
) -> None:
    monkeypatch.setattr(Given, "findings", [FOUND, finding])
    outcome = linter(Given()).lint(Source("абв"))
    assert outcome.findings == ()
    assert outcome.crashes == (Crash("XYZ003", Given.__module__, told),)


@pytest.mark.parametrize(
    ("start", "end", "content"),
    [
        (2, 1, "а"),
        (-1, 1, "а"),
        (0.0, 1.0, "а"),
        (None, 1, "а"),
        (0, 1, None),
        (0, 1, "а".encode()),
        (0, 1, "\ud800"),
    ],
)
def test_what_no_fix_could_make_is_a_crash(
    monkeypatch: pytest.MonkeyPatch, start: Any, end: Any, content: Any
) -> None:
    bad = edit(Span(start, end), content)
    monkeypatch.setattr(Given, "findings", [replace(FOUND, fix=fix((bad,)))])
    (crash,) = linter(Given()).lint(Source("абв")).crashes
    told = f"ValueError: check gave a fix with {bad!r}, which the text does not allow"
    assert crash.error == told
