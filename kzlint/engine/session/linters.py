"""From settings to linters: the rules chosen and the names, each made once and kept."""

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

# What is wrong with tables, each with the path that was given for it.
Unused = tuple[tuple[Path, GazetteerError], ...]


class Ready(NamedTuple):
    """A linter, and what it has to do without: rules and tables that cannot be used."""

    linter: Linter
    problems: tuple[UserError, ...]


class Linters:
    """The linters of one session; ``paths`` are tables of names that win over all others.

    Threads may ask for linters at once: each is made by one of them.
    """

    def __init__(self, chooser: Chooser, paths: Iterable[Path] = ()) -> None:
        self.chooser = chooser
        self.paths = tuple(paths)
        self._lock = RLock()
        # Why there is none for some settings, as Configurations keeps it.
        self._caches: dict[int, LinterCache | Message] = {}
        self._kept: list[Settings] = []
        self._names: dict[tuple[Path, ...], tuple[Gazetteer, Unused]] = {}
        self._built_in: Tables | None = None

    def linter_for(self, settings: Settings, path: Path, today: datetime.date) -> Ready:
        """The linter for the file at ``path``, an absolute one, which those settings hold for.

        Raises ConfigError where something in them names no rule or cannot be used.
        """
        with self._lock:
            linters = self._cache_for(settings)
            return Ready(linters.linter(path, today), linters.problems)

    def _cache_for(self, settings: Settings) -> "LinterCache":
        """What was made of those settings, which are known by their identity."""
        found = self._caches.get(id(settings))
        if found is None:
            # Another object must not come to have the same identity.
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
        told = (_unused(settings, path, error) for path, error in unused)
        problems = (*self.chooser.registry.errors, *unmade, *told)
        return LinterCache(settings, rules, names, ignores, problems)

    def _names_at(self, paths: tuple[Path, ...]) -> tuple[Gazetteer, Unused]:
        """The tables there over the built-in ones, and what is wrong with those left out."""
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
    """The linters for one set of settings: one for each set of rules left out on some files."""

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
    """That a table is set aside, and why; with its place where the configuration names it."""
    from kzlint.config.named import told_at

    return GazetteerError(told_at(settings, "gazetteer", path, gazetteer.unused(error)))
