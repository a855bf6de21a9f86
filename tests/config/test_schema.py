"""The schema and the reference of all settings: what the program takes, as it is shipped."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from kzlint.config import ConfigError, Place
from kzlint.config import model as config_model
from kzlint.config.model import Configuration, check, configured, keys, rule_table
from kzlint.config.reference import reference
from kzlint.config.schema import FILE_NAME, schema
from kzlint.rules import Rule, registry
from kzlint.rules.options import SEVERITY

SHIPPED = Path(config_model.__file__).with_name(FILE_NAME)


@pytest.fixture(scope="module")
def rules() -> dict[str, type[Rule]]:
    """The built-in rules, by name."""
    own = [plugin for plugin in registry.discover() if plugin.distribution == "kzlint"]
    return {rule.name: rule for rule in registry.load(own).rules.values()}


def test_the_shipped_schema_is_up_to_date(rules: dict[str, type[Rule]]) -> None:
    assert json.loads(SHIPPED.read_text("utf-8")) == schema(rules.values())


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes a value."""
    if isinstance(value, dict):
        if "type" in value or "anyOf" in value:
            yield value
        for inner in value.values():
            yield from parts(inner)


def test_it_follows_the_guidelines_of_schemastore(rules: dict[str, type[Rule]]) -> None:
    made = schema(rules.values())
    jsonschema.Draft7Validator.check_schema(made)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert made["$id"] == "https://json.schemastore.org/kzlint.json"
    assert set(made["properties"]) == set(keys(Configuration))
    assert set(made["properties"]["rules"]["properties"]) == set(rules)
    described = [part for part in parts(made["properties"]) if "$ref" not in part]
    assert all(isinstance(part.get("type", ""), str) for part in described)


def is_accepted(text: str, rules: dict[str, type[Rule]]) -> bool:
    """True if the program accepts the file."""
    try:
        model = check(Path("kzlint.toml"), tomllib.loads(text))
        for name, values in model.rules.items():
            if name in rules:
                place = Place(Path("kzlint.toml"), ("rules", name))
                configured(rules[name], values, place)
    except ConfigError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "is_valid"),
    [
        ("", True),
        ('extends = "a.toml"', True),
        ('extends = ["a.toml"]', True),
        ("extends = 1", False),
        ('select = ["ALL"]\nextend-select = []\nignore = ["FMT"]', True),
        ('select = "ALL"', False),
        ('fail-on = "never"', True),
        ('fail-on = "always"', False),
        ('output-format = "sarif"', True),
        ('output-format = "html"', False),
        ('baseline = "known.json"\nrules-url = "https://a.kz/{code}"', True),
        ("respect-gitignore = false\nforce-exclude = true", True),
        ("force-exclude = 1", False),
        ('[per-file-ignores]\n"a/" = ["FMT"]', True),
        ('[per-file-ignores]\n"a/" = "FMT"', False),
        ('[style]\ndash = "—"\ncomma = false\nspeech-marks = "«…»"', True),
        ('[style]\ndash = "~"', False),
        ("[style]\nzzz = 1", False),
        ("zzz = 1", False),
        ('[rules.future-header-date]\nmax-days-ahead = 3\nseverity = "note"', True),
        ("[rules.future-header-date]\nmax-days-ahead = -3", False),
        ("[rules.future-header-date]\nzzz = 1", False),
        ('[rules.mixed-labels]\nlabel = "Фото"', True),
        ('[rules.mixed-labels]\nlabel = "Photo"', False),
        ("[rules]\nmixed-labels = 1", False),
        ("[rules.a-newsrooms-own]\nx = 1", True),
    ],
)
def test_the_schema_accepts_what_the_program_accepts(
    rules: dict[str, type[Rule]], text: str, is_valid: bool
) -> None:
    validator = jsonschema.Draft7Validator(schema(rules.values()))
    assert validator.is_valid(tomllib.loads(text)) == is_accepted(text, rules) == is_valid


def test_the_reference_names_every_setting(rules: dict[str, type[Rule]]) -> None:
    page = reference(rules.values())
    for key in keys(Configuration):
        assert f"## `{key}`\n" in page or key in ("style", "rules")
    for rule in rules.values():
        has_options = set(rule_table(rule).model_fields) != {SEVERITY}
        assert (f"### `[rules.{rule.name}]` ({rule.code})" in page) == has_options
