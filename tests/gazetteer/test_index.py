"""Look-up of names in any inflected form and through the usual mistypings."""

import datetime
import pickle

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kzlint.gazetteer import Entry, Gazetteer, Kind, Spelling
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.letters import fold
from kzlint.kazakh.phonology import endings_of
from kzlint.kazakh.suffixes import CASES

ENTRIES = [
    Entry("Қасым-Жомарт Тоқаев", Kind.PERSON, "m", ("Қасым-Жомарт Кемелұлы Тоқаев",)),
    Entry("Гүлнәр Қожахметова", Kind.PERSON, "f"),
    Entry("Қанат Шәріпов", Kind.PERSON, "m"),
    Entry("Бауыржан Момышұлы", Kind.PERSON, "m"),
    Entry("Ән Ли", Kind.PERSON, "f"),
    Entry("Қазақстан", Kind.PLACE, aliases=("ҚР", "Қазақстан Республикасы"),
          misspellings=("Казахстан",)),
    Entry("Америка Құрама Штаттары", Kind.PLACE, aliases=("АҚШ",)),
    Entry("Нұр-Сұлтан", Kind.PLACE, misspellings=("Нурсултан қаласы",),
          since=datetime.date(2019, 3, 23), until=datetime.date(2022, 9, 19)),
    Entry("Орал", Kind.PLACE),
    Entry("Куба", Kind.PLACE),
    Entry("Өскемен", Kind.PLACE, misspellings=("Усть-Каменогорск",)),
    Entry("Саран", Kind.PLACE, aliases=("Сараң",)),
    Entry("Абай облысы", Kind.PLACE),
    Entry("Мәдениет және ақпарат министрлігі", Kind.ORGANISATION),
    Entry("Ұлттық музей", Kind.ORGANISATION),
    Entry("ЮНЕСКО", Kind.ORGANISATION),
    Entry("Біріккен Ұлттар Ұйымы", Kind.ORGANISATION, aliases=("БҰҰ",)),
    Entry("Qazaqstan", Kind.ORGANISATION),
]  # fmt: skip

GAZETTEER = Gazetteer([ENTRIES])

FORMS = [(entry, form) for entry in ENTRIES for form in (entry.name, *entry.aliases)]

Found = tuple[str, str, str, str, Spelling]


def found(text: str) -> list[Found]:
    return [
        (match.entry.name, match.stem, match.suffix, match.right, match.spelling)
        for match in GAZETTEER.lookup(text)
    ]


@pytest.mark.parametrize(
    ("text", "name", "stem", "suffix"),
    [
        ("Тоқаев", "Қасым-Жомарт Тоқаев", "Тоқаев", ""),
        ("Тоқаевтың", "Қасым-Жомарт Тоқаев", "Тоқаев", "тың"),
        ("Тоқаевпен", "Қасым-Жомарт Тоқаев", "Тоқаев", "пен"),
        ("Қасым-Жомарт Тоқаевқа", "Қасым-Жомарт Тоқаев", "Қасым-Жомарт Тоқаев", "қа"),
        ("Қасым-Жомарт Кемелұлы Тоқаевтан", "Қасым-Жомарт Тоқаев",
         "Қасым-Жомарт Кемелұлы Тоқаев", "тан"),
        ("Гүлнәр Қожахметоваға", "Гүлнәр Қожахметова", "Гүлнәр Қожахметова", "ға"),
        ("Қожахметоваға", "Гүлнәр Қожахметова", "Қожахметова", "ға"),
        ("Момышұлына", "Бауыржан Момышұлы", "Момышұлы", "на"),
        ("Бауыржан Момышұлының", "Бауыржан Момышұлы", "Бауыржан Момышұлы", "ның"),
        ("Қазақстандықтардың", "Қазақстан", "Қазақстан", "дықтардың"),
        ("Қазақстандағы", "Қазақстан", "Қазақстан", "дағы"),
        ("Қазақстан Республикасының", "Қазақстан", "Қазақстан Республикасы", "ның"),
        ("ҚР-ның", "Қазақстан", "ҚР", "-ның"),
        ("АҚШ-тың", "Америка Құрама Штаттары", "АҚШ", "-тың"),
        ("АҚШ-тағы", "Америка Құрама Штаттары", "АҚШ", "-тағы"),
        ("ЮНЕСКО-ға", "ЮНЕСКО", "ЮНЕСКО", "-ға"),
        ("БҰҰ-дан", "Біріккен Ұлттар Ұйымы", "БҰҰ", "-дан"),
        ("Нұр-Сұлтанда", "Нұр-Сұлтан", "Нұр-Сұлтан", "да"),
        ("Абай облысында", "Абай облысы", "Абай облысы", "нда"),
        ("Саранда", "Саран", "Саран", "да"),
        ("Сараңда", "Саран", "Сараң", "да"),
        ("Мәдениет және ақпарат министрлігінің", "Мәдениет және ақпарат министрлігі",
         "Мәдениет және ақпарат министрлігі", "нің"),
        ("Qazaqstan", "Qazaqstan", "Qazaqstan", ""),
    ],
)  # fmt: skip
def test_right(text: str, name: str, stem: str, suffix: str) -> None:
    assert found(text) == [(name, stem, suffix, stem, Spelling.RIGHT)]


