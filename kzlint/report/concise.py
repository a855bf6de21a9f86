"""``concise``: one line per finding."""

from kzlint.core.finding import SEVERITY_WORDS, Finding
from kzlint.core.source import Source
from kzlint.files.paths import shown
from kzlint.report import Report
from kzlint.report.ink import escaped, link, paint, spelt


def render(report: Report) -> str:
    """Render each finding as a line ``PATH:ROW:COLUMN: CODE severity: message``."""
    return "".join(
        _line(report, result.source, finding) + "\n"
        for result in report.results
        for finding in result.findings
    )


def _line(report: Report, source: Source, finding: Finding) -> str:
    terminal = report.terminal
    severity = spelt(report.text(SEVERITY_WORDS[finding.severity]), terminal)
    position = source.position(finding.span.start)
    place = f"{escaped(shown(source.path), terminal)}:{position.row}:{position.column}"
    code = link(paint(finding.code, "code", terminal), report.url(finding), terminal)
    return (
        f"{paint(place, 'path', terminal)}: {code} "
        f"{paint(severity, finding.severity.value, terminal)}: "
        f"{spelt(report.say(finding.message), terminal)}"
    )
