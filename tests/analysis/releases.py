"""A small gazetteer, and the results of the analyses with it."""

from kzlint.analysis import (
    Mention,
    Person,
    Speaker,
    find_long_quotations,
    find_mentions,
    find_people,
    find_speakers,
    find_speech,
)
from kzlint.core.source import Source
from kzlint.gazetteer import Entry, Gazetteer, Kind, Tables
from kzlint.gazetteer.layer import Layer
from kzlint.syntax import Release, parse

NAMES = [
    Entry("Қасым-Жомарт Тоқаев", Kind.PERSON, "m", ("Қасым-Жомарт Кемелұлы Тоқаев",)),
    Entry("Аида Балаева", Kind.PERSON, "f"),
    Entry("Мұхтар Әуезов", Kind.PERSON, "m"),
    Entry("Жұлдыз Сайлауғазиева", Kind.PERSON, "f"),
    Entry("Алматы", Kind.PLACE),
    Entry("Өзбекстан", Kind.COUNTRY),
    Entry("Қазақфильм", Kind.ORGANISATION),
]

# Name, gender, and True if it is also an ordinary word.
GIVEN_NAMES = [
    ["Абай", "m", True],
    ["Айгүл", "f", False],
    ["Анна", "f", False],
    ["Арман", "m", True],
    ["Ахмет", "m", False],
    ["Бақыт", "", True],
    ["Дана", "f", True],
    ["Ерлан", "m", False],
    ["Жомарт", "m", True],
    ["Марат", "m", False],
    ["Мұхаммед", "m", False],
    ["Мұхтар", "m", False],
    ["Нұр", "", True],
    ["Салман", "m", False],
    ["Сергей", "m", False],
]

# Name and other forms.
POSTS = [
    ("Қала әкімі", ()),
    ("Алматы қаласының әкімі", ("Алматы әкімі",)),
    ("Мәдениет министрі", ()),
]


def _post(name: str, aliases: tuple[str, ...]) -> list[object]:
    return [name, "post", "", list(aliases), [], None, None, "", False]


GAZETTEER = Gazetteer(
    [
        Tables(
            Layer.of(NAMES),
            post_rows=[_post(name, aliases) for name, aliases in POSTS],
            given_name_rows=GIVEN_NAMES,
            term_rows=[["Аида Балаева", "Мәдениет министрі", "2023-09-01", None, None, False]],
        )
    ]
)


def mentions(release: Release) -> tuple[Mention, ...]:
    return find_mentions(release, GAZETTEER)


def people(text: str) -> tuple[Person, ...]:
    release = parse(Source(text))
    return find_people(release, GAZETTEER, mentions(release))


def speakers(text: str) -> tuple[Speaker, ...]:
    release = parse(Source(text))
    speech = find_speech(release, find_long_quotations(release))
    return find_speakers(release, speech, find_people(release, GAZETTEER, mentions(release)))
