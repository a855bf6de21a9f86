"""Adding suffixes to stems of every kind; analysis recovers the stem and the suffixes."""

import re

import pytest
from hypothesis import assume, given

from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.morphology import LONGEST_SUFFIX, analyse
from kzlint.kazakh.suffixes import CASES
from tests.kazakh.inflected import inflected

# Stem and its six cases, in the order of CASES.
DECLENSIONS = """
Астана       Астананың      Астанаға      Астананы      Астанада      Астанадан      Астанамен
Алматы       Алматының      Алматыға      Алматыны      Алматыда      Алматыдан      Алматымен
Балаева      Балаеваның     Балаеваға     Балаеваны     Балаевада     Балаевадан     Балаевамен
Маневская    Маневскаяның   Маневскаяға   Маневскаяны   Маневскаяда   Маневскаядан   Маневскаямен
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
Теміртау     Теміртаудың    Теміртауға    Теміртауды    Теміртауда    Теміртаудан    Теміртаумен
Мәскеу       Мәскеудің      Мәскеуге      Мәскеуді      Мәскеуде      Мәскеуден      Мәскеумен
Ақсу         Ақсудың        Ақсуға        Ақсуды        Ақсуда        Ақсудан        Ақсумен
Балқаш       Балқаштың      Балқашқа      Балқашты      Балқашта      Балқаштан      Балқашпен
Шымкент      Шымкенттің     Шымкентке     Шымкентті     Шымкентте     Шымкенттен     Шымкентпен
Қасым-Жомарт Қасым-Жомарттың Қасым-Жомартқа Қасым-Жомартты Қасым-Жомартта Қасым-Жомарттан Қасым-Жомартпен
Нью-Йорк     Нью-Йорктің    Нью-Йоркке    Нью-Йоркті    Нью-Йоркте    Нью-Йорктен    Нью-Йоркпен
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
Путин        Путиннің       Путинге       Путинді       Путинде       Путиннен       Путинмен
Мишустин     Мишустиннің    Мишустинге    Мишустинді    Мишустинде    Мишустиннен    Мишустинмен
Чайковский   Чайковскийдің  Чайковскийге  Чайковскийді  Чайковскийде  Чайковскийден  Чайковскиймен
Момышұлы     Момышұлының    Момышұлына    Момышұлын     Момышұлында   Момышұлынан    Момышұлымен
Сейітқызы    Сейітқызының   Сейітқызына   Сейітқызын    Сейітқызында  Сейітқызынан   Сейітқызымен
АҚШ          АҚШ-тың        АҚШ-қа        АҚШ-ты        АҚШ-та        АҚШ-тан        АҚШ-пен
БҰҰ          БҰҰ-ның        БҰҰ-ға        БҰҰ-ны        БҰҰ-да        БҰҰ-дан        БҰҰ-мен
ЮНЕСКО       ЮНЕСКО-ның     ЮНЕСКО-ға     ЮНЕСКО-ны     ЮНЕСКО-да     ЮНЕСКО-дан     ЮНЕСКО-мен
ТМД          ТМД-ның        ТМД-ға        ТМД-ны        ТМД-да        ТМД-дан        ТМД-мен
COP28        COP28-дің      COP28-ге      COP28-ді      COP28-де      COP28-ден      COP28-бен
G20          G20-ның        G20-ға        G20-ны        G20-да        G20-дан        G20-мен
2025         2025-тің       2025-ке       2025-ті       2025-те       2025-тен       2025-пен
"""  # noqa: E501

# Stems that contain spaces: the stem and its endings.
OF_SEVERAL_WORDS = [
    ("Мәдениет министрлігі", "нің не н нде нен мен"),
    ("Парламент Сенаты", "ның на н нда нан мен"),
    ("Абай облысы", "ның на н нда нан мен"),
    ("Қауіпсіздік Кеңесі", "нің не н нде нен мен"),
    ("Қасым-Жомарт Тоқаев", "тың қа ты та тан пен"),
    ("Аида Балаева", "ның ға ны да дан мен"),
    ("Б. Құдабаева", "ның ға ны да дан мен"),
    ("Ә. Ким", "нің ге ді де нен мен"),
    ("ҚР ІІМ", "-нің -ге -ді -де -нен -мен"),
    ("«Самұрық»", "-тың -қа -ты -та -тан -пен"),
]

FORMS = [
    (row.split()[0], case, form)
    for row in DECLENSIONS.strip().splitlines()
    for case, form in zip(CASES, row.split()[1:], strict=True)
] + [
    (stem, case, stem + ending)
    for stem, endings in OF_SEVERAL_WORDS
    for case, ending in zip(CASES, endings.split(), strict=True)
]


def is_regular(form: str, stem: str, *names: str) -> bool:
    """True if a reading of the form has that stem and those suffixes, and is regular."""
    return any(
        reading.stem == stem and tuple(name for name, _ in reading.chain) == names
        for reading in analyse(form)
        if reading.is_regular
    )


@pytest.mark.parametrize(("stem", "case", "form"), FORMS)
def test_declension(stem: str, case: str, form: str) -> None:
    assert inflect(stem, case)[0] == form
    assert is_regular(form, stem, case)


