"""From settings to a linter: the rules chosen, their options, and the names."""

import argparse
import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzlint import gazetteer
from kzlint.cli import unused
from kzlint.config import (
    ConfigError,
    ItemPlace,
    Place,
    Selector,
    Settings,
    codes_meant,
    selected_codes,
)
from kzlint.config.toml import field_of
from kzlint.finding import Severity
from kzlint.linter import Linter, describe
from kzlint.message import Message
from kzlint.rules import Rule, registry
from kzlint.rules.base import SEVERITY

if TYPE_CHECKING:
    from kzlint.config.patterns import PerFileIgnores


class Linters:
    """The linters of one call, each made once.

    ``arguments`` are the options that choose rules and tables; ``complain`` is told of a
    rule that cannot be made, and of a table that is set aside.
    """

    def __init__(
        self,
        arguments: argparse.Namespace,
        today: datetime.date,
        complain: Callable[[object], None],
    ) -> None:
        self.arguments = arguments
        self.today = today
        self.complain = complain
        self.registry = registry.load(registry.discover())
        self.by_name = {rule.name: rule for rule in self.registry.rules.values()}
        self._per_file: dict[int, tuple[PerFileIgnores, list[frozenset[str]]]] = {}
        self._values: dict[tuple[int, str], dict[str, Any]] = {}
        self._names: dict[int, gazetteer.Gazetteer] = {}
        self._rules: dict[int, list[Rule]] = {}
        self._broken: dict[int, ConfigError] = {}
        self._made: dict[tuple[int, frozenset[str]], Linter] = {}

    def linter_for(self, settings: Settings, path: Path) -> Linter:
        """The linter for the file at ``path``, which those settings hold for.

        Raises ConfigError where something in them names no rule or cannot be used.
        """
        if id(settings) in self._broken:
            raise self._broken[id(settings)]
        try:
            return self._linter_for(settings, path)
        except ConfigError as error:
            self._broken[id(settings)] = error
            raise

    def _linter_for(self, settings: Settings, path: Path) -> Linter:
        ignored = self.ignored(settings, path)
        made = self._made.get((id(settings), ignored))
        if made is None:
            rules = [rule for rule in self.rules(settings) if rule.code not in ignored]
            made = Linter(rules, self.names(settings), self.today, settings.style)
            self._made[id(settings), ignored] = made
        return made

    def rules(self, settings: Settings) -> list[Rule]:
        """The rules that run, with their options; raises ConfigError for what names no rule."""
        known = self._rules.get(id(settings))
        if known is None:
            self.refuse_unknown(settings)
            codes = selected_codes(self.names_by_code, *self.selectors(settings))
            made = [self.configured(self.registry.rules[code], settings) for code in codes]
            known = self._rules[id(settings)] = [rule for rule in made if rule is not None]
        return known

    @property
    def names_by_code(self) -> Mapping[str, str]:
        """The name of every known rule."""
        return {code: rule.name for code, rule in self.registry.rules.items()}

    def refuse_unknown(self, settings: Settings) -> None:
        """Look at every rule that is configured, whether it runs or not."""
        for name in settings.rules:
            place = Place(settings.origin_of(f"rules.{name}") or Path(), ("rules", name))
            if rule := self.by_name.get(name):
                self.values(rule, settings)
                continue
            if code := self.registry.rules.get(name.upper()):
                raise ConfigError(
                    "{place}: rules go by their names here: rules.{name}",
                    place=str(place),
                    name=code.name,
                )
            from kzlint.suggest import did_you_mean

            raise ConfigError(
                "{place}: no such rule{hint}",
                place=str(place),
                hint=did_you_mean(name, self.by_name),
            )

    def selectors(self, settings: Settings) -> tuple[list[Selector], list[Selector]]:
        """What to select and what to ignore, from the configuration and the command line."""
        asked = self.arguments
        select = typed(asked.select, "--select") or _set(settings, "select")
        select = select or [Selector("ALL", "")]
        select += _set(settings, "extend-select") + typed(asked.extend_select, "--extend-select")
        return select, _set(settings, "ignore") + typed(asked.ignore, "--ignore")

    def ignored(self, settings: Settings, path: Path) -> frozenset[str]:
        """The codes that are not to run on that file alone."""
        if not settings.per_file_ignores:
            return frozenset()
        known = self._per_file.get(id(settings))
        if known is None:
            from kzlint.config.patterns import PerFileIgnores

            ignores = PerFileIgnores(settings)
            names = self.names_by_code
            codes = [
                codes_meant(names, [Selector(text, place) for text in texts])
                for _, place, texts in ignores.table
            ]
            known = self._per_file[id(settings)] = ignores, codes
        ignores, codes = known
        return frozenset().union(*(codes[index] for index in ignores.fitting(path)))

    def values(self, rule: type[Rule], settings: Settings) -> dict[str, Any]:
        """What is configured of that rule, checked; raises ConfigError naming the key."""
        given = settings.rules.get(rule.name, {})
        if not given:
            return {}
        known = self._values.get((id(settings), rule.name))
        if known is None:
            from kzlint.config.model import configured

            known = {}
            for key, value in given.items():
                origin = settings.origin_of(f"rules.{rule.name}.{key}") or Path()
                known |= configured(rule, {key: value}, Place(origin, ("rules", rule.name)))
            self._values[id(settings), rule.name] = known
        return known

    def configured(self, rule: type[Rule], settings: Settings) -> Rule | None:
        """The rule with its options; None, with a complaint, where it cannot be made."""
        values = dict(self.values(rule, settings))
        severity = values.pop(SEVERITY, None)
        try:
            made = rule(rule.Options(**values) if values else None)
        except (Exception, SystemExit) as error:
            origin = self.registry.origins[rule.code]
            self.complain(
                Message(
                    "plugin {plugin}: rule {code} ({module}) cannot be set up: {error}",
                    {
                        "plugin": origin,
                        "code": rule.code,
                        "module": rule.__module__,
                        "error": describe(error),
                    },
                )
            )
            return None
        if severity is not None:
            made.severity = Severity(severity)
        return made

    def usable(self, path: Path) -> gazetteer.Tables:
        """The tables there that can be used; the others are complained of."""
        tables, errors = gazetteer.usable(path)
        for error in errors:
            self.complain(unused(error))
        return tables

    def names(self, settings: Settings) -> gazetteer.Gazetteer:
        """The newsroom's tables, those of the command line first, over the built-in ones."""
        known = self._names.get(id(settings))
        if known is None:
            paths = (*self.arguments.gazetteer, *settings.gazetteer)
            own = [self.usable(path) for path in paths]
            known = gazetteer.Gazetteer([*own, gazetteer.built_in()])
            self._names[id(settings)] = known
        return known


def typed(values: Sequence[str], option: str) -> list[Selector]:
    """The selectors of an option that can be given often, with commas between."""
    texts = [part.strip() for value in values for part in value.split(",")]
    return [Selector(text, option) for text in texts if text]


def _set(settings: Settings, key: str) -> list[Selector]:
    """The selectors of a setting, each with where it stands."""
    values: Sequence[str] = getattr(settings, field_of(key))
    files = settings.origins.get(key, ())
    return [Selector(text, ItemPlace(files, key, text)) for text in values]
