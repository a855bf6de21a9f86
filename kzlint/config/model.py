"""The configuration as pydantic models, the base of its checks, schema and reference."""

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, create_model

from kzlint.config.errors import ConfigError, Place
from kzlint.core.style import CHOICES, Style, bad_choice
from kzlint.core.suggest import did_you_mean
from kzlint.core.toml import key_of
from kzlint.core.validation import describe_error
from kzlint.i18n.message import N_, InvalidError, Listed, Message, alternatives
from kzlint.report import FORMATS
from kzlint.rules.options import SEVERITY
from kzlint.rules.rule import Rule

# The placeholders of an address.
PARTS = ("{code}", "{name}", "{lang}", "{lang/}")

# The place of a rule's page in kzlint's documentation; English pages have no language folder.
OWN_PAGES = "{lang/}rules/{code}/"


def _file_name(name: str) -> str:
    if not name:
        raise InvalidError("should name a file; “.” is this folder")
    if "\0" in name:
        raise InvalidError("no file has a NUL in its name")
    return name


def _address(text: str) -> str:
    base = text.rstrip("/")
    if not base.startswith(("https://", "http://", "file://")) or not text.isprintable():
        raise InvalidError("should be an address that starts with https://")
    rest = text
    for part in PARTS:
        rest = rest.replace(part, "")
    if "{" in rest or "}" in rest:
        raise InvalidError("of braces it has only {parts}", parts=alternatives(PARTS))
    is_page = rest != text or "?" in text or "#" in text or text.endswith((".html", ".htm"))
    return text if is_page else f"{base}/{OWN_PAGES}"


FileName = Annotated[str, AfterValidator(_file_name)]


class Table(BaseModel):
    """A table whose keys are written with hyphens."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=key_of)


class StyleTable(Table):
    """The house style: what a newsroom has chosen where usage is split."""

    speech_marks: str = Field(
        Style().speech_marks,
        description="marks round direct speech; either: one kind a release",
        json_schema_extra={"enum": [*CHOICES["speech_marks"]]},
    )
    nested_marks: str = Field(
        Style().nested_marks,
        description="marks inside direct speech, other ones than round it",
        json_schema_extra={"enum": [*CHOICES["nested_marks"]]},
    )
    dash: str = Field(
        Style().dash,
        description="the dash before the words of the author",
        json_schema_extra={"enum": [*CHOICES["dash"]]},
    )
    comma: bool = Field(Style().comma, description="whether a comma stands before that dash")
    caption_label: str = Field(
        Style().caption_label,
        description="what captions of pictures open with; either: one label a release",
        json_schema_extra={"enum": [*CHOICES["caption_label"]]},
    )
    headline_stop: bool = Field(
        Style().headline_stop, description="whether a headline ends in a full stop"
    )


class Configuration(Table):
    """The table of ``kzlint.toml``, or ``[tool.kzlint]`` of ``pyproject.toml``."""

    extends: FileName | list[FileName] = Field(
        [],
        description="files to start from, relative to this one, the later ones winning; lists "
        "and tables are added to theirs, select and single values take their place; patterns "
        "are relative to the file that extends",
    )
    select: list[str] = Field(
        [], description="codes, code prefixes or names of the rules to run; ALL is the default"
    )
    extend_select: list[str] = Field([], description="rules to run besides")
    ignore: list[str] = Field([], description="rules not to run")
    per_file_ignores: dict[str, list[str]] = Field(
        {}, description="rules not to run on the files that a gitignore pattern fits"
    )
    exclude: list[str] = Field(
        [],
        description="gitignore patterns of files and folders not to lint, with four stars at most; "
        "!PATTERN takes back",
    )
    respect_gitignore: bool = Field(
        True, description="whether files that .gitignore names are left out of folders"
    )
    force_exclude: bool = Field(
        False, description="whether files that are named one by one can be excluded too"
    )
    gazetteer: list[FileName] = Field(
        [], description="tables or folders of the newsroom's own names, relative to this file"
    )
    baseline: FileName | None = Field(
        None, description="file of known findings, relative to this one, which are not reported"
    )
    fail_on: Literal["error", "warning", "note", "never"] = Field(
        "warning", description="the least severity that fails a run"
    )
    output_format: str | None = Field(
        None,
        description="how findings are shown (full where nothing is said)",
        json_schema_extra={"enum": list(FORMATS)},
    )
    rules_url: Annotated[str, AfterValidator(_address)] | None = Field(
        None,
        description="address of a rule's page, with {code}, {name}, {lang} or {lang/} in it, the "
        "last one being nothing for English; one without them is taken for the front page of "
        "kzlint's documentation",
    )
    lang: Literal["kk", "ru", "en"] | None = Field(
        None,
        description="language of messages, in runs that start in this folder or below; that of "
        "the locale where nothing is said",
    )
    style: StyleTable = Field(
        default_factory=lambda: StyleTable.model_validate({}), description="the house style"
    )
    rules: dict[str, dict[str, Any]] = Field(
        {}, description="by rule name: its severity, and its own options"
    )


def check(path: Path, table: Mapping[str, Any]) -> Configuration:
    """Validate the table of the file ``path``; raise ConfigError for the first wrong key."""
    try:
        model = Configuration.model_validate(table)
    except ValidationError as error:
        in_style = error.errors()[0]["loc"][:-1] == ("style",)
        raise _config_error(path, (), error, StyleTable if in_style else Configuration) from error
    if model.output_format is not None and model.output_format not in FORMATS:
        raise ConfigError(
            "{place}: no such format: {format!r}{hint}",
            place=str(Place(path, ("output-format",))),
            format=model.output_format,
            hint=did_you_mean(model.output_format, FORMATS)
            or Message("; known: {names}", {"names": Listed(tuple(FORMATS))}),
        )
    for name, value in model.style.model_dump().items():
        if problem := bad_choice(name, value):
            place = Place(path, ("style", key_of(name)))
            raise ConfigError("{place}: {problem}", place=str(place), problem=problem)
    return model


def rule_table(rule: type[Rule]) -> type[Table]:
    """Make the model of ``[rules.NAME]``: the rule's severity and its options."""
    hints = get_type_hints(rule.Options, include_extras=True)
    made: dict[str, Any] = {
        SEVERITY: (
            Literal["error", "warning", "note"],
            Field(
                rule.severity.value,
                description=N_("how sure a finding is, and whether it fails"),
            ),
        )
    }
    for option in fields(rule.Options):
        made[option.name] = (
            hints[option.name],
            Field(
                getattr(rule.Options(), option.name),
                description=option.metadata.get("help"),
                ge=option.metadata.get("minimum"),
            ),
        )
    summary = (rule.__doc__ or "").strip().split("\n")[0]
    return create_model(f"{rule.code} {rule.name}", __base__=Table, __doc__=summary, **made)


