"""Whether a clause tells of something that has happened: by its predicate, its last word."""

import re
from collections.abc import Sequence
from enum import StrEnum


class Tense(StrEnum):
    """When a clause's predicate sets it."""

    PAST = "past"
    NOT_PAST = "not past"


# Past: өтті, ашылды, кездестік, қойды; келіпті; өткен, аяқталғанбыз.
_PAST = re.compile(
    r"(?:[дт][ыі](?:м|ң|қ|к|ңыз|ңіз)?|[ыі]?пт[ыі]|[ғгқк][ае]н(?:мын|мін|быз|біз)?)\Z"
)
_INTENDED = re.compile(r"(?:т[ыі]н|[мбп](?:ақ|ек)(?:шы|ші)?)\Z")
_PARTICIPLE = re.compile(r"[ғгқк][ае]н\Z")

# Present and future: өтеді, басталады, оқиды; өтпек, ашылмақшы; өтер, болмас; өтуде.
_NOT_PAST = re.compile(
    r"(?:(?:[аеия]|[аеи]й)(?:д[ыі]|м[ыі][нз]|б[ыі]з)|[мбп](?:ақ|ек)(?:шы|ші)?|уда|уде)\Z"
)
_AUXILIARIES = frozenset(("отыр", "жатыр", "тұр", "жүр", "бар"))

# Verbs whose stem ends in a vowel: бастады is past, ашылады is not.
VOWEL_STEMS = (
    "баста", "аяқта", "тәмамда", "жарияла", "талқыла", "құттықта", "марапатта", "арала", "мақұлда",
    "қолда", "тыңда", "сөйле", "дайында", "тағайында", "орында", "жина", "қара", "баянда",
    "хабарла", "мәлімде", "тамашала", "бағала", "анықта", "қорытындыла", "бақыла", "ойна", "шырқа",
    "болма", "өтпе", "келме", "қатыспа", "ашылма", "бастама", "өткізбе",
)  # fmt: skip
_PAST_OF_VOWEL_STEM = re.compile(rf"(?:{'|'.join(VOWEL_STEMS)})[дт][ыі](?:м|ң|қ|к)?\Z")

# What speaks of a plan even in the past: «20 қазанда өтеді деп жоспарланды».
_PLANS = (
    "жоспар", "көзде", "белгілен", "белгіле", "күтіл", "шегеріл", "ауыстыр", "кейінге", "ұйғар",
    "келісіл", "болжа", "мәлім", "белгілі", "үміт", "уәде", "ниет", "шақырыл", "бекітіл",
    "шешіл", "ұсыныл", "тапсырылды",
)  # fmt: skip
_NOT_FACTS = frozenset(
    ("тиіс", "керек", "қажет", "мүмкін", "егер", "деп", "деген", "деді", "дейді")
)

# Adjectives that end like a verb in the past.
_ADJECTIVES = re.compile(
    r"(?:маңызды|құнды|тиімді|қажетті|міндетті|тиісті|сәтті|жауапты|рұқсатты|қарсы|жалпы|"
    r"[^\W\d_]+(?:лар|лер|дар|дер|тар|тер)(?:ды|ді))\Z"
)

# Words that end like a participle, but bind nothing before them.
_NO_PARTICIPLES = ("оған", "соған", "бұған", "осыған", "аталған", "орган", "жалған")
# Participles, bare and with what they take; a noun's possessive is cased otherwise (комитетінің).
_BINDING = re.compile(
    r"(?:[аеий]т[ыі]н(?:[ыі]н?|д[ыі][ғгқк][^\W\d_]*)?|"
    r"[ғгқк][ае]н(?:[ыі]н?|д[ыі][ғгқк][^\W\d_]*|д[ае]|н[ае]н|[ғг][ае]|мен)?)\Z"
)
_INFINITIVE = re.compile(r"[^\W\d_]{2}(?:[ую]|[ую][ыі]|[ую][ыі]?н?[ғгде][аеыі])\Z")
_AFTER_INFINITIVE = (
    "туралы", "жоспар", "көзде", "тапсыр", "шешім", "үшін", "бойынша", "мақсат",
    "мәселе", "ұсын", "ниет", "міндет", "құқығы", "мерзім", "жөнінде",
    "тиіс", "керек", "қажет", "мүмкін", "уәде", "келіс",
)  # fmt: skip


