"""The concise report: one line a finding."""

import pytest

from kzlint.finding import Applicability, Edit, Finding, Fix, Message, Severity
from kzlint.report import Report, Result, renderer
from kzlint.source import Source, Span


def render(*results: Result) -> str:
    return renderer("concise")(Report(results))


def test_whole() -> None:
    text = "date 2025-10-11 Көрме\r\nКөрме  ашылды.\r\n"
    fix = Fix(Applicability.SAFE, Message("Remove blanks"), (Edit(Span(28, 30), " "),))
    findings = (
        Finding("DAT009", "old-date", Severity.ERROR, Span(5, 15), Message("too old")),
        Finding("FMT004", "odd-blank", Severity.WARNING, Span(28, 30), Message("a hole"), fix),
    )
    other = Finding("TXT009", "odd", Severity.NOTE, Span(0, 0), Message("no “{x}”", {"x": "ә"}))
    results = [Result(Source(text, "b.txt"), findings), Result(Source("", "a.txt"), (other,))]
    assert render(*results) == (
        "b.txt:1:6: DAT009 error: too old\n"
        "b.txt:2:6: FMT004 warning: a hole\n"
        "a.txt:1:1: TXT009 note: no “ә”\n"
    )


def test_nothing_to_say() -> None:
    assert render() == ""
    assert render(Result(Source("Көрме", "a.txt"), ())) == ""


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
    assert render(Result(Source("а", path), (odd,))) == line
