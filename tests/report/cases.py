"""Findings and reports to show, and texts that break what is not escaped."""

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import Message

# Texts that mean something to XML, JSON, a shell or GitHub's runner; no reader changes them.
HARMLESS = (
    "екі сөз «ә»",
    "日\U0001f3a8",
    "\"a\" 'b'",
    "a\\nb",
    "100%",
    "%25%0A%2C",
    "::error::a,b=c:d",
    "##[error]a",
    "a]]>b",
    "a&amp;<b>",
    "a,b",
)

# Texts that are not the same in every format, and how they are shown.
SHOWN = (
    ("а\nб", r"а\nб"),
    ("а\r\nб", r"а\r\nб"),
    ("а\tб", r"а\tб"),
    ("а\x00\x1b[1mб", r"а\x00\x1b[1mб"),
    ("а\ufffeб", r"а\ufffeб"),
    ("а\ud800б", r"а\ud800б"),
    ("а\udcffб", r"а\xffб"),
)

# Line ends and tabs are part of a path: every format for programs can hold them.
PATHS = (
    *((text, text) for text in HARMLESS),
    *((text, text if set(text) & set("\n\t") else shown) for text, shown in SHOWN),
    (" a .txt ", " a .txt "),
    ("а\u00a0\u200dб", "а\u00a0\u200dб"),
)
MESSAGES = (*((text, text) for text in HARMLESS), *SHOWN)


def finding(
    start: int,
    end: int,
    severity: Severity = Severity.WARNING,
    found: str = "ә",
    fix: Fix | None = None,
) -> Finding:
    """ABC123 odd-thing, “ә” is odd."""
    message = Message("“{found}” is odd", {"found": found})
    return Finding("ABC123", "odd-thing", severity, Span(start, end), message, fix)


def fix(*edits: tuple[int, int, str], safe: bool = True) -> Fix:
    """Write “ә”: edits of those spans and contents."""
    applicability = Applicability.SAFE if safe else Applicability.UNSAFE
    made = tuple(Edit(Span(start, end), content) for start, end, content in edits)
    return Fix(applicability, Message("Write “{found}”", {"found": "ә"}), made)
