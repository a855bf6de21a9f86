"""Namesakes, and names of one person in two spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.analysis import find_disagreements
from kzlint.analysis.names.identity import Namesakes
from tests.analysis.releases import GAZETTEER, people


def disagreements(text: str) -> list[tuple[str, str]]:
    """Each inconsistent name, and the name that it contradicts."""
    found = find_disagreements(people(text), GAZETTEER.given_names)
    return [(item.person.text, item.other.text) for item in found]


TWO_SPELLINGS = [
    ("Ерлан Қабдоллаев келді. Кейін Қабдолаев сөйледі.", ("Қабдолаев", "Ерлан Қабдоллаев")),
    ("Ерлан Қабдоллаев келді. Оған Қабдолаевтің хаты берілді.",
     ("Қабдолаевтің", "Ерлан Қабдоллаев")),
    ("Ерлан Қабдоллаевқа хат келді. Ерлан Қабдолаев қуанды.",
     ("Ерлан Қабдолаев", "Ерлан Қабдоллаевқа")),
    ("Қабдолаев сөйледі. Кейін Ерлан Қабдоллаев келді.", ("Қабдолаев", "Ерлан Қабдоллаев")),
    ("Қабдоллаев Ерлан келді. Қабдолаев сөйледі.", ("Қабдолаев", "Қабдоллаев Ерлан")),
    ("Ерлан Қабдоллаев келді. Е. Қабдолаев кетті.", ("Е. Қабдолаев", "Ерлан Қабдоллаев")),
    ("Е. Қабдоллаев келді. Е. Қабдолаев кетті.", ("Е. Қабдолаев", "Е. Қабдоллаев")),
    ("Ерлан Қабдоллаев келді. Ерлон Қабдоллаев кетті.",
     ("Ерлон Қабдоллаев", "Ерлан Қабдоллаев")),
    ("Ерлан Жұмағалиев келді. Ерлан Жумагалиев кетті.",
     ("Ерлан Жумагалиев", "Ерлан Жұмағалиев")),
    ("Ерлан Садықов келді. Садиқов сөйледі.", ("Садиқов", "Ерлан Садықов")),
    ("Әсел Жұмағалиева келді. Асел Жұмағалиева кетті.",
     ("Асел Жұмағалиева", "Әсел Жұмағалиева")),
    ("Ерлан Маратұлы келді. Ерлан Маратулы кетті.", ("Ерлан Маратулы", "Ерлан Маратұлы")),
    ("Мұхтар Әуезов дүниеге келді. Кейін Әуэзов жазды.", ("Әуэзов", "Мұхтар Әуезов")),
    ("date 2025-10-11 Қабдолаев жеңді\nБәйгеде Ерлан Қабдоллаев озды. Қабдоллаевқа тай берілді.",
     ("Қабдолаев", "Ерлан Қабдоллаев")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TWO_SPELLINGS)
def test_one_person_in_two_spellings(text: str, expected: tuple[str, str]) -> None:
    assert expected in disagreements(text)


def test_every_mention_of_the_rarer_spelling_disagrees_with_the_commoner_one() -> None:
    text = (
        "Ерлан Қабдолаев келді. Ерлан Қабдоллаев сөйледі.\n"
        "Ерлан Қабдоллаевқа гүл берілді. Кейін Ерлан Қабдоллаев кетті. Ерлан Қабдолаев қалды."
    )
    assert disagreements(text) == [("Ерлан Қабдолаев", "Ерлан Қабдоллаев")] * 2


NO_SLIPS = [
    # one name
    "Ерлан Қабдоллаев келді. Қабдоллаев сөйледі. Қабдоллаевқа гүл берілді.",
    "Айгүл Серіковамен кездесті. Серікова сөйледі.",
    "Айгүл Сейітқызы келді. Айгүл Сейітқызына гүл берілді.",
    "Қабдоллаев Ерлан келді. Ерлан Қабдоллаев сөйледі.",
    # two people: another given name, another initial
    "Ерлан Қабдоллаев келді. Марат Қабдоллаев кетті.",
    "Ерлан Қабдоллаев келді. Марат Қабдолаев кетті.",
    "Ерлан Қабдоллаев келді. М. Қабдолаев кетті.",
    "Ерлан Қабдоллаев келді. Марат Қабдолаев кетті. Қабдолаев сөйледі.",
    "М. Қабдоллаев келді. Е. Қабдолаев кетті.",
    "Мұхтар Қабдоллаев келді. Мұқтар Қабдолаев кетті.",
    "Салман Қабдоллаев келді. Арман Қабдоллаев кетті.",
    # two people in one sentence
    "Ерлан Қабдоллаев пен Ерлан Қабдолаев келді.",
    # husband and wife
    "Ерлан Қабдоллаев келді. Айгүл Қабдоллаева кетті.",
    "Ерлан Қабдоллаев келді. Қабдоллаева кетті. Қабдоллаеваға гүл берілді.",
    "Ерлан Ахметов келді. Ерлан Ахметова кетті.",
    # more than a letter, another first letter, too short a name
    "Ерлан Сапаров келді. Самарқанов сөйледі.",
    "Ерлан Базаров келді. Назаров сөйледі.",
    "Ерлан Ералиев келді. Оразалиев сөйледі.",
    "Ерлан Асов келді. Агов сөйледі.",
    # two known people, and the known one beside another
    "Аида Балаева келді. Балаева сөйледі.",
    "Мұхтар Әуезов келді. Марат Ауезов кетті.",
    # things named after a person
    "Ерлан Қабдоллаев келді. Қабдолаев көшесі жөнделді.",
    # given names alone
    "Ерлан келді. Арлан кетті.",
    "",
]


@pytest.mark.parametrize("text", NO_SLIPS)
def test_no_disagreement(text: str) -> None:
    assert disagreements(text) == []


# text, the person, that person's namesakes
NAMESAKES = [
    ("Ерлан Қабдоллаев келді. Қабдоллаев сөйледі.", 0, ["Қабдоллаев"]),
    ("Ерлан Қабдоллаев келді. Қабдоллаевқа гүл берілді.", 1, ["Ерлан Қабдоллаев"]),
    ("Е. Қабдоллаевтың сөзі. Бүгін Қабдоллаев келді.", 1, ["Е. Қабдоллаевтың"]),
    ("Қабдоллаев Ерланның сөзі. Бүгін Қабдоллаев келді.", 1, ["Қабдоллаев Ерланның"]),
    ("Ерлан Қабдоллаев пен Марат Қабдоллаев.", 0, ["Марат Қабдоллаев"]),
    ("Ерлан Қабдоллаев пен Айгүл Қабдоллаева.", 0, []),
    ("Ерлан Қабдоллаев пен Марат Серіков.", 0, []),
    ("Айгүл Сейітқызы келді. Сейітқызына гүл берілді.", 0, ["Сейітқызына"]),
]


@pytest.mark.parametrize(("text", "of", "expected"), NAMESAKES)
def test_namesakes(text: str, of: int, expected: list[str]) -> None:
    found = people(text)
    assert [person.text for person in Namesakes(found).of(found[of])] == expected


spellings = st.lists(
    st.sampled_from(["Ерлан Қабдоллаев", "Ерлан Қабдолаев", "Қабдолаев", "Қабдоллаевқа", "Е. Ким"])
)


@given(spellings)
def test_a_disagreement_is_between_two_spellings(names: list[str]) -> None:
    found = people("".join(f"Бүгін {name} келді.\n" for name in names))
    for item in find_disagreements(found):
        assert item.person in found
        assert item.other in found
        assert item.person.text != item.other.text
