"""Full names one letter away from a known person's, and when they mean that person."""

import pytest

from kzlint.analysis.names.near_miss import near_miss
from tests.analysis.releases import GAZETTEER, people

Meant = list[tuple[str, str, str | None]]


def meant(text: str) -> Meant:
    """Each misspelt name, the person meant, and the correct spelling."""
    found = people(text)
    misses = ((person, near_miss(person, found, GAZETTEER)) for person in found)
    return [(person.text, miss.entry.name, miss.right) for person, miss in misses if miss]


AUEZOV, BALAYEVA = "Мұхтар Әуезов", "Аида Балаева"

MEANT = [
    # a title before the name
    ("Министр Аида Балоева келді.", ("Аида Балоева", BALAYEVA, "Аида Балаева")),
    ("Министр Аида Балоеваға гүл берілді.", ("Аида Балоеваға", BALAYEVA, "Аида Балаеваға")),
    ("Министр Аида Баалева келді.", ("Аида Баалева", BALAYEVA, "Аида Балаева")),
    ("Министр Аида Баллаева келді.", ("Аида Баллаева", BALAYEVA, "Аида Балаева")),
    ("Министр әрі ақын Аида Балоева келді.", ("Аида Балоева", BALAYEVA, "Аида Балаева")),
    ("Министр Жұлдыз Сайлауғазева келді.",
     ("Жұлдыз Сайлауғазева", "Жұлдыз Сайлауғазиева", "Жұлдыз Сайлауғазиева")),
    # another title of a person without terms of office; no patronymic is added
    ("Президент Жұлдыз Сайлауғазева келді.",
     ("Жұлдыз Сайлауғазева", "Жұлдыз Сайлауғазиева", "Жұлдыз Сайлауғазиева")),
    ("Президент Қасым-Жомарт Тоқоевтың хаты.",
     ("Қасым-Жомарт Тоқоевтың", "Қасым-Жомарт Тоқаев", "Қасым-Жомарт Тоқаевтың")),
    # something named after its bearer
    ("Мұхтар Әуэзов атындағы театр.", ("Мұхтар Әуэзов", AUEZOV, "Мұхтар Әуезов")),
    ("Мұхтар Әузов театрында кеш өтті.", ("Мұхтар Әузов", AUEZOV, "Мұхтар Әуезов")),
    # the right name elsewhere
    ("Аида Балоева келді. Аида Балаева кетті.", ("Аида Балоева", BALAYEVA, "Аида Балаева")),
    ("Аида Балоева келді.\nКейін Балаева кетті.", ("Аида Балоева", BALAYEVA, "Аида Балаева")),
    # an unknown given name
    ("Министр Аидо Балаева келді.", ("Аидо Балаева", BALAYEVA, "Аида Балаева")),
    ("Министр Аидо Балаеваға айтты.", ("Аидо Балаеваға", BALAYEVA, "Аида Балаеваға")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_the_known_person_is_meant(text: str, expected: tuple[str, str, str]) -> None:
    assert meant(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Министр Аида Балаева келді.",
        "Кешке Аида Балоева келді.",  # nothing but the letter speaks for it
        "Министр келді. Аида Балоева кетті.",
        "Министр Аида Балаев келді.",  # a man
        "Министр Аида Балоев келді.",
        "Кешке Аидо Балаева келді.",
        "Президент Аида Балоева келді.",  # never a post of the known one
        "Әкім Жұлдыз Сайлауғазева келді.",  # nor one that the world knows
        "Министр Дана Балаева келді.",  # somebody else's given name
        "Министр Дана Балоева келді.",
        "Министр Аида Болоеева келді.",
        "Министр А. Балоева келді.",
        "Министр Балоева келді.",
        "Министр Аида Маратқызы Балоева келді.",
        "Министр Мұхтар Ауезов келді.",  # NAM001's
    ],
)
def test_nobody_known_is_meant(text: str) -> None:
    assert meant(text) == []
