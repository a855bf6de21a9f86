"""``full``: each finding with its line, an underline, and the fix."""

from kzlint.core.codepoints import columns, is_obeyed, spelt_out
from kzlint.core.finding import SEVERITY_WORDS, Applicability, Finding, Fix
from kzlint.core.source import Source, Span
from kzlint.files.paths import shown
from kzlint.i18n.message import N_
from kzlint.report import Report, Terminal
from kzlint.report.ink import escaped, link, paint, spelt

# The number of code points shown of a long line on either side of a finding, and the longest
# underline.
CONTEXT = 60
LONGEST = 120

FIXES = {Applicability.SAFE: N_("safe fix"), Applicability.UNSAFE: N_("unsafe fix")}


def render(report: Report) -> str:
    """Render a paragraph per finding: place and message, the line, the underline, the fix."""
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
        gutter = paint(f" {' ' * len(row)} =", "gutter", terminal)
        lines.append(f"{gutter} {_fix(report, finding.fix)}")
    return "\n".join(lines) + "\n\n"


def _fix(report: Report, fix: Fix) -> str:
    kind = spelt(report.text(FIXES[fix.applicability]), report.terminal)
    message = spelt(report.say(fix.message), report.terminal)
    return f"{paint(kind, 'fix', report.terminal)}: {message}"


def _excerpt(
    source: Source, span: Span, row: int, terminal: Terminal
) -> tuple[str, tuple[str, str]]:
    """Return the part of the line around the span, escaped, and the underline: spaces, marks."""
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
    """Spell out control characters and show tabs as spaces."""
    return "".join(spelt_out(char) if is_obeyed(char) else char for char in text.replace("\t", " "))
