"""Runs of capitalised words, and the possible roles of each word in a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.analysis.names.parts import find_runs, is_bare, names_a_thing
from kzlint.core.forms import form_of
from kzlint.core.source import Source
from kzlint.gazetteer.roles import Reader, is_given_name
from kzlint.syntax import Prose, parse
from tests.analysis.releases import GAZETTEER

READER = Reader(GAZETTEER.given_names)


def prose(text: str) -> list[Prose]:
    return list(parse(Source(text)).prose)


def runs(text: str) -> list[list[str]]:
    return [[part.text for part in run] for line in prose(text) for run in find_runs(line)]


RUNS = [
    ("Бүгін жауын жауды.", [["Бүгін"]]),
    ("бүгін Ерлан Қабдоллаев келді", [["Ерлан", "Қабдоллаев"]]),
    ("бүгін Ерлан\u00a0Қабдоллаев келді", [["Ерлан", "Қабдоллаев"]]),
    ("Ерлан, Марат және Айгүл", [["Ерлан"], ["Марат"], ["Айгүл"]]),
    ("бүгін Ерлан – Марат", [["Ерлан"], ["Марат"]]),
    ("бүгін Ерлан  Марат", [["Ерлан"], ["Марат"]]),
    ("бүгін Урсула фон дер Ляйен", [["Урсула", "Ляйен"]]),
    ("бүгін Мұхаммед бен Салман әл Сауд", [["Мұхаммед", "Салман", "Сауд"]]),
    ("бүгін Абу Наср әл-Фараби", [["Абу", "Наср", "әл-Фараби"]]),
    ("бүгін Е. Қабдоллаев", [["Е.", "Қабдоллаев"]]),
    ("бүгін Е.Қабдоллаев", [["Е.", "Қабдоллаев"]]),
    ("бүгін Е.М.Қабдоллаев", [["Е.М.", "Қабдоллаев"]]),
    ("бүгін Е. М. Қабдоллаев", [["Е. М.", "Қабдоллаев"]]),
    ("бүгін Қ.-Ж. Тоқаев", [["Қ.-Ж.", "Тоқаев"]]),
    ("бүгін Қабдоллаев Е.", [["Қабдоллаев", "Е."]]),
    ("бүгін Қасым-Жомарт О’Хара", [["Қасым-Жомарт", "О’Хара"]]),
    ("бүгін iPhone мен e-Gov", []),
    ("бүгін қазақ-Орыс сөздігі", []),
    ("бүгін 5G желісі", [["G"]]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_runs(text: str, expected: list[list[str]]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Ерлан келді", True),
        ("«Ерлан келді», – деді ол", True),
        ("– Ерлан келді, – деді ол", True),
        ("бәрі: Ерлан келді", True),
        ("жауап! Ерлан келді", True),
        ("олар: (Ерлан келді)", True),
        ("бүгін Ерлан келді", False),
        ("бүгін «Ерлан» келді", False),
        ("бүгін, Ерлан, келдің", False),
    ],
)
def test_what_a_sentence_opens_with(text: str, opens: bool) -> None:
    ((part,),) = find_runs(prose(text)[0])
    assert part.opens is opens


@given(st.text("ЕМе. -'ңҚәл«–", max_size=24))
def test_parts_are_where_they_say_and_in_order(text: str) -> None:
    for line in prose(text):
        at = line.start
        for run in find_runs(line):
            for part in run:
                assert at <= part.start < part.end
                assert line.whole[part.start : part.end] == part.text
                at = part.end


# a word, its stem as a given name, its stem as a family name, True if also a common word
ROLES = [
    ("Ерлан", "Ерлан", None, False),
    ("Ерланға", "Ерлан", None, False),
    ("Арман", "Арман", None, True),
    ("Арманның", "Арман", None, True),
    ("Нұр-Жомарт", "Нұр-Жомарт", None, False),
    ("Нұр-Қабдол", None, None, False),
    ("Қабдоллаев", None, "Қабдоллаев", False),
    ("Қабдоллаевтардың", None, "Қабдоллаев", False),
    ("Серіковаға", None, "Серікова", False),
    ("Сейітқызына", None, "Сейітқызы", False),
    ("Порошенконың", None, "Порошенко", False),
    ("Болат", None, None, False),
    ("ерлан", None, None, False),
]


@pytest.mark.parametrize(("word", "given_name", "family", "is_word"), ROLES)
def test_roles(word: str, given_name: str | None, family: str | None, is_word: bool) -> None:
    roles = READER.roles(word)
    assert (roles.given.stem if roles.given else None) == given_name
    assert (roles.family.stem if roles.family else None) == family
    assert roles.is_word is is_word
    assert roles.is_given is (word == given_name)
    assert READER.roles(word) is roles


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Ерлан", True),
        ("Нұр-Жомарт", True),
        ("Нұр", True),
        ("Нұр-", False),
        ("Ерланға", False),
        ("ерлан", False),
        ("", False),
    ],
)
def test_given_names(word: str, expected: bool) -> None:
    assert is_given_name(word, GAZETTEER.given_names) is expected


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("Ерлан", True),
        ("Дәрмен", True),  # looks like an instrumental
        ("Ләззат", True),
        ("Қабдоллаев", True),
        ("Сейітқызы", True),
        ("Ерланның", False),
        ("Ерланға", False),
        ("Қабдоллаевтан", False),
        ("Сейітқызында", False),
    ],
)
def test_bare(word: str, bare: bool) -> None:
    assert is_bare(form_of(word)) is bare


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("атындағы", True),
        ("көшесі", True),
        ("көшелері", True),
        ("көшесінде", True),
        ("университетінің", True),
        ("театрына", True),
        ("Театры", True),
        ("көше", False),
        ("көшеде", False),
        ("кітабы", False),
        ("баласы", False),
        ("атында", False),
    ],
)
def test_what_makes_a_name_a_things(word: str, expected: bool) -> None:
    assert names_a_thing(form_of(word)) is expected
