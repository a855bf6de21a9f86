"""Where an example's findings are: one place or several, as its author writes them."""

from typing import Any

import pytest

from kzlint.core.source import Span
from kzlint.rules import invalid


@pytest.mark.parametrize(
    ("at", "places"),
    [
        ("!", ("!",)),
        ((3, 4), (Span(3, 4),)),
        (["!", (3, 4)], ("!", Span(3, 4))),
        (("!", "?"), ("!", "?")),
        ([(1, 2), (3, 4)], (Span(1, 2), Span(3, 4))),
    ],
)
def test_places(at: Any, places: tuple[str | Span, ...]) -> None:
    assert invalid("", at=at).at == places


@pytest.mark.parametrize("at", [None, 5, [5], [(1, 2, 3)]])
def test_what_is_no_place(at: Any) -> None:
    with pytest.raises(TypeError) as caught:
        invalid("", at=at)
    told = f"at should be a text, a pair of offsets, or a list of these, not {at!r}"
    assert str(caught.value) == told
