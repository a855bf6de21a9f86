"""Whether a clause tells of something that has happened: by its predicate, its last word."""

from collections.abc import Sequence
from enum import StrEnum

from kzlint.kazakh.morphology import analyse
from kzlint.kazakh.verb_roots import ALSO_ADJECTIVES
from kzlint.kazakh.verbs import Certainty, Kind, Verbal, verbals


class Tense(StrEnum):
    """When a clause's predicate sets it."""

    PAST = "past"
    NOT_PAST = "not past"


# Words that set their clause in the present without an ending.
_PRESENT = frozenset(("отыр", "жатыр", "тұр", "жүр", "бар"))

# What speaks of a plan even in the past: «20 қазанда өтеді деп жоспарланды». Verbs with
# their voices, nouns and adjectives, and forms of other words.
_PLANNING = frozenset(
    (
        "жоспарла", "жоспарлан", "көзде", "көздел", "белгіле", "белгілен", "күтіл", "шегер",
        "шегеріл", "ауыстыр", "ауыстырыл", "ұйғар", "ұйғарыл", "келісіл", "болжа", "болжан",
        "шақырыл", "бекітіл", "шешіл", "ұсыныл", "тапсырыл", "мәлімде", "мәлімден", "үміттен",
        "ниеттен",
    )
)  # fmt: skip
_PLANS = frozenset(("жоспар", "мәлім", "белгілі", "үміт", "уәде", "ниет"))
_PUT_OFF = frozenset(("кейінге",))

_NOT_FACTS = frozenset(
    ("тиіс", "керек", "қажет", "мүмкін", "егер", "деп", "деген", "деді", "дейді")
)

# What an infinitive depends on: «өткізу туралы», «өткізу жоспарда», «өткізуді ұсынды».
_AFTER_INFINITIVE = frozenset(
    (
        "туралы", "үшін", "бойынша", "жөнінде", "тиіс", "керек", "қажет", "мүмкін", "жоспар",
        "шешім", "мақсат", "мәселе", "ниет", "міндет", "міндетті", "құқық", "мерзім", "уәде",
        "тапсырма", "ұсыныс", "келісім",
    )
)  # fmt: skip
_VERBS_AFTER_INFINITIVE = frozenset(
    (
        "жоспарла", "жоспарлан", "көзде", "көздел", "тапсыр", "тапсырыл", "ұсын", "ұсыныл",
        "келіс", "келісіл", "мақсатта", "міндетте", "ниеттен", "уәделес",
    )
)  # fmt: skip

# Words that make a predicate of the participle before them: аяқталған еді, өткен жоқ.
AFTER_PARTICIPLES = ("еді", "болатын", "екен", "жоқ")

# The participles that close a clause as they are.
_PARTICIPLES = {"perfect": Tense.PAST, "aorist": Tense.NOT_PAST, "never": Tense.NOT_PAST}

_INTENDED = ("habitual", "intention", "intending")

# «аталған шара» names the event again, and says nothing of it.
_SAID = "атал"


def binds(word: str, following: str | None) -> bool:
    """True if ``word`` inside a clause takes what stands before it to itself.

    A participle does (20 қазанда өтетін жиын), an infinitive before туралы, керек and the
    like does, деп and егер do: what the last word says is then said of something else.
    """
    if word.lower() in _NOT_FACTS or _is_plan(word):
        return True
    if word[0].isupper():
        return False
    readings = verbals(word)
    if any(_is_participle(verbal) for verbal in readings):
        return all(verbal.stem != _SAID for verbal in readings)
    return (
        following is not None
        and any(verbal.kind is Kind.VERBAL_NOUN for verbal in readings)
        and _takes_infinitive(following)
    )


def _is_participle(verbal: Verbal) -> bool:
    return verbal.kind is Kind.PARTICIPLE and verbal.suffixes[-1] in ("perfect", "habitual")


def _takes_infinitive(word: str) -> bool:
    if any(verbal.stem in _VERBS_AFTER_INFINITIVE for verbal in verbals(word)):
        return True
    return _is_form_of(word, _AFTER_INFINITIVE)


def _is_plan(word: str) -> bool:
    if word.lower() in _PUT_OFF or any(verbal.stem in _PLANNING for verbal in verbals(word)):
        return True
    return _is_form_of(word, _PLANS)


def _is_form_of(word: str, stems: frozenset[str]) -> bool:
    return any(reading.is_regular and reading.stem in stems for reading in analyse(word.lower()))


def predicate_tense(row: Sequence[str]) -> Tense | None:
    """The tense that the last words of a clause set it in; None where they leave it open."""
    if not row:
        return None
    last = row[-1].lower()
    before = row[-2] if len(row) > 1 else ""
    if last in AFTER_PARTICIPLES:
        return _of_auxiliary(last, before)
    if last in _PRESENT:
        return Tense.NOT_PAST
    tenses = {tense for verbal in verbals(last) if (tense := _tense(verbal))}
    if tenses == {Tense.NOT_PAST}:
        return Tense.NOT_PAST
    if _is_plan(last) or _is_plan(before):
        return None
    if _has(before, _INTENDED) and any(verbal.root == "бол" for verbal in verbals(last)):
        return Tense.NOT_PAST
    return Tense.PAST if tenses == {Tense.PAST} else None


def _tense(verbal: Verbal) -> Tense | None:
    """The tense of a form that closes a clause; None for any other."""
    if verbal.kind is Kind.FINITE:
        if verbal.mood != "indicative" or "habitual" in verbal.suffixes:
            return None
        return Tense.PAST if verbal.tense == "past" else Tense.NOT_PAST
    names = tuple(name for name, _ in verbal.nominal)
    if verbal.kind is Kind.VERBAL_NOUN:
        return Tense.NOT_PAST if names == ("locative",) else None
    if verbal.kind is Kind.CONVERB or names:
        return None
    return _PARTICIPLES.get(verbal.suffixes[-1])


def _has(word: str, suffixes: Sequence[str]) -> bool:
    """True if a bare form in one of these suffixes is read."""
    return any(verbal.suffixes[-1] in suffixes and not verbal.nominal for verbal in verbals(word))


def _of_auxiliary(last: str, before: str) -> Tense | None:
    """The tense of еді, болатын, екен and жоқ after another word."""
    is_plan = _is_plan(before)
    if _has(before, ("perfect",)) and not is_plan:
        return Tense.PAST
    if last in ("екен", "жоқ") or before.lower() in _NOT_FACTS or is_plan:
        return None
    return None if _has(before, _INTENDED) else Tense.PAST


def ends_clause(word: str) -> bool:
    """True if a comma after ``word`` ends a clause with a predicate of its own."""
    lowered = word.lower()
    if lowered in ("еді", "болатын"):
        return True
    return lowered not in ALSO_ADJECTIVES and any(
        verbal.kind is Kind.FINITE
        and verbal.mood == "indicative"
        and verbal.person == "third"
        and verbal.tense != "future"
        and (verbal.certainty is not Certainty.ANY or verbal.tense == "present")
        for verbal in verbals(word)
    )


# Says of a name that it means today's: «қазіргі Нұр-Сұлтанда».
OF_TODAY = "қазіргі"


def is_condition(word: str) -> bool:
    """True if ``word`` before a comma is a condition or a contrast: өтсе, болса."""
    return any(verbal.mood == "conditional" for verbal in verbals(word))
