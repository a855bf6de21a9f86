"""Read a configuration file, and the files that it extends, into settings."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzlint.config.errors import PYPROJECT, ConfigError, ItemPlace, Place
from kzlint.config.settings import Settings
from kzlint.files.devices import is_endless
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import absolute, from_here

if TYPE_CHECKING:
    from kzlint.config.model import Configuration

# The largest file in bytes: a larger one is not a configuration, and parsing it could take long.
LARGEST = 1_000_000

# The most files that one may extend, directly or indirectly.
MOST_EXTENDED = 16

# The parser's memory grows with the square of the number of parts of a key. Keys stand at the
# start of a line or in an inline table.
_PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_ENDLESS_KEY = re.compile(
    rf"(?:^[ \t]*+\[{{0,2}}|[{{,])[ \t]*+(?:{_PART}[ \t]*+\.[ \t]*+){{32}}", re.MULTILINE
)


def read(path: Path) -> Settings:
    """Read the settings of a file; raise ConfigError naming the file, the line and the key."""
    return read_if_any(path) or Settings(origin=absolute(path))


def read_if_any(path: Path) -> Settings | None:
    """Read the settings of a file; None for a ``pyproject.toml`` without our table."""
    table = table_of(path)
    if table is None:
        return None
    from kzlint.config.merging import merged

    extension = _Extension()
    extension.add(path, table, ())
    return merged(path, extension.files)


class _Extension:
    """A configuration and the files that it extends, each read once, extended files first."""

    def __init__(self) -> None:
        self.files: list[tuple[Path, Configuration]] = []
        self.visited_files: set[Path] = set()

    def add(self, path: Path, table: dict[str, Any], above: Sequence[Path]) -> None:
        """Check ``path`` and the files it extends; ``above`` are the files that led to it."""
        from kzlint.config.model import check

        self.visited_files.add(_real(path))
        model = check(path, table)
        names = [model.extends] if isinstance(model.extends, str) else model.extends
        for name in names:
            place = ItemPlace((path,), "extends", name)
            base = path.parent / _with_home(name)
            _check_cycle(place, base, (*above, path))
            if _real(base) not in self.visited_files:
                self.extend(place, base, (*above, path))
        self.files.append((path, model))

    def extend(self, place: ItemPlace, base: Path, above: Sequence[Path]) -> None:
        if len(self.visited_files) > MOST_EXTENDED:
            raise ConfigError(
                "{place}: more than {most} files are extended",
                place=str(place),
                most=MOST_EXTENDED,
            )
        try:
            table = table_of(base)
        except _UnreadableError as error:
            raise ConfigError("{place}: {problem}", place=str(place), problem=error) from error
        if table is None:
            raise ConfigError(
                "{place}: {file} has no table [tool.kzlint]", place=str(place), file=from_here(base)
            )
        self.add(base, table, above)


def _with_home(name: str) -> Path:
    """Expand ``~`` in a path; leave it as it is if the user does not exist."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def _check_cycle(place: ItemPlace, base: Path, above: Sequence[Path]) -> None:
    visited = [_real(path) for path in above]
    if _real(base) in visited:
        circle = [*above[visited.index(_real(base)) :], base]
        listed = " → ".join(from_here(path) for path in circle)
        raise ConfigError(
            "{place}: a file that extends itself: {circle}", place=str(place), circle=listed
        )


def _real(path: Path) -> Path:
    """Resolve a path; leave a name that no file can have as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path


class _UnreadableError(ConfigError):
    """A missing or unreadable file; the message names it."""


def table_of(path: Path) -> dict[str, Any] | None:
    """Read kzlint's table from a file; None for a ``pyproject.toml`` without it.

    Raises ConfigError if the file cannot be read or the value is not a table.
    """
    table: Any = _toml(path)
    if path.name != PYPROJECT:
        _check_no_tool_table(path, table)
    else:
        for key, name in (("tool", "tool"), ("kzlint", "tool.kzlint")):
            if key not in table:
                return None
            table = table[key]
            if not isinstance(table, dict):
                raise ConfigError("{place}: should be a table", place=f"{Place(path)}: {name}")
    return dict(table)


def _check_no_tool_table(path: Path, table: dict[str, Any]) -> None:
    if isinstance(table.get("tool"), dict) and "kzlint" in table["tool"]:
        raise ConfigError(
            "{place}: here the settings stand without [tool.kzlint], which is for pyproject.toml",
            place=str(Place(path, ("tool", "kzlint"))),
        )


def _toml(path: Path) -> dict[str, Any]:
    try:
        if is_endless(path, path.stat().st_mode):
            raise _UnreadableError("{path}: not a file", path=from_here(path))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _UnreadableError(
            "{path}: {problem}", path=from_here(path), problem=describe_os_error(error)
        ) from error
    if len(content) > LARGEST:
        raise ConfigError(
            "{path}: larger than {size} MB; is it a configuration?",
            path=from_here(path),
            size=LARGEST // 1_000_000,
        )
    return _parsed(from_here(path), content)


def _parsed(file: str, content: bytes) -> dict[str, Any]:
    import tomllib

    try:
        text = content.decode("utf-8-sig")
        if endless := _ENDLESS_KEY.search(text):
            line = text.count("\n", 0, endless.end()) + 1
            raise ConfigError("{place}: a key of too many parts", place=f"{file}:{line}")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            "{place}: not UTF-8: byte 0x{byte:02x}; save the file as UTF-8",
            place=f"{file}:{line}",
            byte=content[error.start],
        ) from error
    except RecursionError as error:
        raise ConfigError("{place}: nested too deeply", place=file) from error
    except ValueError as error:
        from kzlint.config.broken import syntax_error

        raise ConfigError(syntax_error(file, error)) from error
