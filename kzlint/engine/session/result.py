"""What linting one text came to, for whoever called."""

from dataclasses import dataclass

from kzlint import report
from kzlint.core.finding import Edit, Finding
from kzlint.core.source import Position
from kzlint.i18n.message import UserError


class CrashError(UserError):
    """A rule that raised: which plugin, which rule, in which file, and what."""

    @property
    def code(self) -> str:
        """The code of the rule; the text was linted without it."""
        return str(self.message.arguments["code"])


@dataclass(frozen=True, slots=True)
class Result(report.FileFindings):
    """One text and what was found in it, by position.

    ``problems`` say why less was found than might have been: a file that cannot be read, a
    configuration that cannot be used, a table or a rule that was left out. Without any the
    result is whole. ``silenced`` are findings that a baseline knows of. Of a text that was
    fixed, ``source`` has the new one, ``findings`` are what is left, ``fixed`` what is
    mended, each with its place in the text that it was found in, and ``refused`` the codes of
    the rules with a fix that was left out since it cannot be made or does harm.
    """

    problems: tuple[UserError, ...] = ()
    silenced: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    refused: frozenset[str] = frozenset()

    @property
    def path(self) -> str:
        """What the text is known as, as it was named; ``-`` where it has no name."""
        return self.source.path

    @property
    def text(self) -> str:
        """The text that was linted, or what it was fixed to."""
        return self.source.text

    def start(self, place: Finding | Edit) -> Position:
        """Where it starts: row and column from 1, offset from 0, in code points."""
        return self.source.position(place.span.start)

    def end(self, place: Finding | Edit) -> Position:
        """Where it ends, the place after its last letter."""
        return self.source.position(place.span.end)
