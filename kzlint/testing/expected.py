"""Assertions about findings: an expectation is where they are, not how many."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Unpack

from wcwidth import wcswidth

from kzlint.core.finding import Finding
from kzlint.core.source import STANDARD_INPUT, Source, Span
from kzlint.files.paths import shown
from kzlint.rules.examples import Content, Invalid, Place, places
from kzlint.rules.rule import Rule
from kzlint.testing.given import Given
from kzlint.testing.linting import fix, lint, source_of, title


def assert_findings(
    rule: type[Rule],
    content: Content,
    *,
    at: Place | Sequence[Place],
    messages: Sequence[str] | None = None,
    fixed: str | None = None,
    **given: Unpack[Given],
) -> None:
    """Check that the rule has findings at exactly these places of the text.

    A place is the text that a finding covers, searched for after the previous place, or a pair
    of offsets (code points, half-open). ``[]`` expects no findings. ``messages`` are the
    expected messages in order of position; ``fixed`` is the expected text after all fixes.
    Raises AssertionError, whose message underlines the differences in the text, and TypeError
    for an argument of the wrong type.
    """
    __tracebackhide__ = True
    if not isinstance(messages, list | tuple | None):
        raise TypeError(f"messages should be a list of texts, not {messages!r}")
    if not isinstance(fixed, str | None):
        raise TypeError(f"fixed should be a text, not {fixed!r}")
    findings = lint(rule, content, **given)
    source = source_of(content, given.get("path", STANDARD_INPUT))
    try:
        wanted = Invalid(content, places(at)).spans(source.text)
    except ValueError as error:
        raise AssertionError(f"{title(rule)}: {error}") from None
    if sorted(wanted) != [finding.span for finding in findings]:
        raise AssertionError(f"{title(rule)}: {_difference(source, findings, wanted)}")
    actual = [str(finding.message) for finding in findings]
    if messages is not None and actual != list(messages):
        raise AssertionError(f"{title(rule)}: {_mismatch('says', actual, list(messages))}")
    if fixed is not None and (result := fix(rule, content, **given)) != fixed:
        raise AssertionError(f"{title(rule)}: {_mismatch('makes', [result], [fixed])}")


def _difference(source: Source, findings: Sequence[Finding], wanted: Sequence[Span]) -> str:
    """Show the lines with actual or expected findings, each underlined and labelled."""
    pending = Counter(wanted)
    marks: list[tuple[Span, str]] = []
    for finding in findings:
        is_wanted = pending[finding.span] > 0
        pending[finding.span] -= is_wanted
        what = "found, as expected" if is_wanted else f"not expected: {finding.message}"
        marks.append((finding.span, what))
    extra = sum(what.startswith("not") for _, what in marks)
    missing = list(pending.elements())
    marks += [(span, "expected, not found") for span in missing]
    lines = "\n".join(_underlined(source, sorted(marks)))
    return f"findings not expected: {extra}, expected and not found: {len(missing)}\n\n{lines}"


def _underlined(source: Source, marks: Sequence[tuple[Span, str]]) -> Iterator[str]:
    rows = [source.position(span.start).row for span, _ in marks]
    gutter = len(str(max(rows, default=0)))
    for row in sorted(set(rows)):
        line = source.line(row)
        yield f"{row:>{gutter}} | {shown(source.text[slice(*line)])}"
        for (span, what), at in zip(marks, rows, strict=True):
            if at == row:
                before = _width(source.text[line.start : span.start])
                under = "^" * max(1, _width(source.text[span.start : min(span.end, line.end)]))
                place = f"({span.start}, {span.end})"
                yield f"{' ' * gutter} | {' ' * before}{under} {place} {shown(what)}"


def _width(text: str) -> int:
    """The width of a text in terminal columns."""
    return max(0, wcswidth(shown(text)))


def _mismatch(verb: str, actual: Sequence[str], expected: Sequence[str]) -> str:
    """Show the actual texts and, below them, the expected ones."""
    here, there = (
        "\n".join(f"  {text!r}" for text in some) or "  nothing" for some in (actual, expected)
    )
    return f"it {verb}\n{here}\nand should be\n{there}"
