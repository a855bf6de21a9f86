"""``concise``: one line a finding."""

from kzlint.files import shown
from kzlint.report import Report


def render(report: Report) -> str:
    """``PATH:ROW:COLUMN: CODE severity: message``, a line each."""
    return "".join(
        f"{shown(result.source.path)}:{position.row}:{position.column}: "
        f"{finding.code} {finding.severity.value}: {shown(str(finding.message))}\n"
        for result in report.results
        for finding in result.findings
        for position in (result.source.position(finding.span.start),)
    )
