"""How Kazakh says that somebody said something: verbs, their forms, what else shows speech."""

import re
from collections.abc import Sequence

# The forms of де- that attribute speech: «…», – деді. Any form of делін- does.
HEADS = frozenset(
    ("деді", "дейді", "деп", "депті", "деген", "дегенді", "деседі", "десе", "десті", "дей")
)
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

# Endings of a verb that closes a sentence: past, present, perfect, optative, predicates.
_FINITE = re.compile(
    r"(?:[дт][ыі](?:м|ң|қ|к|ңыз|ңіз)?|[аеій]мыз|[аеій]міз|[аеій]мын|[аеій]мін|[йаеө]д[ыі]|"
    r"[мбп][ыі][зн]|с[ыі][зң]|ғ?[аеқк]йы?[қк]|йі?к|с[ыі]н|[ғгқк][ае]н|[мбп][ае]к(?:пін|шы)?|"
    r"керек|қажет|тиіс|отыр|жатыр|тұр|жүр|жоқ|бар|екен|емес|мүмкін|шығар|болар)\Z"
)

# Endings of a predicate in the first or second person: somebody speaks for himself. Inside
# a sentence they are ambiguous (мемлекеттік, тиімсіз, еліміз).
_PERSON = re.compile(
    r"(?:[мбп][ыі][зн]|[дт][ыі][қкм]|[дт][ыі]ңд?[аеыі]?[рз]?|ңыз|ңіз|ңыздар|ңіздер|с[ыі][зң]|[аеый]й[ыі]?[қк])\Z"
)

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

# Words that end in a case which no speaker can stand in: dative, locative, ablative. A name
# may end in the same letters, but then little is left before them (Аида, Сұлтан, Қазақстан).
_ADVERBIAL = re.compile(
    r"\w{4}(?:н?[дт][ае]|[дтн](?:ан|ен)|[ғқ]а|[гк]е)(?<!стан)\Z|(?:бойынша|туралы|үшін)\Z"
)


def is_finite(word: str) -> bool:
    """Whether ``word`` can be the predicate that closes a sentence."""
    return bool(_FINITE.search(word.lower()))


def speaks_of_oneself(row: Sequence[str]) -> bool:
    """Whether words have a pronoun, or end in a predicate, of the first or second person."""
    if any(word.lower() in _PRONOUNS or word == "Мен" for word in row):
        return True
    return bool(row) and bool(_PERSON.search(row[-1].lower()))


def is_adverbial(word: str) -> bool:
    """Whether ``word`` only says when, where or about what, and so names no speaker."""
    return bool(_ADVERBIAL.search(word.lower()))


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
    """Whether ``word`` after деп belongs to the verb and is nobody's name or post."""
    lowered = word.lower()
    return lowered in _COMPLEMENTS or lowered.endswith(("п", "тын", "тін")) or is_finite(word)


def verb_phrase_length(tail_words: list[str]) -> int:
    """How many words after деп belong to the verb: up to the first finite one (атап өтті).

    0 where none of the first five is finite.
    """
    for index, word in enumerate(tail_words[:5]):
        if is_finite(word) and word.lower() not in ("бас", "бар"):
            return index + 1
    return 0


# Endings of participles of the past: «деді Атырауда өткен жиында».
_PAST_PARTICIPLES = ("ған", "қан", "ген", "кен")
SHORTEST_PARTICIPLE = 5


def is_past_participle(word: str) -> bool:
    """Whether ``word`` ends as a participle of the past does."""
    return len(word) >= SHORTEST_PARTICIPLE and word.lower().endswith(_PAST_PARTICIPLES)


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
