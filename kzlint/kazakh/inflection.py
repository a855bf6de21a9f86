"""Putting suffixes on a stem."""

from kzlint.kazakh.morphology import HARMONY_AFTER, last_word, may_start
from kzlint.kazakh.phonology import Ending, endings_of, sound_class, takes_hyphen
from kzlint.kazakh.suffixes import AFTER, SHORTENED, SOFTENED, SUFFIXES

# Stems that lose their last vowel: халық, халқы.
_LONGER = frozenset(SHORTENED.values())


def inflect(stem: str, *names: str) -> tuple[str, ...]:
    """The accepted forms of ``stem`` with the suffixes of those names, the usual one first.

    There are several where usage is split (Тоқаевтың, Тоқаевтің) and where an abbreviation
    may be read aloud in several ways. Raises ValueError for a name that is no suffix's, or
    that may not stand where it is asked for.
    """
    for name in names:
        if name not in SUFFIXES:
            raise ValueError(f"no such suffix: {name!r}; there are: {', '.join(SUFFIXES)}")
    forms = [_inflected(stem, names, ending) for ending in endings_of(stem)]
    found = tuple(dict.fromkeys(form for form in forms if form is not None))
    if not found:
        raise ValueError(f"{' + '.join(names)} cannot stand after {stem!r}")
    return found


def _inflected(stem: str, names: tuple[str, ...], ending: Ending) -> str | None:
    form = stem + ("-" if names and takes_hyphen(stem) else "")
    sounds, harmony, place = ending
    for name in names:
        suffix = SUFFIXES[name]
        where = "stem" if place == "softening" else place
        pair = suffix.after(sounds, where) if suffix.group in AFTER[where] else None
        if pair is None or not may_start(name, stem):
            return None
        letters = pair[harmony]
        if letters[0] in "ыі":
            form = _before_possessive(form, place == "softening" or form != stem)
        form += letters
        sounds, place = sound_class(letters), suffix.place
        harmony = HARMONY_AFTER.get(letters, harmony)
    return form


def _before_possessive(form: str, softens: bool) -> str:
    """What a possessive with a vowel makes of it: халық, халқ-; қазақстандық, қазақстандығ-."""
    if last_word(form.lower()) in _LONGER:
        return form[:-2] + form[-1]
    if softens and form[-1] in SOFTENED:
        return form[:-1] + SOFTENED[form[-1]]
    return form
