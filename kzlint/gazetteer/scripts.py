"""Words of a name in one script that are meant in the other: all their letters have twins there."""

import re
from collections.abc import Iterator

from kzlint.kazakh.letters import CYRILLIC_LOOK_ALIKES, LATIN_LOOK_ALIKES

_TWINS = LATIN_LOOK_ALIKES | CYRILLIC_LOOK_ALIKES
_LETTERS = re.compile(r"[^\W\d_]+")
_ROMAN = frozenset("IVX")


def words_of_letters(form: str) -> list[str]:
    """The words of a form, without digits and signs."""
    return _LETTERS.findall(form)


def is_roman(word: str) -> bool:
    """Whether a word may be a Roman numeral, as rulers have it."""
    return set(word) <= _ROMAN


def strays(form: str) -> Iterator[tuple[str, str, bool]]:
    """The words that could be in the script of all the others, and are not.

    Each with its twin in that script, and whether it is in Cyrillic letters itself.
    """
    found = words_of_letters(form)
    scripts = {_is_cyrillic(word) for word in found if _in_other_script(word) is None}
    for word in found:
        twin, is_cyrillic = _in_other_script(word), _is_cyrillic(word)
        if twin is not None and scripts == {not is_cyrillic}:
            yield word, twin, is_cyrillic


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u052f"


def _in_other_script(word: str) -> str | None:
    """``word`` in the letters it looks like; None for a Roman numeral or where one has no twin."""
    if is_roman(word) or not set(word) <= _TWINS.keys():
        return None
    return "".join(_TWINS[letter] for letter in word)
