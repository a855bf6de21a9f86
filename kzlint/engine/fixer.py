"""Applying fixes: takes a text and a function that lints it, returns the fixed text. Pure."""

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from kzlint.core.appearance import readings
from kzlint.core.edits import OffsetMap, Plan, applied, edits_of, non_overlapping, planned, split_up
from kzlint.core.finding import Applicability, Finding, Severity
from kzlint.core.source import BOM, Source
from kzlint.engine.linter import Outcome

Lint = Callable[[Source], Outcome]

# Each pass makes at least one of several conflicting fixes. Only a handful of rules fix the
# same place; no corpus that was tried needed more than six passes.
MOST_PASSES = 50

# Fixes that make a text this many times as long, plus a page (in characters), never end.
MOST_GROWTH = 4
PAGE = 2_000

# How often a pass is tried again, with fewer fixes, if it brings a new error.
MOST_TRIALS = 60


@dataclass(frozen=True, slots=True)
class Fixed:
    """The result of fixing one text.

    ``source`` has the new text, ``outcome`` is the result of linting it. ``fixed`` are the
    findings whose fixes were made; their spans refer to the text in which they were found.
    ``refused`` are the codes of rules with a fix that was not made because it cannot be
    applied, brings a new error, or oscillates.
    """

    source: Source
    outcome: Outcome
    fixed: tuple[Finding, ...] = ()
    refused: frozenset[str] = frozenset()

    @property
    def settled(self) -> bool:
        """True if all fixes that were wanted have been made."""
        return not self.refused

    @property
    def content(self) -> bytes:
        """The text as the bytes of a file."""
        return (BOM if self.source.bom else b"") + self.source.text.encode()


def fix(source: Source, lint: Lint, applicability: Applicability = Applicability.SAFE) -> Fixed:
    """Make the fixes of the findings of ``lint``, pass after pass, until nothing changes.

    ``UNSAFE`` includes the safe fixes. A text that could not be decoded is left unchanged. If
    the fixes of a rule oscillate, fixing starts again without that rule.
    """
    outcome = lint(source)
    start = Fixed(source, outcome)
    if source.undecodable:
        return start
    oscillating: frozenset[str] = frozenset()
    while True:
        done, unending = _settle(start, _Pass(lint, applicability, oscillating))
        if not unending:
            return replace(done, refused=done.refused | oscillating)
        oscillating |= unending


def _settle(done: Fixed, one_pass: "_Pass") -> tuple[Fixed, frozenset[str]]:
    """Run passes until nothing changes; also return the codes whose fixes oscillate."""
    seen = {done.source.text: 0}
    made: list[frozenset[str]] = []
    longest = MOST_GROWTH * len(done.source.text) + PAGE
    while len(made) < MOST_PASSES and len(done.source.text) <= longest:
        then = one_pass(done)
        if len(then.fixed) == len(done.fixed):
            return then, frozenset()
        made.append(frozenset(finding.code for finding in then.fixed[len(done.fixed) :]))
        done = then
        if done.source.text in seen:
            return done, frozenset().union(*made[seen[done.source.text] :])
        seen[done.source.text] = len(made)
    return done, made[-1]


class _Pass:
    """One pass: makes all fixes that do not conflict with each other."""

    def __init__(
        self, lint: Lint, applicability: Applicability, oscillating: frozenset[str]
    ) -> None:
        self.lint = lint
        self.applicability = applicability
        self.oscillating = oscillating

    def __call__(self, done: Fixed) -> Fixed:
        """Make some fixes and add them to ``fixed``; if none can be made, set ``refused``."""
        wanted = [finding for finding in done.outcome.findings if self.is_wanted(finding)]
        plans = planned(wanted, done.source.text)
        while plans:
            chosen = non_overlapping(plans)
            then = self.apply_without_new_errors(done, chosen)
            if len(then.fixed) > len(done.fixed):
                return then
            # Now try the plans that were in conflict with these.
            tried = set(map(id, chosen))
            plans = [plan for plan in plans if id(plan) not in tried]
        return replace(done, refused=frozenset(finding.code for finding in wanted))

    def is_wanted(self, finding: Finding) -> bool:
        fix = finding.fix
        return (
            fix is not None
            and (fix.applicability is Applicability.SAFE or fix.applicability is self.applicability)
            and finding.code not in self.oscillating
        )

    def is_mendable(self, finding: Finding, done: Fixed) -> bool:
        """True if the fix of ``finding`` is wanted and can be made."""
        return self.is_wanted(finding) and bool(planned([finding], done.source.text))

    def apply_without_new_errors(self, before: Fixed, plans: Sequence[Plan]) -> Fixed:
        """Make those fixes, except the ones that bring a new error."""
        done, kept = before, list[Plan]()
        pending = deque([plans])
        visible_errors = cache(partial(self.visible_errors, before))
        for _ in range(MOST_TRIALS):
            if not pending:
                break
            some = pending.popleft()
            then = self.made(before, [*kept, *some])
            if not self.brings_errors(before, then, [*kept, *some], visible_errors):
                done, kept = then, [*kept, *some]
            elif len(some) > 1:
                pending += split_up(some)
        return done

    def made(self, before: Fixed, plans: Sequence[Plan]) -> Fixed:
        source = replace(before.source, text=applied(before.source.text, plans))
        findings = (*before.fixed, *(plan.finding for plan in plans))
        return Fixed(source, self.lint(source), findings)

    def visible_errors(self, done: Fixed) -> Counter[tuple[str, str]]:
        """Count the errors of a text, and those of the text as a reader sees it."""
        errors = _count_errors(done.outcome)
        for text in readings(done.source.text):
            if text != done.source.text:
                errors |= _count_errors(self.lint(replace(done.source, text=text)))
        return errors

    def brings_errors(
        self,
        before: Fixed,
        after: Fixed,
        plans: Sequence[Plan],
        visible_errors: Callable[[], Counter[tuple[str, str]]],
    ) -> bool:
        """True if there is a new error that will not be fixed in a later pass.

        An error may quote fixed text, so that its message changes; it is recognised by its
        position then. An error that a reader could see before (``visible_errors``) is not
        new: a fix may only make a date readable that was wrong all along.
        """
        gone = _count_errors(before.outcome)
        lasting = [error for error in _errors(after.outcome) if not self.is_mendable(error, after)]
        new = []
        for error in lasting:
            gone[_key(error)] -= 1
            if gone[_key(error)] < 0:
                new.append(error)
        old = [error for error in _errors(before.outcome) if gone[_key(error)] > 0]
        offsets = OffsetMap(edits_of(plans)) if new and old else None
        new = [
            error for error in new if not (offsets and any(offsets.is_at(error, o) for o in old))
        ]
        if not new:
            return False
        return not Counter(map(_key, new)) <= visible_errors() - _count_errors(before.outcome)


def _errors(outcome: Outcome) -> list[Finding]:
    return [found for found in outcome.findings if found.severity is Severity.ERROR]


def _key(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message.steady


def _count_errors(outcome: Outcome) -> Counter[tuple[str, str]]:
    return Counter(map(_key, _errors(outcome)))
