"""What a rule says: findings, their messages, and the fixes they propose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from types import MappingProxyType

from kzlint.source import Span


class Severity(Enum):
    """How sure a finding is, and whether it fails a run; ordered by ``rank``."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Applicability(StrEnum):
    """Whether a fix may be made unseen."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Row(int):
    """A line's number in a message: it is another one once lines were put before it."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence as a template and its arguments, so that it can be shown in any language.

    An argument may be a message too.
    """

    template: str
    arguments: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return self.template.format_map(self.arguments)

    @property
    def steady(self) -> str:
        """The sentence without what changes when lines shift: the same finding has the same."""
        return self.template.format_map(
            {name: _steady(value) for name, value in self.arguments.items()}
        )

    def __reduce__(self) -> tuple[type["Message"], tuple[str, dict[str, object]]]:
        return Message, (self.template, dict(self.arguments))


class _AnyRow(int):
    """A line's number that is not told, however a template asks for it."""

    def __format__(self, form: str) -> str:
        return "…"

    __str__ = __repr__ = lambda self: "…"


def _steady(value: object) -> object:
    if isinstance(value, Row):
        return _AnyRow(value)
    return value.steady if isinstance(value, Message) else value


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``content`` where ``span`` of the text is now."""

    span: Span
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; ``safe`` if no editor would object to them unseen."""

    applicability: Applicability
    message: Message
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule has to say, about ``span`` of one text (code points, half-open)."""

    code: str
    name: str
    severity: Severity
    span: Span
    message: Message
    fix: Fix | None = None
