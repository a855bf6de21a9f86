"""``full``: each finding with its line, what is wrong underlined, and the fix."""

import unicodedata

from wcwidth import wcwidth

from kzlint.files import shown
from kzlint.finding import Finding
from kzlint.report import Report
from kzlint.source import Source, Span

# How much of a long line is shown round a finding, and how long an underline may be, in
# code points.
CONTEXT = 60
LONGEST = 120


def render(report: Report) -> str:
    """A paragraph a finding: where and what, the line, the underline, the fix."""
    return "".join(
        _finding(result.source, finding) for result in report.results for finding in result.findings
    )


def _finding(source: Source, finding: Finding) -> str:
    position = source.position(finding.span.start)
    lines = [
        f"{shown(source.path)}:{position.row}:{position.column}: "
        f"{finding.severity.value}: {shown(str(finding.message))} [{finding.code} {finding.name}]"
    ]
    gutter = len(str(position.row))
    line, underline = _excerpt(source, finding.span, position.row)
    lines.append(f" {' ' * gutter} |")
    lines.append(f" {position.row} | {line}".rstrip())
    lines.append(f" {' ' * gutter} | {underline}")
    if finding.fix:
        fix = finding.fix
        lines.append(f" {' ' * gutter} = {fix.applicability.value} fix: {shown(str(fix.message))}")
    return "\n".join(lines) + "\n\n"


def _excerpt(source: Source, span: Span, row: int) -> tuple[str, str]:
    """The part of the line round the span, made visible, and the marks that go under it."""
    line = source.line(row)
    start = max(line.start, span.start - CONTEXT)
    marked_end = max(min(span.end, line.end, span.start + LONGEST), span.start)
    end = min(line.end, marked_end + CONTEXT)
    text = source.text
    left = "…" if start > line.start else ""
    right = "…" if end < line.end else ""
    before = left + _visible(text[start : span.start])
    marked = _visible(text[span.start : marked_end])
    after = _visible(text[marked_end:end]) + right
    width = max(_width(marked), 1)
    return before + marked + after, " " * _width(before) + "^" * width


def _visible(text: str) -> str:
    """``text`` with what a terminal would obey, or not show, spelt out."""
    return "".join(_visible_char(char) for char in text)


def _visible_char(char: str) -> str:
    if char == "\t":
        return " "
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return f"<U+{ord(char):04X}>"
    return char


def _width(text: str) -> int:
    return sum(max(wcwidth(char), 0) for char in text)
