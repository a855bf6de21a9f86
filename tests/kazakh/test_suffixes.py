"""Noun suffixes: which ending a stem asks for."""

import pytest

from kzlint.kazakh.suffixes import (
    CASES,
    CASES_AFTER_THEIR,
    attach,
    expected,
    harmonies,
    is_regular,
    place_of,
    sound_class,
)

# Stem and its six cases, in the order of CASES.
DECLENSIONS = """
Астана       Астананың      Астанаға      Астананы      Астанада      Астанадан      Астанамен
Алматы       Алматының      Алматыға      Алматыны      Алматыда      Алматыдан      Алматымен
Балаева      Балаеваның     Балаеваға     Балаеваны     Балаевада     Балаевадан     Балаевамен
Түркия       Түркияның      Түркияға      Түркияны      Түркияда      Түркиядан      Түркиямен
Мекке        Меккенің       Меккеге       Меккені       Меккеде       Меккеден       Меккемен
Текелі       Текелінің      Текеліге      Текеліні      Текеліде      Текеліден      Текелімен
Қазақстан    Қазақстанның   Қазақстанға   Қазақстанды   Қазақстанда   Қазақстаннан   Қазақстанмен
Өскемен      Өскеменнің     Өскеменге     Өскеменді     Өскеменде     Өскеменнен     Өскеменмен
Шыңжаң       Шыңжаңның      Шыңжаңға      Шыңжаңды      Шыңжаңда      Шыңжаңнан      Шыңжаңмен
Рим          Римнің         Римге         Римді         Римде         Римнен         Риммен
Тараз        Тараздың       Таразға       Таразды       Таразда       Тараздан       Таразбен
Париж        Париждің       Парижге       Парижді       Парижде       Парижден       Парижбен
Орал         Оралдың        Оралға        Оралды        Оралда        Оралдан        Оралмен
Талғар       Талғардың      Талғарға      Талғарды      Талғарда      Талғардан      Талғармен
Семей        Семейдің       Семейге       Семейді       Семейде       Семейден       Семеймен
Атырау       Атыраудың      Атырауға      Атырауды      Атырауда      Атыраудан      Атыраумен
Бейнеу       Бейнеудің      Бейнеуге      Бейнеуді      Бейнеуде      Бейнеуден      Бейнеумен
Ақсу         Ақсудың        Ақсуға        Ақсуды        Ақсуда        Ақсудан        Ақсумен
Балқаш       Балқаштың      Балқашқа      Балқашты      Балқашта      Балқаштан      Балқашпен
Шымкент      Шымкенттің     Шымкентке     Шымкентті     Шымкентте     Шымкенттен     Шымкентпен
Ыстамбұл     Ыстамбұлдың    Ыстамбұлға    Ыстамбұлды    Ыстамбұлда    Ыстамбұлдан    Ыстамбұлмен
Пенджаб      Пенджабтың     Пенджабқа     Пенджабты     Пенджабта     Пенджабтан     Пенджабпен
Тель-Авив    Тель-Авивтің   Тель-Авивке   Тель-Авивті   Тель-Авивте   Тель-Авивтен   Тель-Авивпен
Петербург    Петербургтің   Петербургке   Петербургті   Петербургте   Петербургтен   Петербургпен
Белград      Белградтың     Белградқа     Белградты     Белградта     Белградтан     Белградпен
Брюссель     Брюссельдің    Брюссельге    Брюссельді    Брюссельде    Брюссельден    Брюссельмен
Игорь        Игорьдің       Игорьге       Игорьді       Игорьде       Игорьден       Игорьмен
Казань       Казаньнің      Казаньге      Казаньді      Казаньде      Казаньнен      Казаньмен
Владимир     Владимирдің    Владимирге    Владимирді    Владимирде    Владимирден    Владимирмен
Тбилиси      Тбилисидің     Тбилисиге     Тбилисиді     Тбилисиде     Тбилисиден     Тбилисимен
Әли          Әлидің         Әлиге         Әлиді         Әлиде         Әлиден         Әлимен
Тоқаев       Тоқаевтың      Тоқаевқа      Тоқаевты      Тоқаевта      Тоқаевтан      Тоқаевпен
Лавров       Лавровтың      Лавровқа      Лавровты      Лавровта      Лавровтан      Лавровпен
Мишустин     Мишустиннің    Мишустинге    Мишустинді    Мишустинде    Мишустиннен    Мишустинмен
Момышұлы     Момышұлының    Момышұлына    Момышұлын     Момышұлында   Момышұлынан    Момышұлымен
Сейітқызы    Сейітқызының   Сейітқызына   Сейітқызын    Сейітқызында  Сейітқызынан   Сейітқызымен
АҚШ          АҚШтың         АҚШқа         АҚШты         АҚШта         АҚШтан         АҚШпен
БҰҰ          БҰҰның         БҰҰға         БҰҰны         БҰҰда         БҰҰдан         БҰҰмен
ЮНЕСКО       ЮНЕСКОның      ЮНЕСКОға      ЮНЕСКОны      ЮНЕСКОда      ЮНЕСКОдан      ЮНЕСКОмен
"""

