"""How messages quote the text: without what other rules take out of it.

The same error is told in the same words before and after such a fix.
"""


def quoted(text: str) -> str:
    """``text`` with single blanks and without signs that nobody sees."""
    visible = "".join(char for char in text if char.isprintable() or char.isspace())
    return " ".join(visible.split())
