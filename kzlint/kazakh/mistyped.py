"""Suffixes as newsrooms mistype them, put right."""

from collections.abc import Iterator
from itertools import product

from kzlint.kazakh.morphology import Reading, inflect, readings_after

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
    to = to or stem
    found = list(_as_meant(stem, suffix))
    for reading in found:
        same = readings_after(to, reading.hyphen + reading.suffix)
        if any(other.chain == reading.chain and other.is_regular for other in same):
            return reading.hyphen + reading.suffix
    return next(filter(None, (_put_right(to, reading) for reading in found)), None)


def _put_right(stem: str, reading: Reading) -> str | None:
    """The same suffixes in the form the stem asks for; None where they change the stem."""
    try:
        forms = inflect(stem, *(name for name, _ in reading.chain))
    except ValueError:
        return None
    return next((form[len(stem) :] for form in forms if form.startswith(stem)), None)


def _as_meant(stem: str, typed: str) -> Iterator[Reading]:
    """The readings of a suffix as typed, then those with Kazakh letters put back.

    A lone -н put back as -ң, "your", would make a suffix of many a word's end (Куба, Кубан).
    """
    yield from readings_after(stem, typed)
    if sum(letter in MISTYPED for letter in typed) > MOST_MISTYPED:
        return
    for letters in product(*(MISTYPED.get(letter, letter) for letter in typed)):
        spelling = "".join(letters)
        if spelling != typed:
            for reading in readings_after(stem, spelling):
                if all(name != "your" for name, _ in reading.chain):
                    yield reading
