"""Fingerprints: other findings have others, and the same ones keep theirs."""

import sys

import pytest

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message, Row
from kzlint.report import FileFindings, Report
from kzlint.report.exchange.occurrence import occurrences


def finding(start: int, template: str = "odd", code: str = "ABC123", **values: object) -> Finding:
    message = Message(template, values)
    return Finding(code, "odd-thing", Severity.WARNING, Span(start, start), message)


def fingerprints(*results: tuple[str, list[Finding]], root: str = "/r") -> list[str]:
    text = "абв\n" * 9
    made = [FileFindings(Source(text, path), tuple(found)) for path, found in results]
    return [item.fingerprint for item in occurrences(Report(made, root=root))]


def test_no_two_are_the_same() -> None:
    found = [finding(0), finding(0), finding(4), finding(4, "very odd"), finding(4, code="ABC124")]
    made = fingerprints(("a.txt", found), ("b.txt", found), ("a.txt", found))
    assert len(set(made)) == len(made) == 15
    assert all(len(item) == 32 and set(item) <= set("0123456789abcdef") for item in made)


def test_it_is_the_same_in_every_release_of_kzlint() -> None:
    # Whoever keeps fingerprints would see all findings as new ones.
    assert fingerprints(("а/b.txt", [finding(0, "“{x}”", x="ә"), finding(5, "“{x}”", x="ә")])) == [
        "3c3132e68e8fe41a8591928582342583",
        "9dc12c81d9cb53e8bd26cb960ee588cf",
    ]


def test_lines_put_before_change_nothing() -> None:
    before = [finding(0), finding(4, "as in line {row}", row=Row(1))]
    after = [finding(8), finding(12, "as in line {row}", row=Row(3))]
    assert fingerprints(("a.txt", before)) == fingerprints(("a.txt", after))


def test_numbers_count_equal_findings() -> None:
    found = (finding(0), finding(4), finding(8, "very odd"), finding(12))
    report = Report([FileFindings(Source("абв\n" * 9, "a.txt"), found)], root="/r")
    assert [(item.path, item.steady, item.number) for item in occurrences(report)] == [
        ("a.txt", "odd", 1),
        ("a.txt", "odd", 2),
        ("a.txt", "very odd", 1),
        ("a.txt", "odd", 3),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX systems")
def test_a_file_is_the_same_by_any_path_and_root() -> None:
    assert fingerprints(("/r/a.txt", [finding(0)])) == fingerprints(("a.txt", [finding(0)]))
    assert fingerprints(("a.txt", [finding(0)]), root="/s") == fingerprints(("a.txt", [finding(0)]))


def test_any_text_has_one() -> None:
    (made,) = fingerprints(("\udcff\ud800.txt", [finding(0, "{x}", x="\udcff\ud800\x00")]))
    assert len(made) == 32
