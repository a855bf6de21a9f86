"""Verbs of speech, predicates, and words that cannot be a speaker."""

import pytest

from kzlint.kazakh.speech import (
    NAMING_VERBS,
    SPEECH_VERBS,
    is_adverbial,
    is_finite,
    is_part_of_verb,
    is_predicate,
    is_speech_verb,
    speaks_of_oneself,
    verb_phrase_length,
)


@pytest.mark.parametrize(
    "word",
    [
        "айтты",
        "келді",
        "өтті",
        "дейді",
        "барамыз",
        "жасаймыз",
        "қатысамын",
        "сенеміз",
        "дайынбыз",
        "жоспарладық",
        "басталды",
        "ашылады",
        "керек",
        "қажет",
        "тиіс",
        "болар",
        "жоқ",
        "бар",
        "емес",
        "тұр",
        "Айтты",
        "ӨТТІ",
        "келіпті",
        "өтпек",
        "аяқталған",
        "болмас",
        "жүргізілуде",
        "емеспін",
        "отырмыз",
        "тіркелгенбіз",
        "мүдделіміз",
        "едік",
        "импортталды",
    ],
)
def test_finite(word: str) -> None:
    assert is_finite(word)


@pytest.mark.parametrize(
    "word",
    [
        "министр",
        "кітап",
        "мәдениет",
        "облыс",
        "жаңа",
        "әкім",
        "қала",
        "спорт",
        "жоба",
        "атап",
        "көп",
        "қызметі",
        "департаменті",
        "институты",
        "облыстың",
        "облыстық",
        "факті",
        "органдары",
        "мекемесін",
        "хабарламасын",
        "көлемін",
        "ғалымын",
        "еліміз",
        "тиімсіз",
        "керексіз",
        "істер",
        "болса",
        "кездесуде",
        "өткенде",
        "",
    ],
)
def test_not_finite(word: str) -> None:
    assert not is_finite(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("айтты", True), ("қиын", True), ("Маңызды", True), ("қала", False), ("тиімсіз", False)],
)
def test_predicates(word: str, expected: bool) -> None:
    assert is_predicate(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("баса", True),
        ("өтіп", True),
        ("өтетін", True),
        ("өтті", True),
        ("мектеп", False),
        ("министр", False),
        ("департаменті", False),
    ],
)
def test_what_belongs_to_the_verb(word: str, expected: bool) -> None:
    assert is_part_of_verb(word) is expected


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("", False),
        ("Біз көрмені ұзақ дайындадық", True),
        ("Біздің мақсат айқын", True),
        ("Мен бұл қалада өстім", True),
        ("Сіздерге рақмет", True),
        ("Көрмені көктемде ашамыз", True),
        ("Бұған кепілдік беремін", True),
        ("Жұмысты мерзімінде аяқтадық", True),
        ("КӨРМЕНІ КӨКТЕМДЕ АШАМЫЗ", True),
        ("БІЗДІҢ МАҚСАТ", True),
        ("Келесі жылы тағы келіңіздер", True),
        ("Суретші мен мүсінші марапат алды", False),
        ("Көрме жұма күні ашылады", False),
        ("Залда елу туынды тұр", False),
        ("Біз емес, еліміз", True),
        ("Бұл – еліміз", False),
        ("Жұмыс тиімсіз", False),
        ("Қызмет көрсету мемлекеттік", False),
        ("Жұмысқа дайынбыз", True),
        ("Бұған қуаныштымын", True),
    ],
)
def test_speaks_of_oneself(text: str, speaks: bool) -> None:
    assert speaks_of_oneself(text.split()) is speaks


@pytest.mark.parametrize(
    ("word", "adverbial"),
    [
        ("жиында", True),
        ("ЖИЫНДА", True),
        ("Брифингте", True),
        ("Алматыдан", True),
        ("Шымкенттен", True),
        ("қатысушыларға", True),
        ("мектепке", True),
        ("кезінде", True),
        ("бойынша", True),
        ("туралы", True),
        ("үшін", True),
        ("Қазақстанда", True),
        ("Қазақстан", False),
        ("Аида", False),
        ("мекеме", False),
        ("БҰҰ-да", False),
        ("министр", False),
        ("ол", False),
        ("Тоқаев", False),
        ("Балаева", False),
        ("хатшысы", False),
        ("мамандар", False),
        ("тұрғындар", False),
    ],
)
def test_adverbial(word: str, adverbial: bool) -> None:
    assert is_adverbial(word) is adverbial


@pytest.mark.parametrize(
    "word",
    [
        "атап",
        "мәлімдеді",
        "түсіндірді",
        "баяндады",
        "хабарлады",
        "жазды",
        "қосты",
        "толықтырды",
        "тапсырды",
        "қорытты",
        "тұжырымдады",
        "жауап",
        "ЕСКЕРТТІ",
        "Айтты",
    ],
)
def test_speech_verb(word: str) -> None:
    assert is_speech_verb(word)


@pytest.mark.parametrize(
    "word",
    [
        "аталады",
        "аталатын",
        "аталған",
        "атауға",
        "жазылған",
        "танылды",
        "жарияланды",
        "министр",
        "көрме",
        "Аталады",
    ],
)
def test_no_speech_verb(word: str) -> None:
    assert not is_speech_verb(word)


@pytest.mark.parametrize(
    ("tail", "length"),
    [
        ("", 0),
        ("атап өтті министр", 2),
        ("хабарлады баспасөз хатшысы", 1),
        ("жауап берді Аида Балаева", 2),
        ("баса айтты әкім", 2),
        ("толықтырды ол", 1),
        ("еске салды Жазушылар одағының төрағасы", 2),
        ("министр ведомствоның ресми өкілі ретінде", 0),
        ("алғыс білдірді", 2),
        ("бас тартқанын айтты ол", 3),
        ("Бас тартқанын айтты ол", 3),
    ],
)
def test_verb_phrase_length(tail: str, length: int) -> None:
    assert verb_phrase_length(tail.split()) == length


def test_only_the_first_five_words_can_be_the_verb() -> None:
    assert verb_phrase_length(["көрме", "залы", "облыс", "қала", "айтты"]) == 5
    assert verb_phrase_length(["көрме", "залы", "облыс", "қала", "жоба", "айтты"]) == 0


@pytest.mark.parametrize("stems", [SPEECH_VERBS, NAMING_VERBS])
def test_stems_are_lower_case_and_stand_once(stems: tuple[str, ...]) -> None:
    assert [stem.lower() for stem in stems] == list(dict.fromkeys(stems))
