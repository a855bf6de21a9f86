"""``junit``: a test suite a file, a test case a finding, for what shows the results of tests."""

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
    """Errors and warnings fail; a note, which fails no run, is skipped; clean files pass."""
    found = sorted(occurrences(report), key=lambda item: item.path)
    suites = {path: [*items] for path, items in groupby(found, key=lambda item: item.path)}
    for path in [result.source.path for result in report.results] + [*report.clean]:
        suites.setdefault(path_from(report.root, path), [])
    root = Element("testsuites", {"name": "kzlint", **_counts(found, len(suites))})
    for path in sorted(suites):
        _suite(report, root, path, suites[path])
    return document(root, report.terminal)


def _counts(found: Sequence[Occurrence], files: int) -> dict[str, str]:
    """Every file is at least one test case: a run that shows none looks like one that failed."""
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
    """One finding. Its name is the same in any language and when lines shift; equal ones count."""
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
