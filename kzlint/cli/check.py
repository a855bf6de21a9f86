"""``kzlint check``: lint files. The command that runs when none is named."""

import argparse
import datetime
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import kzlint
from kzlint import gazetteer
from kzlint.cli import FAILED, complain
from kzlint.config import (
    FAIL_ON,
    ConfigError,
    Configurations,
    Selector,
    Settings,
    selected_codes,
)
from kzlint.files import FileError, find, reason, shown
from kzlint.finding import Severity
from kzlint.linter import Linter, describe
from kzlint.report import FORMATS, Result, renderer
from kzlint.rules import Rule, registry
from kzlint.source import Source

EPILOG = """\
commands:
  kzlint [check] [OPTIONS] [PATHS]   lint releases
  kzlint rule CODE|NAME              explain one rule
  kzlint rules                       list all rules

exit status:
  0  nothing at or above --fail-on
  1  findings
  2  the run itself failed: no such file, a bad option or configuration, a rule that crashed

examples:
  kzlint releases/                   every *.txt below a folder
  kzlint --select QUO,CAP a.txt      only quotations and captions
  kzlint --ignore FMT004 a.txt       all rules but one
  cat a.txt | kzlint -               standard input
"""


def main(argv: Sequence[str]) -> int:
    """Lint the paths in ``argv``, print the findings, and return the exit status."""
    arguments = _parser().parse_args(argv)
    try:
        run = Run(arguments)
    except (ConfigError, gazetteer.GazetteerError) as error:
        complain(error)
        return FAILED
    return run.run()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kzlint",
        usage="kzlint [check] [OPTIONS] [PATHS]...",
        description="Check Kazakh press releases: date headers, quotations and who said them, "
        "captions, names. Findings go to standard output.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATHS",
        help="files, folders (their **/*.txt), or - for standard input",
    )
    rules = parser.add_argument_group("which rules")
    rules.add_argument(
        "--select",
        metavar="RULES",
        action="append",
        default=[],
        help="run only these: codes (QUO001), families (QUO) or names, with commas between",
    )
    rules.add_argument(
        "--extend-select",
        metavar="RULES",
        action="append",
        default=[],
        help="run these besides what the configuration selects",
    )
    rules.add_argument(
        "--ignore", metavar="RULES", action="append", default=[], help="do not run these"
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "--output-format", choices=sorted(FORMATS), help="how to show findings (default: full)"
    )
    output.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        help="the least severity that gives exit status 1 (default: warning)",
    )
    settings = parser.add_argument_group("settings")
    settings.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        help="a configuration instead of the nearest kzlint.toml or pyproject.toml",
    )
    settings.add_argument("--isolated", action="store_true", help="read no configuration")
    settings.add_argument(
        "--gazetteer",
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help="a table or folder of names, before the built-in ones (repeatable)",
    )
    settings.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=_day,
        help="the day that “future” is measured from (default: today)",
    )
    settings.add_argument(
        "--stdin-filename",
        metavar="PATH",
        help="what to call standard input, and where to look for its configuration",
    )
    parser.add_argument("--version", action="version", version=f"kzlint {kzlint.__version__}")
    return parser


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date of the form YYYY-MM-DD") from None


class Run:
    """One call: what was asked for, and what came of it so far."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.today: datetime.date = arguments.today or datetime.date.today()
        self.configurations = Configurations(arguments.config, isolated=arguments.isolated)
        self.registry = registry.load(registry.discover())
        self.linters: dict[int, Linter] = {}
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
            sys.stdout.write(renderer(chosen)(self.results))
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
        outcome = self.linter_for(settings).lint(source)
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
            made = Linter(self.rules(settings), self.names(settings), self.today)
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
