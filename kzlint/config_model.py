"""What a configuration may hold; the part of it that needs pydantic."""

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked_dataclass

from kzlint.config import ConfigError, Settings
from kzlint.report import FORMATS
from kzlint.rules.base import Rule
from kzlint.style import Style, bad_choice
from kzlint.suggest import did_you_mean


class _Table(BaseModel):
    """A table whose keys are written with hyphens."""

    model_config = ConfigDict(
        extra="forbid", strict=True, alias_generator=lambda name: name.replace("_", "-")
    )


class StyleTable(_Table):
    """The table ``[style]``; its keys are the fields of :class:`Style`."""

    speech_marks: str = Field(Style().speech_marks, description="marks round direct speech")
    nested_marks: str = Field(Style().nested_marks, description="marks inside direct speech")
    dash: str = Field(Style().dash, description="the dash before the words of the author")
    comma: bool = Field(Style().comma, description="whether a comma stands before the dash")
    caption_label: str = Field(Style().caption_label, description="what captions open with")
    headline_stop: bool = Field(
        Style().headline_stop, description="whether a headline ends in a full stop"
    )


class Configuration(_Table):
    """The table of ``kzlint.toml``, or ``[tool.kzlint]`` of ``pyproject.toml``."""

    select: list[str] = Field([], description="codes, prefixes or names of the rules to run")
    extend_select: list[str] = Field([], description="rules to run besides")
    ignore: list[str] = Field([], description="rules not to run")
    gazetteer: list[str] = Field([], description="tables or folders of the newsroom's own names")
    fail_on: Literal["error", "warning", "note", "never"] = Field(
        "warning", description="the least severity that fails a run"
    )
    output_format: str | None = Field(None, description="how findings are shown")
    style: StyleTable = Field(
        default_factory=lambda: StyleTable.model_validate({}), description="the house style"
    )
    rules: dict[str, dict[str, Any]] = Field({}, description="options by rule name")


def check(path: Path, table: Mapping[str, Any]) -> Settings:
    """The settings in ``table``; raises ConfigError naming the file and the first wrong key.

    Paths in it are relative to the folder of ``path``.
    """
    try:
        model = Configuration.model_validate(table)
    except ValidationError as error:
        in_style = error.errors()[0]["loc"][:-1] == ("style",)
        keys = _keys(StyleTable if in_style else Configuration)
        raise ConfigError(f"{path}: {_first_problem(error, keys)}") from error
    if model.output_format is not None and model.output_format not in FORMATS:
        hint = did_you_mean(model.output_format, FORMATS)
        raise ConfigError(f"{path}: output-format: no such format: {model.output_format!r}{hint}")
    return Settings(
        select=tuple(model.select),
        extend_select=tuple(model.extend_select),
        ignore=tuple(model.ignore),
        gazetteer=tuple(path.parent / name for name in model.gazetteer),
        fail_on=model.fail_on,
        output_format=model.output_format,
        style=_style(path, model.style),
        rules=model.rules,
        origin=path,
        given=frozenset(model.model_fields_set)
        | {f"style.{name}" for name in model.style.model_fields_set},
    )


def _style(path: Path, table: StyleTable) -> Style:
    """The house style; raises ConfigError for what is no choice, and what contradicts itself."""
    values = table.model_dump()
    for name, value in values.items():
        if problem := bad_choice(name, value):
            raise ConfigError(f"{path}: style.{name.replace('_', '-')}: {problem}")
    style = Style(**values)
    if style.contradiction:
        name, problem = style.contradiction
        raise ConfigError(f"{path}: style.{name.replace('_', '-')}: {problem}")
    return style


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def options(rule: type[Rule], values: Mapping[str, Any], origin: Path | None) -> Any:
    """A rule's options from its configuration; raises ConfigError naming file, rule and key."""
    checked: Any = checked_dataclass(
        rule.Options, config=ConfigDict(extra="forbid", strict=True), frozen=True
    )
    try:
        given = {key.replace("-", "_"): value for key, value in values.items()}
        # In JSON a list may stand for a tuple, and nothing else for anything.
        return TypeAdapter(checked).validate_json(json.dumps(given, default=str))
    except ValidationError as error:
        keys = [field.name.replace("_", "-") for field in fields(rule.Options)]
        problem = _first_problem(error, keys)
        key, _, rest = problem.partition(":")
        where = f"rules.{rule.name}.{key.replace('_', '-')}"
        raise ConfigError(f"{origin}: {where}:{rest}") from error


def _first_problem(error: ValidationError, keys: list[str]) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
        known = f"; known keys: {', '.join(keys)}" if keys else "; there are no options"
        key = str(first["loc"][-1])
        return f"{where}: no such key{did_you_mean(key, keys) or known}"
    if first["type"] == "model_type":
        return f"{where}: input should be a table"
    return f"{where}: {first['msg'][0].lower()}{first['msg'][1:]}"
