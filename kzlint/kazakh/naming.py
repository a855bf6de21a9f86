"""How people are named: family names, patronymics, initials, and the words beside a name."""

from collections.abc import Sequence

from kzlint.kazakh.suffixes import GENITIVE_ENDINGS

# Endings of family names that hardly any other word has. Those on -ин and -ко have too many
# twins (Берлин, Марокко) to stand alone.
FAMILY_ENDINGS = (
    "ов", "ова", "ев", "ева", "ёв", "ёва", "ұлы", "қызы", "тегі", "ский", "ская", "цкий", "цкая",
    "енко", "швили", "дзе", "ьнц", "янц", "пур", "задэ", "заде",
)  # fmt: skip
ENDINGS_BESIDE_GIVEN_NAMES = (
    "ин", "ина", "ын", "ына", "ко", "чук", "юк", "ич", "ян", "сон", "берг", "ман", "штейн", "бек",
    "бай", "хан", "ғали", "жан",
)  # fmt: skip
PATRONYMIC_ENDINGS = (
    "ұлы", "қызы", "ович", "евич", "ёвич", "ьвич", "ьич", "овна", "евна", "ёвна", "ьвна", "ична",
)  # fmt: skip

# Before the ending of a name stand at least so many letters, before that of a calling more.
SHORTEST_NAME = 2
SHORTEST_CALLING = 4

# Endings of family names and patronymics by their bearer's gender.
GENDERED = {
    "f": ("ова", "ева", "ёва", "ина", "ская", "цкая", "қызы"),
    "m": ("ов", "ев", "ёв", "ский", "цкий", "ұлы"),
}

# Small words inside foreign names.
PARTICLES = (
    "фон", "дер", "де", "ден", "да", "ду", "дю", "ди", "ла", "ван", "бен", "бин", "ибн", "аль",
    "әл", "эль", "оғлы", "оглы", "тер",
)  # fmt: skip

# Nouns that stand in the possessive after the name of somebody they are named after: «Абай
# даңғылы», «Сәтбаев университеті».
NAMED_AFTER = frozenset(
    (
        "көше", "даңғыл", "аудан", "облыс", "ауыл", "қала", "кент", "бульвар", "саябақ", "алаң",
        "шағынаудан", "тұйық", "университет", "академия", "институт", "колледж", "мектеп",
        "лицей", "гимназия", "театр", "музей", "мұражай", "кітапхана", "филармония",
        "консерватория", "орталық", "қор", "сыйлық", "премия", "орден", "медаль", "стипендия",
        "стадион", "әуежай", "вокзал", "станция", "бекет", "зауыт", "фабрика", "кеніш", "тау",
        "шың", "көл", "өзен", "жота", "кубок", "турнир", "сарай", "ескерткіш", "мешіт",
        "мавзолей", "кесене", "округ", "өңір", "жол", "зал", "ферма", "шаруашылық", "кешен",
        "аймақ", "порт", "мереке", "мейрам", "той", "жер", "канал", "бөген", "бассейн",
        "аурухана", "клиника", "дала", "жайлау", "жыр", "модель", "отбасы", "тұлға",
    )
)  # fmt: skip

# Words after a name that make it somebody's, or something's, whatever it is elsewhere.
CALLED = ("атты", "есімді", "деген", "дейтін", "атымен")

# Nouns after a place's name that make another name of it, in the possessive: «Астана
# процесі», «Қапшағай су қоймасы».
NAMED_AFTER_PLACES = (NAMED_AFTER - {"қала", "жер", "аймақ", "өңір"}) | frozenset(
    (
        "процесс", "процес", "формат", "декларация", "консенсус", "форум", "клуб", "арена",
        "полигон", "шарт", "қозғалыс", "каскад", "арал", "келісім", "келіссөз", "хартия", "саммит",
        "команда", "топ", "газет", "телеарна", "операция",
    )
)  # fmt: skip

