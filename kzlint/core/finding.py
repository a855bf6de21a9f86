"""Findings of rules, with their messages and proposed fixes."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from kzlint.core.source import Span
from kzlint.i18n.message import N_, Message


class Severity(Enum):
    """How certain a finding is, and whether it fails a run; ordered by ``rank``."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Applicability(StrEnum):
    """Safe fixes may be made without review, unsafe ones may not."""

    SAFE = "safe"
    UNSAFE = "unsafe"


# Severities in messages; configurations and output formats use the enum values.
SEVERITY_WORDS = {
    Severity.NOTE: N_("note"),
    Severity.WARNING: N_("warning"),
    Severity.ERROR: N_("error"),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` of the text with ``content``."""

    span: Span
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that fix a finding; safe if any editor would accept them without review."""

    applicability: Applicability
    message: Message
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule reports about ``span`` of a text."""

    code: str
    name: str
    severity: Severity
    span: Span
    message: Message
    fix: Fix | None = None