@pytest.mark.parametrize(
    "text",
    [
        "Мәдениет және Ақпарат Министрлігі",
        "Мәдениет Және Ақпарат министрлігі",
        "Ұлттық Музей",
    ],
)
def test_capitals_are_free_inside_a_name_of_several_words(text: str) -> None:
    assert [(match.stem, match.spelling) for match in GAZETTEER.lookup(text)] == [
        (text, Spelling.RIGHT)
    ]


@pytest.mark.parametrize(
    ("text", "stem", "suffix", "right"),
    [
        ("Токаев", "Токаев", "", "Тоқаев"),
        ("Токаевтың", "Токаев", "тың", "Тоқаев"),
        ("Токаевтын", "Токаев", "тын", "Тоқаев"),
        ("Касым-Жомарт Токаев", "Касым-Жомарт Токаев", "", "Қасым-Жомарт Тоқаев"),
        ("Қасым-Жомарт Токаевтың", "Қасым-Жомарт Токаев", "тың", "Қасым-Жомарт Тоқаев"),
        ("Касым-Жомарт Тоқаев", "Касым-Жомарт Тоқаев", "", "Қасым-Жомарт Тоқаев"),
        ("Канат Шәріпов", "Канат Шәріпов", "", "Қанат Шәріпов"),
        ("Улттық музейде", "Улттық музей", "де", "Ұлттық музей"),
        ("Казақстан Республикасында", "Казақстан Республикасы", "нда", "Қазақстан Республикасы"),
        ("Казакстаннын", "Казакстан", "нын", "Қазақстан"),
        ("Өскеменнин", "Өскемен", "нин", "Өскемен"),
        ("Кубага", "Куба", "га", "Куба"),
        ("АҚШ-тын", "АҚШ", "-тын", "АҚШ"),
        ("Нур-Султанда", "Нур-Султан", "да", "Нұр-Сұлтан"),
        ("Оскеменде", "Оскемен", "де", "Өскемен"),
        ("Toқaeвқа", "Toқaeв", "қа", "Тоқаев"),
        ("АКШ-тың", "АКШ", "-тың", "АҚШ"),
        ("АКШ-тын", "АКШ", "-тын", "АҚШ"),
        ("Мадениет жане акпарат министрлигинин", "Мадениет жане акпарат министрлиги", "нин",
         "Мәдениет және ақпарат министрлігі"),
    ],
)  # fmt: skip
def test_variant(text: str, stem: str, suffix: str, right: str) -> None:
    assert [match[1:] for match in found(text)] == [(stem, suffix, right, Spelling.VARIANT)]