# Nouns that name a thing without a possessive too: «Астана Арена».
NAMED_BARE = ("арена", "марафон", "клуб")

# Endings of the adjectives that may stand between a name and its noun: «халықаралық форумы».
ADJECTIVES = ("лық", "лік", "дық", "дік", "тық", "тік")

# Words before a post that make it another one, or another's time.
OTHER_POSTS = (
    "экс", "бұрын", "тұңғыш", "болашақ", "міндет", "уақытша", "орынбасар", "жаңа", "үміткер",
    "алғаш", "бірінші", "марқұм",
)  # fmt: skip

# The last words of ministries' and agencies' names, which any case begins with.
HEADS_OF_BODIES = ("министрлігі", "агенттігі")


def head_of_body(word: str) -> str:
    """The last word of a ministry's or an agency's name, in any case, without it; else nothing."""
    if not word.startswith(HEADS_OF_BODIES):
        return ""
    return next(head for head in HEADS_OF_BODIES if word.startswith(head))


# Between two names.
AND = ("мен", "пен", "бен", "және")

# What people are called by before their names, as the word ends: president, minister,
# chairman, director, … in the possessive of an izafet or alone.
TITLES = frozenset(
    (
        "президент", "президенті", "елбасы", "басшысы", "министр", "министрі", "премьер",
        "премьер-министр", "премьер-министрі", "вице-премьер", "вице-министр", "вице-министрі",
        "орынбасары", "төраға", "төрағасы", "төрайымы", "әкім", "әкімі", "депутат", "депутаты",
        "сенатор", "спикер", "спикері", "хатшысы", "кеңесшісі", "көмекшісі", "өкілі", "елшісі",
        "елші", "консулы", "директоры", "директор", "басшы", "бастығы", "жетекшісі",
        "меңгерушісі", "ректоры", "проректоры", "деканы", "академик", "профессор", "доцент",
        "докторы", "кандидаты", "ғалым", "ғалымы", "ақын", "ақыны", "жазушы", "жазушысы",
        "суретші", "суретшісі", "композитор", "композиторы", "әнші", "әншісі", "күйші", "актер",
        "актері", "актриса", "актрисасы", "режиссер", "режиссері", "журналист", "журналисі",
        "журналисті", "тілші", "тілшісі", "тілшіміз", "әріптесім", "әріптесіміз", "редактор",
        "редакторы", "жүргізуші", "жүргізушісі", "бапкері", "бапкер", "жаттықтырушысы",
        "спортшы", "спортшысы", "боксшы", "боксшысы", "чемпионы", "чемпион", "жүлдегері",
        "ойыншысы", "қақпашысы", "шабуылшысы", "капитаны", "дәрігер", "дәрігері", "мұғалім",
        "мұғалімі", "ұстаз", "ұстазы", "сарапшы", "сарапшысы", "маман", "маманы", "кәсіпкер",
        "кәсіпкері", "шаруагер", "тұрғын", "тұрғыны", "азаматы", "қызметкері", "инспекторы",
        "судья", "судьясы", "прокурор", "прокуроры", "адвокаты", "генерал", "полковник",
        "подполковник", "майор", "капитан", "лейтенант", "сержант", "император", "императоры",
        "король", "королі", "патшайымы", "ханзада", "ханзадасы", "хан", "батыр", "хакім",
        "канцлер", "канцлері", "папасы", "кардинал", "архиепископ", "имам", "мүфти", "имамы",
        "қайраткері", "қайраткер", "қаһарманы", "ғарышкер", "ұшқыш", "продюсер", "продюсері",
        "модератор", "модераторы", "экономист", "саясаттанушы", "тарихшы", "заңгер", "психолог",
        "оқушысы", "студенті", "түлегі", "анасы", "әкесі", "ұлы", "қызы", "зайыбы", "жұбайы",
        "күйеуі", "әйелі", "ағасы", "інісі", "апасы", "әпкесі", "сіңлісі", "мырза", "ханым",
        "ардагер", "ардагері", "мүшесі", "куратор", "кураторы", "иегері", "ата", "апай",
        "агрономы", "акушері", "педиатры", "психиатры", "фельдшері", "мейіргері", "мейірбикесі",
        "лаборанты", "дирижері", "тренері", "консультанты", "ассистенті", "аспиранты",
        "магистранты", "докторанты", "архитекторы", "дизайнері", "волонтері", "операторы",
        "аудиторы", "нотариусы", "аспазы", "бағбаны", "шопаны",
    )
)  # fmt: skip

