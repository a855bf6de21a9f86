"""``kzlint config show``: print the configuration of a file as valid TOML."""

import argparse
import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.language import _, say
from kzlint.cli.sessions import session
from kzlint.config import ConfigError, Settings, selectors
from kzlint.core.toml import field_of, key_of, written
from kzlint.files.paths import from_here, shown
from kzlint.i18n.message import Listed, Message, counted
from kzlint.rules import Rule
from kzlint.rules.options import SEVERITY

# Settings, by field, that no option of this command overrides.
PLAIN = ("respect_gitignore", "force_exclude", "baseline", "rules_url", "lang")


def run(arguments: argparse.Namespace) -> int:
    """Print the configuration, and its problems to standard error."""
    place = Path(arguments.file).absolute()
    try:
        configured = session(arguments)
        settings = configured.settings_for(place if place.is_dir() else place.parent)
        # The configuration does not depend on the day.
        ready = configured.linters.linter_for(settings, place, datetime.date.min)
    except ConfigError as error:
        report_error(error)
        return FAILED
    for problem in ready.problems:
        report_error(problem)
    for line in lines(arguments, settings, ready.linter.rules):
        print(line)
    return FAILED if ready.problems else 0


def lines(
    arguments: argparse.Namespace, settings: Settings, rules: Sequence[Rule]
) -> Iterator[str]:
    """Yield the whole configuration, one setting per line."""
    origin = from_here(settings.origin) if settings.origin else _("no configuration: all defaults")
    yield f"# {shown(arguments.file)}: {origin}"
    running = say(counted(len(rules), "{count} rule", "{count} rules"))
    yield f"# {running}: {', '.join(rule.code for rule in rules)}"
    for key, value, where in general(arguments, settings):
        yield _setting(key, value, where)
    if settings.per_file_ignores:
        yield ""
        yield "[per-file-ignores]"
        for pattern, ignored in settings.per_file_ignores:
            where = _origin(settings, f"per-file-ignores.{pattern}")
            yield f"{written(pattern)} = {written(ignored)}  # {where}"
    yield ""
    yield "[style]"
    for field in fields(settings.style):
        key = key_of(field.name)
        yield _setting(key, getattr(settings.style, field.name), _origin(settings, f"style.{key}"))
    for rule in rules:
        yield from _rule(settings, rule)


def _rule(settings: Settings, rule: Rule) -> Iterator[str]:
    """Yield the table of a rule, if the rule has options or its severity is configured."""
    under = f"rules.{rule.name}"
    is_severity_given = f"{under}.{SEVERITY}" in settings.origins
    if not fields(rule.Options) and not is_severity_given:
        return
    yield ""
    yield f"[{under}]  # {rule.code}"
    yield _setting(SEVERITY, rule.severity.value, _origin(settings, f"{under}.{SEVERITY}"))
    for option in fields(rule.Options):
        key = key_of(option.name)
        value = getattr(rule.options, option.name)
        yield _setting(key, value, _origin(settings, f"{under}.{key}"))


def general(arguments: argparse.Namespace, settings: Settings) -> Iterator[tuple[str, Any, str]]:
    """Yield the settings outside any table: key, value, and the value's origin."""
    selected = _texts(arguments.select)
    yield (
        "select",
        selected or settings.select or ["ALL"],
        "--select" if selected else _origin(settings, "select" if settings.select else ""),
    )
    for key in ("extend-select", "ignore"):
        added = _texts(getattr(arguments, field_of(key)))
        option = f"--{key}" if added else ""
        texts = [*getattr(settings, field_of(key)), *added]
        yield key, texts, _origin(settings, key, option)
    yield "exclude", settings.exclude, _origin(settings, "exclude")
    paths = [path.absolute() for path in (*arguments.gazetteer, *settings.gazetteer)]
    option = "--gazetteer" if arguments.gazetteer else ""
    yield "gazetteer", paths, _origin(settings, "gazetteer", option)
    for name in PLAIN:
        value = getattr(settings, name)
        value = value.absolute() if isinstance(value, Path) else value
        yield key_of(name), value, _origin(settings, key_of(name))
    for name, default in (("fail_on", "warning"), ("output_format", "full")):
        chosen = getattr(arguments, name)
        key = key_of(name)
        where = f"--{key}" if chosen else _origin(settings, key)
        yield key, chosen or getattr(settings, name) or default, where


def _texts(values: Iterable[str]) -> list[str]:
    return [selector.text for selector in selectors(values, "")]


def _origin(settings: Settings, key: str, option: str = "") -> str:
    """Name the origins of a key's value: files, the option that adds to it, or the default."""
    files = map(from_here, settings.origins.get(key, ()))
    places = [*files, *([option] if option else [])]
    if len(places) < 2:
        return "".join(places) or _("default")
    *others, last = places
    return say(Message("{others} and {last}", {"others": Listed(tuple(others)), "last": last}))


def _setting(key: str, value: Any, where: str) -> str:
    if value is None:
        return f"# {say(Message('{key} is not set', {'key': key}))}"
    return f"{key} = {written(value)}  # {where}"
