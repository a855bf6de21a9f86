"""Taking a form apart into stem and suffixes."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kzlint.kazakh.phonology import BACK, FRONT, Ending, endings_of, sound_class, takes_hyphen
from kzlint.kazakh.suffixes import (
    AFTER,
    CASES,
    HARDENED,
    ONLY_AFTER,
    POSSESSIVES,
    SHORTENED,
    SOFTENED,
    SUFFIXES,
    Suffix,
)

# One step of a form: the suffix's name and its letters there.
Step = tuple[str, str]
Chain = tuple[Step, ...]

# A stem has at least so many letters; no chain of suffixes is longer than that many.
SHORTEST_STEM = 2
LONGEST_SUFFIX = 30

# How many derivations a chain may have: қазақстан-дық-тар-дікі.
MOST_DERIVATIONS = 2

_HYPHENS = "-‑"  # the second does not break


class Reading(NamedTuple):
    """One way to take a form apart.

    ``stem`` is as typed, but for what the suffix did to its end (Ақбұлағы: Ақбұлақ);
    ``hyphen`` is what stands between stem and suffix. A reading is regular where the
    phonology allows each suffix where it stands.
    """

    stem: str
    chain: Chain
    is_regular: bool
    hyphen: str = ""

    @property
    def suffix(self) -> str:
        """What follows the stem, without a hyphen."""
        return "".join(letters for _, letters in self.chain)

    @property
    def is_plausible(self) -> bool:
        """Whether more than a stray letter that looks like a possessive follows the stem."""
        return self.is_regular or any(name not in POSSESSIVES for name, _ in self.chain)


@lru_cache(maxsize=1 << 13)
def analyse(form: str) -> tuple[Reading, ...]:
    """Every reading of ``form`` as a stem and a chain of suffixes, the longest stem first.

    The first one is the form itself, without a suffix. Nothing is asked of a stem but its
    length: which of them is a word, only a list of words or names can tell.
    """
    found = [Reading(form, (), True)]
    lowered = form.lower()
    if len(lowered) != len(form):
        return tuple(found)
    start = max(SHORTEST_STEM, len(form) - LONGEST_SUFFIX)
    for at in range(len(form) - 1, start - 1, -1):
        if lowered[at : at + 2] in _FIRST_LETTERS:
            chains = _chains_by_place(lowered[at:])
            if chains is not None:
                found.extend(_readings_at(form, at, chains))
    return tuple(found)


# The chains that a suffix may be after any stem, and after one that ends in a possessive.
_ByPlace = tuple[tuple[Chain, ...], tuple[Chain, ...]]


@lru_cache(maxsize=1 << 15)
def _chains_by_place(suffix: str) -> _ByPlace | None:
    chains = readings(suffix), readings(suffix, "their")
    return chains if any(chains) else None


def _readings_at(form: str, at: int, chains: _ByPlace) -> Iterator[Reading]:
    stem, hyphen = form[:at], ""
    if stem[-1] in _HYPHENS:
        stem, hyphen = stem[:-1], stem[-1]
        if len(stem) < SHORTEST_STEM:
            return
    # In capitals throughout, ПУТИНГЕ is a word, not an abbreviation.
    word = stem.capitalize() if not hyphen and form[at].isupper() else stem
    yield from _of_stem(stem, word, hyphen, chains)
    if form[at] in "ыіЫІ":
        yield from _changed(stem, hyphen, chains[0])


def _of_stem(stem: str, word: str, hyphen: str, chains: _ByPlace) -> Iterator[Reading]:
    endings = endings_of(word)
    fits = bool(hyphen) == takes_hyphen(word)
    places = {ending.place == "their" for ending in endings}
    plain = chains[0]
    if places == {True}:
        # After a possessive the plain cases are a common slip: облысыға for облысына.
        plain = tuple(chain for chain in plain if chain[0][0] in _CASES_AND_BEING_AT)
    for chain in dict.fromkeys(chains[1] + plain) if True in places else plain:
        if may_start(chain[0][0], stem):
            regular = fits and any(follows(ending, chain) for ending in endings)
            yield Reading(stem, chain, regular, hyphen)


# What has another form after a possessive of the third person.
_CASES_AND_BEING_AT = frozenset((*CASES, "being-at"))


def may_start(name: str, stem: str) -> bool:
    """Whether a stem may take that suffix: only some have a form for women, or a linking vowel."""
    return name not in ONLY_AFTER or stem.lower().endswith(ONLY_AFTER[name])


def _changed(stem: str, hyphen: str, chains: tuple[Chain, ...]) -> Iterator[Reading]:
    """The readings in which a possessive changed the end of the stem."""
    for changed in _before_vowel(stem.lower()):
        endings = [
            ending._replace(place="stem")
            for ending in endings_of(stem[0] + changed[1:])
            if ending.place == "softening" or changed[-1] not in SOFTENED
        ]
        whole = changed.upper() if stem.isupper() else stem[:-1] + changed[len(stem) - 1 :]
        for chain in chains:
            if chain[0][0] in POSSESSIVES:
                regular = not hyphen and any(follows(ending, chain) for ending in endings)
                yield Reading(whole, chain, regular, hyphen)


def _before_vowel(stem: str) -> Iterator[str]:
    """What a stem in small letters was before a possessive changed it: ақбұлағы, халқы."""
    if stem[-1] in HARDENED:
        yield stem[:-1] + HARDENED[stem[-1]]
    if (whole := SHORTENED.get(last_word(stem))) is not None:
        yield stem[:-1] + whole[-2:]


@lru_cache(maxsize=1 << 15)
def readings(suffix: str, after: str = "stem") -> tuple[Chain, ...]:
    """Every way to read ``suffix`` as a chain of suffixes, after any stem; () if there is none.

    ``after`` is ``their`` for a stem that ends in a third-person possessive (министрлігі).
    """
    return tuple(_chains(suffix, after, 0))


def _chains(rest: str, place: str, derived: int) -> Iterator[Chain]:
    for suffix, ending, following in _STEPS[place].get(rest[:1], ()):
        if not rest.startswith(ending):
            continue
        more = derived + (suffix.group == "derivation")
        if more > MOST_DERIVATIONS:
            continue
        step = (suffix.name, ending)
        if len(ending) == len(rest):
            if following != "softened":
                yield (step,)
            continue
        for tail in _chains(rest[len(ending) :], following, more):
            yield (step, *tail)


# A step that may come next: the suffix, its letters, and the place after it.
_Next = tuple[Suffix, str, str]


def _steps(place: str) -> dict[str, list[_Next]]:
    """The steps that may stand in ``place``, by their first letter."""
    steps: dict[str, list[_Next]] = {}
    for suffix in SUFFIXES.values():
        if suffix.group not in AFTER[place]:
            continue
        for ending in _endings_in(suffix, place):
            steps.setdefault(ending[0], []).append((suffix, ending, suffix.place))
            if suffix.group == "derivation" and ending[-1] in SOFTENED:
                soft = ending[:-1] + SOFTENED[ending[-1]]
                steps.setdefault(ending[0], []).append((suffix, soft, "softened"))
    return steps


def _endings_in(suffix: Suffix, place: str) -> dict[str, None]:
    pairs: list[tuple[str, str]] = []
    if place in ("their", "my") and place in suffix.endings:
        pairs.append(suffix.endings[place])
    if place != "their" or not pairs:
        pairs += [pair for column, pair in suffix.endings.items() if column not in ("their", "my")]
    endings = dict.fromkeys(ending for pair in pairs for ending in pair)
    if place == "softened":
        return {ending: None for ending in endings if ending[0] in "ыі"}
    return endings


def _first_letters() -> frozenset[str]:
    """What a chain may start with: the first two letters, or the only one."""
    first = [*_STEPS["stem"].values(), *_STEPS["their"].values()]
    starts = {ending[:2] for steps in first for _, ending, _ in steps}
    alone = {start for start in starts if len(start) == 1}
    pairs = {start + letter for start in alone for place in _STEPS.values() for letter in place}
    return frozenset(starts | pairs)


_STEPS = {place: _steps(place) for place in AFTER}
_FIRST_LETTERS = _first_letters()


@cache
def follows(ending: Ending, chain: Chain) -> bool:
    """Whether the phonology allows each step of ``chain`` after a stem that ends so."""
    sounds, harmony, place = ending
    softens = place == "softening"
    for name, letters in chain:
        suffix = SUFFIXES[name]
        pair = suffix.after(sounds, place)
        expected = pair[harmony] if pair else None
        softened = expected is not None and letters[-1:] != expected[-1:]
        if softened and expected is not None:
            expected = expected[:-1] + SOFTENED.get(expected[-1], "")
        if letters != expected or (softens and letters[0] in "ыі"):
            return False
        sounds, place = sound_class(letters), suffix.place
        softens = letters[-1] in SOFTENED and suffix.group == "derivation"
        harmony = HARMONY_AFTER.get(letters, harmony)
    return True


# Endings that bring a harmony of their own; the -а of Серікова ends the doubt of Серіков.
HARMONY_AFTER = {"а": BACK, "і": FRONT} | dict.fromkeys(
    ("мен", "бен", "пен", "нікі", "дікі", "тікі"), FRONT
)


def readings_after(stem: str, suffix: str) -> tuple[Reading, ...]:
    """The readings of ``suffix``, in small letters, after exactly that stem.

    A hyphen at its start is the one of АҚШ-тың.
    """
    hyphen = suffix[:1] if suffix[:1] in _HYPHENS else ""
    chains = _chains_by_place(suffix[len(hyphen) :])
    if chains is None:
        return ()
    return tuple(_of_stem(stem, stem, hyphen, chains))


def last_word(stem: str) -> str:
    """The last of several words."""
    return stem[stem.rfind(" ") + 1 :]
