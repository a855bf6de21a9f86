"""Silencing: removing the findings that directives of a release cover."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kzlint.analysis.suppressions import Suppression
from kzlint.core.finding import Finding


def unsilenced(findings: Iterable[Finding], suppressions: Sequence[Suppression]) -> list[Finding]:
    """Return the findings that no directive covers; record in each directive the codes it used."""
    whole = [suppression for suppression in suppressions if suppression.verb == "ignore-file"]
    by_start: defaultdict[int, list[Suppression]] = defaultdict(list)
    for suppression in suppressions:
        if suppression.verb == "ignore" and suppression.span is not None:
            by_start[suppression.span.start].append(suppression)
    starts = sorted(by_start)
    kept = []
    for finding in findings:
        at = bisect_right(starts, finding.span.start)
        near = by_start[starts[at - 1]] if at else []
        naming = [suppression for suppression in (*whole, *near) if suppression.names(finding)]
        for suppression in naming:
            suppression.used.add(finding.code)
        if not naming:
            kept.append(finding)
    return kept