_VOWELS = tuple("аәеыі")


def _without_possessive(word: str) -> str:
    if word.endswith(("ы", "і")):
        stem = word[:-1]
        if stem.endswith("с") and stem[:-1].endswith(_VOWELS):
            return stem[:-1]
        if not stem.endswith(_VOWELS):
            return stem
    return word


# With the possessive of an izafet and without: адвокаты, адвокат.
_TITLES = frozenset((*TITLES, *map(_without_possessive, TITLES)))

# Capitalised words that open a sentence or name an office, and are no part of a name.
OPENERS = frozenset(
    (
        "Ал", "Және", "Бірақ", "Бүгін", "Кеше", "Ертең", "Енді", "Кейін", "Содан", "Сонда",
        "Сондай-ақ", "Сонымен", "Бұл", "Осы", "Онда", "Оған", "Оны", "Оның", "Олар", "Ол", "Біз",
        "Біздің", "Бізге", "Сіз", "Мен", "Менің", "Жалпы", "Өз", "Өткен", "Биыл", "Былтыр",
        "Кездесуде", "Жиында", "Отырыста", "Брифингте", "Айтуынша", "Соның", "Солардың", "Бірі",
        "Рақмет", "Рахмет", "Иә", "Жоқ", "Міне", "Сол", "Осыған", "Осындай", "Тек", "Тіпті",
        "Алайда", "Әрине", "Мысалы", "Негізі", "Себебі", "Өйткені", "Егер", "Сосын", "Қазір",
        "Қазіргі", "Бұған", "Бұдан", "Бұрын", "Бұрынғы", "Жаңа", "Дегенмен", "Сөйтіп", "Яғни",
        "Тағы", "Тағыда", "Сонау", "Міндетті", "Алғаш", "Алғашқы", "Бір", "Екі", "Үш", "Төрт",
        "Барлық", "Бүкіл", "Көп", "Аз", "Ең", "Өте", "Дәл", "Нағыз", "Белгілі", "Атақты",
        "Танымал", "Ұлы", "Қазақтың", "Қазақ", "Орыс", "Өзбек", "Қырғыз", "Түрік", "Ресейлік",
        "Америкалық", "Алматылық", "Атыраулық", "Астаналық", "Сөйлеп", "Айта", "Осылай", "Бәрі",
        "Соңғы", "Келесі", "Таяуда", "Жақында", "Сенбі", "Жексенбі", "Дүйсенбі", "Сейсенбі",
        "Сәрсенбі", "Бейсенбі", "Жұма", "Құрметті", "Қадірлі", "Ардақты", "Сәлем", "Сәлеметсіз",
        "Марқұм", "Аталған", "Аты", "Автор", "Авторы", "Сурет", "Фото", "Видео", "Тілші", "Мәтін",
        "Дайындаған", "Мемлекет", "Басшысы", "Ханым", "Мырза",
    )
)  # fmt: skip


# The articles of әл-Фараби and ал-Хорезми stay small.
_ARTICLES = ("әл-", "ал-")


def is_capitalised(word: str) -> bool:
    """Whether ``word`` is written as a name: with a capital, first or after әл-."""
    first = word[:1]
    if first.isupper():
        return True
    return word.startswith(_ARTICLES) and word[3:4].isupper()


