"""The JSON report: what programs read."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report, Terminal, renderer
from kzlint.report.schema import json_schema

LOCATION = {
    "type": "object",
    "required": ["row", "column", "offset"],
    "additionalProperties": False,
    "properties": {
        "row": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "offset": {"type": "integer", "minimum": 0},
    },
}

EDIT = {
    "type": "object",
    "required": ["location", "end_location", "content"],
    "additionalProperties": False,
    "properties": {
        "location": LOCATION,
        "end_location": LOCATION,
        "content": {"type": "string"},
    },
}

FIX = {
    "type": "object",
    "required": ["applicability", "message", "edits"],
    "additionalProperties": False,
    "properties": {
        "applicability": {"enum": ["safe", "unsafe"]},
        "message": {"type": "string"},
        "edits": {"type": "array", "items": EDIT},
    },
}

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["code", "name", "severity", "message", "path", "location", "end_location",
                     "fix", "url"],
        "additionalProperties": False,
        "properties": {
            "code": {"type": "string", "pattern": r"^[A-Z]{3,5}\d{3}$"},
            "name": {"type": "string", "pattern": r"^[a-z]+(-[a-z0-9]+)*$"},
            "severity": {"enum": ["error", "warning", "note"]},
            "message": {"type": "string", "minLength": 1},
            "path": {"type": "string", "minLength": 1},
            "location": LOCATION,
            "end_location": LOCATION,
            "fix": {"anyOf": [{"type": "null"}, FIX]},
            "url": {"type": ["string", "null"]},
        },
    },
}  # fmt: skip


def render(*results: FileFindings) -> list[dict[str, Any]]:
    """The report as read back, after it was held against the schema."""
    written = renderer("json")(Report(results))
    items: list[dict[str, Any]] = json.loads(written)
    for schema in (SCHEMA, json_schema()):
        jsonschema.validate(items, schema, jsonschema.Draft202012Validator)
    assert written.endswith("]\n")
    return items


def finding(start: int, end: int, fix: Fix | None = None) -> Finding:
    message = Message("“{found}” is odd", {"found": "ә"})
    return Finding("ABC123", "odd-thing", Severity.WARNING, Span(start, end), message, fix)


def test_whole() -> None:
    text = "Көрме\r\nАстана  қаласы 日本\n"
    edits = (Edit(Span(13, 15), " "), Edit(Span(0, 0), "Жаңа\n"))
    fix = Fix(Applicability.UNSAFE, Message("Write “{word}”", {"word": "ә"}), edits)
    results = [FileFindings(Source(text, "releases/a.txt"), (finding(0, 5), finding(13, 15, fix)))]
    assert render(*results) == [
        {
            "code": "ABC123",
            "name": "odd-thing",
            "severity": "warning",
            "message": "“ә” is odd",
            "path": "releases/a.txt",
            "location": {"row": 1, "column": 1, "offset": 0},
            "end_location": {"row": 1, "column": 6, "offset": 5},
            "fix": None,
            "url": None,
        },
        {
            "code": "ABC123",
            "name": "odd-thing",
            "severity": "warning",
            "message": "“ә” is odd",
            "path": "releases/a.txt",
            "location": {"row": 2, "column": 7, "offset": 13},
            "end_location": {"row": 2, "column": 9, "offset": 15},
            "fix": {
                "applicability": "unsafe",
                "message": "Write “ә”",
                "edits": [
                    {
                        "location": {"row": 2, "column": 7, "offset": 13},
                        "end_location": {"row": 2, "column": 9, "offset": 15},
                        "content": " ",
                    },
                    {
                        "location": {"row": 1, "column": 1, "offset": 0},
                        "end_location": {"row": 1, "column": 1, "offset": 0},
                        "content": "Жаңа\n",
                    },
                ],
            },
            "url": None,
        },
    ]


def test_letters_are_written_as_they_are() -> None:
    assert '"“ә” is odd"' in renderer("json")(
        Report([FileFindings(Source("ә", "a.txt"), (finding(0, 1),))])
    )


def test_letters_are_escaped_where_they_cannot_be_written() -> None:
    # What a stream would write by itself for «, \\xab, is no escape of JSON.
    terminal = Terminal(unicode=False, encoding="cp866")
    result = FileFindings(Source("ә", "«\U0001f3a8».txt"), (finding(0, 1),))
    written = renderer("json")(Report([result], terminal=terminal))
    assert written.isascii()
    assert json.loads(written) == render(result)


def test_nothing_to_say() -> None:
    assert renderer("json")(Report([])) == "[]\n"
    assert render(FileFindings(Source("Көрме", "a.txt"), ())) == []


def test_ordered_by_path_then_position() -> None:
    paths = ("b.txt", "a/z.txt", "a.txt", "Ә.txt")
    results = [FileFindings(Source("абв", path), (finding(0, 1), finding(1, 2))) for path in paths]
    assert [(item["path"], item["location"]["offset"]) for item in render(*results)] == [
        (path, offset) for path in ("a.txt", "a/z.txt", "b.txt", "Ә.txt") for offset in (0, 1)
    ]


@pytest.mark.parametrize(
    "path", ["екі сөз.txt", "a\nb.txt", 'a"\\b.txt', "\udcff.txt", "\\\udcff.txt", "\ud800", "-"]
)
def test_a_path_is_given_back_to_the_letter(path: str) -> None:
    assert [item["path"] for item in render(FileFindings(Source("ә", path), (finding(0, 1),)))] == [
        path
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("", (1, 1, 0), (1, 1, 0)),
        ("аб\n", (1, 1, 0), (2, 1, 3)),
        ("\U0001f3a8е\u0308日", (1, 1, 0), (1, 5, 4)),
        ("а\r\nб\rв", (1, 1, 0), (3, 2, 6)),
    ],
)
def test_places(text: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    (item,) = render(FileFindings(Source(text, "a.txt"), (finding(0, len(text)),)))
    assert tuple(item["location"].values()) == start
    assert tuple(item["end_location"].values()) == end