@pytest.mark.parametrize(
    ("text", "stem", "suffix", "right"),
    [
        ("Казахстан", "Казахстан", "", "Қазақстан"),
        ("Казахстанның", "Казахстан", "ның", "Қазақстан"),
        ("Усть-Каменогорскте", "Усть-Каменогорск", "те", "Өскемен"),
        ("Нурсултан қаласы", "Нурсултан қаласы", "", "Нұр-Сұлтан"),
    ],
)
def test_listed_misspelling(text: str, stem: str, suffix: str, right: str) -> None:
    assert [match[1:] for match in found(text)] == [(stem, suffix, right, Spelling.LISTED_WRONG)]


@pytest.mark.parametrize(
    "text",
    [
        "Оралхан",  # never inside a longer word
        "Оралман",
        "Кубан",
        "Қазақстаншыл",
        "Қожахметов",
        "Абай",  # only a part of a name
        "Абай облыстық",
        "Гүлнәр",
        "Ұлттық",
        "Мәдениет және ақпарат министрі",
        "Ли",  # too short for a family name alone
        "КР",  # too short for a mistyped abbreviation
        "КР-ның",
        "БУУ-ның",
        "Орал-да",  # a hyphen belongs to abbreviations
        "Нұр-Сұлтан-да",
        "ҚАЗАҚСТАН",  # in capitals no suffix can be told
        "тоқаев",
        "қасым-жомарт Тоқаев",
        "Саранша әңгіме",
        "Тоқаев Қасым",
        "Токаееев",
        "",
        "– 12 –",
    ],
)
def test_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "at", "stem", "length"),
    [
        ("Қасым-Жомарт Тоқаев келді", 0, "Қасым-Жомарт Тоқаев", 2),
        ("Бүгін Қасым-Жомарт Тоқаев", 1, "Қасым-Жомарт Тоқаев", 2),
        ("Қасым-Жомарт Тоқаев", 1, "Тоқаев", 1),
        ("Қазақстан Республикасының елшісі", 0, "Қазақстан Республикасы", 2),
        ("Қазақстан халқының", 0, "Қазақстан", 1),
        ("Ән Лиге", 0, "Ән Ли", 2),
    ],
)
def test_the_longest_match(text: str, at: int, stem: str, length: int) -> None:
    matches = GAZETTEER.match(text.split(), at)
    assert [(match.stem, match.length) for match in matches] == [(stem, length)]


@pytest.mark.parametrize(("text", "partial"), [("Тоқаев", True), ("Қасым-Жомарт Тоқаев", False)])
def test_a_family_name_alone_is_partial(text: str, partial: bool) -> None:
    assert [match.partial for match in GAZETTEER.lookup(text)] == [partial]


def test_a_name_that_came_back_has_several_entries() -> None:
    old = Entry("Астана", Kind.PLACE, until=datetime.date(2019, 3, 23))
    new = Entry("Астана", Kind.PLACE, since=datetime.date(2022, 9, 19))
    gazetteer = Gazetteer([[old, new]])
    assert gazetteer.named("Астана") == (old, new)
    assert [match.entry for match in gazetteer.lookup("Астанаға")] == [old, new]
    assert gazetteer.named("Астанаға") == ()


def test_a_right_spelling_beats_a_variant_of_another_name() -> None:
    gazetteer = Gazetteer([[Entry("Қаратау", Kind.PLACE), Entry("Каратау", Kind.PLACE)]])
    for name in ("Қаратау", "Каратау"):
        assert [(match.right, match.spelling) for match in gazetteer.lookup(f"{name}да")] == [
            (name, Spelling.RIGHT)
        ]


