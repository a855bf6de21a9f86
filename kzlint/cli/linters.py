"""From the options of a command to a session."""

import argparse
import datetime
from collections.abc import Callable
from pathlib import Path

from kzlint.config import Settings
from kzlint.linter import Linter
from kzlint.session.session import Session, selectors

typed = selectors


def session(arguments: argparse.Namespace) -> Session:
    """The session that the options ask for; raises ConfigError."""
    return Session(
        config=arguments.config,
        isolated=arguments.isolated,
        gazetteer=arguments.gazetteer,
        select=selectors(arguments.select, "--select"),
        extend_select=selectors(arguments.extend_select, "--extend-select"),
        ignore=selectors(arguments.ignore, "--ignore"),
        today=vars(arguments).get("today"),
    )


class Linters:
    """The linters that the options ask for; ``complain`` is told of what they lack."""

    def __init__(
        self,
        arguments: argparse.Namespace,
        today: datetime.date,
        complain: Callable[[object], None],
    ) -> None:
        self._session = session(arguments)
        self._today = today
        self._complain = complain
        self.registry = self._session.registry

    def linter_for(self, settings: Settings, path: Path) -> Linter:
        """The linter for the file at ``path``; raises ConfigError."""
        ready = self._session.linters.linter_for(settings, path, self._today)
        for problem in ready.problems[len(self.registry.errors) :]:
            self._complain(problem)
        return ready.linter
