"""``junit``: a test suite per file and a test case per finding, for viewers of test results."""

from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from kzlint.core.finding import Severity
from kzlint.files.paths import shown
from kzlint.report import Report
from kzlint.report.exchange.address import path_from
from kzlint.report.exchange.markup import document
from kzlint.report.exchange.occurrence import Occurrence, occurrences
from kzlint.report.exchange.portable import portable


def render(report: Report) -> str:
    """Render errors and warnings as failures, notes as skipped, and clean files as passed."""
    found = sorted(occurrences(report), key=lambda item: item.path)
    suites = {path: [*items] for path, items in groupby(found, key=lambda item: item.path)}
    for path in [result.source.path for result in report.results] + [*report.clean]:
        suites.setdefault(path_from(report.root, path), [])
    root = Element("testsuites", {"name": "kzlint", **_counts(found, len(suites))})
    for path in sorted(suites):
        _suite(report, root, path, suites[path])
    return document(root, report.terminal)


def _counts(found: Sequence[Occurrence], files: int) -> dict[str, str]:
    """Return the totals. A clean file counts as one test: zero tests would look like a failure."""
    clean = files - len({item.path for item in found})
    notes = sum(item.finding.severity is Severity.NOTE for item in found)
    return {
        "tests": str(len(found) + clean),
        "failures": str(len(found) - notes),
        "errors": "0",
        "skipped": str(notes),
        "time": "0",
    }


def _suite(report: Report, root: Element, path: str, found: Sequence[Occurrence]) -> None:
    name = portable(path)
    suite = SubElement(root, "testsuite", {"name": name, **_counts(found, 1)})
    for item in found:
        _case(report, suite, name, item)
    if not found:
        SubElement(suite, "testcase", name="nothing found", classname=name, file=name, time="0")


def _case(report: Report, suite: Element, path: str, found: Occurrence) -> None:
    """Add a finding.

    Its name does not depend on the language or the line; equal findings are numbered.
    """
    finding = found.finding
    position = found.source.position(finding.span.start)
    message = report.say(finding.message)
    name = f"{finding.code} {finding.name}: {found.steady}"
    if found.number > 1:
        name += f" ({found.number})"
    line = str(position.row)
    case = SubElement(suite, "testcase", name=name, classname=path, file=path, line=line, time="0")
    if finding.severity is Severity.NOTE:
        outcome = SubElement(case, "skipped", message=message)
    else:
        outcome = SubElement(case, "failure", message=message, type=finding.severity.value)
    outcome.text = (
        f"{shown(path)}:{position.row}:{position.column}: {finding.severity.value}: {message} "
        f"[{finding.code} {finding.name}]"
    )
