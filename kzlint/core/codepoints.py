"""Characters on a terminal: control and invisible characters, code points, column widths."""

import unicodedata

# Unicode categories that a terminal acts on or does not show: control and format characters,
# surrogates, line and paragraph separators.
OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

# Categories that a reader may not see or may mistake for something else: those above, spaces,
# combining marks, unassigned and private code points.
UNSEEN = OBEYED | {"Zs", "Mn", "Cn", "Co"}


def is_obeyed(char: str) -> bool:
    """True for characters that a terminal acts on or does not show."""
    return unicodedata.category(char) in OBEYED


def is_unseen(char: str) -> bool:
    """True for characters that a reader may not see or may mistake, except the plain space."""
    return char != " " and unicodedata.category(char) in UNSEEN


def code_point(char: str) -> str:
    """Return the code point in Unicode notation, such as ``U+00A0``."""
    return f"U+{ord(char):04X}"


def spelt_out(char: str) -> str:
    """Return the visible form of a character, such as ``<U+00A0>``."""
    return f"<{code_point(char)}>"


def columns(text: str) -> int:
    """Return the width of ``text`` on a terminal; control characters have no width."""
    from wcwidth import wcwidth

    return sum(max(wcwidth(char), 0) for char in text)
