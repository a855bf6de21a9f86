"""The session of the Python interface: keeps configurations, rules and names between calls."""

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

# A path, as the standard library accepts it.
PathText = str | os.PathLike[str]


class Session:
    """Lints and fixes any number of texts and files; several threads may call it at once.

    ``config`` is a configuration file, or :class:`Settings`, for all texts and files. Without
    it, each file, and each text that is given a path, has the nearest ``kzlint.toml`` or
    ``[tool.kzlint]``; with ``isolated``, no configuration is read. ``gazetteer`` are tables of
    names, or folders of them, which take precedence over those of the configuration.
    ``select``, ``extend_select`` and ``ignore`` are codes, code prefixes and rule names, as a
    list or separated by commas. ``today`` is the day that “future” is measured from; None
    means the day of each call.

    Everything read is cached in the session: make a new one after a configuration, a baseline
    or a table has changed. Nothing is printed.

    Raises ConfigError for a configuration that cannot be used, and TypeError if ``today`` is
    not a date. A table that cannot be used is left out, and is among the problems of each
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
        # A datetime is a date to isinstance, but cannot be compared with one.
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
        """The installed rules, whether they run or not."""
        return self.linters.chooser.registry

    def lint_text(self, text: str, path: PathText | None = None) -> Result:
        """Lint ``text`` as the content of a file at ``path``, which need not exist.

        Without a path there is no baseline, and no configuration except one given for all.
        Raises ConfigError if the configuration cannot be used or a selector matches no rule,
        and TypeError if ``text`` is not a str.
        """
        return self.run().lint(self._input(text, path))

    def fix_text(self, text: str, path: PathText | None = None, *, unsafe: bool = False) -> Result:
        """Make the safe fixes in ``text``, and return what remains; ``unsafe`` makes all fixes.

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
        """Yield a result for each file, and for each ``*.txt`` below each folder.

        Files come in the order of ``paths``, each once. A file that cannot be read, or whose
        configuration cannot be used, gives a result with that problem. ``respect_gitignore``
        overrides the setting of that name unless it is None. With ``force_exclude``,
        exclusions also apply to the named paths themselves.

        Raises ConfigError at once for a selector that matches no rule.
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
        """Start a run over texts, for callers that do more than lint."""
        inputs = Inputs(
            self.settings_for, respect_gitignore=respect_gitignore, force_exclude=force_exclude
        )
        today = self.today or datetime.date.today()
        return Run(self.linters, inputs, today, baselines_for or self._baselines_for)

    def settings_for(self, folder: Path) -> Settings:
        """Return the settings for a folder, an absolute path; raises ConfigError."""
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
