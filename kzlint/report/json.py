"""``json``: an array of findings, ordered by path, then position."""

import json
from collections.abc import Iterator
from typing import Any

from kzlint.core.finding import Finding, Fix
from kzlint.core.source import Source
from kzlint.report import Report, Terminal


def render(report: Report) -> str:
    """Render one JSON array; rows and columns count from 1, offsets from 0, in code points."""
    return dumped([*items(report)], report.terminal, indent=2) + "\n"


def items(report: Report) -> Iterator[dict[str, Any]]:
    """Yield each finding as a JSON object, ordered by path, then position."""
    for result in sorted(report.results, key=lambda result: result.source.path):
        for finding in result.findings:
            yield _item(report, result.source, finding)


def dumped(value: Any, terminal: Terminal, indent: int | None = None) -> str:
    """Serialize ``value`` to JSON that any UTF-8 file and this terminal can hold."""
    text = json.dumps(value, ensure_ascii=not terminal.unicode, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode()


def _item(report: Report, source: Source, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": report.rendered(finding.message),
        "path": source.path,
        "location": _location(source, finding.span.start),
        "end_location": _location(source, finding.span.end),
        "fix": _fix(report, source, finding.fix) if finding.fix else None,
        "url": report.url(finding),
    }


def _fix(report: Report, source: Source, fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "message": report.rendered(fix.message),
        "edits": [
            {
                "location": _location(source, edit.span.start),
                "end_location": _location(source, edit.span.end),
                "content": edit.content,
            }
            for edit in fix.edits
        ],
    }


def _location(source: Source, offset: int) -> dict[str, int]:
    return source.position(offset)._asdict()
