"""What a rule says: findings, their messages, and the fixes they propose."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from kzlint.core.source import Span
from kzlint.i18n.message import N_, Message


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


# How people read severities, whose values are the configuration's and the formats'.
SEVERITY_WORDS = {
    Severity.NOTE: N_("note"),
    Severity.WARNING: N_("warning"),
    Severity.ERROR: N_("error"),
}


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
