"""An error in a setting, and its place: file, line and key."""

from pathlib import Path
from typing import NamedTuple

from kzlint.files.paths import from_here, shown
from kzlint.i18n.message import UserError

PYPROJECT = "pyproject.toml"


class ConfigError(UserError):
    """A setting or an option that cannot be used; the message names it and the reason."""


class Place(NamedTuple):
    """A key of a configuration file, by the path of keys and array indexes that lead to it.

    Its text is ``kzlint.toml:7: rules.future-header-date``. The line is looked up only when
    the text is made.
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
    """An item of a list that several files add to; its text is its place in the last of them."""

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
    """Return the content of a file; empty if it has become unreadable."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def _prefix(path: Path) -> tuple[str, ...]:
    return ("tool", "kzlint") if path.name == PYPROJECT else ()


def _key(key: str | int) -> str:
    return str(key + 1) if isinstance(key, int) else shown(key)
