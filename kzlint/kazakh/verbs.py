"""Reading a word as a form of a verb: root, suffixes, and what they say."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from kzlint.kazakh.morphology import Chain, Step, analyse, follows, readings
from kzlint.kazakh.phonology import SOUND_CLASSES, VOWELS, Ending, harmonies, sound_class
from kzlint.kazakh.suffixes import POSSESSIVES, SOFTENED, Suffix
from kzlint.kazakh.verb_roots import LOOK_ALIKES, NOUNS_TOO, ROOTS, SELDOM_PAST
from kzlint.kazakh.verb_suffixes import (
    AFTER,
    BEFORE_VOWEL,
    CONTRACTED,
    MAKING,
    MEANINGS_BY_SUFFIX,
    NEVER_VERBS,
    NOT_NEGATED,
    NOUN_ENDINGS,
    NOUN_MAKING,
    ONLY_AFTER_TENSES,
    PERSONS,
    SHORTENED,
    SURE_WHEN_NEGATED,
    SURENESS,
    VERB_SUFFIXES,
)

SHORTEST_ROOT = 2

# A root that is not listed has at least so many letters, and what a verb is made of too.
SHORTEST_UNKNOWN = 3

# No chain of verb suffixes is longer, with the noun suffixes after it.
LONGEST_CHAIN = 30


class Kind(StrEnum):
    """What a form of a verb is in its sentence."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    VERBAL_NOUN = "verbal-noun"
    CONVERB = "converb"


class Certainty(StrEnum):
    """How well a root is known to be a verb's."""

    LISTED = "listed"
    MADE = "made"
    ANY = "any"


_ENOUGH = {
    Certainty.LISTED: frozenset(("listed", "made", "any")),
    Certainty.MADE: frozenset(("made", "any")),
    Certainty.ANY: frozenset(("any",)),
}