def configured(
    rule: type[Rule],
    values: Mapping[str, Any],
    place: Place,
    files: Mapping[str, Path] = MappingProxyType({}),
) -> dict[str, Any]:
    """Return the checked values of a rule's table, by field; raise ConfigError naming the key.

    ``place`` is the table. ``files`` are the files of those keys that another file sets. The
    result has only the values given, no defaults.
    """
    table = rule_table(rule)
    checked: dict[str, Any] = {}
    for key, value in values.items():
        checked |= _checked(table, key, value, Place(files.get(key, place.path), place.keys))
    return checked


def _checked(table: type[Table], key: str, value: object, place: Place) -> dict[str, Any]:
    try:
        # Strict validation of JSON accepts a list for a tuple, and converts nothing else.
        content = json.dumps({key: value}, default=str)
    except ValueError as error:
        # TOML allows hexadecimal numbers that exceed Python's limit of decimal digits.
        raise ConfigError("{place}: a number of too many digits", place=str(place)) from error
    try:
        model = table.model_validate_json(content)
    except ValidationError as error:
        if error.errors()[0]["type"] == "json_invalid":
            raise ConfigError("{place}: nested too deeply", place=str(place)) from error
        raise _config_error(place.path, place.keys, error, table) from error
    return {name: getattr(model, name) for name in model.model_fields_set}


def keys(model: type[BaseModel]) -> list[str]:
    """Return the keys of a table as they are spelled in TOML."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _config_error(
    path: Path, under: tuple[str | int, ...], error: ValidationError, model: type[BaseModel]
) -> ConfigError:
    # If a value may be a string or a list, the type that matched furthest is the one meant.
    key = error.errors()[0]["loc"][0]
    same = (problem for problem in error.errors() if problem["loc"][0] == key)
    first = max(same, key=lambda problem: len(problem["loc"]))
    loc = tuple(part for part in first["loc"] if not _is_tag(part))
    place = Place(path, (*under, *loc))
    if first["type"] == "extra_forbidden":
        key = str(loc[-1])
        hint = did_you_mean(key, keys(model)) or Message(
            "; known keys: {names}", {"names": Listed(tuple(keys(model)))}
        )
        return ConfigError("{place}: no such key{hint}", place=str(place), hint=hint)
    return ConfigError("{place}: {problem}", place=str(place), problem=describe_error(first))


def _is_tag(part: str | int) -> bool:
    """True if pydantic put the name of a type of a union there, not a key."""
    return isinstance(part, str) and part.removeprefix("list[").startswith("function-")
