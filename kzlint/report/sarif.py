"""``sarif``: SARIF 2.1.0, for code scanning and other viewers of analysis results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import kzlint
from kzlint.core.finding import Finding, Fix
from kzlint.core.source import STANDARD_INPUT, Source, Span
from kzlint.report import Report
from kzlint.report.exchange.address import folder_uri, uri
from kzlint.report.exchange.occurrence import Occurrence, occurrences
from kzlint.report.exchange.portable import is_encodable
from kzlint.report.json import dumped
from kzlint.rules.manual import paragraphs

if TYPE_CHECKING:
    from kzlint.rules import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "SRCROOT"


def render(report: Report) -> str:
    """Render one run, with the rules that have findings."""
    found = [*occurrences(report)]
    codes = sorted({item.finding.code for item in found})
    rules = {item.finding.code: item.finding for item in found}
    run = {
        "tool": {
            "driver": {
                "name": "kzlint",
                "semanticVersion": kzlint.__version__,
                "version": kzlint.__version__,
                "rules": [_rule(report, rules[code]) for code in codes],
            }
        },
        "language": report.language,
        "originalUriBaseIds": {ROOT: {"uri": folder_uri(report.root)}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(report, item, codes.index(item.finding.code)) for item in found],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return dumped(log, report.terminal, indent=2) + "\n"


def _rule(report: Report, finding: Finding) -> dict[str, Any]:
    """Return the rule of a finding; GitHub rejects rules without descriptions."""
    rule = report.rules.get(finding.code)
    first, explanation = _explanation(report, rule, finding.name)
    item: dict[str, Any] = {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": first},
        "fullDescription": {"text": explanation},
        "help": {"text": explanation, "markdown": explanation},
        "defaultConfiguration": {"level": (rule or finding).severity.value},
    }
    if url := report.url(finding):
        item["helpUri"] = url
    return item


def _explanation(report: Report, rule: type[Rule] | None, name: str) -> tuple[str, str]:
    """Return the first paragraph of a rule's docstring, and all paragraphs, as Markdown."""
    translated = [report.text(paragraph) for paragraph in paragraphs(rule)] if rule else []
    written = [paragraph.replace("``", "`") for paragraph in translated] or [name]
    return written[0], "\n\n".join(written)


def _result(report: Report, found: Occurrence, rule_index: int) -> dict[str, Any]:
    finding, place = found.finding, _place(report, found.path)
    location = {
        "physicalLocation": {
            "artifactLocation": place,
            "region": _region(found.source, finding.span),
        }
    }
    item = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": finding.severity.value,
        "message": {"text": report.say(finding.message)},
        "locations": [location],
        "partialFingerprints": {"finding/v1": found.fingerprint},
    }
    edits = finding.fix.edits if finding.fix else ()
    if finding.fix and edits and all(is_encodable(edit.content) for edit in edits):
        item["fixes"] = [_fix(report, found.source, place, finding.fix)]
    return item


def _place(report: Report, path: str) -> dict[str, Any]:
    """Return a file by its URI, relative to the root if below it; standard input has no file."""
    if path == STANDARD_INPUT:
        return {"uri": uri(path), "description": {"text": report.text("standard input")}}
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": ROOT}


def _region(source: Source, span: Span) -> dict[str, int]:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.row,
        "startColumn": start.column,
        "endLine": end.row,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _fix(report: Report, source: Source, place: dict[str, Any], fix: Fix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(source, edit.span),
            "insertedContent": {"text": edit.content},
        }
        for edit in fix.edits
    ]
    return {
        "description": {"text": report.say(fix.message)},
        "artifactChanges": [{"artifactLocation": place, "replacements": replacements}],
        "properties": {"applicability": fix.applicability.value},
    }
