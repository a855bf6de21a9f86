"""GitHub's workflow commands, read as the runner reads them."""

import sys

import pytest

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report, Terminal, renderer
from tests.report.cases import MESSAGES, PATHS, finding
from tests.report.readers import Command, github


def render(*results: FileFindings, root: str = "/r") -> str:
    return renderer("github")(Report(results, root=root))


def test_whole() -> None:
    text = "date 2025-10-11 Көрме\r\nКөрме  ашылды.\r\n"
    findings = (
        finding(5, 15, Severity.ERROR),
        finding(28, 30),
        Finding("TXT009", "odd", Severity.NOTE, Span(0, 0), Message("no “{x}”: 5 %", {"x": "ә"})),
    )
    assert render(FileFindings(Source(text, "a/b.txt"), findings)) == (
        "::error file=a/b.txt,line=1,endLine=1,col=6,endColumn=16,title=ABC123 odd-thing"
        "::a/b.txt:1:6: “ә” is odd\n"
        "::warning file=a/b.txt,line=2,endLine=2,col=6,endColumn=8,title=ABC123 odd-thing"
        "::a/b.txt:2:6: “ә” is odd\n"
        "::notice file=a/b.txt,line=1,endLine=1,col=1,endColumn=1,title=TXT009 odd"
        "::a/b.txt:1:1: no “ә”: 5 %25\n"
    )


def test_nothing_to_say() -> None:
    assert render() == ""
    assert render(FileFindings(Source("Көрме", "a.txt"), ())) == ""


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        # Over several lines there are no columns.
        (0, 9, {"line": "1", "endLine": "3"}),
        (4, 6, {"line": "2", "endLine": "3"}),
        # A line with its end, and the end alone, is one line.
        (0, 3, {"line": "1", "endLine": "1", "col": "1", "endColumn": "4"}),
        (2, 3, {"line": "1", "endLine": "1", "col": "3", "endColumn": "4"}),
        (9, 9, {"line": "3", "endLine": "3", "col": "5", "endColumn": "5"}),
    ],
)
def test_lines(start: int, end: int, told: dict[str, str]) -> None:
    (command,) = github(
        render(FileFindings(Source("аб\nв\nгдеж", "a.txt"), (finding(start, end),)))
    )
    assert command.properties == {"file": "a.txt", **told, "title": "ABC123 odd-thing"}


@pytest.mark.parametrize(("path", "read"), PATHS)
def test_paths(path: str, read: str) -> None:
    (command,) = github(render(FileFindings(Source("а", path), (finding(0, 1),))))
    assert command.properties["file"] == read
    assert command.properties["title"] == "ABC123 odd-thing"


@pytest.mark.parametrize(("found", "read"), MESSAGES)
def test_messages(found: str, read: str) -> None:
    (command,) = github(render(FileFindings(Source("а", "a.txt"), (finding(0, 1, found=found),))))
    assert command.message == f"a.txt:1:1: “{read}” is odd"


@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX systems")
@pytest.mark.parametrize(("path", "told"), [("/r/a.txt", "a.txt"), ("/s/a.txt", "/s/a.txt")])
def test_paths_are_relative_to_the_root(path: str, told: str) -> None:
    (command,) = github(render(FileFindings(Source("а", path), (finding(0, 1),))))
    assert command.properties["file"] == told
    assert command.message.startswith(f"{told}:1:1: ")


def test_standard_input_is_not_a_file() -> None:
    assert github(render(FileFindings(Source("а"), (finding(0, 1),)))) == [
        Command("warning", {"title": "ABC123 odd-thing"}, "-:1:1: “ә” is odd")
    ]


def test_unencodable_characters_are_replaced() -> None:
    terminal = Terminal(unicode=False, encoding="cp866")
    report = Report([FileFindings(Source("а", "дә.txt"), (finding(0, 1),))], terminal=terminal)
    (command,) = github(renderer("github")(report))
    assert command.properties["file"] == "д\\u04d9.txt"
    assert command.message == 'д\\u04d9.txt:1:1: "\\u04d9" is odd'


@pytest.mark.parametrize(
    ("severity", "count", "summary"),
    [
        (Severity.ERROR, 10, None),
        (Severity.ERROR, 11, "11 errors, 1 warning in 2 files"),
        (Severity.WARNING, 9, None),
        (Severity.WARNING, 10, "11 warnings in 2 files"),
        (Severity.NOTE, 10, None),
        (Severity.NOTE, 12, "1 warning, 12 notes in 2 files"),
    ],
)
def test_a_notice_counts_the_findings_if_github_hides_some(
    severity: Severity, count: int, summary: str | None
) -> None:
    many = FileFindings(Source("а", "a.txt"), tuple(finding(0, 1, severity) for _ in range(count)))
    clean = FileFindings(Source("а", "c.txt"), ())
    commands = github(render(many, FileFindings(Source("а", "b.txt"), (finding(0, 1),)), clean))
    if summary is None:
        assert len(commands) == count + 1
    else:
        told = f"{summary}. GitHub shows 10 of each kind here, the log of this step has all."
        assert commands[0] == Command("notice", {"title": "kzlint"}, told)
        assert len(commands) == count + 2
