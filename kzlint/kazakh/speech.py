"""How Kazakh says that somebody said something: verbs, their forms, what else shows speech."""

from collections.abc import Sequence

from kzlint.kazakh.morphology import Reading, analyse
from kzlint.kazakh.phonology import VOWELS
from kzlint.kazakh.suffixes import SUFFIXES
from kzlint.kazakh.verb_roots import (
    AUXILIARIES,
    COPULAS,
    EVENTS,
    PREDICATIVE_ADJECTIVES,
    PREDICATIVES,
)
from kzlint.kazakh.verbs import Kind, Verbal, is_look_alike, verbals

# The forms of де- that attribute speech: «…», – деді. Any form of делін- does.
# The plain ones are speech without a dash too; the others name things after a bare mark.
PLAIN_HEADS = ("деді", "дейді", "депті", "деседі", "десті")
QUOTING = "деп"
HEADS = frozenset((*PLAIN_HEADS, QUOTING, "деген", "дегенді", "десе", "дей"))
HEADS_BEGIN = ("делін",)
HEADS_INITIAL = "д"


def is_head(word: str) -> bool:
    """Whether ``word`` is a form of де- that attributes speech; a capital makes it none."""
    return word in HEADS or (word.startswith(HEADS_BEGIN) and word.islower())


# Verbs that follow деп in an attribution (деп атап өтті, деп қосты), as stems.
SPEECH_VERBS = (
    "айт", "ата", "мәлімде", "түсіндір", "баянда", "хабарла", "жаз", "қос", "толықтыр",
    "тапсыр", "қорыт", "түйінде", "тұжырымда", "сөйле", "жеткіз", "ескерт", "сендір", "жауап",
    "пікір", "бөліс", "алғыс", "баса", "нақтыла", "көрсет", "есеп", "санай", "сана",
    "мақтан", "шақыр", "үндеу", "ұсын", "сыр", "ағынан", "күл", "сұра", "тоқтал", "ашты",
    "анықта", "қуан", "тілек", "құттықта", "білдір", "көңіл", "назар", "ақпарат", "еске",
    "раста", "жарияла", "бағала", "сипатта", "әңгімеле", "қайыр", "тілдес",
)  # fmt: skip

# деп + these names a thing; nobody speaks: «Нұрлы жол» деп аталады.
NAMING_VERBS = ("атал", "атау", "аталатын", "аталған", "жазылған", "танылды", "жарияланды")

# Participles that close a sentence as they are: жоба аяқталған, ол келер.
_CLOSING_PARTICIPLES = frozenset(("perfect", "aorist", "never"))

# Pronouns of the first and second person; мен is also "and", and counts only in capitals.
_PRONOUNS = frozenset(
    [
        "менің",
        "маған",
        "мені",
        "менде",
        "біз",
        "біздің",
        "бізге",
        "бізді",
        "бізде",
        "бізбен",
        "сіз",
        "сіздің",
        "сізге",
        "сізді",
        "сіздер",
        "сіздердің",
        "сіздерге",
    ]
)

# Cases that no speaker can stand in.
_ADVERBIAL_CASES = frozenset(("dative", "locative", "ablative"))

_FIRST_PERSON = ("i-am", "we-are")

# Words that make an adverb of the noun before them.
_POSTPOSITIONS = frozenset(("бойынша", "туралы", "үшін"))

# Names that end like an ablative.
_COUNTRIES = ("стан",)

# A shorter stem before a case may be a name's beginning: Аида, Сұлтан.
_SHORTEST_ADVERBIAL = 4


def is_finite(word: str) -> bool:
    """True if ``word`` can close a sentence as a verb or an auxiliary does: айтты, жоқ."""
    lowered = word.lower()
    if lowered in PREDICATIVES or lowered in COPULAS:
        return True
    return any(_closes(verbal) for verbal in verbals(word)) or bool(_person_of_noun(word))


def is_predicate(word: str) -> bool:
    """True if ``word`` can close a sentence as a verb or as an adjective: айтты, қиын."""
    return is_finite(word) or word.lower() in PREDICATIVE_ADJECTIVES


def _closes(verbal: Verbal) -> bool:
    if verbal.kind is Kind.FINITE:
        return verbal.mood != "conditional"
    if verbal.kind is Kind.PARTICIPLE:
        return not verbal.nominal and verbal.suffixes[-1] in _CLOSING_PARTICIPLES
    return verbal.kind is Kind.VERBAL_NOUN and _goes_on(verbal)


def _goes_on(verbal: Verbal) -> bool:
    """True for what is being done: жүргізілуде, дайындалудамыз; not for an event: кездесуде."""
    names = [name for name, _ in verbal.nominal]
    is_event = verbal.stem + "у" in EVENTS
    return names[:1] == ["locative"] and not is_event


def _person_of_noun(word: str) -> str:
    """The predicate ending of a noun or auxiliary; empty where it may be something else."""
    lowered = word.lower()
    if is_look_alike(lowered):
        return ""
    return next((name for reading in analyse(lowered) if (name := _person(reading))), "")


def _person(reading: Reading) -> str:
    if not reading.is_regular or not reading.chain:
        return ""
    name, ending = reading.chain[-1]
    if SUFFIXES[name].group != "predicate":
        return ""
    if len(reading.chain) == 1 and reading.stem in AUXILIARIES:
        return name
    if name not in _FIRST_PERSON:
        return ""
    before = reading.chain[-2][0] if len(reading.chain) > 1 else ""
    if before == "locative":
        return name if len(reading.stem) >= _SHORTEST_ADVERBIAL else ""
    if reading.stem in PREDICATIVE_ADJECTIVES and not before:
        return name
    letters = reading.stem + reading.suffix.removesuffix(ending)
    return "" if letters[-1] in VOWELS else name