class Verbal(NamedTuple):
    """One way to read a form as a verb's.

    ``stem`` is the root with its voices (ашыл of ашылмады), ``chain`` every suffix after the
    root, ``nominal`` the noun suffixes after a participle or an infinitive. ``tense``,
    ``mood`` and ``person`` are empty where the form has none; no ending is the third person.
    """

    root: str
    stem: str
    chain: Chain
    kind: Kind
    tense: str = ""
    mood: str = ""
    person: str = ""
    is_negated: bool = False
    nominal: Chain = ()
    certainty: Certainty = Certainty.LISTED

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The names of the suffixes after the root, without those of nouns."""
        return tuple(name for name, _ in self.chain)


class _Split(NamedTuple):
    """A root as it is before a consonant, as it is written here, and what follows it."""

    root: str
    written: str
    rest: str


@lru_cache(maxsize=1 << 13)
def verbals(word: str) -> tuple[Verbal, ...]:
    """Every reading of ``word`` as a form of a verb, a listed root first, the longest one first.

    () where no verb ends so, and for nouns that only look like one.
    """
    lowered = word.lower()
    last = lowered[lowered.rfind("-") + 1 :]
    if len(last) < SHORTEST_UNKNOWN or not last.isalpha():
        return ()
    splits = list(_splits(last))
    found = list(_listed(splits)) or list(_made(splits)) or list(_unknown(splits))
    if not found or is_look_alike(last):
        return ()
    fewest = min(_voices(verbal) for verbal in found)
    return tuple(dict.fromkeys(verbal for verbal in found if _voices(verbal) == fewest))


def _voices(verbal: Verbal) -> int:
    """How many voices a reading takes: бақыла-ды is likelier than бақ-ыл-а-ды."""
    return sum(VERB_SUFFIXES[name].group == "voice" for name in verbal.suffixes)


def is_past_participle(word: str) -> bool:
    """True if ``word`` says of the noun after it what was done: өткен, жиналған."""
    return any(
        verbal.kind is Kind.PARTICIPLE and verbal.suffixes[-1] == "perfect" and not verbal.nominal
        for verbal in verbals(word)
    )


def is_look_alike(word: str) -> bool:
    """True for a form, in small letters, of a noun that only looks like a verb."""
    return word in LOOK_ALIKES or any(
        reading.is_regular and reading.stem in LOOK_ALIKES for reading in analyse(word)
    )


def _listed(splits: Sequence[_Split]) -> Iterator[Verbal]:
    for split in splits:
        if split.root in ROOTS:
            yield from _of_root(split, Certainty.LISTED)


def _made(splits: Sequence[_Split]) -> Iterator[Verbal]:
    for split in splits:
        if is_made_verb(split.root):
            yield from _of_root(split, Certainty.MADE)


def _unknown(splits: Sequence[_Split]) -> Iterator[Verbal]:
    """Roots that end in a consonant: after a vowel, a noun would end so too (сарай-ды)."""
    for split in splits:
        root = split.root
        if len(root) < SHORTEST_UNKNOWN or sound_class(root) == "vowel":
            continue
        if any(letter in VOWELS for letter in root):
            yield from _of_root(split, Certainty.ANY)


def _splits(word: str) -> Iterator[_Split]:
    """Each root that ``word`` may have, the longest one first."""
    for at in range(len(word) - 1, max(0, len(word) - LONGEST_CHAIN - 1), -1):
        root, first, rest = word[:at], word[at], word[at:]
        if first in CONTRACTED:
            for end, start in CONTRACTED[first]:
                if at + len(end) >= SHORTEST_ROOT:
                    yield _Split(root + end, root + end, start + rest[1:])
        elif at >= SHORTEST_ROOT and rest[:2] in _FIRST_LETTERS:
            yield _Split(root, root, rest)
        if first in VOWELS and at >= SHORTEST_ROOT:
            if hard := BEFORE_VOWEL.get(root[-1]):
                yield _Split(root[:-1] + hard, root, rest)
            if whole := SHORTENED.get(root):
                yield _Split(whole, root, rest)


def is_made_verb(root: str) -> bool:
    """Whether a suffix that makes verbs of nouns ends ``root``: баян-да, жоспар-ла."""
    if root.endswith(NEVER_VERBS):
        return False
    for suffix, ending in _MAKING.get(root[-1], ()):
        noun = root.removesuffix(ending)
        if len(noun) < SHORTEST_UNKNOWN or noun == root or is_made_verb(noun):
            continue
        pair = suffix.endings[sound_class(noun)]
        if any(ending == pair[harmony] for harmony in harmonies(noun)):
            return True
    return False


def _making() -> dict[str, list[tuple[Suffix, str]]]:
    by_last: dict[str, list[tuple[Suffix, str]]] = {}
    for suffix in MAKING.values():
        for ending in dict.fromkeys(end for pair in suffix.endings.values() for end in pair):
            by_last.setdefault(ending[-1], []).append((suffix, ending))
    return by_last


_MAKING = _making()


def _of_root(split: _Split, certainty: Certainty) -> Iterator[Verbal]:
    sounds = sound_class(split.root)
    for harmony in harmonies(split.root):
        for chain, nominal in _chains(split.rest, sounds, harmony, "stem"):
            if _shows_verb(split.root, chain, certainty):
                yield _verbal(split, chain, nominal, certainty)


def _shows_verb(root: str, chain: Chain, certainty: Certainty) -> bool:
    """Whether that root is known well enough for those suffixes, which a noun may have too."""
    enough = _ENOUGH[certainty]
    is_negated = False
    for name, _ in chain:
        is_negated = is_negated or name == "not"
        if is_negated and name in SURE_WHEN_NEGATED:
            enough = _ENOUGH[Certainty.LISTED]
        if SURENESS[name] not in enough:
            return False
    last = chain[-1][0]
    if last in ("present", "evidential") and certainty is Certainty.ANY:
        return False
    return not _is_nouns_ending(root, chain)


def _is_nouns_ending(root: str, chain: Chain) -> bool:
    """Whether something else is likelier to end so: істер, жаздың, хабарламасын, өтеді."""
    names = [name for name, _ in chain]
    first, last = names[0], names[-1]
    ends_in_vowel = sound_class(root) == "vowel"
    if names == ["aorist"]:
        return ends_in_vowel
    if names == ["past"]:
        return root in SELDOM_PAST
    if first == "not" and (last == "let-him" or last in NOUN_ENDINGS):
        return ends_in_vowel and names[-2] == "not"
    if last == "let-him":
        return ends_in_vowel and root in NOUNS_TOO
    return last in NOUN_ENDINGS and (root in NOUNS_TOO or VERB_SUFFIXES[first].group == "voice")


def _verbal(split: _Split, chain: Chain, nominal: Chain, certainty: Certainty) -> Verbal:
    voices = "".join(letters for name, letters in chain if VERB_SUFFIXES[name].group == "voice")
    tense_at = next(index for index, (name, _) in enumerate(chain) if name in MEANINGS_BY_SUFFIX)
    name = chain[tense_at][0]
    meaning = MEANINGS_BY_SUFFIX[name]
    ending = chain[-1][0] if len(chain) > tense_at + 1 else name
    is_predicate = len(chain) > tense_at + 1 or any(step in PERSONS for step, _ in nominal[-1:])
    kind = Kind(meaning.with_person if is_predicate else meaning.bare)
    person = PERSONS.get(nominal[-1][0] if nominal else ending, "")
    if kind is Kind.FINITE and not person:
        person = "third"
    return Verbal(
        split.root,
        split.written + voices if voices else split.root,
        chain,
        kind,
        meaning.tense,
        meaning.mood if kind is Kind.FINITE else "",
        person,
        any(step in ("not", "never") for step, _ in chain),
        nominal,
        certainty,
    )


# The verb suffixes that a rest may be, and the noun suffixes after them.
_Read = tuple[Chain, Chain]

# The places a form may end in.
_MAY_END = frozenset(VERB_SUFFIXES[name].group for name in MEANINGS_BY_SUFFIX) | {
    "person",
    "ending",
}


@lru_cache(maxsize=1 << 15)
def _chains(rest: str, sounds: str, harmony: int, place: str) -> tuple[_Read, ...]:
    """Every way to read ``rest`` after a stem that ends so, in a place of the order."""
    return tuple(_find_chains(rest, sounds, harmony, place))


def _find_chains(rest: str, sounds: str, harmony: int, place: str) -> Iterator[_Read]:
    for suffix in _NEXT.get(place, {}).get(rest[:1], ()):
        pair = suffix.endings.get(sounds)
        if pair is None or not rest.startswith(ending := pair[harmony]):
            continue
        step, after = (suffix.name, ending), rest[len(ending) :]
        if not after:
            if suffix.group in _MAY_END:
                yield (step,), ()
            continue
        if suffix.group in NOUN_MAKING:
            yield from (((step,), chain) for chain in _noun_chains(step, after, harmony))
        for chain, nominal in _chains(after, sound_class(ending), harmony, suffix.group):
            if not _clashes(step[0], chain[0][0]):
                yield (step, *chain), nominal


def _clashes(name: str, following: str) -> bool:
    if following in ONLY_AFTER_TENSES:
        return name not in ONLY_AFTER_TENSES[following]
    return name == "not" and following in NOT_NEGATED


def _noun_chains(step: Step, rest: str, harmony: int) -> Iterator[Chain]:
    """The noun suffixes that ``rest`` may be after a participle or an infinitive."""
    name, ending = step
    if ending[-1] in SOFTENED:
        return
    end = Ending(sound_class(ending), harmony)
    for chain in readings(rest):
        # A possessive with a person is a noun's: қайтарымсыз, not қайтар-ым-сыз.
        is_person = chain[-1][0] in PERSONS and any(owner in POSSESSIVES for owner, _ in chain)
        # So is that after -мас: хабарлама-сын, not хабарла-мас-ын.
        is_owned = name == "never" and chain[0][0] in POSSESSIVES
        if follows(end, chain) and not is_person and not is_owned:
            yield chain


def _next_steps() -> dict[str, dict[str, list[Suffix]]]:
    """The suffixes that may stand in each place, by their first letter."""
    steps: dict[str, dict[str, list[Suffix]]] = {}
    for place, groups in AFTER.items():
        for suffix in VERB_SUFFIXES.values():
            if suffix.group not in groups:
                continue
            firsts = {ending[0] for pair in suffix.endings.values() for ending in pair}
            for first in firsts:
                steps.setdefault(place, {}).setdefault(first, []).append(suffix)
    return steps


def _first_letters() -> frozenset[str]:
    """What a chain may start with: two letters, or the only one."""
    first = [suffix for row in _NEXT["stem"].values() for suffix in row]
    endings = {ending for suffix in first for pair in suffix.endings.values() for ending in pair}
    short = {ending for ending in endings if len(ending) == 1}
    return frozenset(
        {ending[:2] for ending in endings} | {one + letter for one in short for letter in _LETTERS}
    )


_LETTERS = {letter for letters in SOUND_CLASSES.values() for letter in letters}
_NEXT = _next_steps()
_FIRST_LETTERS = _first_letters()
