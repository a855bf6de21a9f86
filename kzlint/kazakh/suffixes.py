"""Noun suffixes: the tables, taking a form apart, and putting the same suffix on another stem.

Order: stem + plural + possessive + case, then a derivation, which may take them again
(``қазақстан-дық-тар-дың``). Facts: the tables of case endings in any grammar of Kazakh;
for what newsrooms do after -ов, -ев and -ин, counts over government and news texts.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

# The endings of a suffix by what stands before it, as (after a back vowel, after a front
# one). Before: a vowel, a nasal (м н ң), з or ж, another voiced sound, a voiceless sound
# (final б в г д too), the possessive -ы/-і/-сы/-сі.
Endings = dict[str, tuple[str, str]]


def _endings(vowel: str, nasal: str, sibilant: str, voiced: str, voiceless: str) -> Endings:
    keys = ("vowel", "nasal", "sibilant", "voiced", "voiceless")
    pairs = (vowel, nasal, sibilant, voiced, voiceless)
    return {key: _pair(pair) for key, pair in zip(keys, pairs, strict=True) if pair}


def _pair(written: str) -> tuple[str, str]:
    back, _, front = written.partition("/")
    return back, front or back


PLURAL: Endings = _endings("лар/лер", "дар/дер", "дар/дер", "лар/лер", "тар/тер")

# й, р and у count as voiced before -лар; л, м, н, ң, з, ж take -дар.
PLURAL_DENTAL_AFTER = "лмнңзж"

POSSESSIVES: dict[str, Endings] = {
    "my": _endings("м", "ым/ім", "ым/ім", "ым/ім", "ым/ім"),
    "your": _endings("ң", "ың/ің", "ың/ің", "ың/ің", "ың/ің"),
    "your-polite": _endings("ңыз/ңіз", "ыңыз/іңіз", "ыңыз/іңіз", "ыңыз/іңіз", "ыңыз/іңіз"),
    "our": _endings("мыз/міз", "ымыз/іміз", "ымыз/іміз", "ымыз/іміз", "ымыз/іміз"),
    "their": _endings("сы/сі", "ы/і", "ы/і", "ы/і", "ы/і"),
}

CASES: dict[str, Endings] = {
    "genitive": _endings("ның/нің", "ның/нің", "дың/дің", "дың/дің", "тың/тің"),
    "dative": _endings("ға/ге", "ға/ге", "ға/ге", "ға/ге", "қа/ке"),
    "accusative": _endings("ны/ні", "ды/ді", "ды/ді", "ды/ді", "ты/ті"),
    "locative": _endings("да/де", "да/де", "да/де", "да/де", "та/те"),
    "ablative": _endings("дан/ден", "нан/нен", "дан/ден", "дан/ден", "тан/тен"),
    "instrumental": _endings("мен", "мен", "бен", "мен", "пен"),
}

GENITIVE_ENDINGS = tuple(
    dict.fromkeys(ending for pair in CASES["genitive"].values() for ending in pair)
)

# After a possessive of the third person: Момышұлына, министрлігінде.
CASES_AFTER_THEIR: dict[str, tuple[str, str]] = {
    "genitive": _pair("ның/нің"),
    "dative": _pair("на/не"),
    "accusative": _pair("н"),
    "locative": _pair("нда/нде"),
    "ablative": _pair("нан/нен"),
    "instrumental": _pair("мен"),
}

# After the other possessives the dative is -а/-е: елімізге, but жеріме.
DATIVE_AFTER_MY = _pair("а/е")

DERIVATIONS: dict[str, Endings] = {
    "belonging": _endings("лық/лік", "дық/дік", "дық/дік", "лық/лік", "тық/тік"),
    "being-at": _endings("дағы/дегі", "дағы/дегі", "дағы/дегі", "дағы/дегі", "тағы/тегі"),
    "like": _endings("дай/дей", "дай/дей", "дай/дей", "дай/дей", "тай/тей"),
    "in-the-manner-of": _endings("ша/ше", "ша/ше", "ша/ше", "ша/ше", "ша/ше"),
    "whose": _endings("нікі", "нікі", "дікі", "дікі", "тікі"),
    "i-am": _endings("мын/мін", "мын/мін", "бын/бін", "мын/мін", "пын/пін"),
    "we-are": _endings("мыз/міз", "быз/біз", "быз/біз", "мыз/міз", "пыз/піз"),
    "you-are": _endings("сыз/сіз", "сыз/сіз", "сыз/сіз", "сыз/сіз", "сыз/сіз"),
}

BEING_AT_AFTER_THEIR = _pair("ндағы/ндегі")

# Derivations that may be followed by plural, possessive and case again.
OPEN_DERIVATIONS = ("belonging", "being-at", "whose")

BACK_VOWELS = "аоұыяё"
FRONT_VOWELS = "әеөүіиэ"
# у and ю go with the vowel before them; alone they take either.
NEUTRAL_VOWELS = "ую"
VOWELS = BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS
VOICELESS = "бвгдпфкқтсшщчцхһ"

# Surnames after which both harmonies are in use, the commoner first (back to front, in
# government texts: -ов 92 to 49, -ев 93 to 13, -ин 8 to 36).
SPLIT_HARMONY = {"ов": (0, 1), "ев": (0, 1), "ёв": (0, 1), "ин": (1, 0), "ын": (0, 1)}

# One step of a form: the suffix's name and its letters.
Step = tuple[str, str]
Chain = tuple[Step, ...]


def readings(suffix: str, after: str = "stem") -> tuple[Chain, ...]:
    """Every way to read ``suffix`` as a chain of suffixes, after any stem; () if there is none.

    ``after`` is ``their`` for a stem that ends in a third-person possessive (министрлігі).
    """
    return _readings(suffix, after, 0)


def place_of(stem: str) -> str:
    """``their`` for a surname on -ұлы, -қызы and for an izafet (``Сенаты``, ``… министрлігі``)."""
    lowered = stem.lower()
    is_izafet = " " in stem and lowered.endswith(("ы", "і"))
    return "their" if is_izafet or lowered.endswith(("ұлы", "қызы")) else "stem"


@cache
def _readings(rest: str, after: str, derived: int) -> tuple[Chain, ...]:
    if not rest:
        return ((),)
    found: list[Chain] = []
    for name, group, ending in _ENDINGS_BY_PLACE[after]:
        if rest.startswith(ending) and (group != "derivation" or derived < 2):
            place = _next_place(name, group)
            more = derived + (group == "derivation")
            if place is None and rest != ending:
                continue
            tails = _readings(rest[len(ending) :], place, more) if place else ((),)
            found.extend(((name, ending), *tail) for tail in tails)
    return tuple(found)


def _next_place(name: str, group: str) -> str | None:
    match group:
        case "plural":
            return "plural"
        case "possessive":
            return "their" if name == "their" else "possessive"
        case "case":
            return "case"
    return "stem" if name in OPEN_DERIVATIONS else None


def _entries(group: str, table: dict[str, Endings]) -> list[tuple[str, str, str]]:
    return [
        (name, group, ending)
        for name, endings in table.items()
        for ending in dict.fromkeys(ending for pair in endings.values() for ending in pair)
    ]


def _places() -> dict[str, list[tuple[str, str, str]]]:
    plural = _entries("plural", {"plural": PLURAL})
    possessives = _entries("possessive", POSSESSIVES)
    cases = _entries("case", CASES)
    derivations = _entries("derivation", DERIVATIONS)
    their = [
        (name, "case", ending)
        for name, pair in CASES_AFTER_THEIR.items()
        for ending in dict.fromkeys(pair)
    ]
    their += [("being-at", "derivation", ending) for ending in BEING_AT_AFTER_THEIR]
    my_dative = [("dative", "case", ending) for ending in DATIVE_AFTER_MY]
    predicates = [entry for entry in derivations if entry[0].endswith(("-am", "-are"))]
    return {
        "stem": plural + possessives + cases + derivations,
        "plural": possessives + cases + derivations,
        "possessive": cases + my_dative + derivations,
        "their": their + derivations,
        "case": predicates,
    }


_ENDINGS_BY_PLACE = _places()


def harmonies(stem: str) -> tuple[int, ...]:
    """What suffixes follow ``stem``: 0 for back ones, 1 for front ones, both where either does."""
    lowered = stem.lower()
    if split := SPLIT_HARMONY.get(lowered[-2:]):
        return split
    if lowered.endswith("ь"):
        return (1, 0)
    for letter in reversed(lowered):
        if letter in BACK_VOWELS:
            return (0,)
        if letter in FRONT_VOWELS:
            return (1,)
    return (0, 1)


def sound_class(stem: str) -> str:
    """The key of :data:`Endings` for what ``stem`` ends in.

    Final у and и end in a glide (Ақсудың, Теміртаудың, Әлидің).
    """
    letters = stem.lower().rstrip("ьъ'’»\")")
    last = letters[-1:]
    if last in ("у", "и"):
        return "voiced"
    if last in tuple(VOWELS):
        return "vowel"
    if last in ("м", "н", "ң"):
        return "nasal"
    if last in ("з", "ж"):
        return "sibilant"
    return "voiceless" if last in tuple(VOICELESS) else "voiced"


def expected(stem: str, name: str, after: str = "stem") -> tuple[str, ...]:
    """The endings that the suffix ``name`` may have after ``stem``, the usual one first.

    ``after`` is ``their`` where ``stem`` ends in a third-person possessive.
    """
    if after == "their" and name in CASES_AFTER_THEIR:
        pair = CASES_AFTER_THEIR[name]
    elif after == "their" and name == "being-at":
        pair = BEING_AT_AFTER_THEIR
    elif after == "possessive" and name == "dative" and stem[-1:] in ("м", "ң"):
        pair = DATIVE_AFTER_MY
    else:
        pair = _pair_for(stem, name)
    return tuple(dict.fromkeys(pair[harmony] for harmony in harmonies(stem)))


def _pair_for(stem: str, name: str) -> tuple[str, str]:
    sounds = sound_class(stem)
    if name == "plural":
        dental = sounds != "voiceless" and stem[-1:].lower() in tuple(PLURAL_DENTAL_AFTER)
        return PLURAL["nasal" if dental else sounds]
    return {**POSSESSIVES, **CASES, **DERIVATIONS}[name][sounds]


def is_regular(stem: str, chain: Chain) -> bool:
    """Whether the phonology allows each step of ``chain`` where it stands."""
    after = place_of(stem)
    for name, ending in chain:
        if ending not in expected(stem, name, after):
            return False
        stem += ending
        after = _place_after(name)
    return True


def _place_after(name: str) -> str:
    if name == "their":
        return "their"
    return "possessive" if name in POSSESSIVES else "stem"


def attach(stem: str, chain: Chain) -> str:
    """``stem`` with the suffixes of ``chain``, each in the form that this stem asks for."""
    after = place_of(stem)
    for name, _ in chain:
        stem += expected(stem, name, after)[0]
        after = _place_after(name)
    return stem


# Letters of suffixes that newsrooms type in Russian: -нын for -ның, -га for -ға.
_MISTYPED = {"н": "нң", "г": "гғ", "к": "кқ", "и": "иі"}

# More doubtful letters than this are no mistyped suffix.
MOST_MISTYPED = 6


def restore(stem: str, suffix: str) -> str | None:
    """``suffix`` as it should be on ``stem``; None where it cannot be read as a suffix.

    Russian letters in it are taken for the Kazakh ones they stand for. A reading that is
    regular on ``stem`` is kept to the letter; any other is put in the form the stem asks for.
    """
    if not suffix:
        return ""
    hyphen = "-" if suffix.startswith("-") else ""
    chains = list(_restored(suffix.removeprefix("-"), place_of(stem)))
    for chain in chains:
        # Abbreviations follow how they are read aloud, which their letters do not tell.
        if is_regular(stem, chain) or (hyphen and stem.isupper()):
            return hyphen + "".join(ending for _, ending in chain)
    return hyphen + attach(stem, chains[0])[len(stem) :] if chains else None


def _restored(typed: str, after: str) -> Iterator[Chain]:
    """The readings of a suffix as typed, then those with Kazakh letters put back.

    A lone -н put back as -ң, "your", would make a suffix of many a word's end (Куба, Кубан).
    """
    yield from readings(typed, after)
    if sum(letter in _MISTYPED for letter in typed) > MOST_MISTYPED:
        return
    for letters in product(*(_MISTYPED.get(letter, letter) for letter in typed)):
        spelling = "".join(letters)
        if spelling != typed:
            for chain in readings(spelling, after):
                if all(name != "your" for name, _ in chain):
                    yield chain
