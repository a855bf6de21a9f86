"""GitLab's Code Quality report."""

import sys

import pytest

from kzlint.core.finding import Severity
from kzlint.core.source import Source
from kzlint.report import FileFindings, Report, renderer
from kzlint.report.exchange.occurrence import occurrences
from tests.report.cases import MESSAGES, PATHS, finding
from tests.report.readers import gitlab


def render(*results: FileFindings) -> str:
    return renderer("gitlab")(Report(results, root="/r"))


def test_whole() -> None:
    source = Source("Көрме\r\nАстана\n", "a/b.txt")
    findings = (finding(0, 5, Severity.ERROR), finding(7, 9), finding(7, 9, Severity.NOTE))
    report = Report([FileFindings(source, findings)], root="/r")
    items = gitlab(renderer("gitlab")(report))
    assert [item.pop("fingerprint") for item in items] == [
        found.fingerprint for found in occurrences(report)
    ]
    assert items == [
        {
            "description": "ABC123 odd-thing: “ә” is odd",
            "check_name": "ABC123",
            "severity": severity,
            "location": {"path": "a/b.txt", "lines": {"begin": row}},
        }
        for severity, row in (("major", 1), ("minor", 2), ("info", 2))
    ]


def test_nothing_to_say() -> None:
    assert render() == "[]\n"
    assert render(FileFindings(Source("Көрме", "a.txt"), ())) == "[]\n"


@pytest.mark.parametrize(("path", "read"), PATHS)
def test_paths(path: str, read: str) -> None:
    (item,) = gitlab(render(FileFindings(Source("а", path), (finding(0, 1),))))
    assert item["location"]["path"] == read


@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX systems")
@pytest.mark.parametrize(
    ("path", "told"), [("./a.txt", "a.txt"), ("/r/b/a.txt", "b/a.txt"), ("/s/a.txt", "/s/a.txt")]
)
def test_paths_are_relative_to_the_root(path: str, told: str) -> None:
    (item,) = gitlab(render(FileFindings(Source("а", path), (finding(0, 1),))))
    assert item["location"]["path"] == told


@pytest.mark.parametrize(("found", "read"), MESSAGES)
def test_messages(found: str, read: str) -> None:
    (item,) = gitlab(render(FileFindings(Source("а", "a.txt"), (finding(0, 1, found=found),))))
    assert item["description"] == f"ABC123 odd-thing: “{read}” is odd"