def speaks_of_oneself(row: Sequence[str]) -> bool:
    """True if a pronoun or the last word is in the first or second person."""
    if any(word.lower() in _PRONOUNS or word == "Мен" for word in row):
        return True
    return bool(row) and _has_speaking_person(row[-1])


def _has_speaking_person(word: str) -> bool:
    spoken = any(
        verbal.kind is Kind.FINITE and verbal.person in ("first", "second")
        for verbal in verbals(word)
    )
    return spoken or word.lower() in _SPEAKING_COPULAS or bool(_person_of_noun(word))


_SPEAKING_COPULAS = COPULAS - {"еді", "болатын"}


def is_adverbial(word: str) -> bool:
    """True if ``word`` only says when, where or about what, and so names no speaker."""
    lowered = word.lower()
    if lowered in _POSTPOSITIONS:
        return True
    return not lowered.endswith(_COUNTRIES) and any(_is_adverbial(r) for r in analyse(word))


def _is_adverbial(reading: Reading) -> bool:
    if not reading.is_regular or not reading.chain:
        return False
    name, ending = reading.chain[-1]
    before = len(reading.stem) + len(reading.suffix) - len(ending)
    # The dative of my and your, the one of a single letter, is any noun's last vowel too.
    return name in _ADVERBIAL_CASES and len(ending) > 1 and before >= _SHORTEST_ADVERBIAL


def is_speech_verb(word: str) -> bool:
    """Whether ``word`` is a form of a verb, or opens a phrase, that follows деп in speech."""
    lowered = word.lower()
    return lowered.startswith(SPEECH_VERBS) and not lowered.startswith(NAMING_VERBS)


# What stands between деп and a verb of speech as a part of it: деп баса айтты, деп ойын түйіндеді.
_COMPLEMENTS = frozenset(
    [
        "баса",
        "ой",
        "ойын",
        "сөз",
        "сөзін",
        "пікір",
        "пікірін",
        "жауап",
        "уәде",
        "болжам",
        "мәселе",
        "еске",
        "алғыс",
        "есеп",
        "сенім",
        "үміт",
        "назар",
        "баға",
        "бағасын",
        "қарсы",
        "шүкір",
        "ескерту",
        "түсінік",
        "мәлімет",
        "тілек",
        "тілегін",
        "бата",
        "ескертіп",
        "тағы",
        "да",
        "осылай",
        "ашық",
        "айқын",
        "нақты",
        "қайта",
        "бірнеше",
        "рет",
        "бүгін",
        "кеше",
    ]
)


def is_part_of_verb(word: str) -> bool:
    """True if ``word`` after деп belongs to the verb and is nobody's name or post."""
    if word.lower() in _COMPLEMENTS or is_finite(word):
        return True
    return any(verbal.suffixes[-1] in ("evidential", "habitual") for verbal in verbals(word))


def verb_phrase_length(tail_words: Sequence[str]) -> int:
    """How many words after деп belong to the verb: up to the first finite one (атап өтті).

    0 where none of the first five is finite.
    """
    for index, word in enumerate(tail_words[:5]):
        if is_finite(word) and word.lower() not in ("бас", "бар"):
            return index + 1
    return 0


# Adverbs of time that stand after the verb of speech and name nobody.
TIMES = frozenset(
    ("бүгін", "кеше", "ертең", "осылай", "сонда", "кейін", "соңында", "тағы", "бұдан", "әрі")
)

PRONOUNS = frozenset(("ол", "олар", "бұл", "өзі", "сіз", "біз", "мен"))

# Those that point back at people named before, and whether at several.
POINTING_BACK = {"ол": False, "олар": True}

# Nouns for what speaks and is no single person.
DOCUMENTS = frozenset(
    (
        "хабарлама", "мәлімдеме", "құжат", "бұйрық", "баяндама", "есеп", "жарлық", "мәтін", "хат",
        "жауап", "қаулы", "шешім", "өкім", "заң", "ақпарат", "хабар", "мақала", "жазба",
        "жеделхат", "үндеу", "жолдау", "түсіндірме", "анықтама", "ереже", "қорытынды", "сауалнама",
    )
)  # fmt: skip
BODIES = frozenset(
    (
        "министрлік", "агенттік", "комитет", "басқарма", "департамент", "әкімдік", "қызмет",
        "ұйым", "компания", "мекеме", "орталық", "қор", "банк", "сот", "прокуратура", "полиция",
        "ведомство", "басылым", "газет", "палата", "одақ", "партия", "университет", "бірлестік",
        "кәсіпорын", "штаб", "елшілік", "үкімет", "ақорда", "редакция", "телеарна", "зауыт",
        "академия", "институт", "федерация", "клуб", "музей", "театр", "мектеп", "кеңсе", "кеңес",
        "баспа",
    )
)  # fmt: skip
CROWDS = frozenset(("жұрт", "халық", "қауым", "көпшілік", "ел", "ұжым", "топ", "жұртшылық"))

# Words of a sentence before that hand the speech over to the next one.
HANDING_OVER = (
    "былай",
    "мынаны",
    "мынандай",
    "мынадай",
    "жазды",
    "келесідей",
    "сөзінше",
    "айтуынша",
    "пікірінше",
    "дәйексөз",
)

# Words that open a sentence saying whose speech the last one was.
TAKING_BACK = ("осылай", *PLAIN_HEADS[:2], QUOTING, "бұлай")

# … or that speak of it as somebody's: «Бұл – бапкердің сөзі», «Осы сөздермен …».
THIS = ("бұл", "осы")
SAYINGS = ("сөз", "сұра", "пікір", "жаз", "қағида", "нақыл")
