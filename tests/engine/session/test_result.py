"""A result's places, as an editor shows them."""

import pytest

from kzlint import Edit, Result, Source, Span

TEXT = "бір\r\nекі\nүш"


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        (Span(0, 3), (1, 1, 0), (1, 4, 3)),
        (Span(5, 8), (2, 1, 5), (2, 4, 8)),
        (Span(7, 10), (2, 3, 7), (3, 2, 10)),
        (Span(11, 11), (3, 3, 11), (3, 3, 11)),
    ],
)
def test_places(span: Span, start: tuple[int, ...], end: tuple[int, ...]) -> None:
    result = Result(Source(TEXT, "a.txt"), ())
    place = Edit(span, "")
    assert (result.start(place), result.end(place)) == (start, end)
    assert (result.path, result.text) == ("a.txt", TEXT)
