"""``checkstyle``: the XML of Checkstyle, which most review tools read."""

from xml.etree.ElementTree import Element, SubElement

from kzlint.core.finding import Severity
from kzlint.report import Report
from kzlint.report.exchange.address import path_from
from kzlint.report.exchange.markup import document
from kzlint.report.exchange.portable import portable

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """Render an element per file with one per finding; ``source`` ends with the rule's name."""
    root = Element("checkstyle", version="4.3")
    for result in report.results:
        name = portable(path_from(report.root, result.source.path))
        file = SubElement(root, "file", name=name)
        for finding in result.findings:
            position = result.source.position(finding.span.start)
            SubElement(
                file,
                "error",
                line=str(position.row),
                column=str(position.column),
                severity=SEVERITIES[finding.severity],
                message=report.say(finding.message),
                source=f"kzlint.{finding.code}.{finding.name}",
            )
    return document(root, report.terminal)
