"""Merge configurations, each extending the ones before it, into one set of settings."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kzlint.config.errors import ConfigError, Place
from kzlint.config.model import Configuration, Table, keys
from kzlint.config.settings import Settings
from kzlint.core.style import Style
from kzlint.files.paths import absolute

# Lists that are appended to those of the extended files.
ADDED = ("extend_select", "ignore", "exclude")

# Values that override those of the extended files.
REPLACED = (
    "respect_gitignore", "force_exclude", "fail_on", "output_format", "rules_url", "lang",
)  # fmt: skip


def merged(path: Path, files: Sequence[tuple[Path, Configuration]]) -> Settings:
    """Merge ``files`` into the settings of ``path``, the last one, which overrides the others.

    Raises ConfigError if the merged house style contradicts itself.
    """
    values: dict[str, Any] = {"origin": absolute(path), "origins": _origins(files)}
    for name in ADDED:
        values[name] = tuple(item for _, model in files for item in getattr(model, name))
    for _, model in files:
        given = model.model_fields_set
        values |= {name: getattr(model, name) for name in REPLACED if name in given}
        if "select" in given:
            values["select"] = tuple(model.select)
    for file, model in files:
        if model.baseline is not None:
            values["baseline"] = absolute(file.parent / model.baseline)
    values["gazetteer"] = tuple(
        absolute(file.parent / name) for file, model in reversed(files) for name in model.gazetteer
    )
    values["per_file_ignores"] = _per_file_ignores(files)
    values["style"] = _style(files, values["origins"])
    values["rules"] = _rules(files)
    return Settings(**values)


def _per_file_ignores(
    files: Sequence[tuple[Path, Configuration]],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, tuple[str, ...]] = {}
    for _, model in files:
        for pattern, ignored in model.per_file_ignores.items():
            found[pattern] = (*found.get(pattern, ()), *ignored)
    return tuple(found.items())


def _style(
    files: Sequence[tuple[Path, Configuration]], origins: dict[str, tuple[Path, ...]]
) -> Style:
    style = Style(
        **{
            name: getattr(model.style, name)
            for _, model in files
            for name in model.style.model_fields_set
        }
    )
    if style.contradiction:
        name, problem = style.contradiction
        # The contradiction names the nested marks. If they are the default, the speech marks
        # were set, and their file is the one to name.
        key = next(
            key for key in (f"style.{name.replace('_', '-')}", "style.speech-marks")
            if key in origins
        )  # fmt: skip
        place = Place(origins[key][-1], tuple(key.split(".")))
        raise ConfigError("{place}: {problem}", place=str(place), problem=problem)
    return style


def _rules(files: Sequence[tuple[Path, Configuration]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for _, model in files:
        for name, options in model.rules.items():
            found.setdefault(name, {}).update(options)
    return found


def _origins(files: Sequence[tuple[Path, Configuration]]) -> dict[str, tuple[Path, ...]]:
    """Return the files that set each value, by the key as it is spelled there."""
    found: dict[str, tuple[Path, ...]] = {}
    for path, model in files:
        options = {f"{name}.{key}": None for name, table in model.rules.items() for key in table}
        for key in (
            *_given(model, ""),
            *_given(model.style, "style."),
            *(f"rules.{name}" for name in (*model.rules, *options)),
            *(f"per-file-ignores.{pattern}" for pattern in model.per_file_ignores),
        ):
            found[key] = (*found.get(key, ()), path)
    return found


def _given(table: Table, prefix: str) -> list[str]:
    named = zip(type(table).model_fields, keys(type(table)), strict=True)
    return [prefix + key for name, key in named if name in table.model_fields_set]
