"""The concise report: one line a finding."""

import pytest

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report, Terminal, renderer


def render(*results: FileFindings) -> str:
    return renderer("concise")(Report(results))


def test_whole() -> None:
    text = "date 2025-10-11 Көрме\r\nКөрме  ашылды.\r\n"
    fix = Fix(Applicability.SAFE, Message("Remove blanks"), (Edit(Span(28, 30), " "),))
    findings = (
        Finding("DAT009", "old-date", Severity.ERROR, Span(5, 15), Message("too old")),
        Finding("FMT004", "odd-blank", Severity.WARNING, Span(28, 30), Message("a hole"), fix),
    )
    other = Finding("TXT009", "odd", Severity.NOTE, Span(0, 0), Message("no “{x}”", {"x": "ә"}))
    results = [
        FileFindings(Source(text, "b.txt"), findings),
        FileFindings(Source("", "a.txt"), (other,)),
    ]
    assert render(*results) == (
        "b.txt:1:6: DAT009 error: too old\n"
        "b.txt:2:6: FMT004 warning: a hole\n"
        "a.txt:1:1: TXT009 note: no “ә”\n"
    )


def test_nothing_to_say() -> None:
    assert render() == ""
    assert render(FileFindings(Source("Көрме", "a.txt"), ())) == ""


@pytest.mark.parametrize(
    ("path", "found", "line"),
    [
        ("екі сөз.txt", "ә", "екі сөз.txt:1:1: ABC123 error: “ә”\n"),
        ("a\nb.txt", "а\nб", "a\\nb.txt:1:1: ABC123 error: “а\\nб”\n"),
        ("\udcd0.txt", "\u2028", "\\xd0.txt:1:1: ABC123 error: “\\u2028”\n"),
        ("a.txt", "\x1b[31m", "a.txt:1:1: ABC123 error: “\\x1b[31m”\n"),
        ("a.txt", "а\u0306日", "a.txt:1:1: ABC123 error: “а\u0306日”\n"),
        ("a.txt", "\ud800", "a.txt:1:1: ABC123 error: “\\ud800”\n"),
    ],
)
def test_one_line_whatever_it_holds(path: str, found: str, line: str) -> None:
    message = Message("“{found}”", {"found": found})
    odd = Finding("ABC123", "odd-thing", Severity.ERROR, Span(0, 1), message)
    assert render(FileFindings(Source("а", path), (odd,))) == line


def shown_by(terminal: Terminal, path: str, found: str) -> str:
    odd = Finding(
        "ABC123", "odd-thing", Severity.ERROR, Span(0, 1), Message("“{found}”", {"found": found})
    )
    result = FileFindings(Source("а", path), (odd,))
    return renderer("concise")(
        Report([result], rules_url="https://example.org/{code}", terminal=terminal)
    )


def test_colours_and_links() -> None:
    code = "\x1b[1mABC123\x1b[0m"
    linked = f"\x1b]8;;https://example.org/ABC123\x1b\\{code}\x1b]8;;\x1b\\"
    rest = " \x1b[1;31merror\x1b[0m: “ә”\n"
    assert shown_by(Terminal(color=True), "ә.txt", "ә") == f"\x1b[1mә.txt:1:1\x1b[0m: {code}{rest}"
    assert shown_by(Terminal(color=True, links=True), "ә.txt", "ә") == (
        f"\x1b[1mә.txt:1:1\x1b[0m: {linked}{rest}"
    )
    assert shown_by(Terminal(), "ә.txt", "ә") == "ә.txt:1:1: ABC123 error: “ә”\n"


def test_nothing_that_is_shown_colours_by_itself() -> None:
    line = shown_by(Terminal(color=True), "\x1b[5m.txt", "\x1b]8;;a")
    assert line == (
        "\x1b[1m\\x1b[5m.txt:1:1\x1b[0m: \x1b[1mABC123\x1b[0m "
        "\x1b[1;31merror\x1b[0m: “\\x1b]8;;a”\n"
    )


def test_unencodable_characters_are_replaced() -> None:
    terminal = Terminal(unicode=False, encoding="cp866")
    line = shown_by(terminal, "«дә».txt", "дә")
    assert line == '\\xabд\\u04d9\\xbb.txt:1:1: ABC123 error: "д\\u04d9"\n'
    assert line.encode("cp866").decode("cp866") == line
