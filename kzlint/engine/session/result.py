"""The result of linting one text, for callers."""

from dataclasses import dataclass

from kzlint import report
from kzlint.core.finding import Edit, Finding
from kzlint.core.source import Position
from kzlint.i18n.message import UserError


class CrashError(UserError):
    """A rule that raised; the message names the plugin, the rule, the file and the exception."""

    @property
    def code(self) -> str:
        """The code of the rule; the text was linted without it."""
        return str(self.message.arguments["code"])


@dataclass(frozen=True, slots=True)
class Result(report.FileFindings):
    """One text and its findings, sorted by position.

    ``problems`` are reasons why findings may be missing: a file that cannot be read, a
    configuration that cannot be used, a table or a rule that was left out. ``silenced`` are
    the findings in the baseline.

    After fixing, ``source`` has the new text and ``findings`` are those that remain.
    ``fixed`` are the findings that were fixed; their spans refer to the text in which they
    were found. ``refused`` are the codes of rules with a fix that was not made because it
    cannot be applied, brings a new error, or oscillates.
    """

    problems: tuple[UserError, ...] = ()
    silenced: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    refused: frozenset[str] = frozenset()

    @property
    def path(self) -> str:
        """The path of the text, as it was named; ``-`` for standard input."""
        return self.source.path

    @property
    def text(self) -> str:
        """The text that was linted, or the fixed text."""
        return self.source.text

    def start(self, place: Finding | Edit) -> Position:
        """Return the start of ``place``: row and column from 1, offset from 0, in code points."""
        return self.source.position(place.span.start)

    def end(self, place: Finding | Edit) -> Position:
        """Return the end of ``place``, the position after its last character."""
        return self.source.position(place.span.end)
