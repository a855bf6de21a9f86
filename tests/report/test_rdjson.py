"""The Reviewdog Diagnostic Format."""

import sys

import pytest

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report, renderer
from tests.report.cases import MESSAGES, PATHS, finding, fix
from tests.report.readers import rdjson


def render(*results: FileFindings, rules_url: str | None = None) -> str:
    return renderer("rdjson")(Report(results, rules_url=rules_url, root="/r"))


def places(*pairs: tuple[int, int]) -> dict[str, dict[str, int]]:
    return {
        name: {"line": line, "column": column}
        for name, (line, column) in zip(("start", "end"), pairs, strict=True)
    }


def test_whole() -> None:
    source = Source("Көрме\r\nАстана  日\n", "a/b.txt")
    note = Finding("TXT009", "odd", Severity.NOTE, Span(15, 16), Message("rare"))
    findings = (finding(0, 5, Severity.ERROR), finding(13, 15, fix=fix((13, 15, " "))), note)
    assert rdjson(
        render(FileFindings(source, findings), rules_url="https://example.org/{code}")
    ) == [
        {
            "message": "“ә” is odd",
            "location": {"path": "a/b.txt", "range": places((1, 1), (1, 11))},
            "severity": "ERROR",
            "code": {"value": "ABC123", "url": "https://example.org/ABC123"},
        },
        {
            "message": "“ә” is odd",
            "location": {"path": "a/b.txt", "range": places((2, 13), (2, 15))},
            "severity": "WARNING",
            "code": {"value": "ABC123", "url": "https://example.org/ABC123"},
            "suggestions": [{"range": places((2, 13), (2, 15)), "text": " "}],
        },
        {
            "message": "rare",
            "location": {"path": "a/b.txt", "range": places((2, 15), (2, 18))},
            "severity": "INFO",
            "code": {"value": "TXT009", "url": "https://example.org/TXT009"},
        },
    ]


def test_nothing_to_say() -> None:
    assert rdjson(render()) == []
    assert rdjson(render(FileFindings(Source("Көрме", "a.txt"), ()))) == []


def test_a_code_without_a_page() -> None:
    (item,) = rdjson(render(FileFindings(Source("а", "a.txt"), (finding(0, 1),))))
    assert item["code"] == {"value": "ABC123"}


@pytest.mark.parametrize(
    ("text", "bom", "start", "end"),
    [
        ("", False, (1, 1), (1, 1)),
        # The example of the format's own definition.
        ("а\U00010400b", False, (1, 1), (1, 8)),
        ("ә\nәә", False, (1, 1), (2, 5)),
        # A byte order mark stands in the first line of the file.
        ("ә", True, (1, 4), (1, 6)),
        ("ә\r\nә", True, (1, 4), (2, 3)),
        ("\ud800", False, (1, 1), (1, 4)),
    ],
)
def test_columns_are_bytes(
    text: str, bom: bool, start: tuple[int, int], end: tuple[int, int]
) -> None:
    source = Source(text, "a.txt", bom)
    (item,) = rdjson(render(FileFindings(source, (finding(0, len(text)),))))
    assert item["location"]["range"] == places(start, end)


@pytest.mark.parametrize(
    ("edits", "suggestions"),
    [
        ([], None),
        ([(2, 2, "ә")], [{"range": places((1, 5), (1, 5)), "text": "ә"}]),
        ([(1, 3, "")], [{"range": places((1, 3), (1, 7)), "text": ""}]),
        # All edits of a fix are taken at once, with what stands between them.
        ([(4, 6, "\n"), (0, 1, "ә")], [{"range": places((1, 1), (2, 3)), "text": "әбвг\n"}]),
        ([(0, 1, "x"), (1, 1, "y")], [{"range": places((1, 1), (1, 3)), "text": "xy"}]),
        # What cannot be taken at once, or written, is no suggestion.
        ([(0, 2, "x"), (1, 3, "y")], None),
        ([(0, 1, "\udcff")], None),
    ],
)
def test_suggestions(
    edits: list[tuple[int, int, str]], suggestions: list[dict[str, object]] | None
) -> None:
    found = finding(0, 1, fix=fix(*edits, safe=False))
    (item,) = rdjson(render(FileFindings(Source("абвг\nд", "a.txt"), (found,))))
    assert item.get("suggestions") == suggestions


@pytest.mark.parametrize(("path", "read"), PATHS)
def test_paths(path: str, read: str) -> None:
    (item,) = rdjson(render(FileFindings(Source("а", path), (finding(0, 1),))))
    assert item["location"]["path"] == read


@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX systems")
def test_paths_are_relative_to_the_root() -> None:
    (item,) = rdjson(render(FileFindings(Source("а", "/r/b/a.txt"), (finding(0, 1),))))
    assert item["location"]["path"] == "b/a.txt"


@pytest.mark.parametrize(("found", "read"), MESSAGES)
def test_messages(found: str, read: str) -> None:
    (item,) = rdjson(render(FileFindings(Source("а", "a.txt"), (finding(0, 1, found=found),))))
    assert item["message"] == f"“{read}” is odd"
