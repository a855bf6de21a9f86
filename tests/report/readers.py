"""The formats for other programs as those programs read them: parsers and schemas."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jsonschema  # type: ignore[import-untyped]
from diff_cover.violationsreporters.java_violations_reporter import (  # type: ignore[import-untyped]
    CheckstyleXmlDriver,
)
from fluidattacks_core.sarif import SarifLog
from junitparser import JUnitXml

# What GitLab's documentation lists under "Code quality report format", held as strictly as it
# is said there: https://docs.gitlab.com/ci/testing/code_quality/
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}

# The messages and their fields, by proto/rdf/reviewdog.proto of reviewdog/reviewdog.
POSITION = {
    "type": "object",
    "required": ["line", "column"],
    "additionalProperties": False,
    "properties": {name: {"type": "integer", "minimum": 1} for name in ("line", "column")},
}
RANGE = {
    "type": "object",
    "required": ["start", "end"],
    "additionalProperties": False,
    "properties": {"start": POSITION, "end": POSITION},
}
RDJSON = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {
            "type": "object",
            "required": ["name"],
            "properties": {"name": {"const": "kzlint"}, "url": {"type": "string"}},
            "additionalProperties": False,
        },
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "additionalProperties": False,
                        "properties": {"path": {"type": "string"}, "range": RANGE},
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {
                        "type": "object",
                        "required": ["value"],
                        "additionalProperties": False,
                        "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                    },
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "additionalProperties": False,
                            "properties": {"range": RANGE, "text": {"type": "string"}},
                        },
                    },
                },
            },
        },
    },
}


@dataclass(frozen=True)
class Command:
    """A workflow command as GitHub's runner has understood it."""

    name: str
    properties: Mapping[str, str]
    message: str


def sarif(text: str) -> dict[str, Any]:
    """The only run of a SARIF log, held against the models made from SARIF's own schema."""
    SarifLog.model_validate_json(text)
    log: dict[str, Any] = json.loads(text)
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found


def gitlab(text: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(text)
    jsonschema.validate(items, GITLAB, jsonschema.Draft202012Validator)
    return items


def rdjson(text: str) -> list[dict[str, Any]]:
    whole = json.loads(text)
    jsonschema.validate(whole, RDJSON, jsonschema.Draft202012Validator)
    diagnostics: list[dict[str, Any]] = whole["diagnostics"]
    return diagnostics


def junit(text: str) -> JUnitXml:
    return JUnitXml.fromstring(text.encode())


def checkstyle(text: str) -> list[tuple[str, int, str]]:
    """Path, line, and severity with message, as diff-quality reports them."""
    violations = CheckstyleXmlDriver().parse_reports([text])
    return [(path, found.line, found.message) for path in violations for found in violations[path]]


def github(log: str) -> list[Command]:
    """A step's log, each line of which must be a command.

    After ``ActionCommand.TryParseV2`` of actions/runner: blanks before the command and round
    all properties go, empty properties too, and escapes are taken back one kind after another.
    """
    commands = []
    for line in re.split(r"\r\n|\r|\n", log)[:-1]:
        assert line.lstrip().startswith("::")
        head, _, message = line.lstrip()[2:].partition("::")
        name, _, told = head.partition(" ")
        assert name in ("error", "warning", "notice")
        pairs = [pair.partition("=") for pair in told.strip().split(",") if pair]
        properties = {key: _unescaped(value, {"%3A": ":", "%2C": ","}) for key, _, value in pairs}
        commands.append(Command(name, properties, _unescaped(message, {})))
    return commands


def _unescaped(text: str, more: Mapping[str, str]) -> str:
    for escape, char in {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}.items():
        text = text.replace(escape, char)
    return text
