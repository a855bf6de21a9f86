"""The keyword that opens a release's header, and what newsrooms write for it."""

from kzlint.kazakh.letters import to_cyrillic

KEYWORDS = frozenset(("date", "Date", "DATE"))

# What the keyword and its slips begin with.
KEYWORD_INITIALS = frozenset("dDдДa")

# What is taken for the keyword where a date follows it: slips of the hand, and the Russian
# and Latin «дата»; look-alikes count as the letters they look like.
_SLIPS = frozenset(("dat", "dates", "datte", "dtae", "dte", "dae", "adte", "daet"))
_TO_WORD = str.maketrans("dt", "дт")
_WORDS = frozenset(
    to_cyrillic(word).translate(_TO_WORD) for word in ("date", "data", "дате", "дата")
)


def is_keyword_like(word: str) -> bool:
    """True for the keyword and for what is typed for it; only a date after it tells."""
    lowered = word.lower()
    return word in _SLIPS or to_cyrillic(lowered).translate(_TO_WORD) in _WORDS
