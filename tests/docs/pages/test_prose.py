"""Docstrings' sentences as Markdown."""

import pytest

from docs.pages.prose import markdown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A caption has a label.", "A caption has a label."),
        ("not ``, – `` here", "not <code>, – </code> here"),
        ("``a`` and ``<b>``", "<code>a</code> and <code>&lt;b&gt;</code>"),
        ("*.txt, [rules.x], a_b <U+00A0> | #", r"\*.txt, \[rules.x\], a\_b \<U+00A0\> \| \#"),
        ("", ""),
    ],
)
def test_markdown(text: str, shown: str) -> None:
    assert markdown(text) == shown
