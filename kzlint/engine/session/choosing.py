"""From settings to rules: which run, with which options, and which not on some files."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kzlint.config import (
    ConfigError,
    ItemPlace,
    Place,
    Selector,
    Settings,
    codes_meant,
    selected_codes,
)
from kzlint.core.finding import Severity
from kzlint.core.toml import field_of
from kzlint.rules import Rule, registry
from kzlint.rules.complete import describe
from kzlint.rules.options import SEVERITY
from kzlint.rules.registry import Registry, RuleError

if TYPE_CHECKING:
    from kzlint.config.patterns import PerFileIgnores

# What settings are called in messages that no file gives.
UNNAMED = Path("settings")


class Chosen(NamedTuple):
    """Rules that run, ready, and what is wrong with those that cannot be set up."""

    rules: tuple[Rule, ...]
    problems: tuple[RuleError, ...]


class Chooser:
    """Chooses among the rules that are installed; the selectors are those of the call."""

    def __init__(
        self,
        select: Sequence[Selector] = (),
        extend_select: Sequence[Selector] = (),
        ignore: Sequence[Selector] = (),
    ) -> None:
        self.select = tuple(select)
        self.extend_select = tuple(extend_select)
        self.ignore = tuple(ignore)

    @cached_property
    def registry(self) -> Registry:
        """The rules that are installed, imported when first asked for."""
        return registry.load(registry.discover())

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of every known rule, by code."""
        return {code: rule.name for code, rule in self.registry.rules.items()}

    def refuse_unknown(self) -> None:
        """Raise ConfigError for a selector of the call that fits no rule."""
        codes_meant(self.names, (*self.select, *self.extend_select, *self.ignore))

    def chosen(self, settings: Settings) -> Chosen:
        """The rules that run; raises ConfigError for what names no rule or cannot be used."""
        values = dict(self._configured(settings))
        codes = selected_codes(self.names, *self._selectors(settings))
        rules: list[Rule] = []
        problems: list[RuleError] = []
        for code in codes:
            try:
                rules.append(self._made(self.registry.rules[code], values.get(code, {})))
            except RuleError as error:
                problems.append(error)
        return Chosen(tuple(rules), tuple(problems))

    def ignores(self, settings: Settings) -> "Ignores | None":
        """What is not to run on some files; None where there is no such setting.

        Raises ConfigError for a selector that fits no rule, and for a bad pattern.
        """
        if not settings.per_file_ignores:
            return None
        from kzlint.config.patterns import PerFileIgnores

        patterns = PerFileIgnores(settings)
        codes = [
            codes_meant(self.names, [Selector(text, place) for text in texts])
            for _, place, texts in patterns.table
        ]
        return Ignores(patterns, codes)

    def _selectors(self, settings: Settings) -> tuple[list[Selector], list[Selector]]:
        """What to select and what to ignore, by the call and by the settings."""
        select = [*self.select] or _set(settings, "select") or [Selector("ALL", "")]
        select += [*_set(settings, "extend-select"), *self.extend_select]
        return select, [*_set(settings, "ignore"), *self.ignore]

    def _configured(self, settings: Settings) -> Iterable[tuple[str, dict[str, Any]]]:
        """What is configured of each rule, whether it runs or not, by code and by field."""
        by_name = {rule.name: rule for rule in self.registry.rules.values()}
        for name in settings.rules:
            rule = by_name.get(name)
            if rule is None:
                raise self._unknown(name, settings)
            yield rule.code, _checked(rule, settings)

    def _unknown(self, name: str, settings: Settings) -> ConfigError:
        place = str(Place(_origin(settings, name), ("rules", name)))
        if right := self.names.get(name.upper()):
            return ConfigError(
                "{place}: rules go by their names here: rules.{name}", place=place, name=right
            )
        from kzlint.core.suggest import did_you_mean

        hint = did_you_mean(name, self.names.values())
        return ConfigError(
            "{place}: no such rule{hint} “kzlint rules” lists all"
            if hint
            else "{place}: no such rule; “kzlint rules” lists all",
            place=place,
            hint=hint,
        )

    def _made(self, rule: type[Rule], values: Mapping[str, Any]) -> Rule:
        """The rule with its options; raises RuleError where it cannot be made."""
        options = {name: value for name, value in values.items() if name != SEVERITY}
        try:
            made = rule(rule.Options(**options) if options else None)
        except (Exception, SystemExit) as error:
            raise RuleError(
                "plugin {plugin}: rule {code} ({module}) cannot be set up: {error}",
                plugin=self.registry.origins[rule.code],
                code=rule.code,
                module=rule.__module__,
                error=describe(error),
            ) from None
        if SEVERITY in values:
            made.severity = Severity(values[SEVERITY])
        return made


class Ignores(NamedTuple):
    """The rules that are not to run on the files that each pattern fits."""

    patterns: "PerFileIgnores"
    codes: Sequence[frozenset[str]]

    def on(self, path: Path) -> frozenset[str]:
        """The codes that are not to run on the file at ``path``, an absolute one."""
        return frozenset().union(*(self.codes[index] for index in self.patterns.fitting(path)))


def _checked(rule: type[Rule], settings: Settings) -> dict[str, Any]:
    """The checked values of a rule's table; raises ConfigError naming the key."""
    from kzlint.config.model import configured

    values = settings.rules[rule.name]
    files = {key: _origin(settings, f"{rule.name}.{key}") for key in values}
    return configured(rule, values, Place(UNNAMED, ("rules", rule.name)), files)


def _origin(settings: Settings, rule_key: str) -> Path:
    return settings.origin_of(f"rules.{rule_key}") or UNNAMED


def _set(settings: Settings, key: str) -> list[Selector]:
    """The selectors of a setting, each with where it stands."""
    values: Sequence[str] = getattr(settings, field_of(key))
    files = settings.origins.get(key, ())
    return [Selector(text, ItemPlace(files, key, text)) for text in values]
