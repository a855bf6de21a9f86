"""Examples: what a rule lets pass and what it reports, for readers, docs and tests alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kzlint.core.source import Span

Content = str | bytes

# Where a finding is: the text it covers, or the offsets of its span.
Place = str | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Valid:
    """A text that the rule has nothing to say about, in the file ``path``."""

    content: Content
    options: Mapping[str, Any] = field(default_factory=dict)
    path: str = "-"


@dataclass(frozen=True, slots=True)
class Invalid:
    """A text with findings at ``at``, in order; ``fixed`` is the text after their fixes."""

    content: Content
    at: tuple[str | Span, ...]
    fixed: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    path: str = "-"

    def spans(self, text: str) -> list[Span]:
        """Where the findings are; each string is looked for after the one before it.

        Raises ValueError for a string that is not there.
        """
        spans, start = [], 0
        for place in self.at:
            if isinstance(place, str):
                at = text.find(place, start)
                if at < 0:
                    raise ValueError(f"{place!r} is not in the example {text!r}")
                place = Span(at, at + len(place))
            spans.append(place)
            start = place.start + 1
        return spans


def valid(content: Content, path: str = "-", **options: Any) -> Valid:
    """An example that the rule lets pass, under the given options."""
    return Valid(content, options, path)


def invalid(
    content: Content,
    at: Place | Sequence[Place],
    fixed: str | None = None,
    path: str = "-",
    **options: Any,
) -> Invalid:
    """An example with a finding at ``at``: the text it covers or its span, or several."""
    return Invalid(content, places(at), fixed, options, path)


def places(at: Place | Sequence[Place]) -> tuple[str | Span, ...]:
    """One place or several, as :class:`Invalid` has them; two numbers are a span.

    Raises TypeError for what is neither.
    """
    if isinstance(at, str):
        return (at,)
    match at:
        case (int(start), int(end)):
            return (Span(start, end),)
    try:
        return tuple(place if isinstance(place, str) else Span(*place) for place in at)
    except TypeError:
        raise TypeError(
            f"at should be a text, a pair of offsets, or a list of these, not {at!r}"
        ) from None
