"""Suffixes as newsrooms mistype them, put right."""

from collections.abc import Iterator
from itertools import product

from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.morphology import Reading, readings_after
from kzlint.kazakh.suffixes import POSSESSIVES

# Letters of suffixes that newsrooms type in Russian: -нын for -ның, -га for -ға.
MISTYPED = {"н": "нң", "г": "гғ", "к": "кқ", "и": "иі"}

# More doubtful letters than this are no mistyped suffix.
MOST_MISTYPED = 6


def restore(stem: str, suffix: str, to: str | None = None) -> str | None:
    """``suffix``, typed after ``stem``, as it should be there, or after the stem ``to``.

    None where it cannot be read as a suffix of ``stem``. Russian letters in it are taken for
    the Kazakh ones they stand for. A reading that is regular is kept to the letter; any other
    is put in the form that the stem asks for, with a hyphen where it asks for one.
    """
    if not suffix:
        return ""
    found = list(_as_meant(stem, suffix))
    if to is None or to == stem:
        kept = (reading for reading in found if reading.is_regular)
        reading = next(kept, None)
        if reading is not None:
            return reading.hyphen + reading.suffix
        to = stem
    for reading in [reading for reading in found if reading.is_regular] or found:
        if _is_regular(to, reading):
            return reading.hyphen + reading.suffix
        if (moved := _put_right(to, reading)) is not None:
            return moved
    return None


def _is_regular(stem: str, reading: Reading) -> bool:
    """Whether the same suffixes, letter by letter, are regular on another stem."""
    same = readings_after(stem, reading.hyphen + reading.suffix)
    return any(other.chain == reading.chain and other.is_regular for other in same)


def _put_right(stem: str, reading: Reading) -> str | None:
    """The same suffixes in the form the stem asks for; None where they change the stem."""
    try:
        forms = inflect(stem, *(name for name, _ in reading.chain if name != "linking"))
    except ValueError:
        return None
    return next((form[len(stem) :] for form in forms if form.startswith(stem)), None)


def _as_meant(stem: str, typed: str) -> Iterator[Reading]:
    """The readings of a suffix as typed, then those with Kazakh letters put back.

    A stray letter that looks like a possessive makes none of them: Лондони, Қазақтелекомм.
    """
    yield from (reading for reading in readings_after(stem, typed) if reading.is_plausible)
    if sum(letter in MISTYPED for letter in typed) > MOST_MISTYPED:
        return
    for letters in product(*(MISTYPED.get(letter, letter) for letter in typed)):
        spelling = "".join(letters)
        if spelling != typed:
            for reading in readings_after(stem, spelling):
                if any(name not in POSSESSIVES for name, _ in reading.chain):
                    yield reading
