"""``kzlint check``: lint files. The command that runs when none is named."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kzlint.cli.commands import COMMANDS
from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.guide import command_meant, first_steps
from kzlint.cli.inputs import named, standard_input
from kzlint.cli.options import parsed
from kzlint.cli.output import Output
from kzlint.cli.progress import Progress
from kzlint.cli.sessions import session
from kzlint.config import ConfigError, Settings
from kzlint.core.finding import Finding, Severity
from kzlint.core.source import STANDARD_INPUT
from kzlint.engine.linter import Outcome
from kzlint.engine.session.inputs import Found, Input
from kzlint.engine.session.result import CrashError, Result
from kzlint.files.discover import FileError
from kzlint.i18n.message import Message, UserError

if TYPE_CHECKING:
    from kzlint.cli.baselines import Baselines
    from kzlint.cli.fixing import Fixing
    from kzlint.engine.fixer import Fixed, Lint


def main(argv: Sequence[str]) -> int:
    """Lint the paths in ``argv``, print the findings, and return the exit status."""
    if not argv:
        print(first_steps(), file=sys.stderr)
        return FAILED
    arguments = parsed(argv)
    try:
        run = Run(arguments)
    except ConfigError as error:
        report_error(error)
        return FAILED
    return run.run()


class Run:
    """One call: what was asked for, and what came of it so far."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.complained: set[str] = set()
        self.progress = Progress()
        self.session = session(arguments)
        self.lint_run = self.session.run(
            self.baselines_for,
            respect_gitignore=arguments.respect_gitignore,
            force_exclude=arguments.force_exclude,
        )
        self.output = Output(arguments)
        self.fixing = _fixing(arguments, self)
        self.baselines: Baselines | None = None
        self.unwritten: Outcome | None = None
        self.failing = False

    def run(self) -> int:
        """Lint, report, and return the exit status."""
        for error in self.session.registry.errors:
            self.report_error(error)
        paths = list(self.paths())
        if not self.arguments.paths:
            self.report_error(Message("no files named; try “kzlint releases/” or “kzlint --help”"))
        if self.fixing and len(paths) > 1 and STANDARD_INPUT in paths:
            self.report_error(
                Message("standard input can only be fixed alone; name no other files")
            )
            return FAILED
        for path in self.progress.over(paths):
            if isinstance(path, Found):
                self.take_file(path)
            else:
                self.take_standard_input()
        self.conclude()
        if self.complained:
            return FAILED
        return 1 if self.failing else 0

    def report_error(self, message: object) -> None:
        """Say once that something is wrong; the run goes on, and fails at its end."""
        if str(message) not in self.complained:
            self.complained.add(str(message))
            self.tell(message)

    def tell(self, message: object) -> None:
        """Say on standard error what does not fail the run."""
        self.progress.clear()
        report_error(message)

    def paths(self) -> Iterator[Found | str]:
        """Each file once, or ``-``; what cannot be read is complained of."""
        for path in dict.fromkeys(self.arguments.paths):
            if path == STANDARD_INPUT:
                yield path
                continue
            for item in self.lint_run.inputs.find(path):
                if isinstance(item, UserError):
                    self.report_error(item)
                else:
                    yield item
            self.suggest_command(path)

    def suggest_command(self, path: str) -> None:
        """Say which command was perhaps meant by a first path that is not there."""
        if path == self.arguments.paths[0] and not os.path.lexists(path):
            hint = command_meant(path, COMMANDS)
            if hint:
                self.tell(hint)

    def take_file(self, path: Found) -> None:
        """Lint one file; nothing, with a complaint, where that cannot be done."""
        try:
            self.take(self.lint_run.inputs.read(path))
        except (FileError, ConfigError) as error:
            self.report_error(error)

    def take_standard_input(self) -> None:
        """Lint the text piped in, or give it back as it was, if it was to come out mended."""
        try:
            content = standard_input(self.arguments.stdin_filename)
        except FileError as error:
            self.report_error(error)
            return
        item = None
        try:
            item = named(content, self.arguments.stdin_filename, self.lint_run.inputs)
            for problem in self.lint_run.inputs.problems():
                self.report_error(problem)
            if item:
                self.take(item)
        except ConfigError as error:
            self.report_error(error)
            item = None
        if item is None and self.fixing and not self.fixing.only_shows:
            sys.stdout.buffer.write(content)

    def take(self, item: Input) -> None:
        """Lint one text; raises ConfigError where its configuration forbids that."""
        self.unwritten = None
        self.output.apply_settings(item.settings)
        result = self.lint_run.lint(item, self.mended if self.fixing else None)
        for problem in result.problems:
            self.report_error(problem)
        if self.baselines:
            self.record(item, result)
        self.judge(item, result.findings)
        self.output.add(result)

    def mended(self, item: Input, lint: "Lint") -> "Fixed":
        """The text with its fixes made; what was found before, where it stays as it is."""
        assert self.fixing is not None
        done = self.fixing.fixed(item, lint)
        if self.baselines and self.fixing.only_shows and done.source != item.source:
            self.unwritten = lint(item.source)
        return done

    def record(self, item: Input, result: Result) -> None:
        """Let the baseline know what the file holds now."""
        assert self.baselines is not None
        ready = self.lint_run.linters.linter_for(item.settings, item.path, self.lint_run.today)
        crashed = {error.code for error in result.problems if isinstance(error, CrashError)}
        codes = {rule.code for rule in ready.linter.rules} - crashed
        found = self.unwritten or result
        self.baselines.record(item, codes, (*found.findings, *found.silenced))

    def baselines_for(self, settings: Settings) -> "Baselines | None":
        """The baselines of this run, if a file with these settings has one or is to have one."""
        asked = self.arguments
        if not (asked.baseline or settings.baseline or asked.write_baseline
                or asked.prune_baseline):  # fmt: skip
            return None
        if self.baselines is None:
            from kzlint.cli.baselines import Baselines

            self.baselines = Baselines(asked, self.report_error)
        return self.baselines

    def judge(self, item: Input, findings: Sequence[Finding]) -> None:
        """Whether what was found fails the run."""
        least = self.arguments.fail_on or item.settings.fail_on
        if least != "never":
            rank = Severity(least).rank
            self.failing |= any(found.severity.rank >= rank for found in findings)

    def conclude(self) -> None:
        """Report what was found, or show or tell what was fixed."""
        if self.baselines:
            self.baselines.conclude(is_whole=not self.complained)
        if self.arguments.write_baseline:
            self.failing = False
            return
        fixing = self.fixing
        if fixing and fixing.only_shows:
            self.failing = bool(fixing.diffs)
            self.output.write_bytes("".join(fixing.diffs).encode(), self.report_error)
            fixing.conclude()
            return
        if fixing and fixing.says_no_more:
            self.failing = False
            self.output.results.clear()
        if not (fixing and fixing.says_no_more):
            # Fixed standard input has the standard output for itself.
            stream = sys.stderr if fixing and STANDARD_INPUT in self.arguments.paths else sys.stdout
            self.output.show(self.session.registry.rules, stream, self.report_error)
        self.output.close(fixing.count if fixing else 0)


def _fixing(arguments: argparse.Namespace, run: Run) -> "Fixing | None":
    if not (arguments.fix or arguments.fix_only or arguments.diff):
        return None
    from kzlint.cli.fixing import Fixing

    return Fixing(arguments, run.report_error, run.tell)