# Words that make a predicate of the participle before them: аяқталған еді, өткен жоқ.
AFTER_PARTICIPLES = ("еді", "болатын", "екен", "жоқ")


def binds(word: str, following: str | None) -> bool:
    """Whether ``word`` inside a clause takes what stands before it to itself.

    A participle does (20 қазанда өтетін жиын), an infinitive before туралы, керек and the
    like does, деп and егер do: what the last word says is then said of something else.
    """
    lowered = word.lower()
    if lowered in _NOT_FACTS or lowered.startswith(_PLANS):
        return True
    if lowered.startswith(_NO_PARTICIPLES) or word[0].isupper():
        return False
    if _BINDING.search(lowered):
        return True
    return bool(
        following
        and _INFINITIVE.search(lowered)
        and following.lower().startswith(_AFTER_INFINITIVE)
    )


def predicate_tense(row: Sequence[str]) -> Tense | None:
    """The tense that the last words of a clause set it in; None where they do not tell."""
    if not row:
        return None
    last = row[-1].lower()
    before = row[-2].lower() if len(row) > 1 else ""
    if last in AFTER_PARTICIPLES:
        return _of_auxiliary(last, before)
    if last in _AUXILIARIES or (_NOT_PAST.search(last) and not _PAST_OF_VOWEL_STEM.match(last)):
        return Tense.NOT_PAST
    if last.startswith(_PLANS) or before.startswith(_PLANS) or _ADJECTIVES.match(last):
        return None
    if last.startswith("бол") and _INTENDED.search(before):
        return Tense.NOT_PAST
    return Tense.PAST if _PAST.search(last) else None


def _of_auxiliary(last: str, before: str) -> Tense | None:
    """The tense of еді, болатын, екен and жоқ after another word."""
    if _PARTICIPLE.search(before) and not before.startswith(_PLANS):
        return Tense.PAST
    if last in ("екен", "жоқ") or before in _NOT_FACTS or before.startswith(_PLANS):
        return None
    return None if _INTENDED.search(before) else Tense.PAST


# The past of events that releases tell of most, sure enough to end a clause before a comma.
_EVENTS = (
    "өтті", "болды", "ашылды", "ашты", "басталды", "бастады", "аяқталды", "аяқтады", "қойылды",
    "қойды", "қабылданды", "қабылдады", "талқыланды", "талқылады", "кездесті", "келді", "барды",
    "өткізілді", "өткізді", "ұйымдастырылды", "ұйымдастырды", "жиналды", "көрсетілді",
    "табысталды", "қосылды", "жүргізілді", "жүргізді", "құрылды", "салынды", "жеңді", "оралды",
    "ұтты", "алды", "берді", "берілді", "жасалды", "тағайындалды", "сайланды", "танысты",
    "аралады", "марапатталды", "марапаттады", "жарияланды", "таныстырылды", "таныстырды",
    "жалғасты", "шықты", "жетті", "ұшты", "еді", "болатын",
)  # fmt: skip


def ends_clause(word: str) -> bool:
    """Whether a comma after ``word`` ends a clause with a predicate of its own."""
    lowered = word.lower()
    return lowered in _EVENTS or lowered.endswith(("ады", "еді", "йды", "йді", "яды", "иді"))


# Says of a name that it means today's: «қазіргі Нұр-Сұлтанда».
OF_TODAY = "қазіргі"


def is_condition(word: str) -> bool:
    """Whether ``word`` before a comma is a condition or a contrast: өтсе, болса."""
    return word.lower().endswith(("са", "се"))