# Izafets, as stem and endings, for their stems have blanks.
IZAFETS = [
    ("Мәдениет министрлігі", "нің не н нде нен мен"),
    ("Парламент Сенаты", "ның на н нда нан мен"),
    ("Абай облысы", "ның на н нда нан мен"),
    ("Қауіпсіздік Кеңесі", "нің не н нде нен мен"),
]

FORMS = [
    (row.split()[0], case, form)
    for row in DECLENSIONS.strip().splitlines()
    for case, form in zip(CASES, row.split()[1:], strict=True)
] + [
    (stem, case, stem + ending)
    for stem, endings in IZAFETS
    for case, ending in zip(CASES, endings.split(), strict=True)
]


@pytest.mark.parametrize(("stem", "case", "form"), FORMS)
def test_declension(stem: str, case: str, form: str) -> None:
    assert attach(stem, ((case, ""),)) == form
    assert is_regular(stem, ((case, form.removeprefix(stem)),))


@pytest.mark.parametrize(
    ("stem", "name", "endings"),
    [
        ("Тоқаев", "genitive", ("тың", "тің")),
        ("Лавров", "dative", ("қа", "ке")),
        ("Мирзиёев", "ablative", ("тан", "тен")),
        ("Путин", "dative", ("ге", "ға")),
        ("Мамин", "genitive", ("нің", "ның")),
        ("Голицын", "locative", ("да", "де")),
        ("Ли", "dative", ("ге",)),
        ("Мартин Ким", "dative", ("ге",)),
    ],
)
def test_split_harmony_after_russian_surnames(
    stem: str, name: str, endings: tuple[str, ...]
) -> None:
    """The usual harmony comes first: hard after -ов and -ев, soft after -ин."""
    assert expected(stem, name) == endings


@pytest.mark.parametrize(
    ("stem", "name", "ending"),
    [
        ("Астана", "plural", "лар"),
        ("әкім", "plural", "дер"),
        ("сарапшы", "plural", "лар"),
        ("маман", "plural", "дар"),
        ("музей", "plural", "лер"),
        ("автор", "plural", "лар"),
        ("ел", "plural", "дер"),
        ("қыз", "plural", "дар"),
        ("қазақ", "plural", "тар"),
        ("қазақстандық", "plural", "тар"),
        ("клуб", "plural", "тар"),
        ("бала", "their", "сы"),
        ("мектеп", "their", "і"),
        ("даму", "their", "ы"),
        ("бала", "my", "м"),
        ("ел", "our", "іміз"),
        ("Алматы", "belonging", "лық"),
        ("Атырау", "belonging", "лық"),
        ("Семей", "belonging", "лік"),
        ("Қазақстан", "belonging", "дық"),
        ("Шымкент", "belonging", "тік"),
        ("Тараз", "belonging", "дық"),
        ("Париж", "being-at", "дегі"),
        ("Балқаш", "being-at", "тағы"),
        ("Орал", "like", "дай"),
        ("Тоқаев", "in-the-manner-of", "ша"),
        ("Балаева", "whose", "нікі"),
        ("Орал", "whose", "дікі"),
        ("Тоқаев", "whose", "тікі"),
        ("дайын", "we-are", "быз"),
    ],
)
def test_other_suffixes(stem: str, name: str, ending: str) -> None:
    assert expected(stem, name)[0] == ending


