"""Characters that are not seen: which they are, and what is written in their place."""

import pytest

from kzlint.core.codepoints import is_obeyed, is_unseen, spelt_out


@pytest.mark.parametrize(
    ("char", "spelt", "obeyed"),
    [
        ("\t", "<U+0009>", True),
        ("\x1b", "<U+001B>", True),
        ("\u00ad", "<U+00AD>", True),
        ("\u2028", "<U+2028>", True),
        ("\udcff", "<U+DCFF>", True),
        ("\u00a0", "<U+00A0>", False),
        ("\u0306", "<U+0306>", False),
        ("\u0378", "<U+0378>", False),
        ("\ue000", "<U+E000>", False),
        ("\U000e0041", "<U+E0041>", True),
    ],
)
def test_unseen(char: str, spelt: str, obeyed: bool) -> None:
    assert (is_unseen(char), spelt_out(char), is_obeyed(char)) == (True, spelt, obeyed)


@pytest.mark.parametrize("char", [" ", "ә", "й", "–", "«", "。", "🙂"])
def test_seen(char: str) -> None:
    assert (is_unseen(char), is_obeyed(char)) == (False, False)
