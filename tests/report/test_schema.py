"""The JSON report's shape: what is written has it, what is not so is refused."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from pydantic import ValidationError

from kzlint.core.source import Source
from kzlint.report import FileFindings, Report, renderer
from kzlint.report.schema import Edit, Fix, Item, Location, json_schema, read
from tests.report.cases import finding, fix

PLACE = {"row": 1, "column": 1, "offset": 0}
ITEM = {
    "code": "ABC123",
    "name": "odd-thing",
    "severity": "warning",
    "message": "“ә” is odd",
    "path": "a.txt",
    "location": PLACE,
    "end_location": PLACE,
    "fix": None,
    "url": None,
}


def test_a_report_is_read() -> None:
    found = (finding(0, 1, fix=fix((0, 1, "б"))), finding(0, 0))
    rendered = renderer("json")(Report([FileFindings(Source("а", "ә.txt"), found)], {}, "u:{name}"))
    start, end = Location(row=1, column=1, offset=0), Location(row=1, column=2, offset=1)
    edit = Edit(location=start, end_location=end, content="б")
    mended = Fix(applicability="safe", message="Write “ә”", edits=[edit])
    assert read(rendered) == [
        Item(
            code="ABC123",
            name="odd-thing",
            severity="warning",
            message="“ә” is odd",
            path="ә.txt",
            location=start,
            end_location=stop,
            fix=fixed,
            url="u:odd-thing",
        )
        for stop, fixed in ((end, mended), (start, None))
    ]
    jsonschema.validate(json.loads(rendered), json_schema())


def test_the_schema_is_valid() -> None:
    for lines in (False, True):
        schema = json_schema(lines=lines)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        jsonschema.Draft202012Validator.check_schema(schema)
    assert json_schema()["type"] == "array"
    assert json_schema(lines=True)["type"] == "object"


def test_fields_are_explained() -> None:
    row = json_schema()["$defs"]["Location"]["properties"]["row"]
    assert row["description"] == "The line, from 1."


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "abc123"},
        {"name": "Odd"},
        {"severity": "fatal"},
        {"message": ""},
        {"path": ""},
        {"path": None},
        {"location": {**PLACE, "row": 0}},
        {"location": {**PLACE, "column": "1"}},
        {"end_location": {**PLACE, "offset": -1}},
        {"end_location": {"row": 1, "column": 1}},
        {"fix": {}},
        {"fix": {"applicability": "maybe", "message": "а", "edits": []}},
        {"url": 1},
        {"more": 1},
    ],
)
def test_an_invalid_report_is_rejected(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        read(json.dumps([{**ITEM, **wrong}]))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**ITEM, **wrong}], json_schema())


@pytest.mark.parametrize("missing", sorted(ITEM))
def test_every_field_is_there(missing: str) -> None:
    item = {key: value for key, value in ITEM.items() if key != missing}
    with pytest.raises(ValidationError):
        read(json.dumps([item]))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(item, json_schema(lines=True))
