"""Finding rules: entry points of the group ``kzlint.rules``, ours and third-party ones alike."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kzlint.core import cache
from kzlint.i18n.message import Message, UserError
from kzlint.rules.complete import describe, first_defect
from kzlint.rules.rule import Rule

GROUP = "kzlint.rules"


class RuleError(UserError):
    """A rule that cannot be used: which plugin, which rule, and why."""

    @property
    def plugin(self) -> str:
        """The distribution that the rule comes from."""
        return str(self.message.arguments["plugin"])


class Plugin(NamedTuple):
    """An entry point: the distribution it comes from, its name (the rule's code), its target."""

    distribution: str
    name: str
    target: str


@dataclass(frozen=True, slots=True)
class Registry:
    """The usable rules, by code, and what was wrong with the others."""

    rules: dict[str, type[Rule]]
    origins: dict[str, str]
    errors: tuple[RuleError, ...]


def load(plugins: Iterable[Plugin]) -> Registry:
    """Import every plugin's rule; one that cannot be used is left out and named in ``errors``."""
    rules: dict[str, type[Rule]] = {}
    origins: dict[str, str] = {}
    errors: list[RuleError] = []
    for plugin in plugins:
        try:
            rule = _imported(plugin)
            check_rule(rule, plugin, Registry(rules, origins, ()))
        except RuleError as error:
            errors.append(error)
            continue
        rules[plugin.name] = rule
        origins[plugin.name] = plugin.distribution
    return Registry(dict(sorted(rules.items())), origins, tuple(errors))


def _imported(plugin: Plugin) -> Any:
    from importlib import import_module

    module, _, attribute = plugin.target.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except (Exception, SystemExit) as error:
        raise RuleError(
            "plugin {plugin}: rule {rule} ({target}) cannot be imported: {error}",
            plugin=plugin.distribution,
            rule=plugin.name,
            target=plugin.target,
            error=describe(error),
        ) from error


def check_rule(rule: Any, plugin: Plugin, beside: Registry | None = None) -> None:
    """Refuse what is no complete rule: RuleError names plugin, class and what is missing.

    ``beside`` are rules that it may not be mistaken for.
    """
    problem = beside and _taken(rule, plugin, beside)
    problem = problem or first_defect(rule, plugin.name, plugin.target)
    if problem:
        raise RuleError(
            "plugin {plugin}: rule {rule}: {problem}",
            plugin=plugin.distribution,
            rule=_label(rule, plugin),
            problem=problem,
        )


def _taken(rule: Any, plugin: Plugin, beside: Registry) -> Message | None:
    """That another rule has its code or its name, whatever else is wrong with it."""
    code, name = _text(rule, "code"), _text(rule, "name")
    for other in beside.rules.values():
        told = {"rule": other.__name__, "plugin": beside.origins[other.code]}
        # The same class under two entry points is told by what it is called.
        if other.code == code and (other is not rule or plugin.name == code):
            return Message(
                "the code {taken} is taken by {rule} of {plugin}", {"taken": code, **told}
            )
        if other.name == name and other is not rule:
            return Message(
                "the name {taken} is taken by {rule} of {plugin}", {"taken": name, **told}
            )
    return None


def _label(rule: Any, plugin: Plugin) -> str:
    """What the class is called; the entry point's code for what is none."""
    # An object may lie about its class, or raise where it is asked for it.
    called = _text(rule, "__name__") if issubclass(type(rule), type) else ""
    return called or plugin.name


def _text(rule: Any, attribute: str) -> str:
    """A text that a class has; an empty one where it has no such thing, or cannot be asked."""
    try:
        value = getattr(rule, attribute, "")
    except (Exception, SystemExit):
        return ""
    return value if type(value) is str else ""


def discover() -> Sequence[Plugin]:
    """The entry points of this environment: ours first, then by distribution and name.

    Reading the metadata of every installed distribution takes as long as linting; the
    result is kept until a folder of the module search path changes.
    """
    kept_at = cache.place("plugins", GROUP, *_search_path())
    kept = cache.read(kept_at)
    if kept is None:
        kept = _read_metadata()
        cache.write(kept_at, kept)
    return [Plugin(*plugin) for plugin in kept]


@lru_cache(maxsize=1)
def installed_codes() -> frozenset[str]:
    """The codes of all rules of this environment, usable or not; looked up once a process."""
    return frozenset(plugin.name for plugin in discover())


def _search_path() -> Iterable[str]:
    for folder in sys.path:
        try:
            yield f"{folder} {Path(folder or '.').stat().st_mtime_ns}"
        except OSError:
            yield folder


def _read_metadata() -> list[Plugin]:
    from importlib.metadata import entry_points

    found = {
        Plugin(point.dist.name if point.dist else "?", point.name, point.value)
        for point in entry_points(group=GROUP)
    }
    return sorted(found, key=lambda plugin: (plugin.distribution != "kzlint", plugin))
