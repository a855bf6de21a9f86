"""The baselines of a call: read once, written or pruned at its end."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kzlint.baseline import Baseline, BaselineError, Linted, Stale, read
from kzlint.cli.inputs import Input
from kzlint.cli.language import say
from kzlint.cli.options import is_given
from kzlint.config import ConfigError, Settings
from kzlint.files import absolute, from_here, shortest, shown
from kzlint.linter import Linter, Outcome
from kzlint.message import Message, counted

if TYPE_CHECKING:
    from kzlint.fixer import Lint


class Baselines:
    """What is known of the files linted, by the baseline that holds for them."""

    def __init__(self, arguments: argparse.Namespace, complain: Callable[[object], None]) -> None:
        self.arguments = arguments
        self.complain = complain
        self.read: dict[Path, Baseline | None] = {}
        self.linted: dict[Path, list[Linted]] = {}

    def path_for(self, settings: Settings) -> Path | None:
        """The file of the baseline, if there is to be one; raises ConfigError if it is needed."""
        path: Path | None = self.arguments.baseline or settings.baseline
        if path is not None:
            return absolute(path)
        for option in ("--write-baseline", "--prune-baseline"):
            if is_given(self.arguments, option):
                raise ConfigError(
                    "{option} needs to know the file: name it with --baseline FILE, or write "
                    "baseline = “FILE” in the configuration",
                    option=option,
                )
        return None

    def baseline_at(self, path: Path) -> Baseline | None:
        """The baseline there; None, with a complaint, where there is none that can be used."""
        if path not in self.read:
            self.read[path] = None
            try:
                is_new = self.arguments.write_baseline and not path.exists()
                self.read[path] = Baseline.at(path) if is_new else read(shortest(path))
            except BaselineError as error:
                self.complain(Message("the baseline is not used: {reason}", {"reason": error}))
        return self.read[path]

    def baseline_of(self, item: Input) -> tuple[Path | None, Baseline | None]:
        """The file of the baseline that holds for that input, and what it says."""
        path = self.path_for(item.settings)
        return path, self.baseline_at(path) if path else None

    def silencer(self, item: Input, lint: "Lint") -> "Lint":
        """The same as ``lint``, but for what is known of that file."""
        _, baseline = self.baseline_of(item)
        if baseline is None or self.arguments.write_baseline:
            return lint
        return lambda source: _without(lint(source), baseline, item.name)

    def record(self, item: Input, linter: Linter, outcome: Outcome) -> None:
        """Keep what was found in one file, of which ``outcome`` is what is not known yet."""
        path, baseline = self.baseline_of(item)
        if path is None or baseline is None:
            return
        crashed = {crash.code for crash in outcome.crashes}
        codes = {rule.code for rule in linter.rules} - crashed
        everything = (*outcome.findings, *outcome.silenced)
        self.linted.setdefault(path, []).append(Linted.of(item.name, codes, everything))

    def conclude(self, is_whole: bool) -> None:
        """Write what was asked for, and tell of entries that are no longer true.

        A run that is not whole, for a table or a rule was missing, cannot tell what is known.
        """
        if not is_whole:
            wanted = self.arguments.write_baseline or self.arguments.prune_baseline
            if wanted and any(baseline is not None for baseline in self.read.values()):
                self.complain(
                    Message("the baseline stays as it was: mend what is told above first")
                )
            return
        for path, baseline in self.read.items():
            if baseline is None:
                continue
            linted = self.linted.get(path, [])
            if self.arguments.write_baseline:
                self.write(path, baseline.updated(linted))
            elif self.arguments.prune_baseline:
                self.write(path, baseline.pruned(linted))
            elif stale := baseline.stale(linted):
                _tell(path, stale)

    def write(self, path: Path, baseline: Baseline) -> None:
        """Write the file anew, or what is left of it."""
        from kzlint.writing import WriteError, write

        try:
            write(shortest(path), baseline.to_json())
        except WriteError as error:
            self.complain(
                Message(
                    "the baseline is not pruned: {reason}"
                    if self.arguments.prune_baseline
                    else "the baseline is not written: {reason}",
                    {"reason": error},
                )
            )
            return
        count = sum(entry.count for entry in baseline.entries())
        _print(
            Message(
                "{path}: pruned: {findings}"
                if self.arguments.prune_baseline
                else "{path}: written: {findings}",
                {
                    "path": from_here(path),
                    "findings": counted(count, "{count} known finding", "{count} known findings"),
                },
            )
        )


def _without(outcome: Outcome, baseline: Baseline, path: Path) -> Outcome:
    from dataclasses import replace

    kept, silenced = baseline.silence(path, outcome.findings)
    return replace(outcome, findings=tuple(kept), silenced=tuple(silenced))


def _tell(path: Path, stale: tuple[Stale, ...]) -> None:
    """Name the first few entries that know of more than was found."""
    name = from_here(path)
    for entry, found in stale[:5]:
        _print(
            Message(
                "{path}: stale: {entry} (the file is gone)"
                if found is None
                else "{path}: stale: {entry} ({known} known, {found} found)",
                {
                    "path": name,
                    "entry": f"{entry.path}: {entry.code} {entry.message}",
                    "known": entry.count,
                    "found": found,
                },
            )
        )
    _print(
        Message(
            "{path}: {count} more; --prune-baseline takes out what is stale"
            if len(stale) > 5
            else "{path}: --prune-baseline takes out what is stale",
            {"path": name, "count": len(stale) - 5},
        )
    )


def _print(message: Message) -> None:
    print(shown(say(message)), file=sys.stderr)
