"""Finding rules: entry points of the group ``kzlint.rules``, ours and third-party ones alike."""

import re
import sys
import types
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, NamedTuple

from kzlint import cache
from kzlint.finding import Severity
from kzlint.message import Message, UserError
from kzlint.rules.base import SEVERITY, Rule
from kzlint.rules.examples import Invalid, Valid

GROUP = "kzlint.rules"

_CODE = re.compile(r"[A-Z]{3,5}\d{3}\Z")
_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*\Z")


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
            check_rule(rule, plugin)
            _check_free(rule, plugin, rules, origins)
        except RuleError as error:
            errors.append(error)
            continue
        rules[rule.code] = rule
        origins[rule.code] = plugin.distribution
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
            error=f"{type(error).__name__}: {error}",
        ) from error


def _check_free(
    rule: type[Rule], plugin: Plugin, rules: dict[str, type[Rule]], origins: dict[str, str]
) -> None:
    for other in rules.values():
        for what in ("code", "name"):
            if getattr(other, what) == getattr(rule, what):
                raise _refused(
                    plugin,
                    rule.__name__,
                    Message(
                        "the code {taken} is taken by {rule} of {plugin}"
                        if what == "code"
                        else "the name {taken} is taken by {rule} of {plugin}",
                        {
                            "taken": getattr(rule, what),
                            "rule": other.__name__,
                            "plugin": origins[other.code],
                        },
                    ),
                )


def check_rule(rule: Any, plugin: Plugin) -> None:
    """Refuse what is no complete rule: RuleError names plugin, class and what is missing."""
    label = getattr(rule, "__name__", repr(rule))
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        no_rule = Message(
            "{target} is no subclass of {base}",
            {"target": plugin.target, "base": "kzlint.rules.Rule"},
        )
        raise _refused(plugin, label, no_rule)
    for problem in _problems(rule, plugin):
        raise _refused(plugin, label, problem)


def _refused(plugin: Plugin, label: str, problem: Message) -> RuleError:
    return RuleError(
        "plugin {plugin}: rule {rule}: {problem}",
        plugin=plugin.distribution,
        rule=label,
        problem=problem,
    )


def _problems(rule: type[Rule], plugin: Plugin) -> Iterable[Message]:
    code, name = getattr(rule, "code", None), getattr(rule, "name", None)
    if not (isinstance(code, str) and _CODE.match(code)):
        yield Message("it has no code of three to five capitals and three digits (code = 'ABC123')")
    elif code != plugin.name:
        called = {"found": plugin.name, "code": code}
        yield Message("its entry point is called {found!r}, not {code!r} as its code", called)
    if not (isinstance(name, str) and _NAME.match(name)):
        yield Message("it has no kebab-case name that says what is wrong (name = 'missing-thing')")
    if not isinstance(getattr(rule, "severity", None), Severity):
        yield Message("it has no severity (severity = Severity.WARNING)")
    if not isinstance(getattr(rule, "message", None), str):
        yield Message("it has no message")
    if not (rule.__doc__ or "").strip() or rule.__doc__ == Rule.__doc__:
        yield Message("it has no docstring that says what it does and why")
    examples = getattr(rule, "examples", None) or ()
    if not any(isinstance(example, Valid) for example in examples):
        yield Message("it has no valid example")
    if not any(isinstance(example, Invalid) for example in examples):
        yield Message("it has no invalid example")
    if not is_dataclass(rule.Options):
        yield Message("its Options are no dataclass")
    elif any(f.default is MISSING and f.default_factory is MISSING for f in fields(rule.Options)):
        yield Message("its Options have a field without a default")
    elif any(f.name == SEVERITY for f in fields(rule.Options)):
        yield Message("its Options have a field “severity”, which every rule has already")
    if not visited(rule):
        yield Message(
            "the first parameter of its check is not annotated with the type of node it checks"
        )


def visited(rule: type[Rule]) -> tuple[type, ...]:
    """The types of nodes that the rule checks, from the annotation of ``check``; () if none."""
    if rule.check is Rule.check:
        return ()
    annotation = next(iter(getattr(rule.check, "__annotations__", {}).values()), None)
    if isinstance(annotation, str):
        annotation = _evaluated(rule)
    parts = annotation.__args__ if isinstance(annotation, types.UnionType) else (annotation,)
    return tuple(parts) if all(isinstance(part, type) for part in parts) else ()


def _evaluated(rule: type[Rule]) -> Any:
    """The annotation in a module that leaves them as text (``from __future__ import …``)."""
    import inspect

    try:
        parameters = inspect.signature(rule.check, eval_str=True).parameters
    except (NameError, TypeError, ValueError):
        return None
    return [parameter.annotation for parameter in parameters.values()][1]


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
