"""Making linters from settings; rules and names are loaded once and cached."""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from kzlint import gazetteer
from kzlint.config import ConfigError, Settings
from kzlint.engine.linter import Linter
from kzlint.engine.session.choosing import Chooser, Ignores
from kzlint.gazetteer import Gazetteer, GazetteerError, Tables
from kzlint.i18n.message import Message, UserError
from kzlint.rules import Rule

# The errors of tables, each with the path that was given for the table.
Unused = tuple[tuple[Path, GazetteerError], ...]


class Ready(NamedTuple):
    """A linter, and the errors of the rules and tables that it has to do without."""

    linter: Linter
    problems: tuple[UserError, ...]


class Linters:
    """The linters of one session; tables at ``paths`` take precedence over all others.

    Safe for several threads: each linter is made only once.
    """

    def __init__(self, chooser: Chooser, paths: Iterable[Path] = ()) -> None:
        self.chooser = chooser
        self.paths = tuple(paths)
        self._lock = RLock()
        # For settings that cannot be used, the message of the error.
        self._caches: dict[int, LinterCache | Message] = {}
        self._kept: list[Settings] = []
        self._names: dict[tuple[Path, ...], tuple[Gazetteer, Unused]] = {}
        self._built_in: Tables | None = None

    def linter_for(self, settings: Settings, path: Path, today: datetime.date) -> Ready:
        """Return the linter for the file at ``path``, an absolute path, with those settings.

        Raises ConfigError if the settings name an unknown rule or cannot be used.
        """
        with self._lock:
            linters = self._cache_for(settings)
            return Ready(linters.linter(path, today), linters.problems)

    def _cache_for(self, settings: Settings) -> "LinterCache":
        """Return the cache for those settings, which are identified by ``id()``."""
        found = self._caches.get(id(settings))
        if found is None:
            # Keep a reference, so that no other object gets the same id.
            self._kept.append(settings)
            try:
                found = self._made(settings)
            except ConfigError as error:
                found = error.message
            self._caches[id(settings)] = found
        if isinstance(found, Message):
            raise ConfigError(found)
        return found

    def _made(self, settings: Settings) -> "LinterCache":
        ignores = self.chooser.ignores(settings)
        rules, unmade = self.chooser.chosen(settings)
        names, unused = self._names_at((*self.paths, *settings.gazetteer))
        set_aside = (_unused(settings, path, error) for path, error in unused)
        problems = (*self.chooser.registry.errors, *unmade, *set_aside)
        return LinterCache(settings, rules, names, ignores, problems)

    def _names_at(self, paths: tuple[Path, ...]) -> tuple[Gazetteer, Unused]:
        """Load the tables at ``paths`` and the built-in ones; also return the errors."""
        if paths not in self._names:
            if self._built_in is None:
                self._built_in = gazetteer.built_in()
            found = [gazetteer.usable(path) for path in paths]
            names = Gazetteer([*(tables for tables, _ in found), self._built_in])
            unused = tuple(
                (path, error)
                for path, (_, errors) in zip(paths, found, strict=True)
                for error in errors
            )
            self._names[paths] = names, unused
        return self._names[paths]


class LinterCache:
    """The linters for one set of settings: one for each set of rules ignored on some files."""

    def __init__(
        self,
        settings: Settings,
        rules: Sequence[Rule],
        names: Gazetteer,
        ignores: Ignores | None,
        problems: tuple[UserError, ...],
    ) -> None:
        self.settings = settings
        self.rules = rules
        self.names = names
        self.ignores = ignores
        self.problems = problems
        self._made: dict[frozenset[str], Linter] = {}

    def linter(self, path: Path, today: datetime.date) -> Linter:
        ignored = self.ignores.on(path) if self.ignores else frozenset()
        made = self._made.get(ignored)
        if made is None or made.today != today:
            rules = [rule for rule in self.rules if rule.code not in ignored]
            made = self._made[ignored] = Linter(rules, self.names, today, self.settings.style)
        return made


def _unused(settings: Settings, path: Path, error: GazetteerError) -> GazetteerError:
    """Return the error of an unused table, with the place in the configuration that names it."""
    from kzlint.config.named import told_at

    return GazetteerError(told_at(settings, "gazetteer", path, gazetteer.unused(error)))
