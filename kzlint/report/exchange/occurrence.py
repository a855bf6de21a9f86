"""Fingerprints: identify a finding within a report, even after lines are inserted above it."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.finding import Finding
from kzlint.core.source import Source
from kzlint.files.paths import shown
from kzlint.report import Report
from kzlint.report.exchange.address import path_from


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A finding with its path from the root and its number among equal findings, from 1.

    Findings are equal if path, code and ``steady`` are: ``steady`` is the message without row
    numbers.
    """

    source: Source
    path: str
    finding: Finding
    steady: str
    number: int

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits, which stay the same as long as the message does."""
        import hashlib

        parts = (self.path, self.finding.code, self.steady, str(self.number))
        content = "\0".join(parts).encode("utf-8", "surrogatepass")
        return hashlib.sha256(content, usedforsecurity=False).hexdigest()[:32]


def occurrences(report: Report) -> Iterator[Occurrence]:
    """Yield the findings of a report, in its order."""
    numbers: dict[tuple[str, str, str], int] = {}
    for result in report.results:
        path = path_from(report.root, result.source.path)
        for finding in result.findings:
            steady = shown(finding.message.steady)
            key = (path, finding.code, steady)
            numbers[key] = numbers.get(key, 0) + 1
            yield Occurrence(result.source, path, finding, steady, numbers[key])
