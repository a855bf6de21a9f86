"""``rdjson``: the Reviewdog Diagnostic Format, for review comments on many forges."""

from itertools import pairwise
from typing import Any

from kzlint.core.finding import Finding, Fix, Severity
from kzlint.core.source import BOM, Source, Span, spliced
from kzlint.report import Report
from kzlint.report.exchange.address import path_from
from kzlint.report.exchange.portable import is_encodable, portable
from kzlint.report.json import dumped

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report) -> str:
    """Render a diagnostic per finding; a fix becomes a suggestion to accept with a click."""
    diagnostics = [
        _diagnostic(report, result.source, finding)
        for result in report.results
        for finding in result.findings
    ]
    document = {"source": {"name": "kzlint"}, "diagnostics": diagnostics}
    return dumped(document, report.terminal, indent=2) + "\n"


def _diagnostic(report: Report, source: Source, finding: Finding) -> dict[str, Any]:
    url = report.url(finding)
    item = {
        "message": report.say(finding.message),
        "location": {
            "path": portable(path_from(report.root, source.path)),
            "range": _range(source, finding.span),
        },
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code, "url": url} if url else {"value": finding.code},
    }
    suggestion = _suggestion(source, finding.fix) if finding.fix else None
    return {**item, "suggestions": [suggestion]} if suggestion else item


def _suggestion(source: Source, fix: Fix) -> dict[str, Any] | None:
    """Return a fix as one suggestion, or None if its edits overlap or cannot be encoded.

    A fix cannot be several suggestions, because a reviewer accepts each of them alone.
    """
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    if not edits or any(a.span.end > b.span.start for a, b in pairwise(edits)):
        return None
    covered = Span(edits[0].span.start, edits[-1].span.end)
    # The text from the first edit to the last.
    edited = spliced(source.text, ((*edit.span, edit.content) for edit in edits))
    text = edited[covered.start : len(edited) - (len(source.text) - covered.end)]
    return {"range": _range(source, covered), "text": text} if is_encodable(text) else None


def _range(source: Source, span: Span) -> dict[str, dict[str, int]]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    """Return line and column from 1; columns are bytes, including those of a byte order mark."""
    row = source.position(offset).row
    before = source.text[source.line_starts[row - 1] : offset].encode("utf-8", "surrogatepass")
    mark = len(BOM) if source.bom and row == 1 else 0
    return {"line": row, "column": mark + len(before) + 1}
