"""What holds of the built-in rules' fixes on any release: they end, mend, and harm nothing."""

from collections import Counter
from functools import partial, reduce
from operator import or_
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.accuracy import (
    FAR_FUTURE,
    FUTURE_DATE,
    TODAY,
    linter,
    plant,
    read_planted,
    read_releases,
)
from kzlint.core.appearance import readings
from kzlint.core.finding import Applicability, Finding, Severity
from kzlint.core.source import Source
from kzlint.engine.fixer import Fixed, fix
from kzlint.engine.linter import Linter, Outcome
from tests.syntax.pieces import damaged, plausible_releases

RELEASES = Path(__file__).parents[2] / "releases"
TEXTS = read_releases(RELEASES)
PLANTED = read_planted(RELEASES / "planted.tsv")

LINTER = linter(FAR_FUTURE)

# What rules show as examples meets what other rules look for.
EXAMPLES = [
    example.content
    for rule in LINTER.rules
    for example in rule.examples
    if isinstance(example.content, str)
]

any_release = plausible_releases(st.sampled_from(EXAMPLES))
bad_release = damaged(st.one_of(any_release, st.sampled_from(list(TEXTS.values()))))


def errors(outcome: Outcome) -> Counter[tuple[str, str]]:
    return Counter(
        (finding.code, finding.message.steady)
        for finding in outcome.findings
        if finding.severity is Severity.ERROR
    )


def is_safe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.applicability is Applicability.SAFE


def known_errors(text: str, checked: Linter) -> Counter[tuple[str, str]]:
    """The errors of a text, and those that its reader sees in it.

    A sign that nobody sees hides that the date it is in does not exist: what takes the sign
    out brings this to light, and is right to.
    """
    seen = {text, *readings(text)}
    return reduce(or_, (errors(checked.lint(Source(read))) for read in seen))


def check(text: str, checked: Linter = LINTER) -> Fixed:
    """Fix a text, and check all that should hold of what comes of it."""
    done = fix(Source(text), checked.lint)
    assert done.outcome == checked.lint(done.source)
    assert done.outcome.crashes == ()
    assert errors(done.outcome) - known_errors(text, checked) == Counter()
    assert list(filter(is_safe, done.outcome.findings)) == []
    assert done.settled
    again = fix(done.source, checked.lint)
    assert (again.source, again.fixed) == (done.source, ())
    return done


def shuffled(seed: int, source: Source) -> Outcome:
    """A run whose findings come in another order."""
    outcome = LINTER.lint(source)
    findings = list(outcome.findings)
    Random(seed).shuffle(findings)
    return Outcome(tuple(findings), outcome.crashes, outcome.collected)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, derandomize=True)
@given(any_release)
def test_fixes_of_any_release(text: str) -> None:
    check(text)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, derandomize=True)
@given(bad_release)
def test_fixes_of_badly_damaged_releases(text: str) -> None:
    check(text)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(any_release, st.integers())
def test_the_order_of_findings_does_not_count(text: str, seed: int) -> None:
    done = fix(Source(text), LINTER.lint)
    other = fix(Source(text), partial(shuffled, seed))
    assert (other.source, set(map(id_of, other.fixed))) == (
        done.source,
        set(map(id_of, done.fixed)),
    )


def id_of(finding: Finding) -> tuple[object, ...]:
    return (finding.code, finding.span, str(finding.message))


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(any_release)
def test_what_no_edit_covers_stays(text: str) -> None:
    first = [finding for finding in LINTER.lint(Source(text)).findings if is_safe(finding)]
    spans = [edit.span for finding in first if finding.fix for edit in finding.fix.edits]
    kept = "".join(
        char for at, char in enumerate(text) if not any(start <= at < end for start, end in spans)
    )
    # One pass: what is found in the text it makes is not.
    done = fix(
        Source(text), lambda source: LINTER.lint(source) if source.text == text else Outcome(())
    )
    rest = iter(done.source.text)
    assert all(char in rest for char in kept)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, derandomize=True)
@given(any_release)
def test_unsafe_fixes_of_any_release(text: str) -> None:
    before = LINTER.lint(Source(text))
    done = fix(Source(text), LINTER.lint, Applicability.UNSAFE)
    new = errors(done.outcome) - errors(before)
    assert sum(new.values()) <= sum((errors(before) - errors(done.outcome)).values())
    assert {item.code for item in done.outcome.findings if item.fix} == done.refused
    assert fix(done.source, LINTER.lint, Applicability.UNSAFE).source == done.source


@pytest.mark.parametrize("name", TEXTS)
def test_clean_releases_stay_as_they_are(name: str) -> None:
    done = check(TEXTS[name])
    assert (done.source.text, done.settled) == (TEXTS[name], True)


# Planted errors whose fix is not the text they were planted in: a name in small letters where
# another word stood, and the like.
OTHERWISE = {"CAP001", "CAP002", "DAT005", "NAM001", "NAM009", "NAM010", "QUO008"}


@pytest.mark.slow
@pytest.mark.parametrize("code", sorted({error.code for error in PLANTED}))
def test_planted_errors(code: str) -> None:
    checked = linter(TODAY) if code == FUTURE_DATE else LINTER
    for error in PLANTED:
        if error.code != code:
            continue
        text, _ = plant(error, TEXTS[error.release])
        done = check(text, checked)
        assert done.settled
        assert done.source.text in (text, TEXTS[error.release]) or code in OTHERWISE
