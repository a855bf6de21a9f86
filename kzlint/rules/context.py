"""The context that the checks of rules are given."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from kzlint.analysis import Analyses
from kzlint.core.source import Source
from kzlint.core.style import Style
from kzlint.gazetteer import Gazetteer
from kzlint.syntax import Release


class Context(Analyses):
    """What a check may ask besides the node it is given: all analyses, and what is here.

    ``today`` is what "future" is measured from; a rule never reads the clock. ``style`` is
    the house style. ``previous_files`` holds, by code, what rules collected from the files
    before this one. All of it is for plugins, too.
    """

    def __init__(
        self,
        release: Release,
        gazetteer: Gazetteer,
        today: datetime.date,
        style: Style = Style(),  # noqa: B008 -- it is frozen
        previous_files: Mapping[str, Sequence[Any]] | None = None,
    ) -> None:
        super().__init__(release, gazetteer)
        self.today = today
        self.style = style
        self.previous_files = previous_files or {}

    @property
    def source(self) -> Source:
        """The file that the release was read from."""
        return self.release.source
