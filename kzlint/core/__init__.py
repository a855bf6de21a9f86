"""What everything stands on: a file's text, its tokens and word forms, findings and fixes."""

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Position, Source, Span

__all__ = [
    "Applicability",
    "Edit",
    "Finding",
    "Fix",
    "Position",
    "Severity",
    "Source",
    "Span",
]
