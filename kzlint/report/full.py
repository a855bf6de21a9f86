"""``full``: each finding with its line, what is wrong underlined, and the fix."""

from kzlint.core.codepoints import columns, is_obeyed, spelt_out
from kzlint.core.finding import SEVERITY_WORDS, Applicability, Finding, Fix
from kzlint.core.source import Source, Span
from kzlint.files.paths import shown
from kzlint.i18n.message import N_
from kzlint.report import Report, Terminal
from kzlint.report.ink import escaped, link, paint, spelt

# How much of a long line is shown round a finding, and how long an underline may be, in
# code points.
CONTEXT = 60
LONGEST = 120

FIXES = {Applicability.SAFE: N_("safe fix"), Applicability.UNSAFE: N_("unsafe fix")}


def render(report: Report) -> str:
    """A paragraph a finding: where and what, the line, the underline, the fix."""
    return "".join(
        _finding(report, result.source, finding)
        for result in report.results
        for finding in result.findings
    )


def _finding(report: Report, source: Source, finding: Finding) -> str:
    terminal, style = report.terminal, finding.severity.value
    severity = spelt(report.text(SEVERITY_WORDS[finding.severity]), terminal)
    position = source.position(finding.span.start)
    place = f"{escaped(shown(source.path), terminal)}:{position.row}:{position.column}"
    rule = link(f"{finding.code} {finding.name}", report.url(finding), terminal)
    row = str(position.row)
    bar, numbered = (paint(f" {gutter} |", "gutter", terminal) for gutter in (" " * len(row), row))
    line, underline = _excerpt(source, finding.span, position.row, terminal)
    lines = [
        f"{paint(place, 'path', terminal)}: {paint(severity, style, terminal)}: "
        f"{spelt(report.say(finding.message), terminal)} [{rule}]",
        bar,
        f"{numbered} {line}".rstrip(),
        bar + underline[0] + paint(underline[1], style, terminal),
    ]
    if finding.fix:
        sign = paint(f" {' ' * len(row)} =", "gutter", terminal)
        lines.append(f"{sign} {_fix(report, finding.fix)}")
    return "\n".join(lines) + "\n\n"


def _fix(report: Report, fix: Fix) -> str:
    kind = spelt(report.text(FIXES[fix.applicability]), report.terminal)
    told = spelt(report.say(fix.message), report.terminal)
    return f"{paint(kind, 'fix', report.terminal)}: {told}"


def _excerpt(
    source: Source, span: Span, row: int, terminal: Terminal
) -> tuple[str, tuple[str, str]]:
    """The part of the line round the span, made visible; under it, blanks and marks."""
    line = source.line(row)
    start = max(line.start, span.start - CONTEXT)
    marked_end = max(min(span.end, line.end, span.start + LONGEST), span.start)
    end = min(line.end, marked_end + CONTEXT)
    clipped = spelt("…", terminal)
    before, marked, after = (
        escaped(_visible(source.text[first:last]), terminal)
        for first, last in ((start, span.start), (span.start, marked_end), (marked_end, end))
    )
    before = (clipped if start > line.start else "") + before
    after += clipped if end < line.end else ""
    width = max(columns(marked), 1)
    return before + marked + after, (" " * (columns(before) + 1), "^" * width)


def _visible(text: str) -> str:
    """``text`` with what a terminal would obey, or not show, spelt out."""
    return "".join(spelt_out(char) if is_obeyed(char) else char for char in text.replace("\t", " "))
