"""How findings are shown. One file a format, each from results to a string."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from kzlint.finding import Finding
from kzlint.source import Source

# Formats by name, with the module that renders them; imported when asked for.
FORMATS = {
    "full": "kzlint.report.full",
    "concise": "kzlint.report.concise",
    "json": "kzlint.report.json",
}


@dataclass(frozen=True, slots=True)
class Result:
    """One linted text and what was found in it, by position."""

    source: Source
    findings: tuple[Finding, ...]


def renderer(name: str) -> Callable[[Sequence[Result]], str]:
    """The function that renders results in the format ``name``, a key of :data:`FORMATS`."""
    render: Callable[[Sequence[Result]], str] = import_module(FORMATS[name]).render
    return render