@pytest.mark.parametrize(
    ("stem", "chain", "form"),
    [
        ("Қазақстан", "belonging plural genitive", "Қазақстандықтардың"),
        ("министр", "our dative", "министрімізге"),
        ("ел", "my dative", "еліме"),
        ("ел", "your dative", "еліңе"),
        ("ел", "their dative", "еліне"),
        ("ел", "their locative", "елінде"),
        ("ел", "their accusative", "елін"),
        ("қала", "plural their ablative", "қалаларынан"),
        ("Астана", "being-at plural dative", "Астанадағыларға"),
        ("Момышұлы", "being-at", "Момышұлындағы"),
        ("Мәдениет министрлігі", "being-at", "Мәдениет министрлігіндегі"),
        ("Алматы", "belonging we-are", "Алматылықпыз"),
    ],
)
def test_chains_are_attached_in_turn(stem: str, chain: str, form: str) -> None:
    assert attach(stem, tuple((name, "") for name in chain.split())) == form


@pytest.mark.parametrize(
    ("stem", "chain"),
    [
        ("Астана", (("dative", "ге"),)),
        ("Астана", (("genitive", "дың"),)),
        ("Тоқаев", (("instrumental", "мен"),)),
        ("Париж", (("instrumental", "мен"),)),
        ("Петербург", (("dative", "ге"),)),
        ("Владимир", (("genitive", "дың"),)),
        ("Момышұлы", (("dative", "ға"),)),
        ("Абай облысы", (("locative", "да"),)),
        ("Қазақстан", (("belonging", "лық"),)),
        ("Қазақстан", (("belonging", "дық"), ("plural", "лар"))),
        ("ел", (("our", "іміз"), ("dative", "е"))),
    ],
)
def test_irregular(stem: str, chain: tuple[tuple[str, str], ...]) -> None:
    assert not is_regular(stem, chain)


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Астана", (0,)),
        ("ТҮРКІСТАН", (0,)),
        ("Өскемен", (1,)),
        ("Париж", (1,)),
        ("Мәскеу", (1,)),
        ("Қытай", (0,)),
        ("Түркия", (0,)),
        ("Одрэ", (1,)),
        ("Тоқаев", (0, 1)),
        ("Соловьёв", (0, 1)),
        ("ТМД", (0, 1)),
        ("", (0, 1)),
    ],
)
def test_harmonies(stem: str, found: tuple[int, ...]) -> None:
    assert harmonies(stem) == found


@pytest.mark.parametrize("stem", ["Гоголь", "Игорь", "Брюссель", "Казань", "Сибирь"])
def test_soft_sign_is_front_first(stem: str) -> None:
    assert harmonies(stem)[0] == 1


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Алматы", "vowel"),
        ("Түркия", "vowel"),
        ("Әуе", "vowel"),
        ("Тбилиси", "voiced"),
        ("Ақтау", "voiced"),
        ("Мәскеу", "voiced"),
        ("Ақсу", "voiced"),
        ("Баку", "voiced"),
        ("Семей", "voiced"),
        ("Орал", "voiced"),
        ("Ислам", "nasal"),
        ("Астрахань", "nasal"),
        ("Шыңжаң", "nasal"),
        ("Тараз", "sibilant"),
        ("ПАРИЖ", "sibilant"),
        ("Петербург", "voiceless"),
        ("Әкімжанов", "voiceless"),
        ("Мадрид", "voiceless"),
        ("Халеб", "voiceless"),
        ("Вашингтон”", "voiced"),
        ("«Қазақфильм»", "nasal"),
    ],
)
def test_sound_class(stem: str, key: str) -> None:
    assert sound_class(stem) == key


@pytest.mark.parametrize(
    ("stem", "place"),
    [
        ("Момышұлы", "their"),
        ("Бауыржан МОМЫШҰЛЫ", "their"),
        ("Сейітқызы", "their"),
        ("Абай облысы", "their"),
        ("Мәдениет және ақпарат министрлігі", "their"),
        ("Алматы", "stem"),
        ("Текелі", "stem"),
        ("Қасым-Жомарт Тоқаев", "stem"),
    ],
)
def test_place_of(stem: str, place: str) -> None:
    assert place_of(stem) == place


def test_cases_after_a_possessive_are_the_same_six() -> None:
    assert list(CASES_AFTER_THEIR) == list(CASES)
