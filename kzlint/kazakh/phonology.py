"""How a stem ends, as far as the suffixes after it care: its last sound and its harmony.

Facts: any grammar of Kazakh; for what newsrooms do after -ов, -ев and -ин, counts over
government and news texts; for abbreviations, how they are read aloud.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kzlint.kazakh.punctuation import AFTER_NAMES

BACK_VOWELS = "аоұыяё"
FRONT_VOWELS = "әеөүіиэ"
# у and ю at the end go with the vowel before them (Мәскеуде); inside a word that stands
# before their consonant (Сингапур) usage is split, and alone they take either.
NEUTRAL_VOWELS = "ую"
VOWELS = BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS

BACK, FRONT = 0, 1
EITHER = (BACK, FRONT)

# What a final letter counts as; final б в г д are voiceless (Тоқаевтың, Петербургке), and
# у and и end in a glide (Ақсудың, Теміртаудың, Әлидің).
SOUND_CLASSES = {
    "vowel": "аәеёоөұүыіэюя",
    "nasal": "мнң",
    "sibilant": "зж",
    "lateral": "л",
    "voiced": "йруи",
    "voiceless": "бвгғдпфкқтсшщчцхһ",
}

# Stems after which both harmonies are in use, by their ending, the commoner first (back to
# front, in government texts: -ов 92 to 49, -ев 93 to 13, -ин 8 to 36; with news, банк 1 to 33,
# парк 1 to 15), and those that do not follow their last vowel. The longest ending counts.
HARMONY_BY_ENDING = {
    "ов": (BACK, FRONT),
    "ев": (BACK, FRONT),
    "ёв": (BACK, FRONT),
    "ын": (BACK, FRONT),
    "ин": (FRONT, BACK),
    "ғали": (BACK, FRONT),
    "баку": (FRONT, BACK),
    "перу": (FRONT, BACK),
    "банк": (FRONT, BACK),
    "парк": (FRONT, BACK),
    "йорк": (FRONT, BACK),
    "бург": (FRONT, BACK),
    "рамп": (BACK, FRONT),
    "конг": (BACK, FRONT),
    "гкок": (BACK, FRONT),
    "крон": (BACK, FRONT),
    "ль": (FRONT,),
    "рь": (FRONT,),
    "ь": (FRONT, BACK),
}

# How the last letter of an abbreviation is read, besides as the sound it stands for: эс, эм,
# ка, тэ. As sound class and harmonies.
LETTER_NAMES = {
    "vowel": {"бвгдптр": EITHER, "ғқкх": EITHER, "жзцч": (FRONT, BACK)},
    "nasal": {"мн": (FRONT, BACK)},
    "lateral": {"л": (FRONT, BACK)},
    "voiced": {"р": EITHER},
    "voiceless": {"сф": (FRONT, BACK)},
}

# The last word of a number read aloud, by its last digits; zeros before nothing else are a
# hundred, a thousand, a million or a thousand million.
NUMERALS = {
    "1": "бір", "2": "екі", "3": "үш", "4": "төрт", "5": "бес", "6": "алты", "7": "жеті",
    "8": "сегіз", "9": "тоғыз", "10": "он", "20": "жиырма", "30": "отыз", "40": "қырық",
    "50": "елу", "60": "алпыс", "70": "жетпіс", "80": "сексен", "90": "тоқсан",
    "00": "жүз", "000": "мың", "000000": "миллион", "000000000": "миллиард",
}  # fmt: skip

# What the sound at the end of a Latin word may be, by its last letters; the longest counts,
# and harmony is free: nobody knows how the reader pronounces a brand.
LATIN_ENDINGS = {
    "e": ("vowel", "nasal", "sibilant", "lateral", "voiced", "voiceless"),
    "aou": ("vowel", "voiced"),
    "iy": ("voiced", "vowel"),
    "mn": ("nasal",),
    "zj": ("sibilant", "voiceless", "voiced"),
    "l": ("lateral",),
    "rw": ("voiced",),
    "bcdfghkpqstvx": ("voiceless", "voiced"),
}

# The country's domain is read letter by letter: кей-зет.
DOMAIN = ".kz"
DOMAIN_SOUNDS = ("sibilant", "voiceless")


class Ending(NamedTuple):
    """How a stem ends: a key of :data:`SOUND_CLASSES`, a harmony, and what it ends in.

    ``place`` is ``stem``; ``their`` where a third-person possessive ends it (министрлігі,
    Момышұлы); ``softening`` where п, к or қ would become б, г or ғ before a vowel.
    """

    sounds: str
    harmony: int
    place: str = "stem"


_SOUNDS_BY_LETTER = {
    letter: sounds for sounds, letters in SOUND_CLASSES.items() for letter in letters
}
_HARMONY_BY_LETTER = dict.fromkeys(BACK_VOWELS, BACK) | dict.fromkeys(FRONT_VOWELS, FRONT)
_DIGITS = "0123456789"
_SPECIAL_LETTERS = frozenset(ending[-1] for ending in HARMONY_BY_ENDING)
_ENDINGS = {(sounds, way): Ending(sounds, way) for sounds in SOUND_CLASSES for way in EITHER}
_MARKS = "ьъ'’»\"”)"


def harmonies(stem: str) -> tuple[int, ...]:
    """What suffixes follow ``stem``, the usual harmony first."""
    lowered = stem.lower()
    if lowered[-1:] in _SPECIAL_LETTERS:
        for length in (4, 2, 1):
            if found := HARMONY_BY_ENDING.get(lowered[-length:]):
                return found
    is_doubtful = False
    for back, letter in enumerate(reversed(lowered)):
        if letter == "ь":
            return (FRONT, BACK)
        if letter in NEUTRAL_VOWELS and back:
            is_doubtful = True
        if (harmony := _HARMONY_BY_LETTER.get(letter)) is not None:
            return (harmony, 1 - harmony) if is_doubtful else (harmony,)
    return EITHER


def sound_class(stem: str) -> str:
    """The key of :data:`SOUND_CLASSES` for what ``stem`` ends in."""
    last = stem[-1:].lower()
    if last in _MARKS:
        last = stem.lower().rstrip(_MARKS)[-1:]
    return _SOUNDS_BY_LETTER.get(last, "voiced")


def takes_hyphen(stem: str) -> bool:
    """Whether a hyphen stands before suffixes: after АҚШ, COP28, Zakon.kz and a closing mark."""
    last = stem[-1:]
    if last in _SOUNDS_BY_LETTER:
        return False
    return last in AFTER_NAMES or not _is_cyrillic(last) or _is_abbreviation(stem)


def endings_of(stem: str) -> tuple[Ending, ...]:
    """The ways ``stem`` may be taken to end, the usual one first.

    An abbreviation, a number and a Latin word are taken as they are read aloud, which may be
    several ways.
    """
    if stem[-1:] in _SOUNDS_BY_LETTER:
        return _plain(stem)
    letters = stem.rstrip(AFTER_NAMES)
    last = letters[-1:]
    if last in _DIGITS and last:
        return _plain(_numeral(letters))
    if not _is_cyrillic(last):
        return tuple(Ending(sounds, way) for sounds in _latin_sounds(letters) for way in EITHER)
    if _is_abbreviation(letters):
        return tuple(dict.fromkeys(_of_abbreviation(letters))) or _plain(letters)
    return _plain(letters)


def _plain(stem: str) -> tuple[Ending, ...]:
    sounds = sound_class(stem)
    ways = harmonies(stem)
    if stem[-1:] in "ыіпкқ":
        places = _places(stem)
        return tuple(Ending(sounds, way, place) for place in places for way in ways)
    return tuple([_ENDINGS[sounds, way] for way in ways])


def _places(stem: str) -> tuple[str, ...]:
    """Surnames on -ұлы and -қызы carry a possessive, as an izafet (Абай облысы) does.

    A name and an agent or adjective, the last of several words, may end in a vowel of their
    own too: Мұхтар Тілеуберді, төтенше елші. п, к and қ soften after a vowel (бөлік, бөлігі),
    not after a consonant (банк, банкі), and need not in names or, п, in borrowed words
    (мектебі, принципі).
    """
    if stem[-1:] in "пкқ":
        if stem[-2:-1].lower() not in VOWELS:
            return ("stem",)
        return ("softening",) if stem[0].islower() and stem[-1] != "п" else ("softening", "stem")
    if stem.endswith(("ұлы", "қызы")):
        return ("their",)
    last = stem[stem.rfind(" ") + 1 :]
    if last == stem:
        return ("stem",)
    if last[:1].islower() and not last.endswith(("шы", "ші", "лы", "лі")):
        return ("their",)
    return ("their", "stem")


def _of_abbreviation(stem: str) -> Iterator[Ending]:
    """As a word first, where it can be one (АҚШ, ЮНЕСКО), then by its last letter's name."""
    lowered = stem.lower()
    if any(vowel in lowered for vowel in VOWELS):
        sounds = sound_class(stem)
        yield from (Ending(sounds, way) for way in harmonies(stem))
    last = lowered[-1]
    for letter_sounds, letters in LETTER_NAMES.items():
        for group, letter_ways in letters.items():
            if last in group:
                yield from (Ending(letter_sounds, way) for way in letter_ways)


def _numeral(stem: str) -> str:
    digits = stem[len(stem.rstrip(_DIGITS)) :]
    significant = digits.rstrip("0")
    zeros = len(digits) - len(significant)
    if not significant:
        return "нөл"
    if zeros > 1:
        return NUMERALS["0" * max(size for size in (2, 3, 6, 9) if size <= zeros)]
    return NUMERALS[digits[-1] if not zeros else digits[-2:]]


def _latin_sounds(stem: str) -> tuple[str, ...]:
    lowered = stem.lower()
    if lowered.endswith(DOMAIN):
        return DOMAIN_SOUNDS
    for letters, sounds in LATIN_ENDINGS.items():
        if lowered and lowered[-1] in letters:
            return sounds
    return tuple(SOUND_CLASSES)


def _is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u052f"


def _is_abbreviation(stem: str) -> bool:
    last = stem[stem.rfind(" ") + 1 :]
    return len(last) > 1 and last.isupper()
