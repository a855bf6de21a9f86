"""Text that every consumer can hold: what XML forbids and JSON readers refuse is spelt out."""

import re

from kzlint.files.paths import shown

# What XML 1.0 leaves out of its production Char. Lone surrogates are in no encoding at all.
FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def portable(text: str) -> str:
    """``text`` with such characters as ``\\x1b``, ``\\ud800`` or, for a byte, ``\\xff``."""
    return FORBIDDEN.sub(lambda found: shown(found[0]), text)


def is_encodable(text: str) -> bool:
    """Whether a UTF-8 file can hold ``text``, so that an edit may put it there."""
    return not any("\ud800" <= char <= "\udfff" for char in text)
