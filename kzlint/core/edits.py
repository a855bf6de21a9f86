"""Edits of one text: choosing those that do not conflict, applying them, mapping offsets."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kzlint.core.finding import Edit, Finding
from kzlint.core.source import Span, spliced


class Plan(NamedTuple):
    """The edits of a finding's fix, sorted by position."""

    edits: tuple[Edit, ...]
    finding: Finding

    @property
    def order(self) -> tuple[object, ...]:
        """The sort key: position, then all other fields, so that the input order has no effect."""
        edits = tuple((*edit.span, edit.content) for edit in self.edits)
        return (edits, self.finding.code, str(self.finding.message), self.finding.span)


def check_edits(edits: object, text: str) -> None:
    """Raise TypeError or ValueError unless ``edits`` can be shown and applied to ``text``.

    Rules may give anything as edits; after this check, other code can rely on them.
    """
    if not isinstance(edits, tuple):
        raise TypeError(f"check gave a fix whose edits are no tuple: {edits!r}")
    for edit in edits:
        if not (isinstance(edit, Edit) and isinstance(edit.span, Span)):
            raise TypeError(f"check gave a fix with {edit!r}, which is no edit of a span")
        if not _is_applicable(edit, text):
            raise ValueError(f"check gave a fix with {edit!r}, which the text does not allow")


def _is_applicable(edit: Edit, text: str) -> bool:
    """True if the edit lies in the text, and its content is text that can be encoded."""
    try:
        (start, end), _ = edit.span, edit.content.encode()
        return 0 <= start <= end <= len(text) and isinstance(text[start:end] + edit.content, str)
    except (AttributeError, TypeError, ValueError):
        return False


def planned(findings: Iterable[Finding], text: str) -> list[Plan]:
    """Return plans of the fixes that change something and do not overlap themselves, sorted."""
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
    """True if two edits of one fix, sorted by position, overlap."""
    return any(
        edit.span.end > after.span.start or edit.span == after.span
        for edit, after in pairwise(edits)
    )


def non_overlapping(plans: Iterable[Plan]) -> list[Plan]:
    """Return the plans without conflicts; of several in conflict, the first one is kept.

    Plans conflict if their edits overlap or touch, unless the edits are equal.
    """
    kept, accepted = list[Plan](), list[Edit]()
    for plan in plans:
        own = [edit for edit in plan.edits if not _is_among(accepted, edit)]
        if any(_conflicts(accepted, edit) for edit in own):
            continue
        kept.append(plan)
        for edit in own:
            insort(accepted, edit, key=lambda other: other.span)
    return kept


def _is_among(accepted: Sequence[Edit], edit: Edit) -> bool:
    at = bisect_left(accepted, edit.span, key=lambda other: other.span)
    return accepted[at : at + 1] == [edit]


def _conflicts(accepted: Sequence[Edit], edit: Edit) -> bool:
    """True if ``edit`` overlaps or touches an accepted edit; those do not overlap each other."""
    at = bisect_left(accepted, edit.span, key=lambda other: other.span)
    return any(
        other.span.start <= edit.span.end and edit.span.start <= other.span.end
        for other in accepted[max(0, at - 1) : at + 1]
    )


def edits_of(plans: Iterable[Plan]) -> list[Edit]:
    """Return all edits of the plans, sorted by position and without duplicates."""
    return sorted({edit for plan in plans for edit in plan.edits}, key=lambda edit: edit.span)


def applied(text: str, plans: Iterable[Plan]) -> str:
    """Return ``text`` with all edits of the plans applied."""
    return spliced(text, ((*edit.span, edit.content) for edit in edits_of(plans)))


class OffsetMap:
    """Maps offsets in a text to offsets in the edited text; the edits are sorted by position."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.ends, self.shifts = [0], [0]
        for (start, end), content in ((edit.span, edit.content) for edit in edits):
            self.ends.append(end)
            self.shifts.append(self.shifts[-1] + len(content) - (end - start))

    def place(self, offset: int) -> int:
        """Map one offset; offsets inside an edit map to its start."""
        return offset + self.shifts[bisect_right(self.ends, offset) - 1]

    def is_at(self, error: Finding, old: Finding) -> bool:
        """True if ``error`` is where ``old``, of the same code, was before the edits."""
        start, end = map(self.place, old.span)
        return error.code == old.code and start <= error.span.end and error.span.start <= end


def split_up(plans: Sequence[Plan]) -> list[Sequence[Plan]]:
    """Split plans that together bring a new error: by rule, or in halves if all are of one rule.

    Usually a single rule causes the error, so the fixes of other rules need not be tried singly.
    """
    by_code: dict[str, list[Plan]] = {}
    for plan in plans:
        by_code.setdefault(plan.finding.code, []).append(plan)
    if len(by_code) > 1:
        return [*by_code.values()]
    half = len(plans) // 2
    return [plans[:half], plans[half:]]
