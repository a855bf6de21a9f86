"""Characters as a terminal shows them: which a reader cannot see, their names, their columns."""

import unicodedata

# Categories of what a terminal would obey, or not show: controls, formats, surrogates, and what
# parts lines and paragraphs.
OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

# Besides these, what may look like nothing or like something else: blanks, accents that stand
# apart from their letter, and code points that Unicode gives no character.
UNSEEN = OBEYED | {"Zs", "Mn", "Cn", "Co"}


def is_obeyed(char: str) -> bool:
    """Whether a terminal would take it for more than a letter to show."""
    return unicodedata.category(char) in OBEYED


def is_unseen(char: str) -> bool:
    """The same, and whether a reader may take it for another one; not the common blank."""
    return char != " " and unicodedata.category(char) in UNSEEN


def code_point(char: str) -> str:
    """The name that every character has, such as ``U+00A0``."""
    return f"U+{ord(char):04X}"


def spelt_out(char: str) -> str:
    """What is written in its place."""
    return f"<{code_point(char)}>"


def columns(text: str) -> int:
    """How wide ``text`` is on a terminal; what a terminal obeys counts as nothing."""
    from wcwidth import wcwidth

    return sum(max(wcwidth(char), 0) for char in text)
