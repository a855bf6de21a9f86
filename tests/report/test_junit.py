"""The JUnit report, read by junitparser."""

import pytest
from junitparser import Failure, Skipped

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message, Row
from kzlint.report import FileFindings, Report, renderer
from tests.report.cases import MESSAGES, PATHS, finding
from tests.report.readers import junit


def render(*results: FileFindings, clean: tuple[str, ...] = ()) -> str:
    return renderer("junit")(Report(results, root="/r", clean=clean))


def test_whole() -> None:
    source = Source("Көрме\r\nАстана\n", "b.txt")
    findings = (finding(0, 5, Severity.ERROR), finding(8, 9), finding(7, 9, Severity.NOTE))
    assert render(FileFindings(source, findings), clean=("a.txt",)) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="kzlint" tests="4" failures="2" errors="0" skipped="1" time="0">\n'
        '  <testsuite name="a.txt" tests="1" failures="0" errors="0" skipped="0" time="0">\n'
        '    <testcase name="nothing found" classname="a.txt" file="a.txt" time="0" />\n'
        "  </testsuite>\n"
        '  <testsuite name="b.txt" tests="3" failures="2" errors="0" skipped="1" time="0">\n'
        '    <testcase name="ABC123 odd-thing: “ә” is odd" classname="b.txt" file="b.txt"'
        ' line="1" time="0">\n'
        '      <failure message="“ә” is odd" type="error">'
        "b.txt:1:1: error: “ә” is odd [ABC123 odd-thing]</failure>\n"
        "    </testcase>\n"
        '    <testcase name="ABC123 odd-thing: “ә” is odd (2)" classname="b.txt" file="b.txt"'
        ' line="2" time="0">\n'
        '      <failure message="“ә” is odd" type="warning">'
        "b.txt:2:2: warning: “ә” is odd [ABC123 odd-thing]</failure>\n"
        "    </testcase>\n"
        '    <testcase name="ABC123 odd-thing: “ә” is odd (3)" classname="b.txt" file="b.txt"'
        ' line="2" time="0">\n'
        '      <skipped message="“ә” is odd">'
        "b.txt:2:1: note: “ә” is odd [ABC123 odd-thing]</skipped>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_as_it_is_read() -> None:
    source = Source("Көрме", "b.txt")
    findings = (finding(0, 5, Severity.ERROR), finding(0, 5, Severity.NOTE))
    read = junit(render(FileFindings(source, findings), clean=("c.txt", "a.txt")))
    assert (read.tests, read.failures, read.skipped, read.errors) == (4, 1, 1, 0)
    assert [suite.name for suite in read] == ["a.txt", "b.txt", "c.txt"]
    assert [[type(case.result[0]) for case in suite if case.result] for suite in read] == [
        [],
        [Failure, Skipped],
        [],
    ]


def test_nothing_to_say() -> None:
    assert render() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="kzlint" tests="0" failures="0" errors="0" skipped="0" time="0" />\n'
    )


def test_a_clean_file_passes_however_it_is_given() -> None:
    expected = render(clean=("a.txt",))
    assert '<testcase name="nothing found" classname="a.txt" file="a.txt" time="0" />' in expected
    assert render(FileFindings(Source("Көрме", "a.txt"), ())) == expected
    assert render(FileFindings(Source("Көрме", "a.txt"), ()), clean=("a.txt",)) == expected


def test_names_are_the_same_after_line_shifts() -> None:
    names = []
    for row in (1, 3):
        message = Message("as in line {row}", {"row": Row(row)})
        found = Finding("ABC123", "odd-thing", Severity.ERROR, Span(row, row), message)
        (suite,) = junit(render(FileFindings(Source("а\nб\nв\nг", "a.txt"), (found,))))
        (case,) = suite
        assert case.result[0].message == f"as in line {row}"
        names.append(case.name)
    assert names == ["ABC123 odd-thing: as in line …"] * 2


@pytest.mark.parametrize(("path", "read"), PATHS)
def test_paths(path: str, read: str) -> None:
    (suite,) = junit(render(FileFindings(Source("а", path), (finding(0, 1),))))
    (case,) = suite
    assert suite.name == case.classname == read


@pytest.mark.parametrize(("found", "read"), MESSAGES)
def test_messages(found: str, read: str) -> None:
    (suite,) = junit(render(FileFindings(Source("а", "a.txt"), (finding(0, 1, found=found),))))
    (case,) = suite
    (result,) = case.result
    assert case.name == f"ABC123 odd-thing: “{read}” is odd"
    assert result.message == f"“{read}” is odd"
    assert result.text == f"a.txt:1:1: warning: “{read}” is odd [ABC123 odd-thing]"
