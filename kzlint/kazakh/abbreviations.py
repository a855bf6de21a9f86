"""Abbreviations: how they are written, and full stops that belong to a word."""

from itertools import takewhile

from kzlint.kazakh.punctuation import BEFORE_STOP

# Words that multiply a figure: 10 млн теңге, 10 мың теңге.
_ABBREVIATED_MULTIPLES = ("млн", "млрд", "трлн")
MULTIPLES = ("мың", *_ABBREVIATED_MULTIPLES)

# Abbreviations of three letters and more, and those of two that close a credit line. Shorter
# ones (ж., т.б.) and initials are told by their length.
ABBREVIATIONS = frozenset(
    (
        *_ABBREVIATED_MULTIPLES,
        "долл",
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


def keeps_stop(text: str) -> bool:
    """Whether a full stop after ``text`` belongs to its last word: a lone letter, млн, Ltd."""
    is_lone_letter = text[-1:].isalpha() and not text[-2:-1].isalpha()
    return is_lone_letter or last_word(text).lower() in ABBREVIATIONS


def ends_in_full_stop(text: str) -> bool:
    """Whether ``text`` ends in the full stop of a sentence, not in an ellipsis or млрд."""
    if not text.endswith("."):
        return False
    before = text[:-1]
    if before.endswith(tuple(BEFORE_STOP)) or before[-1:].isdecimal():
        return True
    return len(last_word(before)) >= SHORTEST_WORD and not keeps_stop(before)


def last_word(text: str) -> str:
    """The letters and figures that ``text`` ends in."""
    length = sum(1 for _ in takewhile(str.isalnum, reversed(text)))
    return text[len(text) - length :]


# An abbreviation has so many capitals; before them a beginning of a word may stand (ҚазҰУ).
FEWEST_CAPITALS = 2
LONGEST_BEGINNING = 3

# A national site takes its suffix as an abbreviation does: Zakon.kz-тің.
SITE = ".kz"


def split_abbreviation(word: str) -> tuple[str, str]:
    """``word`` as an abbreviation and the small letters run together with it: АҚШ, тың.

    The abbreviation is empty where the word does not open with one.
    """
    head, dot, rest = word.partition(SITE)
    if dot and head.isascii():
        return (head + dot, rest) if _is_suffix(rest) else ("", word)
    end = _end_of_capitals(word, 0)
    if end == 1:
        beginning = sum(1 for _ in takewhile(str.islower, word[1:]))
        if 0 < beginning <= LONGEST_BEGINNING and not word.isascii():
            end = _end_of_capitals(word, 1 + beginning)
            end -= (end - 1 - beginning < FEWEST_CAPITALS) * end
    letters, suffix = word[:end], word[end:]
    is_one_script = letters.isascii() or not any(map(str.isascii, letters))
    if end < FEWEST_CAPITALS or not is_one_script or not _is_suffix(suffix):
        return "", word
    return letters, suffix


def abbreviation(word: str) -> tuple[str, str] | None:
    """:func:`split_abbreviation`, with the capital of G20 too; None for any other word."""
    if word.islower():
        return None
    letters, suffix = split_abbreviation(word)
    if letters:
        return letters, suffix
    return (word, "") if word.isascii() and word.isupper() else None


def _end_of_capitals(word: str, start: int) -> int:
    return start + sum(1 for _ in takewhile(str.isupper, word[start:]))


def _is_suffix(letters: str) -> bool:
    return not letters or (letters.islower() and letters.isalpha() and not letters[0].isascii())
