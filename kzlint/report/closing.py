"""The closing line of a run: the findings left, the fixable ones, and the fixes made."""

from collections.abc import Iterator, Sequence
from typing import Literal

from kzlint.core.finding import Applicability, Finding, Severity
from kzlint.i18n.message import Listed, Message, counted


def closing_line(
    findings: Sequence[Finding], files: int, fixed: int = 0, unsafe: bool = False
) -> Message | Literal[""]:
    """Return the closing line of a run, without a line end; empty if nothing was found or fixed.

    ``findings`` are those left in ``files`` files. ``fixed`` is the number of fixes made.
    ``unsafe`` is True if unsafe fixes were requested.
    """
    parts = tuple(_parts(findings, files, fixed, unsafe))
    return Message("{parts}", {"parts": Listed(parts, "; ")}) if parts else ""


def _parts(findings: Sequence[Finding], files: int, fixed: int, unsafe: bool) -> Iterator[Message]:
    if fixed:
        yield Message("Fixed {fixed}", {"fixed": fixed})
    if not findings:
        return
    yield Message(
        "{found} left in {files}" if fixed else "{found} in {files}",
        {
            "found": counts(findings),
            "files": counted(files, "{count} file", "{count} files"),
        },
    )
    if hint := _hint(findings, bool(fixed), unsafe):
        yield hint


def counts(findings: Sequence[Finding]) -> Listed:
    """Count findings by severity, the worst first, without zeros: ``2 errors, 1 warning``."""
    severities = [finding.severity for finding in findings]
    return Listed(
        tuple(
            _counted(severity, count)
            for severity in reversed(Severity)
            if (count := severities.count(severity))
        )
    )


def _counted(severity: Severity, count: int) -> Message:
    match severity:
        case Severity.ERROR:
            return counted(count, "{count} error", "{count} errors")
        case Severity.WARNING:
            return counted(count, "{count} warning", "{count} warnings")
        case Severity.NOTE:
            return counted(count, "{count} note", "{count} notes")


def _hint(findings: Sequence[Finding], fixing: bool, unsafe: bool) -> Message | None:
    """Name the options that would fix more; a run with --fix has made the allowed fixes."""
    kinds = [finding.fix.applicability for finding in findings if finding.fix]
    safe, risky = kinds.count(Applicability.SAFE), kinds.count(Applicability.UNSAFE)
    if unsafe:
        safe, risky = safe + risky, 0
    fixes = {"safe": safe, "risky": risky}
    if fixing:
        return Message("{risky} can be fixed with --unsafe-fixes", fixes) if risky else None
    if not safe:
        return Message("{risky} can be fixed with --fix --unsafe-fixes", fixes) if risky else None
    return Message(
        "{safe} can be fixed with --fix ({risky} more with --unsafe-fixes)"
        if risky
        else "{safe} can be fixed with --fix",
        fixes,
    )
