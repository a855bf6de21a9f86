"""Abbreviations that keep their full stop."""

# Those that a capital may follow in the middle of a sentence: 1941–45 жж. Алматыда.
KEEPS_STOP_BEFORE_CAPITAL = frozenset(("жж",))
