"""Directives that silence findings: ``# kzlint: ignore CODE[, CODE…] -- reason``.

``ignore`` holds for the next block that is neither blank nor a directive, ``ignore-file`` for
the whole file, wherever it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kzlint.core.finding import Finding
from kzlint.core.source import Span
from kzlint.syntax import Blank, Directive, Release

_BODY = re.compile(r"\s*(?P<verb>[\w-]*)(?P<codes>(?:(?!--).)*)(?:--.*)?\Z", re.DOTALL)
_CODE = re.compile(r"[^\s,]+")

# What a directive may say: of the next block, and of the file.
VERBS = ("ignore", "ignore-file")


@dataclass(eq=False, slots=True)
class Suppression:
    """One directive, taken apart.

    ``verb`` is as typed; ``codes`` are the codes by where they stand; ``span`` is what it
    covers, None where nothing follows or the verb is none. ``used`` are the codes that have
    silenced a finding, ``checked`` those of rules that were run.
    """

    directive: Directive
    verb: str
    codes: tuple[tuple[Span, str], ...]
    span: Span | None
    checked: frozenset[str] = frozenset()
    used: set[str] = field(default_factory=set)

    @property
    def idle(self) -> frozenset[str]:
        """The codes of rules that were run and of which it silenced nothing."""
        return self.checked - self.used

    def names(self, finding: Finding) -> bool:
        """Whether it covers where ``finding`` starts, and names its code."""
        if self.span is None or not self.span.start <= finding.span.start <= self.span.end:
            return False
        return any(code == finding.code for _, code in self.codes)


def find_suppressions(release: Release) -> tuple[Suppression, ...]:
    """The directives of a release, in order."""
    return tuple(_find(release))


def _find(release: Release) -> Iterator[Suppression]:
    following: Span | None = None
    found = []
    for block in reversed(release.blocks):
        if isinstance(block, Directive):
            found.append(_read(block, following, release))
        elif not isinstance(block, Blank):
            following = block.span
    yield from reversed(found)


def _read(directive: Directive, following: Span | None, release: Release) -> Suppression:
    body = directive.body
    match = _BODY.match(body.text)
    assert match is not None
    start = body.start + match.start("codes")
    codes = tuple(
        (Span(start + code.start(), start + code.end()), code[0].upper())
        for code in _CODE.finditer(match["codes"])
    )
    covered = dict(zip(VERBS, (following, Span(0, len(release.text))), strict=True))
    return Suppression(directive, match["verb"], codes, covered.get(match["verb"]))
