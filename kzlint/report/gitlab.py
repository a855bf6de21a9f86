"""``gitlab``: a Code Quality report, for the changes of a merge request."""

from kzlint.core.finding import Severity
from kzlint.report import Report
from kzlint.report.exchange.occurrence import occurrences
from kzlint.report.exchange.portable import portable
from kzlint.report.json import dumped

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """Render an array of findings; GitLab uses the fingerprints to recognize old findings."""
    items = [
        {
            "description": f"{found.finding.code} {found.finding.name}: "
            f"{report.say(found.finding.message)}",
            "check_name": found.finding.code,
            "fingerprint": found.fingerprint,
            "severity": SEVERITIES[found.finding.severity],
            "location": {
                "path": portable(found.path),
                "lines": {"begin": found.source.position(found.finding.span.start).row},
            },
        }
        for found in occurrences(report)
    ]
    return dumped(items, report.terminal, indent=2) + "\n"
