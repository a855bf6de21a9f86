"""The words of a release that name people, and the parts of each name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.analysis import Person, find_people
from kzlint.core.source import Source
from kzlint.gazetteer import Gazetteer
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import parse
from tests.analysis.releases import people

PARTS = ("given", "patronymic", "initials", "family")


def parts(person: Person) -> dict[str, str]:
    return {role: part for role in PARTS if (part := getattr(person, role))}


NAMED = [
    # in full, with a second given name, with a father's name
    ("Жиынға Ерлан Қабдоллаев келді.", "Ерлан Қабдоллаев",
     {"given": "Ерлан", "family": "Қабдоллаев"}),
    ("Ерлан Қабдоллаев келді.", "Ерлан Қабдоллаев", {"given": "Ерлан", "family": "Қабдоллаев"}),
    ("ЕРЛАН ҚАБДОЛЛАЕВ келді.", "ЕРЛАН ҚАБДОЛЛАЕВ", {"given": "ЕРЛАН", "family": "ҚАБДОЛЛАЕВ"}),
    ("Кешке Ерлан\u00a0Қабдоллаев келді.", "Ерлан\u00a0Қабдоллаев",
     {"given": "Ерлан", "family": "Қабдоллаев"}),
    ("Кешке Нұр-Жомарт Серікбаев келді.", "Нұр-Жомарт Серікбаев",
     {"given": "Нұр-Жомарт", "family": "Серікбаев"}),
    ("Кешке Ахмет Мұхтар Әли келді.", "Ахмет Мұхтар Әли", {"given": "Ахмет", "family": "Әли"}),
    ("Кешке Айгүл Сейітқызы келді.", "Айгүл Сейітқызы", {"given": "Айгүл", "family": "Сейітқызы"}),
    ("Кешке Ерлан Маратұлы Қабдоллаев келді.", "Ерлан Маратұлы Қабдоллаев",
     {"given": "Ерлан", "patronymic": "Маратұлы", "family": "Қабдоллаев"}),
    ("Кешке Сергей Иванович Громов келді.", "Сергей Иванович Громов",
     {"given": "Сергей", "patronymic": "Иванович", "family": "Громов"}),
    # by initials
    ("Кешке Е. Қабдоллаев келді.", "Е. Қабдоллаев", {"initials": "Е.", "family": "Қабдоллаев"}),
    ("Кешке Е.Қабдоллаев келді.", "Е.Қабдоллаев", {"initials": "Е.", "family": "Қабдоллаев"}),
    ("Кешке Е.\u00a0Қабдоллаев келді.", "Е.\u00a0Қабдоллаев",
     {"initials": "Е.", "family": "Қабдоллаев"}),
    ("Кешке Е.М. Қабдоллаев келді.", "Е.М. Қабдоллаев",
     {"initials": "Е.М.", "family": "Қабдоллаев"}),
    ("Кешке Е. М. Қабдоллаев келді.", "Е. М. Қабдоллаев",
     {"initials": "Е. М.", "family": "Қабдоллаев"}),
    ("Кешке Н.-Ж. Серікбаев келді.", "Н.-Ж. Серікбаев",
     {"initials": "Н.-Ж.", "family": "Серікбаев"}),
    ("Кешке Д. Ким келді.", "Д. Ким", {"initials": "Д.", "family": "Ким"}),
    # family name first
    ("Кешке Қабдоллаев Е. келді.", "Қабдоллаев Е.", {"initials": "Е.", "family": "Қабдоллаев"}),
    ("Кешке Қабдоллаев Е.М. келді.", "Қабдоллаев Е.М.",
     {"initials": "Е.М.", "family": "Қабдоллаев"}),
    ("Кешке Қабдоллаев Ерлан келді.", "Қабдоллаев Ерлан",
     {"given": "Ерлан", "family": "Қабдоллаев"}),
    ("Кешке Қабдоллаев Ерлан Маратұлы келді.", "Қабдоллаев Ерлан Маратұлы",
     {"given": "Ерлан", "patronymic": "Маратұлы", "family": "Қабдоллаев"}),
    # an unknown given name
    ("Кешке Сапарғали Жұмабеков келді.", "Сапарғали Жұмабеков",
     {"given": "Сапарғали", "family": "Жұмабеков"}),
    ("Кешке бапкер Болат Сиязбек келді.", "Болат Сиязбек",
     {"given": "Болат", "family": "Сиязбек"}),
    ("Төраға Урсула фон дер Ляйен келді.", "Урсула фон дер Ляйен",
     {"given": "Урсула", "family": "Ляйен"}),
    ("Кешке Мұхаммед бен Рашид келді.", "Мұхаммед бен Рашид",
     {"given": "Мұхаммед", "family": "Рашид"}),
    ("Кешке Ахмет әл-Фараби келді.", "Ахмет әл-Фараби",
     {"given": "Ахмет", "family": "әл-Фараби"}),
    # one name alone
    ("Кешке Ерлан келді.", "Ерлан", {"given": "Ерлан"}),
    ("Ерлан келді.", "Ерлан", {"given": "Ерлан"}),
    ("Кешке Арман келді.", "Арман", {"given": "Арман"}),
    ("Арман Серікбаев келді.", "Арман Серікбаев", {"given": "Арман", "family": "Серікбаев"}),
    ("Кешке Порошенко келді.", "Порошенко", {"family": "Порошенко"}),
    ("Министр Қабдоллаев келді.", "Қабдоллаев", {"family": "Қабдоллаев"}),
    # words beside a name
    ("Бүгін Ерлан Қабдоллаев Алматыға келді.", "Ерлан Қабдоллаев",
     {"given": "Ерлан", "family": "Қабдоллаев"}),
    ("Бұрынғы Алматы Ерлан Қабдоллаевқа ұнайды.", "Ерлан Қабдоллаевқа",
     {"given": "Ерлан", "family": "Қабдоллаевқа"}),
    ("Кеше Министр Ерлан Қабдоллаев келді.", "Ерлан Қабдоллаев",
     {"given": "Ерлан", "family": "Қабдоллаев"}),
    ("date 2025-10-11 Ерлан Қабдоллаев жеңді", "Ерлан Қабдоллаев",
     {"given": "Ерлан", "family": "Қабдоллаев"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), NAMED)
def test_a_name_and_its_parts(text: str, name: str, expected: dict[str, str]) -> None:
    (person,) = people(text)
    assert person.text == name
    assert parts(person) == expected
    assert person.entries == ()


@pytest.mark.parametrize(
    "text",
    [
        "Арман орындалды.",
        "Бақыт деген – денсаулық.",
        "Дана халқымыз осылай дейді.",
        "«Арман» кинотеатры ашылды.",
        "Кеше «Арман» кинотеатры ашылды.",
        "Кеше «Абай жолы» романы қайта шықты.",
        "Кеше Болат Сиязбек келді.",
        "Кеше редактор Bloomberg Media арнасында айтты.",
        "Жаңа Зеландия құрамасы жеңді.",
        "Қазір Қытай құрамасы алда.",
        "Алматы мен Өзбекстан туралы айтты.",
        "Жиын Берлин қаласында өтті.",
        "Сурет: Ерлан Қабдоллаев",
        "Тапсырманы ерлан орындады.",
        "",
    ],
)
def test_nobody(text: str) -> None:
    assert people(text) == ()


def test_a_quotation_that_somebody_says_is_no_title() -> None:
    (person,) = people("«Абай Құнанбаев – бәріміздің ұстазымыз», – деді министр.")
    assert parts(person) == {"given": "Абай", "family": "Құнанбаев"}


def test_without_a_gazetteer_the_form_alone_shows_names() -> None:
    release = parse(Source("Жиынға Ерлан, Дана Серікова, Е. Ким және Болат Омар келді."))
    found = find_people(release, Gazetteer(), ())
    assert [person.text for person in found] == ["Дана Серікова", "Е. Ким"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ерлан Қабдоллаев пен Айгүл Серікова келді.", ["Ерлан Қабдоллаев", "Айгүл Серікова"]),
        ("Ерлан мен Айгүл Қабдоллаевтар келді.", ["Ерлан", "Айгүл Қабдоллаевтар"]),
        ("Ерлан, Марат, Айгүл келді.", ["Ерлан", "Марат", "Айгүл"]),
        ("Ерлан Қабдоллаев Айгүл Серіковаға айтты.", ["Ерлан Қабдоллаев", "Айгүл Серіковаға"]),
        ("Ерлан келді.\nАйгүл кетті.", ["Ерлан", "Айгүл"]),
        ("date 2025-10-11 Ерлан жеңді\nСурет: Марат\nАйгүл келді.", ["Ерлан", "Айгүл"]),
    ],
)
def test_several_people_in_order(text: str, names: list[str]) -> None:
    assert [person.text for person in people(text)] == names


TOKAYEV, BALAYEVA = "Қасым-Жомарт Тоқаев", "Аида Балаева"

KNOWN = [
    ("Кеше Қасым-Жомарт Тоқаев келді.", TOKAYEV, {"given": "Қасым-Жомарт", "family": "Тоқаев"}),
    ("Кеше Қасым-Жомарт Токаевтың хаты келді.", TOKAYEV,
     {"given": "Қасым-Жомарт", "family": "Токаевтың"}),
    ("Қасым-Жомарт Кемелұлы Тоқаевқа хат келді.", TOKAYEV,
     {"given": "Қасым-Жомарт", "patronymic": "Кемелұлы", "family": "Тоқаевқа"}),
    ("Кеше Тоқаевтың хаты келді.", TOKAYEV, {"family": "Тоқаевтың"}),
    ("Кеше Қ. Тоқаев келді.", TOKAYEV, {"initials": "Қ.", "family": "Тоқаев"}),
    ("Кеше Қ.-Ж. Тоқаев келді.", TOKAYEV, {"initials": "Қ.-Ж.", "family": "Тоқаев"}),
    ("Кеше Балаевамен кездесті.", BALAYEVA, {"family": "Балаевамен"}),
    ("Кеше Аида Балаеваға айтты.", BALAYEVA, {"given": "Аида", "family": "Балаеваға"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), KNOWN)
def test_known_people(text: str, name: str, expected: dict[str, str]) -> None:
    (person,) = people(text)
    assert [entry.name for entry in person.entries] == [name]
    assert parts(person) == expected


@pytest.mark.parametrize("name", ["Б. Балаева", "Дана Балаева", "Балаева Дана", "Балаев"])
def test_a_namesake_is_not_the_known_one(name: str) -> None:
    (person,) = people(f"Кеше {name} келді.")
    assert (person.text, person.entries) == (name, ())


@pytest.mark.parametrize(
    ("text", "named_after"),
    [
        ("Кеше Абай даңғылы жөнделді.", [True]),
        ("Кеше Мұхтар Әуезов атындағы театр ашылды.", [True]),
        ("Кеше Мұхтар Әуезов театрының кеші өтті.", [True]),
        ("Кеше Е. Қабдоллаев көшесінде өрт шықты.", [True]),
        ("Кеше Абай мен Қонаев көшелері жөнделді.", [True, True]),
        ("Кеше Абай және Қонаев көшелері жөнделді.", [True, True]),
        ("Кеше Абай, Марат, Қонаев көшелері жөнделді.", [True, True, True]),
        ("Кеше Абай мен Марат келді.", [False, False]),
        ("Кеше Абай театрға барды.", [False]),
        ("Ерлан келді. Мұхтар көшесі жөнделді.", [False, True]),
        ("Кеше Абай даңғылына Ерлан келді.", [True, False]),
    ],
)
def test_named_after(text: str, named_after: list[bool]) -> None:
    assert [person.named_after for person in people(text)] == named_after


# text, the stems of the last word, True if it can be in the nominative
STEMS = [
    ("Кеше Ерлан Қабдоллаев келді.", ("Қабдоллаев",), True),
    ("Кеше Ерлан Қабдоллаевқа айтты.", ("Қабдоллаев",), False),
    ("Кеше Қабдоллаевтармен кездесті.", ("Қабдоллаев",), False),
    ("Кеше Айгүл Серіковаға айтты.", ("Серікова",), False),
    ("Кеше Айгүл Сейітқызының сөзі.", ("Сейітқызы",), False),
    ("Кеше Е.Қабдоллаевтың сөзі.", ("Қабдоллаев",), False),
    ("Кеше Сайлауғазиева келді.", ("Сайлауғазиева",), True),
    ("Кеше Сайлауғазиевамен кездесті.", ("Сайлауғазиева",), False),
    ("Кеше Ерлан келді.", ("Ерлан",), True),
    ("Кеше Ерланмен кездесті.", ("Ерлан",), False),
]


@pytest.mark.parametrize(("text", "stems", "bare"), STEMS)
def test_stems(text: str, stems: tuple[str, ...], bare: bool) -> None:
    (person,) = people(text)
    assert person.stems == stems
    assert person.is_bare is bare


@pytest.mark.parametrize(
    ("name", "full"),
    [("Ерлан Қабдоллаев", True), ("Ерлан", False), ("Қабдоллаев", False), ("Е. Ким", False)],
)
def test_a_full_name_has_given_and_family_name(name: str, full: bool) -> None:
    (person,) = people(f"Кеше {name} келді.")
    assert person.is_full is full


names = st.sampled_from(
    ["Ерлан Қабдоллаев", "Айгүл Серікова", "Е. Қабдоллаев", "Айгүл Сейітқызы", "Анна Громова",
     "Ерлан Маратұлы Қабдоллаев", "Аида Балаева", "Қ.-Ж. Тоқаев"]
)  # fmt: skip


@given(names, st.sampled_from(CASES))
def test_a_case_hides_nobody(name: str, case: str) -> None:
    before, blank, last = name.rpartition(" ")
    for inflected in inflect(last, case):
        (person,) = people(f"Бүгін {before}{blank}{inflected} туралы айтылды.")
        assert person.text == before + blank + inflected
        assert person.stems[0] == last
        assert not person.is_bare


separators = st.sampled_from([", ", " мен ", " пен ", ". ", " көшесі ", " – ", "\n", " «Арман» "])


@given(st.lists(st.tuples(names, separators).map("".join), max_size=6).map("".join))
def test_people_follow_each_other_and_are_what_they_say(text: str) -> None:
    end = 0
    for person in people(text):
        assert person.span.start >= end
        end = person.span.end
        assert all(part in person.text for part in parts(person).values())
        assert person.given or person.family


@pytest.mark.parametrize(
    ("name", "gender", "family"),
    [
        ("Ерлан Қабдоллаевты", "m", {"m"}),
        ("Анна Петроваға", "f", {"f"}),
        ("Бақыт Серіков", "", {"m"}),
        ("Айгүл Байбек", "f", set()),
        ("Ахмет Сапаровтарды", "m", set()),
    ],
)
def test_genders(name: str, gender: str, family: set[str]) -> None:
    (person,) = people(f"Кеше {name} көрдік.")
    assert (person.gender, {*person.family_genders}) == (gender, family)
