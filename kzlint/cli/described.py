"""Describe rules for other programs: plain data, with prose in the current language."""

import json
from typing import Any

from kzlint.cli.language import _
from kzlint.core.toml import key_of
from kzlint.rules import Invalid, Rule
from kzlint.rules.manual import option_help, paragraphs


def listed(rule: type[Rule]) -> dict[str, Any]:
    """Return a rule's entry in a list: code, name, severity and summary."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": _(paragraphs(rule)[0]),
    }


def described(rule: type[Rule], url: str | None) -> dict[str, Any]:
    """Return the full description of a rule; ``url`` is the address of its page, if any."""
    return {
        **listed(rule),
        "description": [_(paragraph) for paragraph in paragraphs(rule)[1:]],
        "options": [
            {"key": key_of(name), "default": getattr(rule.Options(), name), "help": _(text)}
            for name, text in option_help(rule).items()
        ],
        "examples": [
            {
                "reported": isinstance(example, Invalid),
                "content": _text(example.content),
                "fixed": getattr(example, "fixed", None),
                "path": None if example.path == "-" else example.path,
                "options": {key_of(name): value for name, value in example.options.items()},
            }
            for example in rule.examples
        ],
        "url": url,
    }


def written(data: object) -> str:
    """Serialize to JSON, without escaping letters."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def _text(content: str | bytes) -> str:
    return content if isinstance(content, str) else content.decode("utf-8", "backslashreplace")
