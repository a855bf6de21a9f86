"""Choosing rules by settings: which run, with which options, and which on some files only."""

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

# The name in messages of settings that do not come from a file.
UNNAMED = Path("settings")


class Chosen(NamedTuple):
    """The rules to run, and the errors of those that cannot be set up."""

    rules: tuple[Rule, ...]
    problems: tuple[RuleError, ...]


class Chooser:
    """Chooses among the installed rules; the selectors are those of the call."""

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
        """The installed rules, imported on first use."""
        return registry.load(registry.discover())

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of every installed rule, by code."""
        return {code: rule.name for code, rule in self.registry.rules.items()}

    def refuse_unknown(self) -> None:
        """Raise ConfigError for a selector of the call that matches no rule."""
        codes_meant(self.names, (*self.select, *self.extend_select, *self.ignore))

    def chosen(self, settings: Settings) -> Chosen:
        """Return the rules to run; raises ConfigError for selectors or settings that are wrong."""
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
        """Return the per-file ignores; None if there are none.

        Raises ConfigError for a selector that matches no rule, and for a bad pattern.
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
        """Return the selectors to select and to ignore, from the call and the settings."""
        select = [*self.select] or _set(settings, "select") or [Selector("ALL", "")]
        select += [*_set(settings, "extend-select"), *self.extend_select]
        return select, [*_set(settings, "ignore"), *self.ignore]

    def _configured(self, settings: Settings) -> Iterable[tuple[str, dict[str, Any]]]:
        """Yield the code and the configured fields of each rule, even of rules that do not run."""
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
        """Make a rule with its options; raises RuleError if its class raises."""
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
    """The rules to ignore on the files that match each pattern."""

    patterns: "PerFileIgnores"
    codes: Sequence[frozenset[str]]

    def on(self, path: Path) -> frozenset[str]:
        """Return the codes to ignore on the file at ``path``, an absolute path."""
        return frozenset().union(*(self.codes[index] for index in self.patterns.fitting(path)))


def _checked(rule: type[Rule], settings: Settings) -> dict[str, Any]:
    """Validate the values of a rule's table; raises ConfigError naming the key."""
    from kzlint.config.model import configured

    values = settings.rules[rule.name]
    files = {key: _origin(settings, f"{rule.name}.{key}") for key in values}
    return configured(rule, values, Place(UNNAMED, ("rules", rule.name)), files)


def _origin(settings: Settings, rule_key: str) -> Path:
    return settings.origin_of(f"rules.{rule_key}") or UNNAMED


def _set(settings: Settings, key: str) -> list[Selector]:
    """Return the selectors of a setting, each with its place."""
    values: Sequence[str] = getattr(settings, field_of(key))
    files = settings.origins.get(key, ())
    return [Selector(text, ItemPlace(files, key, text)) for text in values]
