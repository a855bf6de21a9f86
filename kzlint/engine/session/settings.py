"""Validating settings that a program gives: convenient forms are converted, errors raise."""

import os
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from kzlint.config import ConfigError, Settings, selectors
from kzlint.core.style import Style
from kzlint.core.toml import key_of
from kzlint.engine.session.choosing import UNNAMED
from kzlint.i18n.message import Message

# Fields that say where settings come from; configuration files do not have them.
ORIGIN = ("origin", "origins")


def usable(given: Settings) -> Settings:
    """Return the settings as if they came from a configuration file.

    A str may be given for a path or for a list of one item; selectors in it may be separated
    by commas. Raises ConfigError for values that no configuration file could set.
    """
    right = replace(
        given,
        select=_words(given.select),
        extend_select=_words(given.extend_select),
        ignore=_words(given.ignore),
        per_file_ignores=_by_pattern(given.per_file_ignores),
        exclude=_several(given.exclude),
        gazetteer=_paths(given.gazetteer),
        baseline=_path(given.baseline),
        origin=_path(given.origin),
    )
    if table := _table(right):
        from kzlint.config.model import check

        check(UNNAMED, table)
    if right.style.contradiction:
        name, problem = right.style.contradiction
        raise _refused(f"style.{key_of(name)}", problem)
    return right


def _table(settings: Settings) -> dict[str, Any]:
    """Return what differs from the defaults, as a TOML table."""
    if not isinstance(settings.style, Style):
        raise _refused("style", Message("should be a kzlint.Style"))
    table = _changed(settings, Settings())
    if style := _changed(settings.style, Style()):
        table["style"] = style
    ignores = table.get("per-file-ignores", ())
    if ignores and all(map(_is_pair, ignores)):
        table["per-file-ignores"] = dict(ignores)
    return table


def _changed(values: Settings | Style, defaults: Settings | Style) -> dict[str, Any]:
    return {
        key_of(field.name): _plain(value)
        for field in fields(values)
        if field.name not in (*ORIGIN, "style")
        and (value := getattr(values, field.name)) != getattr(defaults, field.name)
    }


def _plain(value: object) -> object:
    """Convert a Python value to a TOML value; others are kept, and rejected by validation."""
    match value:
        case os.PathLike():
            return os.fspath(value)
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case tuple() | list():
            return [_plain(item) for item in value]
    return value


def _words(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(selector.text for selector in selectors(value, ""))
    return _several(value)


def _several(value: Any) -> Any:
    if isinstance(value, str | os.PathLike):
        return (value,)
    return tuple(value) if isinstance(value, list | set | frozenset) else value


def _paths(value: Any) -> Any:
    several = _several(value)
    return tuple(map(_path, several)) if isinstance(several, tuple) else several


def _path(value: Any) -> Any:
    return Path(value) if isinstance(value, str | os.PathLike) and os.fspath(value) else value


def _by_pattern(value: Any) -> Any:
    """Return pairs of a pattern and its selectors, also from a mapping."""
    pairs = tuple(value.items()) if isinstance(value, Mapping) else _several(value)
    if isinstance(pairs, tuple) and all(_is_pair(pair) for pair in pairs):
        return tuple((pattern, _words(texts)) for pattern, texts in pairs)
    return value


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple | list) and len(value) == 2 and isinstance(value[0], str)


def _refused(key: str, problem: Message) -> ConfigError:
    return ConfigError("{place}: {problem}", place=f"{UNNAMED}: {key}", problem=problem)
