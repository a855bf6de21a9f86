"""Checkstyle's XML, read by diff-quality."""

import pytest

from kzlint.core.finding import Severity
from kzlint.core.source import Source
from kzlint.report import FileFindings, Report, Terminal, renderer
from tests.report.cases import MESSAGES, PATHS, finding
from tests.report.readers import checkstyle


def render(*results: FileFindings) -> str:
    return renderer("checkstyle")(Report(results, root="/r"))


def test_whole() -> None:
    source = Source("Көрме\r\nАстана\n", "a/b.txt")
    findings = (finding(0, 5, Severity.ERROR), finding(7, 9, Severity.NOTE, found='"<&>'))
    rendered = render(
        FileFindings(source, findings), FileFindings(Source("а", "c.txt"), (finding(0, 1),))
    )
    assert rendered == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<checkstyle version="4.3">\n'
        '  <file name="a/b.txt">\n'
        '    <error line="1" column="1" severity="error" message="“ә” is odd"'
        ' source="kzlint.ABC123.odd-thing" />\n'
        '    <error line="2" column="1" severity="info" message="“&quot;&lt;&amp;&gt;” is odd"'
        ' source="kzlint.ABC123.odd-thing" />\n'
        "  </file>\n"
        '  <file name="c.txt">\n'
        '    <error line="1" column="1" severity="warning" message="“ә” is odd"'
        ' source="kzlint.ABC123.odd-thing" />\n'
        "  </file>\n"
        "</checkstyle>\n"
    )
    assert checkstyle(rendered) == [
        ("a/b.txt", 1, "error: “ә” is odd"),
        ("a/b.txt", 2, 'info: “"<&>” is odd'),
        ("c.txt", 1, "warning: “ә” is odd"),
    ]


def test_nothing_to_say() -> None:
    assert render() == '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3" />\n'


@pytest.mark.parametrize(("path", "read"), PATHS)
def test_paths(path: str, read: str) -> None:
    ((name, _, _),) = checkstyle(render(FileFindings(Source("а", path), (finding(0, 1),))))
    # diff-quality takes the signs of Windows for slashes.
    assert name == read.replace("\\", "/")


@pytest.mark.parametrize(("found", "read"), MESSAGES)
def test_messages(found: str, read: str) -> None:
    ((_, _, message),) = checkstyle(
        render(FileFindings(Source("а", "a.txt"), (finding(0, 1, found=found),)))
    )
    assert message == f"warning: “{read}” is odd"


def test_letters_are_references_where_they_cannot_be_written() -> None:
    terminal = Terminal(unicode=False, encoding="cp1252")
    report = Report(
        [FileFindings(Source("а", "a.txt"), (finding(0, 1),))], terminal=terminal, root="/r"
    )
    rendered = renderer("checkstyle")(report)
    assert 'message="&#8220;&#1241;&#8221; is odd"' in rendered
    assert checkstyle(rendered) == [("a.txt", 1, "warning: “ә” is odd")]
