"""Edits of one text: which of them go together, and what becomes of the text and its places."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kzlint.core.finding import Edit, Finding
from kzlint.core.source import Span, spliced


class Plan(NamedTuple):
    """The edits of a finding's fix by position."""

    edits: tuple[Edit, ...]
    finding: Finding

    @property
    def order(self) -> tuple[object, ...]:
        """By position, then by what else there is: the order they are given in does not count."""
        edits = tuple((*edit.span, edit.content) for edit in self.edits)
        return (edits, self.finding.code, str(self.finding.message), self.finding.span)


def check_edits(edits: object, text: str) -> None:
    """Raise TypeError or ValueError for what cannot be shown and made as edits of ``text``.

    A rule's edits may be anything; after this, no one need ask again.
    """
    if not isinstance(edits, tuple):
        raise TypeError(f"check gave a fix whose edits are no tuple: {edits!r}")
    for edit in edits:
        if not (isinstance(edit, Edit) and isinstance(edit.span, Span)):
            raise TypeError(f"check gave a fix with {edit!r}, which is no edit of a span")
        if not _is_sound(edit, text):
            raise ValueError(f"check gave a fix with {edit!r}, which the text does not allow")


def _is_sound(edit: Edit, text: str) -> bool:
    """Whether the text can be edited so, and encoded after that."""
    try:
        (start, end), _ = edit.span, edit.content.encode()
        return 0 <= start <= end <= len(text) and isinstance(text[start:end] + edit.content, str)
    except (AttributeError, TypeError, ValueError):
        return False


def planned(findings: Iterable[Finding], text: str) -> list[Plan]:
    """The fixes whose edits do not overlap and change something, in order."""
    plans = [
        Plan(tuple(sorted(finding.fix.edits, key=lambda edit: (edit.span, edit.content))), finding)
        for finding in findings
        if finding.fix
    ]
    usable = (
        plan
        for plan in plans
        if not _overlap(plan.edits)
        and any(text[slice(*edit.span)] != edit.content for edit in plan.edits)
    )
    return sorted(usable, key=lambda plan: plan.order)


def _overlap(edits: Sequence[Edit]) -> bool:
    """Whether two edits of one fix, given by position, want the same place."""
    return any(
        edit.span.end > after.span.start or edit.span == after.span
        for edit, after in pairwise(edits)
    )


def non_overlapping(plans: Iterable[Plan]) -> list[Plan]:
    """Of fixes in order, those that do not meddle: the first one wins, the others wait.

    Fixes meddle where they want the same place or touch; the very same edit may be shared.
    """
    kept, taken = list[Plan](), list[Edit]()
    for plan in plans:
        own = [edit for edit in plan.edits if not _is_among(taken, edit)]
        if any(_meddles(taken, edit) for edit in own):
            continue
        kept.append(plan)
        for edit in own:
            insort(taken, edit, key=lambda other: other.span)
    return kept


def _is_among(taken: Sequence[Edit], edit: Edit) -> bool:
    at = bisect_left(taken, edit.span, key=lambda other: other.span)
    return taken[at : at + 1] == [edit]


def _meddles(taken: Sequence[Edit], edit: Edit) -> bool:
    """Whether a neighbour of ``edit`` among those taken, which do not overlap, touches it."""
    at = bisect_left(taken, edit.span, key=lambda other: other.span)
    return any(
        other.span.start <= edit.span.end and edit.span.start <= other.span.end
        for other in taken[max(0, at - 1) : at + 1]
    )


def edits_of(plans: Iterable[Plan]) -> list[Edit]:
    """All edits in order of position, each once."""
    return sorted({edit for plan in plans for edit in plan.edits}, key=lambda edit: edit.span)


def applied(text: str, plans: Iterable[Plan]) -> str:
    """The text with all those edits made."""
    return spliced(text, ((*edit.span, edit.content) for edit in edits_of(plans)))


class OffsetMap:
    """Where places of a text are after edits of it."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.ends, self.shifts = [0], [0]
        for (start, end), content in ((edit.span, edit.content) for edit in edits):
            self.ends.append(end)
            self.shifts.append(self.shifts[-1] + len(content) - (end - start))

    def place(self, offset: int) -> int:
        """What is inside an edit is taken to its start."""
        return offset + self.shifts[bisect_right(self.ends, offset) - 1]

    def is_at(self, error: Finding, old: Finding) -> bool:
        """Whether ``error`` stands where ``old`` of the same code stood before."""
        start, end = map(self.place, old.span)
        return error.code == old.code and start <= error.span.end and error.span.start <= end


def parted(plans: Sequence[Plan]) -> list[Sequence[Plan]]:
    """Fixes of which one does harm, in smaller parts: by rule, or in halves if of one rule.

    Mostly it is one rule's, and the others' need not wait until each of its own was tried.
    """
    by_code: dict[str, list[Plan]] = {}
    for plan in plans:
        by_code.setdefault(plan.finding.code, []).append(plan)
    if len(by_code) > 1:
        return [*by_code.values()]
    half = len(plans) // 2
    return [plans[:half], plans[half:]]
