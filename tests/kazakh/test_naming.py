"""Names of people: the shape of family names, patronymics and titles, and gender."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.core.tokens import words_of
from kzlint.kazakh.naming import (
    GENDERED,
    NAMED_AFTER,
    OPENERS,
    PARTICLES,
    TITLES,
    gender_of_family_name,
    is_family_name,
    is_patronymic,
    is_title,
    may_be_family_name,
    plain_post,
)

# One name for each ending, and the certainty that the ending gives.
FAMILY_NAMES = [
    "Қабдоллаев",
    "Серікова",
    "Оспанов",
    "Әлиева",
    "Соловьёв",
    "Соловьёва",
    "Кушнырыев",
    "Момышұлы",
    "Сейітқызы",
    "Жұматегі",
    "Чайковский",
    "Троицкая",
    "Порошенко",
    "Саакашвили",
    "Думбадзе",
    "Аганьянц",
    "Рашидзаде",
    "СЕРІКОВ",
    "ҚАБДОЛЛАЕВ",
]
BESIDE_A_GIVEN_NAME = [
    "Мишустин",
    "Мишустина",
    "Дворкович",
    "Шевчук",
    "Бойко",
    "Тер-Погосян",
    "Петерсон",
    "Эпштейн",
    "Байбек",
    "Абылайхан",
    "Омарбай",
    "Сейітжан",
    "Нұрғали",
]


@pytest.mark.parametrize("stem", FAMILY_NAMES)
def test_sure_family_names(stem: str) -> None:
    assert is_family_name(stem)
    assert may_be_family_name(stem)


@pytest.mark.parametrize("stem", BESIDE_A_GIVEN_NAME)
def test_family_names_beside_a_given_name(stem: str) -> None:
    assert not is_family_name(stem)
    assert may_be_family_name(stem)


@pytest.mark.parametrize(
    "stem", ["", "ев", "Лев", "Аов", "Ерлан", "Қабдоллаевқа", "Марокк", "Тоқаевтар", "Момыш"]
)
def test_no_family_names(stem: str) -> None:
    assert not is_family_name(stem)
    assert not may_be_family_name(stem)


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Кемелұлы", True),
        ("Сейітқызы", True),
        ("Иванович", True),
        ("Сергеевич", True),
        ("Васильевна", True),
        ("Ивановна", True),
        ("Ильинична", True),
        ("Кузьмич", False),
        ("Ильич", True),
        ("Қабдоллаев", False),
        ("Ерлан", False),
        ("ұлы", False),
        ("қызы", False),
        ("Ұлы", False),
        ("", False),
    ],
)
def test_patronymics(stem: str, expected: bool) -> None:
    assert is_patronymic(stem) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("министр", True),
        ("Министрі", True),
        ("Премьер-Министр", True),
        ("төрағасы", True),
        ("ақын", True),
        ("ханым", True),
        ("терапевті", True),
        ("педиатр", True),
        ("фельдшері", True),
        ("шахматшы", True),
        ("теннисшілері", False),
        ("теннисшісі", True),
        ("агроинженері", True),
        ("алтыншы", False),
        ("жиырмасыншы", False),
        ("жұмысшысы", True),
        ("ист", False),
        ("агроном", True),
        ("театр", False),
        ("министрлік", False),
        ("министрге", False),
        ("кітап", False),
        ("", False),
    ],
)
def test_titles(word: str, expected: bool) -> None:
    assert is_title(word) is expected


@pytest.mark.parametrize(
    ("stem", "gender"),
    [
        ("Серіков", "m"),
        ("Серікова", "f"),
        ("Әлиев", "m"),
        ("Әлиева", "f"),
        ("Соловьёва", "f"),
        ("Шайхутдинова", "f"),
        ("Мишустина", "f"),
        ("Чайковский", "m"),
        ("Троицкая", "f"),
        ("Момышұлы", "m"),
        ("Сейітқызы", "f"),
        ("Порошенко", ""),
        ("Ким", ""),
        ("Байбек", ""),
        ("", ""),
    ],
)
def test_gender(stem: str, gender: str) -> None:
    assert gender_of_family_name(stem) == gender


@pytest.mark.parametrize(
    ("post", "compared"),
    [
        ("Алматы қаласының әкімі", ("алматы", "әкім")),
        ("Алматы қаласы әкімі", ("алматы", "әкім")),
        ("Алматы әкімі", ("алматы", "әкім")),
        ("Қарағанды облысының әкімі", ("қарағанды", "облысы", "әкім")),
        ("Премьер-Министрі", ("премьер-министр",)),
        ("Премьер-Министрдің орынбасары", ("премьер-министр", "орынбасар")),
        ("«Арна» қорының басшысы", ("арна", "қоры", "басшы")),
        ("Елдің елшісі", ("елдің", "елші")),
        ("Ұлт ақыны", ("ұлт", "ақын")),
    ],
)
def test_posts_are_compared_without_endings(post: str, compared: tuple[str, ...]) -> None:
    assert plain_post(list(words_of(post))) == compared


@given(st.lists(st.sampled_from(["Қала", "облысының", "әкімі", "Арна", "ІІМ"]), min_size=1))
def test_posts_are_compared_without_capitals(row: list[str]) -> None:
    upper, lower = [word.upper() for word in row], [word.lower() for word in row]
    assert plain_post(row) == plain_post(upper) == plain_post(lower)


@given(st.text("Серікбаеовинұлыақызй", max_size=10))
def test_sure_family_names_are_possible_ones(stem: str) -> None:
    assert may_be_family_name(stem) or not is_family_name(stem)
    assert gender_of_family_name(stem) in ("", *GENDERED)


def test_each_ending_has_one_gender() -> None:
    endings = [ending for gender in GENDERED.values() for ending in gender]
    assert len(set(endings)) == len(endings)
    assert all(gender_of_family_name(end) == g for g, row in GENDERED.items() for end in row)


def test_the_tables_are_written_as_they_are_looked_up() -> None:
    small = (*TITLES, *PARTICLES, *NAMED_AFTER)
    assert [word for word in small if word != word.lower() or " " in word] == []
    assert [word for word in OPENERS if not word[0].isupper()] == []
