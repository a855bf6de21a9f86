"""The table of verb suffixes: voice, negation, tense and mood, converb, person, in that order.

A form is a root, at most a few voices, a negation, one suffix of tense, mood or kind, and a
person: ``аш-ыл-ма-ды``, ``бар-а-мыз``. A participle and an infinitive are nouns from there
on and take noun suffixes: ``өт-кен-де``, ``аш-ыл-у-ы``. Facts: any grammar of Kazakh.
"""

from typing import NamedTuple

from kzlint.kazakh.suffixes import SUFFIXES, Suffix, suffixes_of

# The endings of each suffix by what stands before it, after a back / a front vowel. `sure`
# is how well the root must be known for the suffix to show a verb: `any` root will do, it
# must be made by a suffix that makes verbs (`made`), or be `listed`, for nouns end so too
# (мекеме-сін, облыс-тық, Сәтбай-ды).
TABLE = """
suffix          group       sure    vowel      nasal        sibilant     lateral      voiced       voiceless
passive         voice       made    л          ыл/іл        ыл/іл        ын/ін        ыл/іл        ыл/іл
causative       voice       made    т          дыр/дір      дыр/дір      дыр/дір      дыр/дір      тыр/тір
causative-t     voice       made    –          –            –            т            т            –
causative-make  voice       made    –          ғыз/гіз      ғыз/гіз      ғыз/гіз      ғыз/гіз      қыз/кіз
not             negation    any     ма/ме      ба/бе        ба/бе        ма/ме        ма/ме        па/пе
past            past        made    ды/ді      ды/ді        ды/ді        ды/ді        ды/ді        ты/ті
present         present     any     й          а/е          а/е          а/е          а/е          а/е
evidential      evidential  made    п          ып/іп        ып/іп        ып/іп        ып/іп        ып/іп
perfect         participle  any     ған/ген    ған/ген      ған/ген      ған/ген      ған/ген      қан/кен
habitual        participle  made    йтын/йтін  атын/етін    атын/етін    атын/етін    атын/етін    атын/етін
aorist          aorist      listed  р          ар/ер        ар/ер        ар/ер        ар/ер        ар/ер
never           aorist      listed  мас/мес    бас/бес      бас/бес      мас/мес      мас/мес      пас/пес
intention       intention   made    мақ/мек    бақ/бек      бақ/бек      мақ/мек      мақ/мек      пақ/пек
intending       intention   made    мақшы/мекші  бақшы/бекші  бақшы/бекші  мақшы/мекші  мақшы/мекші  пақшы/пекші
condition       condition   made    са/се      са/се        са/се        са/се        са/се        са/се
let-him         command     listed  сын/сін    сын/сін      сын/сін      сын/сін      сын/сін      сын/сін
please          command     listed  ңыз/ңіз    ыңыз/іңіз    ыңыз/іңіз    ыңыз/іңіз    ыңыз/іңіз    ыңыз/іңіз
please-all      command     listed  ңыздар/ңіздер  ыңыздар/іңіздер  ыңыздар/іңіздер  ыңыздар/іңіздер  ыңыздар/іңіздер  ыңыздар/іңіздер
do-all          command     listed  ңдар/ңдер  ыңдар/іңдер  ыңдар/іңдер  ыңдар/іңдер  ыңдар/іңдер  ыңдар/іңдер
let-me          command     listed  йын/йін    айын/ейін    айын/ейін    айын/ейін    айын/ейін    айын/ейін
let-us          command     listed  йық/йік    айық/ейік    айық/ейік    айық/ейік    айық/ейік    айық/ейік
may-it          wish        listed  ғай/гей    ғай/гей      ғай/гей      ғай/гей      ғай/гей      қай/кей
since           converb     listed  ғалы/гелі  ғалы/гелі    ғалы/гелі    ғалы/гелі    ғалы/гелі    қалы/келі
infinitive      infinitive  made    у          у            у            у            у            у
they            person      any     ды/ді      ды/ді        ды/ді        ды/ді        ды/ді        ты/ті
i-am-short      person      listed  м          –            –            –            м            –
you-all-polite  person      listed  сыздар/сіздер  сыздар/сіздер  сыздар/сіздер  сыздар/сіздер  сыздар/сіздер  сыздар/сіздер
i-did           ending      made    м          –            –            –            –            –
you-did         ending      listed  ң          –            –            –            –            –
you-polite-did  ending      listed  ңыз/ңіз    –            –            –            –            –
you-all-did     ending      listed  ңдар/ңдер  –            –            –            –            –
all-polite-did  ending      listed  ңыздар/ңіздер  –        –            –            –            –
we-did          ending      made    қ/к        –            –            –            –            –
"""  # noqa: E501

# How well a root must be known for the predicate endings that verbs share with nouns.
SURE_PERSONS = {
    "i-am": "made",
    "you-are": "listed",
    "you-polite": "listed",
    "you-all": "listed",
    "we-are": "made",
}

_TENSES = (
    "past", "present", "evidential", "participle", "aorist", "intention", "condition", "command",
    "wish", "converb", "infinitive",
)  # fmt: skip

