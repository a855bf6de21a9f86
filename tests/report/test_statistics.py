"""How often each rule found something."""

import json

from kzlint.core.finding import Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report, Terminal
from kzlint.report.statistics import render, render_json
from tests.report.cases import fix


def finding(
    code: str, name: str, severity: Severity = Severity.NOTE, mended: Fix | None = None
) -> Finding:
    return Finding(code, name, severity, Span(0, 0), Message("odd"), mended)


SAFE, UNSAFE = fix((0, 0, "а")), fix((0, 0, "а"), safe=False)
FINDINGS = (
    *(finding("TXT009", "odd-word", mended=UNSAFE) for _ in range(10)),
    finding("FMT004", "odd-blank", Severity.WARNING, SAFE),
    finding("DAT009", "old-date"),
    finding("FMT004", "odd-blank", Severity.WARNING),
    finding("DAT009", "old-date", Severity.ERROR),
)


def report(*findings: Finding, terminal: Terminal | None = None) -> Report:
    results = [
        FileFindings(Source("", "a.txt"), findings[:5]),
        FileFindings(Source("", "b.txt"), findings[5:]),
    ]
    return Report(results, {}, "https://example.org/{code}", terminal=terminal or Terminal())


def test_render() -> None:
    assert render(report(*FINDINGS)) == (
        "10  TXT009      odd-word\n"
        " 2  DAT009      old-date\n"
        " 2  FMT004  [*] odd-blank\n"
        "[*] some can be fixed with --fix\n"
    )


def test_no_hint_without_a_safe_fix() -> None:
    assert render(report(FINDINGS[0])) == "1  TXT009  odd-word\n"


def test_nothing_to_say() -> None:
    assert render(report()) == ""
    assert render_json(report()) == "[]\n"


def test_colours() -> None:
    terminal = Terminal(color=True, links=True)
    assert render(report(FINDINGS[2], FINDINGS[-1], terminal=terminal)) == (
        "1  \x1b]8;;https://example.org/DAT009\x1b\\\x1b[1;31mDAT009\x1b[0m\x1b]8;;\x1b\\"
        "  old-date\n"
        "1  \x1b]8;;https://example.org/TXT009\x1b\\\x1b[1;36mTXT009\x1b[0m\x1b]8;;\x1b\\"
        "  odd-word\n"
    )


def test_render_json() -> None:
    items = [
        ("TXT009", "odd-word", "note", 10, 0),
        # The worst that the rule said.
        ("DAT009", "old-date", "error", 2, 0),
        ("FMT004", "odd-blank", "warning", 2, 1),
    ]
    assert json.loads(render_json(report(*FINDINGS))) == [
        dict(zip(("code", "name", "severity", "count", "fixable"), item, strict=True))
        for item in items
    ]
