"""The line at the end: how much was found, how much of it can be fixed, how much was."""

from collections.abc import Sequence

from kzlint.finding import Applicability, Finding, Severity


def closing_line(
    findings: Sequence[Finding], files: int, fixed: int = 0, unsafe: bool = False
) -> str:
    """What a run came to, without a line end; empty if there is nothing to say.

    ``findings`` are those left in ``files`` files, ``fixed`` is how many were fixed,
    ``unsafe`` tells whether unsafe fixes were asked for.
    """
    parts = [f"Fixed {fixed}"] if fixed else []
    if findings:
        left = " left" if fixed else ""
        parts.append(f"{counts(findings)}{left} in {counted(files, 'file')}")
        if hint := _hint(findings, bool(fixed), unsafe):
            parts.append(hint)
    return "; ".join(parts)


def counted(number: int, what: str) -> str:
    """``1 table``, ``2 tables``."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def counts(findings: Sequence[Finding]) -> str:
    """``2 errors, 1 warning``: the worst first, nothing of what is not there."""
    severities = [finding.severity for finding in findings]
    return ", ".join(
        counted(count, severity.value)
        for severity in reversed(Severity)
        if (count := severities.count(severity))
    )


def _hint(findings: Sequence[Finding], fixing: bool, unsafe: bool) -> str:
    """Which options would fix more; a run that fixes has done what it was allowed to."""
    kinds = [finding.fix.applicability for finding in findings if finding.fix]
    safe, risky = kinds.count(Applicability.SAFE), kinds.count(Applicability.UNSAFE)
    if unsafe:
        safe, risky = safe + risky, 0
    if fixing:
        return f"{risky} can be fixed with --unsafe-fixes" if risky else ""
    if not safe:
        return f"{risky} can be fixed with --fix --unsafe-fixes" if risky else ""
    more = f" ({risky} more with --unsafe-fixes)" if risky else ""
    return f"{safe} can be fixed with --fix{more}"
