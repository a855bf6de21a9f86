"""The baselines of a run: write or prune them at its end, and report stale entries."""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kzlint.cli.language import say
from kzlint.cli.options import is_given
from kzlint.config import ConfigError, Settings
from kzlint.core.finding import Finding
from kzlint.engine.baseline import Baseline, Linted, Stale
from kzlint.engine.session.baseline_store import BaselineStore
from kzlint.engine.session.inputs import Input
from kzlint.files.paths import absolute, from_here, shortest, shown
from kzlint.i18n.message import Message, counted

if TYPE_CHECKING:
    from kzlint.engine.fixer import Lint


class Baselines(BaselineStore):
    """The baselines of the files linted, and the findings to update them with."""

    def __init__(
        self, arguments: argparse.Namespace, report_error: Callable[[object], None]
    ) -> None:
        super().__init__()
        self.arguments = arguments
        self.report_error = report_error
        self.linted: dict[Path, list[Linted]] = {}

    def path_for(self, settings: Settings) -> Path | None:
        """Return the file of the baseline, or None; raise ConfigError if an option needs it."""
        path: Path | None = self.arguments.baseline or settings.baseline
        if path is not None:
            return absolute(path)
        for option in ("--write-baseline", "--prune-baseline"):
            if is_given(self.arguments, option):
                raise ConfigError(
                    "{option} needs to know the file: name it with --baseline FILE, or write "
                    'baseline = "FILE" in the configuration',
                    option=option,
                )
        return None

    def opened(self, path: Path) -> Baseline:
        """Open the baseline in that file, or make a new one; raise BaselineError."""
        is_new = self.arguments.write_baseline and not path.exists()
        return Baseline.at(path) if is_new else super().opened(path)

    def silencer(self, item: Input, lint: "Lint") -> "Lint":
        """Wrap ``lint`` to drop the findings of the baseline, unless a new one is being written."""
        silencing = super().silencer(item, lint)
        return lint if self.arguments.write_baseline else silencing

    def record(self, item: Input, codes: Iterable[str], findings: Iterable[Finding]) -> None:
        """Keep all findings of the rules with these codes in one file."""
        path = self.path_for(item.settings)
        if path is not None and self.baseline_for(item.settings) is not None:
            self.linted.setdefault(path, []).append(Linted.of(item.name, codes, findings))

    def conclude(self, is_whole: bool) -> None:
        """Write or prune the baselines as requested, and report stale entries.

        If the run was not whole, because a table or a rule was missing, it cannot know which
        entries are stale, and the baselines stay unchanged.
        """
        if not is_whole:
            wanted = self.arguments.write_baseline or self.arguments.prune_baseline
            if wanted and any(baseline is not None for baseline in self.read.values()):
                self.report_error(
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
                _report_stale(path, stale)

    def write(self, path: Path, baseline: Baseline) -> None:
        """Write the new or pruned baseline."""
        from kzlint.files.atomic import WriteError, write

        try:
            write(shortest(path), baseline.to_json())
        except WriteError as error:
            self.report_error(
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
                "{path}: pruned; left: {findings}"
                if self.arguments.prune_baseline
                else "{path}: written: {findings}",
                {
                    "path": from_here(path),
                    "findings": counted(count, "{count} known finding", "{count} known findings"),
                },
            )
        )


def _report_stale(path: Path, stale: tuple[Stale, ...]) -> None:
    """Report the first few entries that count more findings than the run has."""
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