@pytest.mark.parametrize(
    ("date", "in_force"),
    [
        ("2019-03-22", False),
        ("2019-03-23", True),
        ("2022-09-18", True),
        ("2022-09-19", False),
    ],
)
def test_in_force(date: str, in_force: bool) -> None:
    (entry,) = GAZETTEER.named("Нұр-Сұлтан")
    assert entry.in_force(datetime.date.fromisoformat(date)) is in_force
    assert Entry("Орал", Kind.PLACE).in_force(datetime.date.fromisoformat(date))


def test_an_earlier_layer_overrules_names_and_forms() -> None:
    own = Entry("Каратау", Kind.PLACE, aliases=("Алтау",))
    built_in = [
        Entry("Қаратау", Kind.PLACE),
        Entry("Алтау", Kind.PLACE),
        Entry("Алтай", Kind.PLACE),
    ]
    gazetteer = Gazetteer([[own], built_in])
    assert [match.entry for match in gazetteer.lookup("Каратау")] == [own]
    assert [match.entry for match in gazetteer.lookup("Алтауда")] == [own]
    assert [match.entry for match in gazetteer.lookup("Алтайда")] == [built_in[2]]


def test_names_that_only_begin_alike_overrule_nothing() -> None:
    own = Entry("Абай ауданы", Kind.PLACE)
    below = [Entry("Абай облысы", Kind.PLACE), Entry("Абай", Kind.PLACE)]
    gazetteer = Gazetteer([[own], below])
    texts = ("Абай ауданында", "Абай облысында", "Абайда")
    found = [match.entry for text in texts for match in gazetteer.lookup(text)]
    assert found == [own, *below]


def test_an_overruled_name_is_not_known_by_its_aliases_either() -> None:
    own = Entry("Мәдениет министрлігі", Kind.ORGANISATION)
    below = Entry("Мәдениет министрлігі", Kind.ORGANISATION, aliases=("Ведомство",))
    gazetteer = Gazetteer([[own], [below]])
    assert gazetteer.lookup("Ведомство") == ()
    assert [match.entry for match in gazetteer.lookup("Мәдениет министрлігі")] == [own]


def test_an_empty_gazetteer_knows_nothing() -> None:
    assert Gazetteer().lookup("Астана") == ()
    assert Gazetteer().named("Астана") == ()


def test_a_pickled_gazetteer_is_the_same() -> None:
    copy: Gazetteer = pickle.loads(pickle.dumps(GAZETTEER))
    assert copy.lookup("Токаевтың") == GAZETTEER.lookup("Токаевтың")
    assert len(copy.lookup("Токаевтың")) == 1


suffixes = st.sampled_from([*((name,) for name in CASES), ("being-at",), ("belonging", "plural")])


@given(st.sampled_from(FORMS), suffixes)
def test_any_inflected_form_is_found(form: tuple[Entry, str], names: tuple[str, ...]) -> None:
    entry, stem = form
    if endings_of(stem)[0].place == "their" and names == ("belonging", "plural"):
        names = ("being-at", "plural")
    inflected = inflect(stem, *names)[0]
    suffix = inflected[len(stem) :]
    assert found(inflected) == [(entry.name, stem, suffix, stem, Spelling.RIGHT)]


@given(st.sampled_from(FORMS), suffixes)
def test_russian_letters_hide_no_name(form: tuple[Entry, str], names: tuple[str, ...]) -> None:
    entry, stem = form
    typed = fold(inflect(stem, *names[:1])[0])
    assume(not stem.isascii() and stem not in ("ҚР", "БҰҰ"))
    assume(fold(stem) not in {name for _, name in FORMS})
    assert [(match.entry, match.right, match.spelling) for match in GAZETTEER.lookup(typed)] == [
        (entry, stem, Spelling.VARIANT)
    ]


@given(st.lists(st.text("ТоқаевтыңАбйлс- К", min_size=1, max_size=12), min_size=1, max_size=4))
def test_a_match_is_part_of_the_row(row: list[str]) -> None:
    for at in range(len(row)):
        for match in GAZETTEER.match(row, at):
            typed = " ".join(row[at : at + match.length])
            assert match.stem + match.suffix == typed
