"""The baselines of a call: finding the one of a text, and silencing its findings."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kzlint.config import Settings
from kzlint.core.source import Source
from kzlint.engine.baseline import Baseline, BaselineError, read
from kzlint.engine.linter import Outcome
from kzlint.engine.session.inputs import Input
from kzlint.files.paths import absolute, shortest
from kzlint.i18n.message import Message, UserError


class BaselineStore:
    """The baselines of a call, by the settings that name them; each file is read once."""

    def __init__(self) -> None:
        self.read: dict[Path, Baseline | None] = {}
        self._problems: dict[Path, BaselineError] = {}

    def path_for(self, settings: Settings) -> Path | None:
        """Return the absolute path of the baseline file; None if the settings name none."""
        return absolute(settings.baseline) if settings.baseline else None

    def baseline_for(self, settings: Settings) -> Baseline | None:
        """Return the baseline; None if the settings name none or it cannot be used."""
        path = self.path_for(settings)
        if path is None:
            return None
        if path not in self.read:
            try:
                self.read[path] = self.opened(path)
            except BaselineError as error:
                self._problems[path] = _unused(settings, path, error)
                self.read[path] = None
        return self.read[path]

    def opened(self, path: Path) -> Baseline:
        """Read the baseline in that file; raises BaselineError."""
        return read(shortest(path))

    def problems(self, settings: Settings) -> tuple[UserError, ...]:
        """Return the error of a baseline that cannot be used, if there is one."""
        path = self.path_for(settings)
        return (self._problems[path],) if path in self._problems else ()

    def silencer(
        self, item: Input, lint: Callable[[Source], Outcome]
    ) -> Callable[[Source], Outcome]:
        """Wrap ``lint`` to silence the findings that the baseline has for that text."""
        baseline = self.baseline_for(item.settings)
        if baseline is None:
            return lint
        return lambda source: _without(lint(source), baseline, item.name)


def _unused(settings: Settings, path: Path, error: BaselineError) -> BaselineError:
    """Return the error of an unused baseline, with the place in the configuration that names it."""
    from kzlint.config.named import told_at

    problem = Message("the baseline is not used: {reason}", {"reason": error})
    return BaselineError(told_at(settings, "baseline", path, problem))


def _without(outcome: Outcome, baseline: Baseline, path: Path) -> Outcome:
    kept, silenced = baseline.silence(path, outcome.findings)
    return replace(outcome, findings=tuple(kept), silenced=tuple(silenced))
