"""Which setting names a file: where a message about the file has its place."""

from pathlib import Path
from typing import Any

from kzlint.config.config_file import table_of
from kzlint.config.errors import ConfigError, ItemPlace
from kzlint.config.settings import Settings
from kzlint.files.paths import absolute
from kzlint.i18n.message import Message


def named_at(settings: Settings, key: str, path: Path) -> ItemPlace | None:
    """Where ``key`` (``gazetteer``, ``baseline``) names the file at ``path``, an absolute one.

    As text it is ``kzlint.toml:1: gazetteer``. None where no configuration names it.
    """
    for file in reversed(settings.origins.get(key, ())):
        for name in _names(file, key):
            if absolute(file.parent / name) == path:
                return ItemPlace((file,), key, name)
    return None


def told_at(settings: Settings, key: str, path: Path, problem: Message) -> Message:
    """What is wrong with the file at ``path``, after the setting that names it, if one does."""
    place = named_at(settings, key, path)
    if place is None:
        return problem
    return Message("{place}: {problem}", {"place": str(place), "problem": problem})


def _names(file: Path, key: str) -> list[str]:
    """What the file of settings says there; nothing where it has since become unreadable."""
    try:
        value: Any = (table_of(file) or {}).get(key)
    except ConfigError:
        return []
    values = value if isinstance(value, list) else [value]
    return [name for name in values if isinstance(name, str)]
