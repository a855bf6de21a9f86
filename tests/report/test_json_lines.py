"""JSON lines: the findings of the JSON report, one a line."""

import json

import jsonschema  # type: ignore[import-untyped]
import pytest

from kzlint.core.source import Source
from kzlint.report import FileFindings, Report, Terminal, renderer
from kzlint.report.schema import json_schema
from tests.report.cases import finding, fix


def test_whole() -> None:
    found = (finding(0, 1), finding(0, 1, fix=fix((0, 1, "б"))))
    report = Report(
        [FileFindings(Source("а", path), found) for path in ("b.txt", "ә.txt", "a.txt")]
    )
    rendered = renderer("json-lines")(report)
    lines = rendered.split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(renderer("json")(report))
    assert lines[0] == (
        '{"code": "ABC123", "name": "odd-thing", "severity": "warning", '
        '"message": "“ә” is odd", "path": "a.txt", '
        '"location": {"row": 1, "column": 1, "offset": 0}, '
        '"end_location": {"row": 1, "column": 2, "offset": 1}, "fix": null, "url": null}'
    )
    for line in lines:
        jsonschema.validate(json.loads(line), json_schema(lines=True))


def test_nothing_to_say() -> None:
    assert renderer("json-lines")(Report([])) == ""
    assert renderer("json-lines")(Report([FileFindings(Source("Көрме", "a.txt"), ())])) == ""


@pytest.mark.parametrize("terminal", [Terminal(), Terminal(unicode=False, encoding="latin-1")])
@pytest.mark.parametrize(
    "text", ["а\nб", "а\r\nб", "\x0b\x0c\x1c\x1d\x1e", "\x85", "\u2028\u2029", "\\u2028", "\ud800"]
)
def test_a_line_is_one_to_every_reader(text: str, terminal: Terminal) -> None:
    report = Report(
        [FileFindings(Source("а", text), (finding(0, 1, found=text),))], terminal=terminal
    )
    (line,) = renderer("json-lines")(report).splitlines()
    item = json.loads(line)
    assert (item["path"], item["message"]) == (text, f"“{text}” is odd")
    line.encode(terminal.encoding)
