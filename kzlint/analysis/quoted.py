"""How messages quote the text: without what other rules take out of it.

The same error is told in the same words before and after such a fix.
"""

from kzlint.analysis.unseen import visible


def quoted(text: str) -> str:
    """``text`` with single blanks, in composed letters and without signs that nobody sees."""
    return " ".join(visible(text).split())
