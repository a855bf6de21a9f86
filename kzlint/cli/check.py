"""``kzlint check``: lint files. The command that runs when none is named."""

import argparse
import datetime
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from kzlint import gazetteer
from kzlint.cli import FAILED, complain
from kzlint.cli.inputs import Input, Inputs
from kzlint.cli.linters import Linters
from kzlint.cli.options import parsed
from kzlint.cli.output import Output
from kzlint.cli.progress import Progress
from kzlint.config import ConfigError, Configurations
from kzlint.files import shown
from kzlint.finding import Severity
from kzlint.linter import Linter, Outcome
from kzlint.message import Message
from kzlint.report import Result
from kzlint.source import STANDARD_INPUT, Source

if TYPE_CHECKING:
    from kzlint.cli.fixing import Fixing
    from kzlint.cli.known import Baselines
    from kzlint.fixer import Lint


def main(argv: Sequence[str]) -> int:
    """Lint the paths in ``argv``, print the findings, and return the exit status."""
    arguments = parsed(argv)
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
        self.complained: set[str] = set()
        self.progress = Progress()
        configurations = Configurations(arguments.config, isolated=arguments.isolated)
        today = arguments.today or datetime.date.today()
        self.inputs = Inputs(arguments, configurations, self.complain)
        self.linters = Linters(arguments, today, self.complain)
        self.output = Output(arguments)
        self.fixing = _fixing(arguments, self)
        self.baselines: Baselines | None = None
        self.earlier: dict[int, dict[str, list[object]]] = {}
        self.failing = False

    def run(self) -> int:
        """Lint, report, and return the exit status."""
        for error in self.linters.registry.errors:
            self.complain(error)
        paths = list(self.inputs.paths())
        if not self.arguments.paths:
            self.complain(Message("no files named; try “kzlint releases/” or “kzlint --help”"))
        if self.fixing and len(paths) > 1 and any(path == STANDARD_INPUT for path, _ in paths):
            self.complain(Message("standard input can only be fixed alone; name no other files"))
            return FAILED
        for path, tree in self.progress.over(paths):
            for item in self.inputs.read(path, tree):
                self.take(item)
        self.conclude()
        if self.complained:
            return FAILED
        return 1 if self.failing else 0

    def complain(self, message: object) -> None:
        """Say once that something is wrong; the run goes on, and fails at its end."""
        if str(message) not in self.complained:
            self.complained.add(str(message))
            self.tell(message)

    def tell(self, message: object) -> None:
        """Say on standard error what does not fail the run."""
        self.progress.clear()
        complain(message)

    def take(self, item: Input) -> None:
        """Lint one text; nothing, with a complaint, where its configuration forbids that."""
        try:
            linter = self.linters.linter_for(item.settings, item.path)
            outcome, source = self.lint(item, linter)
        except (ConfigError, gazetteer.GazetteerError) as error:
            self.complain(error)
            if item.tree is None:
                self.inputs.give_back(item.content)
            return
        for code, kept in outcome.recollected.items():
            self.earlier_for(item).setdefault(code, []).extend(kept)
        for crash in outcome.crashes:
            self.complain(
                Message(
                    "plugin {plugin}: rule {code} ({module}) crashed on {path}: {error}",
                    {
                        "plugin": self.linters.registry.origins[crash.code],
                        "code": crash.code,
                        "module": crash.module,
                        "path": shown(source.path),
                        "error": crash.error,
                    },
                )
            )
        self.output.heed(item.settings)
        self.judge(item, outcome)
        self.output.add(Result(source, outcome.findings))

    def lint(self, item: Input, linter: Linter) -> tuple[Outcome, Source]:
        """What is found in a text, once it is fixed if that was asked for, and that text."""
        lint: Lint = partial(linter.lint, earlier=self.earlier_for(item))
        known = self.baselines_for(item)
        if known:
            lint = known.silencer(item, lint)
        if self.fixing:
            fixed = self.fixing.fixed(item, lint)
            outcome, source = fixed.outcome, fixed.source
        else:
            outcome, source = lint(item.source), item.source
        if known:
            is_unwritten = self.fixing and self.fixing.only_shows and source != item.source
            known.record(item, linter, lint(item.source) if is_unwritten else outcome)
        return outcome, source

    def earlier_for(self, item: Input) -> dict[str, list[object]]:
        """What was recollected of the files before, those of the same configuration."""
        return self.earlier.setdefault(id(item.settings), {})

    def baselines_for(self, item: Input) -> "Baselines | None":
        """The baselines of this run, if that file has one or is to have one."""
        asked = self.arguments
        if not (asked.baseline or item.settings.baseline or asked.write_baseline
                or asked.prune_baseline):  # fmt: skip
            return None
        if self.baselines is None:
            from kzlint.cli.known import Baselines

            self.baselines = Baselines(asked, self.complain)
        return self.baselines

    def judge(self, item: Input, outcome: Outcome) -> None:
        """Whether what was found fails the run."""
        least = self.arguments.fail_on or item.settings.fail_on
        if least != "never":
            rank = Severity(least).rank
            self.failing |= any(found.severity.rank >= rank for found in outcome.findings)

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
            self.output.write_bytes("".join(fixing.diffs).encode(), self.complain)
            fixing.conclude()
            return
        if fixing and fixing.says_no_more:
            self.failing = False
            self.output.results.clear()
        if not (fixing and fixing.says_no_more):
            # Fixed standard input has the standard output for itself.
            stream = sys.stderr if fixing and STANDARD_INPUT in self.arguments.paths else sys.stdout
            self.output.show(self.linters.registry.rules, stream, self.complain)
        self.output.close(fixing.count if fixing else 0)


def _fixing(arguments: argparse.Namespace, run: Run) -> "Fixing | None":
    if not (arguments.fix or arguments.fix_only or arguments.diff):
        return None
    from kzlint.cli.fixing import Fixing

    return Fixing(arguments, run.complain, run.tell)
