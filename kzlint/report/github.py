"""``github``: workflow commands, which GitHub shows next to the lines of a pull request."""

from collections import Counter

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.files.paths import shown
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report
from kzlint.report.closing import closing_line
from kzlint.report.exchange.address import path_from
from kzlint.report.exchange.portable import portable
from kzlint.report.ink import spelt

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

# The number of annotations of each kind that GitHub shows for a step; the log has all.
SHOWN = 10

# Escapes that the runner decodes; https://github.com/actions/toolkit, packages/core/src/command.ts.
ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_MESSAGE = str.maketrans(ESCAPES)
IN_PROPERTY = str.maketrans({**ESCAPES, ":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """Render a command per finding, after a notice with the counts if GitHub hides some."""
    lines = [
        _command(report, result, finding)
        for result in report.results
        for finding in result.findings
    ]
    return "".join(f"{line}\n" for line in [*_summary(report), *lines])


def _summary(report: Report) -> list[str]:
    """Return the notice with the counts; it comes first, as GitHub shows only the first ones."""
    findings = [finding for result in report.results for finding in result.findings]
    counts = Counter(finding.severity for finding in findings)
    if all(count <= SHOWN for count in counts.values()):
        return []
    files = sum(bool(result.findings) for result in report.results)
    message = Message(
        "{found}. GitHub shows {shown} of each kind here, the log of this step has all.",
        {"found": closing_line(findings, files), "shown": SHOWN},
    )
    text = report.say(message).translate(IN_MESSAGE)
    return [spelt(f"::notice title=kzlint::{text}", report.terminal)]


def _command(report: Report, result: FileFindings, finding: Finding) -> str:
    """Render one finding; the message repeats its place, because the log shows nothing else."""
    start = result.source.position(finding.span.start)
    path = portable(path_from(report.root, result.source.path))
    properties = {} if path == STANDARD_INPUT else {"file": path, **_lines(result.source, finding)}
    properties["title"] = f"{finding.code} {finding.name}"
    listed = ",".join(f"{key}={value.translate(IN_PROPERTY)}" for key, value in properties.items())
    message = f"{shown(path)}:{start.row}:{start.column}: {report.say(finding.message)}"
    line = f"::{COMMANDS[finding.severity]} {listed}::{message.translate(IN_MESSAGE)}"
    return spelt(line, report.terminal)


def _lines(source: Source, finding: Finding) -> dict[str, str]:
    """Return lines from 1, and columns if there is one line: the runner rejects others."""
    span = finding.span
    start, last = source.position(span.start), source.position(max(span.start, span.end - 1))
    lines = {"line": str(start.row), "endLine": str(last.row)}
    if last.row > start.row:
        return lines
    end = start.column + span.end - span.start
    return {**lines, "col": str(start.column), "endColumn": str(end)}