@pytest.mark.parametrize(
    ("stem", "names", "forms"),
    [
        # No suffix.
        ("Астана", "", "Астана"),
        ("АҚШ", "", "АҚШ"),
        # Usage is split: hard first after -ов and -ев, soft first after -ин.
        ("Тоқаев", "genitive", "Тоқаевтың, Тоқаевтің"),
        ("Лавров", "dative", "Лавровқа, Лавровке"),
        ("Мирзиёев", "ablative", "Мирзиёевтан, Мирзиёевтен"),
        ("Соловьёв", "locative", "Соловьёвта, Соловьёвте"),
        ("Путин", "dative", "Путинге, Путинға"),
        ("Мамин", "genitive", "Маминнің, Маминның"),
        ("Голицын", "locative", "Голицында, Голицынде"),
        ("Тоқаев", "instrumental", "Тоқаевпен"),
        ("Ким", "dative", "Кимге"),
        # In the feminine, usage is not split.
        ("Хасанов", "feminine dative", "Хасановаға"),
        ("Путин", "feminine genitive", "Путинаның"),
        # Stems that can be read aloud in several ways.
        ("ТМД", "locative", "ТМД-да, ТМД-де"),
        ("ҰҚК", "genitive", "ҰҚК-тың, ҰҚК-ның, ҰҚК-нің"),
        ("ІІМ", "genitive", "ІІМ-нің, ІІМ-ның"),
        ("Telegram", "dative", "Telegram-ға, Telegram-ге"),
        ("TikTok", "instrumental", "TikTok-пен, TikTok-мен"),
        ("Zakon.kz", "instrumental", "Zakon.kz-бен, Zakon.kz-пен"),
        ("Zakon.kz", "genitive", "Zakon.kz-дың, Zakon.kz-дің, Zakon.kz-тың, Zakon.kz-тің"),
        # Plural, possessives, derivations, predicates.
        ("Астана", "plural", "Астаналар"),
        ("әкім", "plural", "әкімдер"),
        ("сарапшы", "plural", "сарапшылар"),
        ("маман", "plural", "мамандар"),
        ("музей", "plural", "музейлер"),
        ("автор", "plural", "авторлар"),
        ("ел", "plural", "елдер"),
        ("қыз", "plural", "қыздар"),
        ("қазақ", "plural", "қазақтар"),
        ("топ", "plural", "топтар"),
        ("бала", "their", "баласы"),
        ("даму", "their", "дамуы"),
        ("бала", "my", "балам"),
        ("ел", "our", "еліміз"),
        ("Алматы", "belonging", "Алматылық"),
        ("Атырау", "belonging", "Атыраулық"),
        ("Семей", "belonging", "Семейлік"),
        ("Қазақстан", "belonging", "Қазақстандық"),
        ("Шымкент", "belonging", "Шымкенттік"),
        ("Тараз", "belonging", "Тараздық"),
        ("Париж", "being-at", "Париждегі"),
        ("Балқаш", "being-at", "Балқаштағы"),
        ("Орал", "like", "Оралдай"),
        ("Абай облысы", "like", "Абай облысындай"),
        ("Астана", "manner", "Астанаша"),
        ("Балаева", "whose", "Балаеванікі"),
        ("Орал", "whose", "Оралдікі"),
        ("АҚШ", "whose", "АҚШ-тікі"),
        ("дайын", "we-are", "дайынбыз, дайынбіз"),
        # Several suffixes in a row.
        ("қазақстан", "belonging plural genitive", "қазақстандықтардың"),
        ("қазақстан", "belonging plural whose i-am", "қазақстандықтардікімін"),
        ("министр", "our dative", "министрімізге"),
        ("ел", "my dative", "еліме"),
        ("ел", "your dative", "еліңе"),
        ("ел", "their dative", "еліне"),
        ("ел", "their locative", "елінде"),
        ("ел", "their accusative", "елін"),
        ("қала", "plural their ablative", "қалаларынан"),
        ("Астана", "being-at plural dative", "Астанадағыларға"),
        ("Астана", "ablative i-am", "Астанаданмын"),
        ("Момышұлы", "being-at", "Момышұлындағы"),
        ("министрлігі", "locative", "министрлігіде"),
        ("Мәдениет министрлігі", "being-at", "Мәдениет министрлігіндегі"),
        # п, к and қ soften before a possessive with a vowel; after a consonant they stay.
        ("министр", "belonging their", "министрлігі"),
        ("министрлік", "their being-at", "министрлігіндегі"),
        ("бөлік", "our dative", "бөлігімізге"),
        ("қазақ", "plural their", "қазақтары"),
        ("ұйым", "belonging their dative", "ұйымдығына"),
        ("банк", "their", "банкі, банкы"),
        ("Ақбұлақ", "their", "Ақбұлағы, Ақбұлақы"),
        ("мектеп", "their", "мектебі, мектепі"),
        # Stems that lose a vowel.
        ("халық", "our genitive", "халқымыздың"),
        ("Қазақстан халық", "their", "Қазақстан халқы"),
        ("халық", "plural their", "халықтары"),
        ("мойын", "their locative", "мойнында, мойнінде"),
        ("ауыз", "their", "аузы"),
        ("мүлік", "their", "мүлкі"),
    ],
)
def test_inflect(stem: str, names: str, forms: str) -> None:
    assert inflect(stem, *names.split()) == tuple(forms.split(", "))


@pytest.mark.parametrize(
    ("stem", "names", "message"),
    [
        ("Астана", ["nominative"], "no such suffix: 'nominative'; there are: plural, feminine, "),
        ("Астана", ["feminine"], "feminine cannot stand after 'Астана'"),
        ("ел", ["dative", "plural"], "dative + plural cannot stand after 'ел'"),
        ("Момышұлы", ["plural"], "plural cannot stand after 'Момышұлы'"),
    ],
)
def test_what_cannot_be_inflected(stem: str, names: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        inflect(stem, *names)


@given(inflected())
def test_every_form_is_regular(form: tuple[str, tuple[str, ...], str]) -> None:
    stem, names, whole = form
    assume(len(whole) - len(stem) <= LONGEST_SUFFIX)
    assert is_regular(whole, stem, *names)
