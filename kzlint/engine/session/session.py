"""The Python interface's object: configuration, rules and names, kept from call to call."""

import datetime
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kzlint.config import Configurations, Selector, Settings, selectors
from kzlint.core.finding import Applicability
from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.engine.session.choosing import Chooser
from kzlint.engine.session.inputs import Input, Inputs
from kzlint.engine.session.linters import Linters
from kzlint.engine.session.result import Result
from kzlint.engine.session.run import Run
from kzlint.files.paths import absolute
from kzlint.rules.registry import Registry

if TYPE_CHECKING:
    from kzlint.engine.fixer import Fixed, Lint
    from kzlint.engine.session.baseline_store import BaselineStore

# A path, as Python's own functions take it.
PathText = str | os.PathLike[str]


class Session:
    """Lints and fixes any number of texts and files; several threads may call it at once.

    ``config`` is a configuration file, or :class:`Settings`, that holds for all. Without it
    the nearest ``kzlint.toml`` or ``[tool.kzlint]`` holds for each file, and for a text that
    is given a path; ``isolated`` reads none. ``gazetteer`` are tables of names, or folders of
    them, before those of the configuration. ``select``, ``extend_select`` and ``ignore`` are
    codes, code prefixes and rule names, with commas between or as a list. ``today`` is what
    “future” is measured from, the day of each call where it is None.

    What was read is kept for as long as the session: after a configuration, a baseline or a
    table has changed make a new one. Nothing is printed.

    Raises ConfigError for a configuration that cannot be used, and TypeError for a day that
    is none. A table that cannot be used is set aside, and told among the problems of each
    result.
    """

    def __init__(
        self,
        *,
        config: PathText | Settings | None = None,
        isolated: bool = False,
        gazetteer: PathText | Iterable[PathText] = (),
        select: str | Iterable[str | Selector] = (),
        extend_select: str | Iterable[str | Selector] = (),
        ignore: str | Iterable[str | Selector] = (),
        today: datetime.date | None = None,
    ) -> None:
        # A moment is a day to Python, but cannot be compared with one.
        if not isinstance(today, datetime.date | None) or isinstance(today, datetime.datetime):
            raise TypeError(f"today should be a datetime.date, not {today!r}")
        self.today = today
        self._for_all = _usable(config) if isinstance(config, Settings) else None
        chosen = None if config is None or isinstance(config, Settings) else Path(config)
        self._configurations = Configurations(chosen, isolated=isolated)
        self._configured = chosen is not None
        self._defaults = Settings()
        self._lock = Lock()
        chooser = Chooser(
            selectors(select, "select"),
            selectors(extend_select, "extend-select"),
            selectors(ignore, "ignore"),
        )
        tables = [gazetteer] if isinstance(gazetteer, str | os.PathLike) else gazetteer
        self.linters = Linters(chooser, map(Path, tables))

    @property
    def registry(self) -> Registry:
        """The rules that are installed, whether they run or not."""
        return self.linters.chooser.registry

    def lint_text(self, text: str, path: PathText | None = None) -> Result:
        """What is found in ``text``, which lies or would lie at ``path``.

        A text without a path has no configuration but one that was given for all, and no
        baseline. Raises ConfigError where its configuration cannot be used, or a selector
        fits no rule, and TypeError for what is no text, such as the bytes of one.
        """
        return self.run().lint(self._input(text, path))

    def fix_text(self, text: str, path: PathText | None = None, *, unsafe: bool = False) -> Result:
        """``text`` with its safe fixes made, and what is left; ``unsafe`` makes the others too.

        Nothing is written. Raises ConfigError as :meth:`lint_text` does.
        """
        from kzlint.engine.fixer import fix

        applicability = Applicability.UNSAFE if unsafe else Applicability.SAFE

        def mended(item: Input, lint: "Lint") -> "Fixed":
            return fix(item.source, lint, applicability)

        return self.run().lint(self._input(text, path), mended)

    def lint_paths(
        self,
        paths: PathText | Iterable[PathText],
        *,
        respect_gitignore: bool | None = None,
        force_exclude: bool = False,
    ) -> Iterator[Result]:
        """A result for each file, and for each ``*.txt`` below each folder, one at a time.

        Each file once, in the order of ``paths``. What cannot be read, or has a configuration
        that cannot be used, is a result with that problem, and the others go on.
        ``respect_gitignore`` is the setting of that name, None leaves it to the configuration;
        with ``force_exclude`` what is named itself can be excluded too.

        Raises ConfigError at once for a selector that fits no rule.
        """
        self.linters.chooser.refuse_unknown()
        named = [paths] if isinstance(paths, str | os.PathLike) else paths
        run = self.run(respect_gitignore=respect_gitignore, force_exclude=force_exclude)
        return (result for path in named for result in run.results(os.fspath(path)))

    def run(
        self,
        baselines_for: "Callable[[Settings], BaselineStore | None] | None" = None,
        *,
        respect_gitignore: bool | None = None,
        force_exclude: bool = False,
    ) -> Run:
        """One call over texts, for callers that do more with them than lint."""
        inputs = Inputs(
            self.settings_for, respect_gitignore=respect_gitignore, force_exclude=force_exclude
        )
        today = self.today or datetime.date.today()
        return Run(self.linters, inputs, today, baselines_for or self._baselines_for)

    def settings_for(self, folder: Path) -> Settings:
        """What holds in a folder, an absolute path; raises ConfigError."""
        if self._for_all:
            return self._for_all
        with self._lock:
            return self._configurations.settings_for(folder)

    def _input(self, text: str, path: PathText | None) -> Input:
        if not isinstance(text, str):
            raise TypeError(f"a text should be a str, not {type(text).__name__}")
        name = STANDARD_INPUT if path is None else os.fspath(path)
        place = absolute(Path(name))
        is_free = path is None and not self._for_all and not self._configured
        settings = self._defaults if is_free else self.settings_for(place.parent)
        return Input(Source(text, name), place, settings)

    def _baselines_for(self, settings: Settings) -> "BaselineStore | None":
        return self._baseline_store if settings.baseline else None

    @cached_property
    def _baseline_store(self) -> "BaselineStore":
        from kzlint.engine.session.baseline_store import BaselineStore

        return BaselineStore()


def _usable(given: Settings) -> Settings:
    from kzlint.engine.session.settings import usable

    return usable(given)
