"""Find the setting that names a file, for messages about the file."""

from pathlib import Path
from typing import Any

from kzlint.config.config_file import table_of
from kzlint.config.errors import ConfigError, ItemPlace
from kzlint.config.settings import Settings
from kzlint.files.paths import absolute
from kzlint.i18n.message import Message


def named_at(settings: Settings, key: str, path: Path) -> ItemPlace | None:
    """Return where ``key`` (``gazetteer``, ``baseline``) names the file at ``path``, or None.

    ``path`` is absolute. The text of the result is ``kzlint.toml:1: gazetteer``.
    """
    for file in reversed(settings.origins.get(key, ())):
        for name in _names(file, key):
            if absolute(file.parent / name) == path:
                return ItemPlace((file,), key, name)
    return None


def told_at(settings: Settings, key: str, path: Path, problem: Message) -> Message:
    """Prefix a problem of the file at ``path`` with the setting that names it, if any."""
    place = named_at(settings, key, path)
    if place is None:
        return problem
    return Message("{place}: {problem}", {"place": str(place), "problem": problem})


def _names(file: Path, key: str) -> list[str]:
    """Return the files that ``key`` names; none if the configuration has become unreadable."""
    try:
        value: Any = (table_of(file) or {}).get(key)
    except ConfigError:
        return []
    values = value if isinstance(value, list) else [value]
    return [name for name in values if isinstance(name, str)]
