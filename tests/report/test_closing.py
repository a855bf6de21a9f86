"""The line at the end."""

import pytest

from kzlint.core.finding import Finding, Severity
from kzlint.report.closing import closing_line, counts
from tests.report.cases import finding, fix

E, W, N = (
    finding(0, 0, severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
)
S = finding(0, 0, fix=fix((0, 0, "а")))
U = finding(0, 0, fix=fix((0, 0, "а"), safe=False))


@pytest.mark.parametrize(
    ("findings", "files", "line"),
    [
        ([], 0, ""),
        ([W], 1, "1 warning in 1 file"),
        ([W, W], 1, "2 warnings in 1 file"),
        ([N, W, E, N, E], 2, "2 errors, 1 warning, 2 notes in 2 files"),
        ([S], 1, "1 warning in 1 file; 1 can be fixed with --fix"),
        ([U, E], 1, "1 error, 1 warning in 1 file; 1 can be fixed with --fix --unsafe-fixes"),
        (
            [U, S, U],
            2,
            "3 warnings in 2 files; 1 can be fixed with --fix (2 more with --unsafe-fixes)",
        ),
    ],
)
def test_a_run_that_only_looks(findings: list[Finding], files: int, line: str) -> None:
    assert str(closing_line(findings, files)) == line


@pytest.mark.parametrize(
    ("findings", "files", "unsafe", "line"),
    [
        ([], 0, False, "Fixed 3"),
        ([W], 1, False, "Fixed 3; 1 warning left in 1 file"),
        ([W, E], 2, True, "Fixed 3; 1 error, 1 warning left in 2 files"),
        # What it may fix and has not, it could not: other edits are in the way.
        ([S], 1, False, "Fixed 3; 1 warning left in 1 file"),
        ([S, U], 1, True, "Fixed 3; 2 warnings left in 1 file"),
        (
            [S, U],
            1,
            False,
            "Fixed 3; 2 warnings left in 1 file; 1 can be fixed with --unsafe-fixes",
        ),
    ],
)
def test_a_run_that_fixes(findings: list[Finding], files: int, unsafe: bool, line: str) -> None:
    assert str(closing_line(findings, files, fixed=3, unsafe=unsafe)) == line


def test_unsafe_fixes_are_asked_for() -> None:
    assert str(closing_line([S, U, U], 1, unsafe=True)) == (
        "3 warnings in 1 file; 3 can be fixed with --fix"
    )
    assert (
        str(closing_line([U], 1, unsafe=True)) == "1 warning in 1 file; 1 can be fixed with --fix"
    )


def test_counts() -> None:
    assert str(counts([])) == ""
    assert str(counts([N, E, N])) == "1 error, 2 notes"
