"""Applying fixes: a text and what lints it in, the fixed text out. Pure."""

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from kzlint.core.appearance import readings
from kzlint.core.edits import OffsetMap, Plan, applied, edits_of, non_overlapping, parted, planned
from kzlint.core.finding import Applicability, Finding, Severity
from kzlint.core.source import BOM, Source
from kzlint.engine.linter import Outcome

Lint = Callable[[Source], Outcome]

# In each pass at least one of the fixes that want the same place is made. No place is wanted
# by more than a handful of rules; the corpora that were tried never took more than six passes.
MOST_PASSES = 50

# A text that fixes make so many times as long, and a page longer, will only grow.
MOST_GROWTH = 4
PAGE = 2_000

# So many times a pass is tried again with fewer fixes when it brings a new error.
MOST_TRIALS = 60


@dataclass(frozen=True, slots=True)
class Fixed:
    """What fixing one text came to.

    ``source`` has the new text, ``outcome`` is what linting that came to. ``fixed`` are the
    findings whose fixes were made, each with its place in the text that it was found in.
    ``refused`` are the codes of rules that had a fix which was not made, since it can not be
    applied, brings a new error, or never comes to rest.
    """

    source: Source
    outcome: Outcome
    fixed: tuple[Finding, ...] = ()
    refused: frozenset[str] = frozenset()

    @property
    def settled(self) -> bool:
        """Whether no finding is left with a fix that was to be made."""
        return not self.refused

    @property
    def content(self) -> bytes:
        """The bytes of a file with that text."""
        return (BOM if self.source.bom else b"") + self.source.text.encode()


def fix(source: Source, lint: Lint, applicability: Applicability = Applicability.SAFE) -> Fixed:
    """Make the fixes of what ``lint`` finds until there is none left to make.

    ``UNSAFE`` makes the safe ones too. A text that could not be decoded is left alone. The
    fixes of a rule that never come to rest are left out, and all begins again without them.
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
    """Pass after pass until nothing changes, or the codes whose fixes go on and on."""
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
    """Makes as many fixes at once as do not meddle with each other."""

    def __init__(
        self, lint: Lint, applicability: Applicability, oscillating: frozenset[str]
    ) -> None:
        self.lint = lint
        self.applicability = applicability
        self.oscillating = oscillating

    def __call__(self, done: Fixed) -> Fixed:
        """The next text, ``fixed`` longer by what was made; or what was refused to the last."""
        wanted = [finding for finding in done.outcome.findings if self.is_wanted(finding)]
        plans = planned(wanted, done.source.text)
        while plans:
            taken = non_overlapping(plans)
            then = self.apply_without_new_errors(done, taken)
            if len(then.fixed) > len(done.fixed):
                return then
            # What waited for these has its turn now.
            tried = set(map(id, taken))
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
        """Whether its fix is to be made, and can be."""
        return self.is_wanted(finding) and bool(planned([finding], done.source.text))

    def apply_without_new_errors(self, before: Fixed, plans: Sequence[Plan]) -> Fixed:
        """What comes of those fixes, but for the ones that bring a new error."""
        done, kept = before, list[Plan]()
        pending = deque([plans])
        shown = cache(partial(self.shown, before))
        for _ in range(MOST_TRIALS):
            if not pending:
                break
            some = pending.popleft()
            then = self.made(before, [*kept, *some])
            if not self.brings_errors(before, then, [*kept, *some], shown):
                done, kept = then, [*kept, *some]
            elif len(some) > 1:
                pending += parted(some)
        return done

    def made(self, before: Fixed, plans: Sequence[Plan]) -> Fixed:
        source = replace(before.source, text=applied(before.source.text, plans))
        findings = (*before.fixed, *(plan.finding for plan in plans))
        return Fixed(source, self.lint(source), findings)

    def shown(self, done: Fixed) -> Counter[tuple[str, str]]:
        """The errors of a text and those that its reader sees in it."""
        told = _told(done.outcome)
        for text in readings(done.source.text):
            if text != done.source.text:
                told |= _told(self.lint(replace(done.source, text=text)))
        return told

    def brings_errors(
        self,
        before: Fixed,
        after: Fixed,
        plans: Sequence[Plan],
        shown: Callable[[], Counter[tuple[str, str]]],
    ) -> bool:
        """Whether there is an error that was not there and that will not be fixed either.

        An error may quote what was fixed and say something else now; its place tells then
        that it is the same one. One that a reader sees in the text before (``shown``) only
        came to light: a date is not wrong because it can be read now.
        """
        gone = _told(before.outcome)
        lasting = [error for error in _errors(after.outcome) if not self.is_mendable(error, after)]
        new = []
        for error in lasting:
            gone[_said(error)] -= 1
            if gone[_said(error)] < 0:
                new.append(error)
        old = [error for error in _errors(before.outcome) if gone[_said(error)] > 0]
        offsets = OffsetMap(edits_of(plans)) if new and old else None
        new = [
            error for error in new if not (offsets and any(offsets.is_at(error, o) for o in old))
        ]
        if not new:
            return False
        return not Counter(map(_said, new)) <= shown() - _told(before.outcome)


def _errors(outcome: Outcome) -> list[Finding]:
    return [found for found in outcome.findings if found.severity is Severity.ERROR]


def _said(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message.steady


def _told(outcome: Outcome) -> Counter[tuple[str, str]]:
    return Counter(map(_said, _errors(outcome)))