# Which groups may stand in each place; each group leads to the place of its own name.
AFTER: dict[str, tuple[str, ...]] = {
    "stem": ("voice", "negation", *_TENSES),
    "voice": ("voice", "negation", *_TENSES),
    "negation": _TENSES,
    "past": ("ending",),
    "condition": ("ending",),
    "present": ("person",),
    "evidential": ("person",),
    "aorist": ("person",),
    "intention": ("person",),
    "wish": ("person",),
}

# Groups that leave a noun, which noun suffixes may follow; predicate endings are among them.
NOUN_MAKING = ("participle", "infinitive", "aorist")

# What some persons stand after alone: келе-ді, келіп-ті, бара-м.
ONLY_AFTER_TENSES = {"they": ("present", "evidential"), "i-am-short": ("present",)}

# Not after a negation, whose aorist is -мас.
NOT_NEGATED = ("aorist", "never", "intention", "intending", "since")

# Endings that are a noun's too after a root that is a noun as well: жаз-дың, қыс-ыңыз.
NOUN_ENDINGS = ("you-did", "please", "please-all", "do-all", "i-am-short")

# Tenses that no noun can be mistaken for once a negation stands before them.
SURE_WHEN_NEGATED = ("past", "present")

# What each suffix makes of a verb: bare, and with a person; when; and in which mood.
MEANINGS = """
suffix      bare         with-person  tense    mood
past        finite       finite       past     indicative
present     converb      finite       present  indicative
evidential  converb      finite       past     indicative
perfect     participle   finite       past     indicative
habitual    participle   finite       past     indicative
aorist      participle   finite       future   indicative
never       participle   finite       future   indicative
intention   finite       finite       future   indicative
intending   finite       finite       future   indicative
condition   finite       finite       –        conditional
let-him     finite       finite       –        imperative
please      finite       finite       –        imperative
please-all  finite       finite       –        imperative
do-all      finite       finite       –        imperative
let-me      finite       finite       –        imperative
let-us      finite       finite       –        imperative
may-it      finite       finite       –        optative
since       converb      converb      –        –
infinitive  verbal-noun  verbal-noun  –        –
"""

# Whom an ending speaks of.
PERSONS = {
    "they": "third", "let-him": "third",
    "i-am": "first", "i-am-short": "first", "we-are": "first", "i-did": "first", "we-did": "first",
    "let-me": "first", "let-us": "first",
    "you-are": "second", "you-polite": "second", "you-all": "second", "you-all-polite": "second",
    "you-did": "second", "you-polite-did": "second", "you-all-did": "second",
    "all-polite-did": "second", "please": "second", "please-all": "second", "do-all": "second",
}  # fmt: skip

# Suffixes that make a verb of a noun (баян-да, тіл-де-с, ой-ла-н), in the columns of TABLE.
VERB_MAKING = """
suffix      vowel    nasal    sibilant  lateral  voiced   voiceless
do          ла/ле    да/де    да/де     да/де    ла/ле    та/те
become      лан/лен  дан/ден  дан/ден   дан/ден  лан/лен  тан/тен
make        ландыр/лендір  дандыр/дендір  дандыр/дендір  дандыр/дендір  ландыр/лендір  тандыр/тендір
"""

# Nouns that end as such verbs do: Қазақстан, дастан.
NEVER_VERBS = ("стан",)

# The last letter of a root before a vowel, and at its end: табады, тауып: тап; шығады: шық.
BEFORE_VOWEL = {"б": "п", "у": "п", "г": "к", "ғ": "қ"}

# Letters that a root's last sound and a suffix's first are written with: қой-а-ды is қояды,
# қой-у қою, оқы-й-ды оқиды, ки-у кию.
CONTRACTED = {
    "я": (("й", "а"), ("", "а")),
    "ю": (("й", "у"), ("", "у")),
    "и": (("ы", "й"), ("і", "й")),
    "у": (("", "у"), ("ы", "у"), ("і", "у")),
}

# Roots that lose their last vowel before a suffix with one: қорқады.
SHORTENED = {"қорқ": "қорық", "айр": "айыр"}


class Meaning(NamedTuple):
    """What a suffix makes of a verb; empty where the question does not arise."""

    bare: str
    with_person: str
    tense: str
    mood: str


def _meanings() -> dict[str, Meaning]:
    _, *rows = (line.split() for line in MEANINGS.strip().splitlines())
    return {name: Meaning(*(cell.strip("–") for cell in cells)) for name, *cells in rows}


def _sureness() -> dict[str, str]:
    _, *rows = (line.split() for line in TABLE.strip().splitlines())
    return {name: sure for name, _, sure, *_ in rows} | SURE_PERSONS


def _verb_suffixes() -> dict[str, Suffix]:
    header, *rows = (line.split() for line in TABLE.strip().splitlines())
    own = suffixes_of([*header[:2], *header[3:]], [[*row[:2], *row[3:]] for row in rows])
    shared = {name: SUFFIXES[name]._replace(group="person") for name in SURE_PERSONS}
    return own | shared


def _verb_making() -> dict[str, Suffix]:
    header, *rows = (line.split() for line in VERB_MAKING.strip().splitlines())
    columns = [header[0], "group", *header[1:]]
    return suffixes_of(columns, [[row[0], "making", *row[1:]] for row in rows])


VERB_SUFFIXES = _verb_suffixes()
SURENESS = _sureness()
MEANINGS_BY_SUFFIX = _meanings()
MAKING = _verb_making()
