"""The JSON schema of a configuration, for editors, following SchemaStore's guidelines.

See https://github.com/SchemaStore/schemastore/blob/master/CONTRIBUTING.md: draft 7, an
``$id`` under json.schemastore.org, a description for each property, and no more constraints
than the program itself has.
"""

from collections.abc import Iterable
from typing import Any

from kzlint.config.model import Configuration, StyleTable, rule_table
from kzlint.core.finding import Severity
from kzlint.rules import Rule
from kzlint.rules.options import SEVERITY

# The generated schema, shipped next to this module.
FILE_NAME = "kzlint.json"


def schema(rules: Iterable[type[Rule]]) -> dict[str, Any]:
    """Make the schema of ``kzlint.toml`` and ``[tool.kzlint]`` with the options of ``rules``."""
    made = _cleaned(Configuration.model_json_schema())
    properties = made.pop("properties")
    # Draft 7 ignores keywords next to a reference, so the style table is inlined.
    style = _cleaned(StyleTable.model_json_schema())
    properties["style"] = {**style, "description": properties["style"]["description"]}
    by_name = sorted(rules, key=lambda rule: rule.name)
    properties["rules"] = {
        "type": "object",
        "description": properties["rules"]["description"],
        "properties": {rule.name: _of_rule(rule) for rule in by_name},
        # The schema cannot list the rules of other plugins.
        "additionalProperties": {
            "type": "object",
            "description": "the table of a rule that is not kzlint's own",
            "properties": {SEVERITY: _severity()},
        },
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"https://json.schemastore.org/{FILE_NAME}",
        "title": "kzlint configuration",
        "description": "settings of kzlint, an editorial linter for Kazakh press releases",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _severity() -> dict[str, Any]:
    return {
        "type": "string",
        "description": "how sure a finding is, and whether it fails",
        "enum": [severity.value for severity in reversed(Severity)],
    }


def _of_rule(rule: type[Rule]) -> dict[str, Any]:
    found: dict[str, Any] = _cleaned(rule_table(rule).model_json_schema())
    found["description"] = f"{rule.code}: {found.pop('description')}"
    return found


def _cleaned(value: Any) -> Any:
    """Remove the titles that pydantic adds, and null, which TOML does not have."""
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {
        key: _cleaned(item)
        for key, item in value.items()
        if not (key == "title" and isinstance(item, str))
        and not (key == "default" and item is None)
    }
    options = [option for option in kept.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        del kept["anyOf"]
        kept = {**options[0], **kept}
    return kept
