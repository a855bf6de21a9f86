"""A setting that cannot be used, and how its place is told: file, line and key."""

from pathlib import Path
from typing import NamedTuple

from kzlint.files.paths import from_here, shown
from kzlint.i18n.message import UserError

PYPROJECT = "pyproject.toml"


class ConfigError(UserError):
    """A setting that cannot be used: which file and key, or which option, and why."""


class Place(NamedTuple):
    """A key of a configuration file: the keys that lead to it, array indexes as numbers.

    As text it is ``kzlint.toml:7: rules.future-header-date``; the line is looked for only then.
    """

    path: Path
    keys: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        from kzlint.config.lines import line_of

        file = from_here(self.path)
        line = line_of(_text(self.path), (*_prefix(self.path), *self.keys))
        where = file if line is None else f"{file}:{line}"
        return ": ".join(part for part in (where, ".".join(map(_key, self.keys))) if part)


class ItemPlace(NamedTuple):
    """An item of a list that several files add to; as text, where the last of them has it."""

    files: tuple[Path, ...]
    key: str
    item: str

    def __str__(self) -> str:
        from kzlint.config.lines import line_of_item

        for path in reversed(self.files):
            line = line_of_item(_text(path), (*_prefix(path), self.key), self.item)
            if line is not None:
                return f"{from_here(path)}:{line}: {self.key}"
        return ": ".join((*map(from_here, self.files[-1:]), self.key))


def _text(path: Path) -> str:
    """What a file says; nothing where it has since become unreadable."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def _prefix(path: Path) -> tuple[str, ...]:
    return ("tool", "kzlint") if path.name == PYPROJECT else ()


def _key(key: str | int) -> str:
    return str(key + 1) if isinstance(key, int) else shown(key)
