"""Settings: the nearest ``kzlint.toml`` or ``[tool.kzlint]``, and what the command line adds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from kzlint.style import Style

FILE_NAME = "kzlint.toml"
PYPROJECT = "pyproject.toml"

FAIL_ON = ("error", "warning", "note", "never")


class ConfigError(Exception):
    """A setting that cannot be used: which file and key, or which option, and why."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for a file.

    ``select``, ``extend_select`` and ``ignore`` hold codes, code prefixes and rule names;
    an empty ``select`` stands for all rules. ``gazetteer`` are the newsroom's tables, the
    earlier ones winning. ``style`` is the house style, ``rules`` are options by rule name.
    ``origin`` is the file they came from, for messages, ``given`` what it says itself:
    names of these fields, and ``style.FIELD``.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    gazetteer: tuple[Path, ...] = ()
    fail_on: str = "warning"
    output_format: str | None = None
    style: Style = field(default_factory=Style)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    origin: Path | None = None
    given: frozenset[str] = field(default=frozenset(), compare=False)


class Configurations:
    """The settings of files, each folder's configuration looked for and read once.

    ``chosen`` is a file that holds for all (``--config``); ``isolated`` reads none.
    """

    def __init__(self, chosen: Path | None = None, *, isolated: bool = False) -> None:
        self._for_all = read(chosen) if chosen else Settings() if isolated else None
        self._by_folder: dict[Path, Settings] = {}

    def settings_for(self, folder: Path) -> Settings:
        """What holds for the files of ``folder``, an absolute path; raises ConfigError."""
        if self._for_all is not None:
            return self._for_all
        known = self._by_folder.get(folder)
        if known is None:
            known = self._nearest(folder)
            self._by_folder[folder] = known
        return known

    def _nearest(self, folder: Path) -> Settings:
        for name in (FILE_NAME, PYPROJECT):
            path = folder / name
            if path.is_file() and (name == FILE_NAME or _mentions_kzlint(path)):
                found = _read(path)
                if found is not None:
                    return found
        return self.settings_for(folder.parent) if folder.parent != folder else Settings()


def _mentions_kzlint(path: Path) -> bool:
    """Most projects' pyproject.toml is not ours; reading TOML for that takes too long."""
    try:
        return b"kzlint" in path.read_bytes()
    except OSError:
        return False


def read(path: Path) -> Settings:
    """The settings of one file; raises ConfigError naming the file and the key."""
    return _read(path) or Settings(origin=path)


def _read(path: Path) -> Settings | None:
    """The settings of one file; None for a ``pyproject.toml`` that has none of ours."""
    import tomllib

    try:
        table: Any = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name == PYPROJECT:
        for key, name in (("tool", "tool"), ("kzlint", "tool.kzlint")):
            if key not in table:
                return None
            table = table[key]
            if not isinstance(table, dict):
                raise ConfigError(f"{path}: {name}: should be a table")
    from kzlint.config_model import check

    return check(path, table)


class Selector(NamedTuple):
    """A code, a code prefix (``QUO``, ``DAT01``), a rule name or ``ALL``, and where it stands."""

    text: str
    where: str


def selected_codes(
    names: Mapping[str, str], select: Sequence[Selector], ignore: Sequence[Selector]
) -> list[str]:
    """The codes to run; ``names`` maps every known code to its rule's name.

    The more exact selector wins: select QUO004 and ignore QUO leaves QUO004 on; at a tie
    the rule is ignored. Raises ConfigError for a selector that fits no rule.
    """
    selected = _ranks(select or (Selector("ALL", ""),), names)
    ignored = _ranks(ignore, names)
    return sorted(code for code, rank in selected.items() if rank > ignored.get(code, -1))


def _ranks(selectors: Iterable[Selector], names: Mapping[str, str]) -> dict[str, int]:
    """How exactly each code is meant: 0 by ALL, a prefix's length, more by code or name."""
    ranks: dict[str, int] = {}
    for text, where in selectors:
        meant = {
            code: len(code) + 1 if text in (code, name) else 0 if text == "ALL" else len(text)
            for code, name in names.items()
            if text in (code, name, "ALL") or (text and code.startswith(text))
        }
        if not meant:
            from kzlint.suggest import did_you_mean

            hint = did_you_mean(text, [*names, *names.values()])
            raise ConfigError(f"{where}: no such rule: {text!r}{hint}")
        for code, rank in meant.items():
            ranks[code] = max(rank, ranks.get(code, 0))
    return ranks
