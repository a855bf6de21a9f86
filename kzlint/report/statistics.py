"""The number of findings of each rule: ``--statistics``."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.finding import Applicability, Finding, Severity
from kzlint.report import Report
from kzlint.report.ink import link, paint, spelt


@dataclass(frozen=True, slots=True)
class Tally:
    """One rule's findings: the first one, the worst severity, and how many are safely fixable."""

    finding: Finding
    severity: Severity
    count: int
    fixable: int


def render(report: Report) -> str:
    """Render a line per rule, the most frequent first: count, code, name.

    ``[*]`` before the name marks rules of which some findings have a safe fix.
    """
    found = [*tallies(report)]
    width = max((len(str(tally.count)) for tally in found), default=0)
    marked = any(tally.fixable for tally in found)
    lines = [_line(report, tally, width, marked) for tally in found]
    if marked:
        lines.append(spelt(report.text("[*] some can be fixed with --fix"), report.terminal))
    return "".join(f"{line}\n" for line in lines)


def render_json(report: Report) -> str:
    """Render an array of objects; ``fixable`` is the number of findings with a safe fix."""
    from kzlint.report.json import dumped

    items = [
        {
            "code": tally.finding.code,
            "name": tally.finding.name,
            "severity": tally.severity.value,
            "count": tally.count,
            "fixable": tally.fixable,
        }
        for tally in tallies(report)
    ]
    return dumped(items, report.terminal, indent=2) + "\n"


def tallies(report: Report) -> Iterator[Tally]:
    """Yield each rule with findings, the most frequent first, then by code."""
    by_code: dict[str, list[Finding]] = {}
    for result in report.results:
        for finding in result.findings:
            by_code.setdefault(finding.code, []).append(finding)
    for _, found in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        worst = max((finding.severity for finding in found), key=lambda severity: severity.rank)
        fixes = [finding.fix for finding in found if finding.fix]
        fixable = sum(fix.applicability is Applicability.SAFE for fix in fixes)
        yield Tally(found[0], worst, len(found), fixable)


def _line(report: Report, tally: Tally, width: int, marked: bool) -> str:
    terminal, finding = report.terminal, tally.finding
    code = link(paint(finding.code, tally.severity.value, terminal), report.url(finding), terminal)
    mark = ("[*] " if tally.fixable else "    ") if marked else ""
    return f"{tally.count:{width}}  {code}  {mark}{finding.name}"
