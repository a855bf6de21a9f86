"""``kzlint check``: lint files. This is the default command."""

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
    """One run of the command: its options and its results so far."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.reported: set[str] = set()
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
        self.original: Outcome | None = None
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
                self.lint_file(path)
            else:
                self.lint_standard_input()
        self.conclude()
        if self.reported:
            return FAILED
        return 1 if self.failing else 0

    def report_error(self, message: object) -> None:
        """Report an error once; the run continues and fails at its end."""
        if str(message) not in self.reported:
            self.reported.add(str(message))
            self.notify(message)

    def notify(self, message: object) -> None:
        """Print a message to standard error without failing the run."""
        self.progress.clear()
        report_error(message)

    def paths(self) -> Iterator[Found | str]:
        """Yield each file once, or ``-``; report what cannot be read."""
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
        """Suggest the command that a missing first path resembles."""
        if path == self.arguments.paths[0] and not os.path.lexists(path):
            hint = command_meant(path, COMMANDS)
            if hint:
                self.notify(hint)

    def lint_file(self, path: Found) -> None:
        """Lint one file, or report why it cannot be linted."""
        try:
            self.lint(self.lint_run.inputs.read(path))
        except (FileError, ConfigError) as error:
            self.report_error(error)

    def lint_standard_input(self) -> None:
        """Lint standard input; with --fix, write it back unchanged if it cannot be linted."""
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
                self.lint(item)
        except ConfigError as error:
            self.report_error(error)
            item = None
        if item is None and self.fixing and not self.fixing.is_diff:
            sys.stdout.buffer.write(content)

    def lint(self, item: Input) -> None:
        """Lint one text; raise ConfigError if its configuration does not allow that."""
        self.original = None
        self.output.apply_settings(item.settings)
        result = self.lint_run.lint(item, self.fix if self.fixing else None)
        for problem in result.problems:
            self.report_error(problem)
        if self.baselines:
            self.record(item, result)
        self.apply_fail_on(item, result.findings)
        self.output.add(result)

    def fix(self, item: Input, lint: "Lint") -> "Fixed":
        """Fix one text; with --diff, keep the findings of the original for the baseline."""
        assert self.fixing is not None
        done = self.fixing.fixed(item, lint)
        if self.baselines and self.fixing.is_diff and done.source != item.source:
            self.original = lint(item.source)
        return done

    def record(self, item: Input, result: Result) -> None:
        """Record the file's current findings for the baseline."""
        assert self.baselines is not None
        ready = self.lint_run.linters.linter_for(item.settings, item.path, self.lint_run.today)
        crashed = {error.code for error in result.problems if isinstance(error, CrashError)}
        codes = {rule.code for rule in ready.linter.rules} - crashed
        found = self.original or result
        self.baselines.record(item, codes, (*found.findings, *found.silenced))

    def baselines_for(self, settings: Settings) -> "Baselines | None":
        """Return the run's baselines, or None if these settings and options need none."""
        arguments = self.arguments
        if not (arguments.baseline or settings.baseline or arguments.write_baseline
                or arguments.prune_baseline):  # fmt: skip
            return None
        if self.baselines is None:
            from kzlint.cli.baselines import Baselines

            self.baselines = Baselines(arguments, self.report_error)
        return self.baselines

    def apply_fail_on(self, item: Input, findings: Sequence[Finding]) -> None:
        """Fail the run if a finding is at or above the severity of ``--fail-on``."""
        least = self.arguments.fail_on or item.settings.fail_on
        if least != "never":
            rank = Severity(least).rank
            self.failing |= any(found.severity.rank >= rank for found in findings)

    def conclude(self) -> None:
        """Write the report, the diffs or the number of fixes, and the baseline."""
        if self.baselines:
            self.baselines.conclude(is_whole=not self.reported)
        if self.arguments.write_baseline:
            self.failing = False
            return
        fixing = self.fixing
        if fixing and fixing.is_diff:
            self.failing = bool(fixing.diffs)
            self.output.write_bytes("".join(fixing.diffs).encode(), self.report_error)
            fixing.conclude()
            return
        if fixing and fixing.is_fix_only:
            self.failing = False
            self.output.results.clear()
        if not (fixing and fixing.is_fix_only):
            # Standard output holds the fixed text of standard input, and nothing else.
            stream = sys.stderr if fixing and STANDARD_INPUT in self.arguments.paths else sys.stdout
            self.output.show(self.session.registry.rules, stream, self.report_error)
        self.output.close(fixing.count if fixing else 0)


def _fixing(arguments: argparse.Namespace, run: Run) -> "Fixing | None":
    if not (arguments.fix or arguments.fix_only or arguments.diff):
        return None
    from kzlint.cli.fixing import Fixing

    return Fixing(arguments, run.report_error, run.notify)
