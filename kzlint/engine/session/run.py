"""One call over any number of texts; rules may use what they collected from previous ones."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from kzlint.config import ConfigError
from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.engine.linter import Crash, Outcome
from kzlint.engine.session.inputs import Input, Inputs
from kzlint.engine.session.result import CrashError, Result
from kzlint.files.discover import FileError
from kzlint.files.paths import shown
from kzlint.i18n.message import Message, UserError

if TYPE_CHECKING:
    from kzlint.config import Settings
    from kzlint.engine.fixer import Fixed, Lint
    from kzlint.engine.session.baseline_store import BaselineStore
    from kzlint.engine.session.linters import Linters

# A function that fixes a text, given the function that lints it.
Mend = Callable[[Input, "Lint"], "Fixed"]


class Run:
    """One call: its files, and what rules collect from them for later ones.

    ``baselines_for`` returns the baselines for given settings; None if they name none.
    """

    def __init__(
        self,
        linters: Linters,
        inputs: Inputs,
        today: datetime.date,
        baselines_for: Callable[[Settings], BaselineStore | None],
    ) -> None:
        self.linters = linters
        self.inputs = inputs
        self.today = today
        self.baselines_for = baselines_for
        self._previous_files: dict[int, dict[str, list[Any]]] = {}

    def results(self, named: str) -> Iterator[Result]:
        """Yield a result for each file at ``named``, also for those that cannot be read.

        Errors of configurations found on the way are added to the next result.
        """
        pending: list[UserError] = []
        for found in self.inputs.find(named):
            if isinstance(found, FileError):
                # The path may be below ``named``.
                yield _failed(found.path, found)
            elif isinstance(found, ConfigError):
                pending.append(found)
            else:
                try:
                    result = self.lint(self.inputs.read(found))
                except (FileError, ConfigError) as error:
                    result = _failed(str(found.path), error)
                yield _with(result, pending)
                pending = []
        if pending:
            yield _with(_failed(named), pending)

    def lint(self, item: Input, mend: Mend | None = None) -> Result:
        """Lint a text; with ``mend``, fix it and return what remains.

        Raises ConfigError if its configuration cannot be used.
        """
        linter, problems = self.linters.linter_for(item.settings, item.path, self.today)
        previous_files = self._previous_files.setdefault(id(item.settings), {})
        lint: Lint = partial(linter.lint, previous_files=previous_files)
        baselines = self.baselines_for(item.settings)
        if baselines:
            lint = baselines.silencer(item, lint)
            problems += baselines.problems(item.settings)
        done = mend(item, lint) if mend else None
        source, outcome = (done.source, done.outcome) if done else (item.source, lint(item.source))
        for code, kept in outcome.collected.items():
            previous_files.setdefault(code, []).extend(kept)
        return Result(
            source,
            outcome.findings,
            (*problems, *self._crashes(source, outcome)),
            outcome.silenced,
            done.fixed if done else (),
            done.refused if done else frozenset(),
        )

    def _crashes(self, source: Source, outcome: Outcome) -> Iterator[CrashError]:
        for crash in outcome.crashes:
            yield _crashed(crash, self.linters.chooser.registry.origins[crash.code], source.path)


def _crashed(crash: Crash, plugin: str, path: str) -> CrashError:
    return CrashError(
        "plugin {plugin}: rule {code} ({module}) crashed on {path}: {error}",
        plugin=plugin,
        code=crash.code,
        module=crash.module,
        path=Message("standard input") if path == STANDARD_INPUT else shown(path),
        error=crash.error,
    )


def _failed(path: str, *problems: UserError) -> Result:
    """Return a result without findings for a path that was not linted."""
    return Result(Source("", path), (), problems)


def _with(result: Result, problems: list[UserError]) -> Result:
    """Return ``result`` with ``problems`` before its own, without duplicates."""
    if not problems:
        return result
    from dataclasses import replace

    unique = {str(problem): problem for problem in (*problems, *result.problems)}
    return replace(result, problems=tuple(unique.values()))
