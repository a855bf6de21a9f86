"""Words of a name in the wrong script, all of whose letters have look-alikes in the right one."""

import re
from collections.abc import Iterator

from kzlint.kazakh.letters import CYRILLIC_LOOK_ALIKES, LATIN_LOOK_ALIKES, SMALL_ROMAN

_TWINS = LATIN_LOOK_ALIKES | CYRILLIC_LOOK_ALIKES
_LETTERS = re.compile(r"[^\W\d_]+")


def words_of_letters(form: str) -> list[str]:
    """Return the words of a form, without digits and punctuation."""
    return _LETTERS.findall(form)


def is_roman(word: str) -> bool:
    """True if a word may be a Roman numeral, as in the names of rulers."""
    return set(word) <= SMALL_ROMAN


def strays(form: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the words that could be in the script of all other words but are not.

    Each comes with its look-alike in that script, and True if the word itself is Cyrillic.
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
    """Return the look-alike of ``word``; None for Roman numerals and if a letter has none."""
    if is_roman(word) or not set(word) <= _TWINS.keys():
        return None
    return "".join(_TWINS[letter] for letter in word)
