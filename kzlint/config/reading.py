"""From a configuration file, and those it extends, to settings."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzlint.config.errors import PYPROJECT, ConfigError, ItemPlace, Place
from kzlint.config.settings import Settings
from kzlint.files import absolute, from_here, is_endless, reason

if TYPE_CHECKING:
    from kzlint.config.model import Configuration

# Larger is no configuration, and a parser could be kept busy with it for long.
LARGEST = 1_000_000

# So many files may be extended by one.
MOST_EXTENDED = 16

# A key of very many parts takes the parser memory by the square of their number. Keys stand
# at the start of a line or of a table that is written in one.
_PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_ENDLESS_KEY = re.compile(
    rf"(?:^[ \t]*+\[{{0,2}}|[{{,])[ \t]*+(?:{_PART}[ \t]*+\.[ \t]*+){{32}}", re.MULTILINE
)


def read(path: Path) -> Settings:
    """The settings of one file; raises ConfigError naming the file, the line and the key."""
    return read_if_any(path) or Settings(origin=absolute(path))


def read_if_any(path: Path) -> Settings | None:
    """The settings of one file; None for a ``pyproject.toml`` that has none of ours."""
    table = _table(path)
    if table is None:
        return None
    from kzlint.config.merging import merged

    extension = _Extension()
    extension.add(path, table, ())
    return merged(path, extension.files)


class _Extension:
    """A configuration and those that it extends, each read once, the extended ones first."""

    def __init__(self) -> None:
        self.files: list[tuple[Path, Configuration]] = []
        self.met: set[Path] = set()

    def add(self, path: Path, table: dict[str, Any], above: Sequence[Path]) -> None:
        """Check ``path`` and all that it extends; ``above`` are the files that led to it."""
        from kzlint.config.model import check

        self.met.add(_real(path))
        model = check(path, table)
        names = [model.extends] if isinstance(model.extends, str) else model.extends
        for name in names:
            place = ItemPlace((path,), "extends", name)
            base = path.parent / Path(name).expanduser()
            _refuse_circle(place, base, (*above, path))
            if _real(base) not in self.met:
                self.extend(place, base, (*above, path))
        self.files.append((path, model))

    def extend(self, place: ItemPlace, base: Path, above: Sequence[Path]) -> None:
        if len(self.met) > MOST_EXTENDED:
            raise ConfigError(f"{place}: more than {MOST_EXTENDED} files are extended")
        try:
            table = _table(base)
        except _UnreadableError as error:
            raise ConfigError(f"{place}: {error}") from error
        if table is None:
            raise ConfigError(f"{place}: {from_here(base)} has no table [tool.kzlint]")
        self.add(base, table, above)


def _refuse_circle(place: ItemPlace, base: Path, above: Sequence[Path]) -> None:
    known = [_real(path) for path in above]
    if _real(base) in known:
        circle = [*above[known.index(_real(base)) :], base]
        told = " → ".join(from_here(path) for path in circle)
        raise ConfigError(f"{place}: a file that extends itself: {told}")


def _real(path: Path) -> Path:
    """The file itself, whatever way leads to it; a name that no file can have stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path


class _UnreadableError(ConfigError):
    """A file that is not there or cannot be read; its name is in the message."""


def _table(path: Path) -> dict[str, Any] | None:
    """The file's table of ours; None for a ``pyproject.toml`` that has none."""
    table: Any = _toml(path)
    if path.name == PYPROJECT:
        for key, name in (("tool", "tool"), ("kzlint", "tool.kzlint")):
            if key not in table:
                return None
            table = table[key]
            if not isinstance(table, dict):
                raise ConfigError(f"{Place(path)}: {name}: should be a table")
    return dict(table)


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        if is_endless(path, path.stat().st_mode):
            raise _UnreadableError(f"{from_here(path)}: not a file")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _UnreadableError(f"{from_here(path)}: {reason(error)}") from error
    if len(content) > LARGEST:
        raise ConfigError(
            f"{from_here(path)}: larger than {LARGEST // 1_000_000} MB; is it a configuration?"
        )
    try:
        text = content.decode("utf-8-sig")
        if endless := _ENDLESS_KEY.search(text):
            line = text.count("\n", 0, endless.end()) + 1
            raise ConfigError(f"{from_here(path)}:{line}: a key of too many parts")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        told = f"not UTF-8: byte 0x{content[error.start]:02x}; save the file as UTF-8"
        raise ConfigError(f"{from_here(path)}:{line}: {told}") from error
    except RecursionError as error:
        raise ConfigError(f"{from_here(path)}: nested too deeply") from error
    except ValueError as error:
        raise ConfigError(f"{from_here(path)}{_told(str(error))}") from error


def _told(message: str) -> str:
    """The parser's message with its place in front, where it names one."""
    if "integer string conversion" in message:
        return ": not valid TOML: a number of too many digits"
    place = re.search(r" \(at line (\d+), column (\d+)\)\Z", message)
    where = f":{place[1]}:{place[2]}" if place else ""
    text = message[: place.start()] if place else message
    return f"{where}: not valid TOML: {text[:1].lower()}{text[1:]}"
