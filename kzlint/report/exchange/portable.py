"""Text that every consumer can hold: characters that XML or JSON readers reject are escaped."""

import re

from kzlint.files.paths import shown

# The characters outside the production Char of XML 1.0. No encoding has lone surrogates.
FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def portable(text: str) -> str:
    """Escape those characters as ``\\x1b``, ``\\ud800`` or, for undecodable bytes, ``\\xff``."""
    return FORBIDDEN.sub(lambda found: shown(found[0]), text)


def is_encodable(text: str) -> bool:
    """True if a UTF-8 file can hold ``text``, so that an edit may write it."""
    return not any("\ud800" <= char <= "\udfff" for char in text)
