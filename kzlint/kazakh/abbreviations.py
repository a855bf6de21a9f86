"""Full stops that belong to a word: abbreviations and initials."""

from itertools import takewhile

# Abbreviations of three letters and more, and those of two that close a credit line. Shorter
# ones (ж., т.б.) and initials are told by their length.
ABBREVIATIONS = frozenset(
    (
        "млн", "млрд", "трлн", "долл",
        "обл", "ауд",
        "акад", "проф",
        "бр", "ред",
        "co", "inc", "ltd", "corp", "bros", "jr", "sr",
    )
)  # fmt: skip

# Abbreviations whose stop a capital may follow inside a sentence: 1941–45 жж. Алматыда.
KEEPS_STOP_BEFORE_CAPITAL = frozenset(("жж",))

# A stop after a shorter word is taken for an abbreviation's in running text.
SHORTEST_WORD = 3

# What may stand between the last word of a sentence and its stop.
CLOSING = '»")%'


def keeps_stop(text: str) -> bool:
    """Whether a full stop after ``text`` belongs to its last word: a lone letter, млн, Ltd."""
    is_lone_letter = text[-1:].isalpha() and not text[-2:-1].isalpha()
    return is_lone_letter or last_word(text).lower() in ABBREVIATIONS


def ends_in_full_stop(text: str) -> bool:
    """Whether ``text`` ends in the full stop of a sentence, not in an ellipsis or млрд."""
    if not text.endswith("."):
        return False
    before = text[:-1]
    if before.endswith(tuple(CLOSING)) or before[-1:].isdecimal():
        return True
    return len(last_word(before)) >= SHORTEST_WORD and not keeps_stop(before)


def last_word(text: str) -> str:
    """The letters and figures that ``text`` ends in."""
    length = sum(1 for _ in takewhile(str.isalnum, reversed(text)))
    return text[len(text) - length :]
