"""``kzlint check``: lint files. The command that runs when none is named."""

import argparse
import datetime
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kzlint import gazetteer
from kzlint.cli import FAILED, complain
from kzlint.cli.options import parser
from kzlint.config import (
    ConfigError,
    Configurations,
    Selector,
    Settings,
    selected_codes,
)
from kzlint.files import FileError, find, reason, shown
from kzlint.finding import Severity
from kzlint.linter import Linter, describe
from kzlint.report import Report, Result, renderer
from kzlint.rules import Rule, registry
from kzlint.source import Source


def main(argv: Sequence[str]) -> int:
    """Lint the paths in ``argv``, print the findings, and return the exit status."""
    arguments = parser().parse_args(argv)
    try:
        run = Run(arguments)
    except (ConfigError, gazetteer.GazetteerError) as error:
        complain(error)
        return FAILED
    return run.run()


class Run:
    """One call: what was asked for, and what came of it so far."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.today: datetime.date = arguments.today or datetime.date.today()
        self.configurations = Configurations(arguments.config, isolated=arguments.isolated)
        self.registry = registry.load(registry.discover())
        self.linters: dict[int, Linter] = {}
        self.earlier: dict[int, dict[str, list[Any]]] = {}
        self.results: list[Result] = []
        self.complained: set[str] = set()
        self.failing = False
        self.output_format: str | None = arguments.output_format

    def run(self) -> int:
        for error in self.registry.errors:
            self.complain(error)
        if not self.arguments.paths:
            self.complain("no files named; try “kzlint releases/” or “kzlint --help”")
        for source, folder in self.sources():
            try:
                self.lint(source, folder)
            except (ConfigError, gazetteer.GazetteerError) as error:
                self.complain(error)
        chosen = self.output_format or "full"
        if self.results or chosen == "json":
            sys.stdout.write(renderer(chosen)(Report(self.results)))
            sys.stdout.flush()
        self.conclude()
        if self.complained:
            return FAILED
        return 1 if self.failing else 0

    def complain(self, message: object) -> None:
        """Say once that something is wrong; the run goes on, and fails at its end."""
        if str(message) not in self.complained:
            self.complained.add(str(message))
            complain(message)

    def sources(self) -> Iterator[tuple[Source, Path]]:
        """Each text to lint, once, with the folder whose configuration holds for it."""
        seen: set[Path] = set()
        for path in dict.fromkeys(self.arguments.paths):
            if path == "-":
                yield from self.standard_input()
                continue
            for item in find(path):
                if isinstance(item, FileError):
                    self.complain(item)
                elif (real := item.resolve()) not in seen:
                    seen.add(real)
                    yield from self.read(item)

    def standard_input(self) -> Iterator[tuple[Source, Path]]:
        """The text piped in, under the name it is given."""
        name = self.arguments.stdin_filename or "-"
        if sys.stdin is None:
            self.complain(f"{shown(name)}: standard input is closed")
            return
        content = sys.stdin.buffer.read()
        yield Source.from_bytes(content, name), Path(name).absolute().parent

    def read(self, path: Path) -> Iterator[tuple[Source, Path]]:
        """One file's text; nothing, with a complaint, where it cannot be read."""
        try:
            content = path.read_bytes()
        except OSError as error:
            self.complain(f"{shown(str(path))}: {reason(error)}")
            return
        yield Source.from_bytes(content, str(path)), path.absolute().parent

    def lint(self, source: Source, folder: Path) -> None:
        settings = self.configurations.settings_for(folder)
        earlier = self.earlier.setdefault(id(settings), {})
        outcome = self.linter_for(settings).lint(source, earlier)
        for code, kept in outcome.recollected.items():
            earlier.setdefault(code, []).extend(kept)
        for crash in outcome.crashes:
            origin = self.registry.origins[crash.code]
            self.complain(
                f"plugin {origin}: rule {crash.code} ({crash.module}) crashed "
                f"on {shown(source.path)}: {crash.error}"
            )
        self.output_format = self.output_format or settings.output_format
        least = self.arguments.fail_on or settings.fail_on
        if least != "never":
            rank = Severity(least).rank
            self.failing |= any(found.severity.rank >= rank for found in outcome.findings)
        if outcome.findings:
            self.results.append(Result(source, outcome.findings))

    def linter_for(self, settings: Settings) -> Linter:
        """The linter for those settings, made once."""
        made = self.linters.get(id(settings))
        if made is None:
            made = Linter(self.rules(settings), self.names(settings), self.today, settings.style)
            self.linters[id(settings)] = made
        return made

    def rules(self, settings: Settings) -> list[Rule]:
        names = {code: rule.name for code, rule in self.registry.rules.items()}
        unknown = [name for name in settings.rules if name not in names.values()]
        if unknown:
            from kzlint.suggest import did_you_mean

            hint = did_you_mean(unknown[0], names.values())
            raise ConfigError(f"{settings.origin}: rules.{unknown[0]}: no such rule{hint}")
        codes = selected_codes(names, *self.selectors(settings))
        made = [self.configured(self.registry.rules[code], settings) for code in codes]
        return [rule for rule in made if rule is not None]

    def selectors(self, settings: Settings) -> tuple[list[Selector], list[Selector]]:
        """What to select and what to ignore, from the configuration and the command line."""
        asked = self.arguments
        select = _typed(asked.select, "--select") or _set(settings, "select")
        select = select or [Selector("ALL", "")]
        select += _set(settings, "extend-select") + _typed(asked.extend_select, "--extend-select")
        return select, _set(settings, "ignore") + _typed(asked.ignore, "--ignore")

    def configured(self, rule: type[Rule], settings: Settings) -> Rule | None:
        """The rule with its options; None, with a complaint, where it cannot be made."""
        options = None
        if values := settings.rules.get(rule.name):
            from kzlint.config_model import options as checked

            options = checked(rule, values, settings.origin)
        try:
            return rule(options)
        except (Exception, SystemExit) as error:
            origin = self.registry.origins[rule.code]
            where = f"plugin {origin}: rule {rule.code} ({rule.__module__})"
            self.complain(f"{where} cannot be set up: {describe(error)}")
            return None

    def names(self, settings: Settings) -> gazetteer.Gazetteer:
        """The newsroom's tables, those of the command line first, over the built-in ones."""
        own = [gazetteer.load([path]) for path in (*self.arguments.gazetteer, *settings.gazetteer)]
        return gazetteer.Gazetteer([*own, gazetteer.built_in()])

    def conclude(self) -> None:
        """Count what was found, on standard error, where people read it."""
        if self.output_format == "json" or not self.results:
            return
        severities = [found.severity for result in self.results for found in result.findings]
        counts = [
            f"{count} {severity.value}{'s' if count != 1 else ''}"
            for severity in reversed(Severity)
            if (count := severities.count(severity))
        ]
        files = len(self.results)
        print(f"{', '.join(counts)} in {files} file{'s' if files != 1 else ''}", file=sys.stderr)


def _typed(values: Sequence[str], option: str) -> list[Selector]:
    texts = [part.strip() for value in values for part in value.split(",")]
    return [Selector(text, option) for text in texts if text]


def _set(settings: Settings, key: str) -> list[Selector]:
    values: Sequence[str] = getattr(settings, key.replace("-", "_"))
    return [Selector(text, f"{settings.origin}: {key}") for text in values]