def is_site(address: str) -> bool:
    """Whether an address is a host and nothing else, as a name is one: Zakon.kz, Zakon.kz-тің."""
    return (
        address[:1].isalpha() and "/" not in address and "@" not in address and ":" not in address
    )


def is_family_name(stem: str) -> bool:
    """True if ``stem`` ends as family names alone do: Құдабаева, Момышұлы, Порошенко."""
    return _ends_in(stem.lower(), FAMILY_ENDINGS, SHORTEST_NAME)


def may_be_family_name(stem: str) -> bool:
    """True if ``stem`` may be one beside a given name: Мишустин, Дворкович, Байбек."""
    lowered = stem.lower()
    return is_family_name(stem) or _ends_in(lowered, ENDINGS_BESIDE_GIVEN_NAMES, SHORTEST_NAME)


def is_patronymic(stem: str) -> bool:
    """True if ``stem`` names a father: Кемелұлы, Сейітқызы, Иванович."""
    return _ends_in(stem.lower(), PATRONYMIC_ENDINGS, SHORTEST_NAME)


def _ends_in(word: str, endings: tuple[str, ...], shortest: int) -> bool:
    """True if one of the endings follows so many letters or more, all in one word."""
    return word.endswith(endings) and any(
        word.endswith(ending) and word[: -len(ending)][-shortest:].isalpha()
        for ending in endings
        if len(word) >= len(ending) + shortest
    )


# Endings of nouns for what people do: шахматшы, инженері, терапевті, режиссер, теннисші.
AGENT_ENDINGS = ("шы", "ші")
CALLING_ENDINGS = (
    "йер", "ьюер", "птик", "олог", "граф", "инженер", "хирург", "фермер", "менеджер", "ист", "вод",
    "вед", "певт",
)  # fmt: skip

# What ends before -шы and -ші in an ordinal (алтыншы) or a habit (келгіш), and in no calling.
NO_AGENT_BEFORE = ("ын", "ін", "гы", "гі", "ғы", "ғі", "кы", "кі", "қы", "қі")

POSSESSIVE_ENDINGS = ("", "ы", "і", "сы", "сі")


def _is_calling(word: str) -> bool:
    return any(
        _ends_in(noun, CALLING_ENDINGS, SHORTEST_CALLING)
        or (
            _ends_in(noun, AGENT_ENDINGS, SHORTEST_CALLING)
            and not noun[:-2].endswith(NO_AGENT_BEFORE)
        )
        for ending in POSSESSIVE_ENDINGS
        if word.endswith(ending)
        for noun in (word.removesuffix(ending),)
    )


def is_title(word: str) -> bool:
    """True if ``word`` may stand before a name and say who its bearer is: министрі, ақын."""
    lowered = word.lower()
    last = lowered.rpartition("-")[2]
    if last in TITLES or lowered in TITLES:
        return True
    return word == lowered and (last in _TITLES or _is_calling(word))


def gender_of_family_name(stem: str) -> str:
    """``m`` or ``f`` for a family name that shows it; empty for any other."""
    for gender, endings in GENDERED.items():
        if stem.endswith(endings):
            return gender
    return ""


def plain_post(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a post as they are compared: small, without endings, «қаласы» left out.

    ``Алматы қаласының әкімі`` and ``Алматы әкімі``, ``Премьер-Министрі`` and
    ``Премьер-Министр`` are one post.
    """
    row = [_without_genitive(word.lower()) for word in words]
    last = row.pop() if row else ""
    if last.endswith(("ы", "і")):
        last = last.removesuffix(last[-1]).removesuffix("с" if last[-2:-1] == "с" else "")
    return (*(word for word in row if word != "қаласы"), last)


def _without_genitive(word: str) -> str:
    long_enough = len(word) > 5 and word.endswith(GENITIVE_ENDINGS)
    return word[:-3] if long_enough else word
