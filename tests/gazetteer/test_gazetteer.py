"""The whole gazetteer: each kind of row by what it is looked up by, an earlier layer first."""

import datetime
import json
import pickle

import pytest

from kzlint.gazetteer import Entry, Gazetteer, GivenName, Kind, Tables, Term
from kzlint.gazetteer.layer import Layer


def day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written)


def post(name: str, *aliases: str, several: bool = False) -> Entry:
    return Entry(name, Kind.POST, aliases=aliases, several=several)


def row(entry: Entry) -> list[object]:
    """A post as a table keeps it."""
    return [entry.name, "post", "", list(entry.aliases), [], None, None, "", entry.several]


OWN_POSTS = [post("Алатау әкімі"), post("Музей директоры", "Директор")]
POSTS = [
    post("Президент", "Мемлекет басшысы"),
    post("Қала әкімі"),
    post("Қала әкімінің орынбасары", "Бірінші орынбасары", several=True),
    post("Алатау әкімі", "Алатау қаласының әкімі"),
]

OWN = Tables(
    Layer.of([Entry("Алатау", Kind.PLACE)]),
    post_rows=[row(entry) for entry in OWN_POSTS],
    given_name_rows=[["Бақыт", "m", False], ["Жайдарман", "", False]],
    term_rows=[["Айша Қосанова", "Алатау әкімі", "2024-01-02", None, None, False]],
    unmistakable=["Алатау", "Алматы"],
    organisations=json.dumps({"му": ["Музей"], "сарайы": ["Мәдениет сарайы"]}),
)
BUILT_IN = Tables(
    Layer.of([Entry("Ақтау", Kind.PLACE)]),
    post_rows=[row(entry) for entry in POSTS],
    given_name_rows=[["Бақыт", "", True], ["Айша", "f", False]],
    term_rows=[
        ["Марат Омаров", "Алатау әкімі", "2020-01-01", "2024-01-02", None, False],
        ["Дана Әли", "Президент", None, None, "2025-10-01", True],
    ],
    unmistakable=["Алматы", "Ақтөбе", "Алмалы"],
    organisations=json.dumps({"сарайы": ["Спорт сарайы"], "му": ["Муза"]}),
)
GAZETTEER = Gazetteer([OWN, BUILT_IN])


def test_given_names() -> None:
    assert GAZETTEER.given_names == {
        "Бақыт": GivenName("Бақыт", "m"),
        "Жайдарман": GivenName("Жайдарман"),
        "Айша": GivenName("Айша", "f"),
    }
    assert Gazetteer([BUILT_IN, OWN]).given_names["Бақыт"] == GivenName("Бақыт", "", True)


Form = tuple[tuple[str, ...], Entry]

FOUND = [
    ("президент", [(("президент",), POSTS[0])]),
    ("басшы", [(("мемлекет", "басшы"), POSTS[0])]),
    ("директор", [(("музей", "директор"), OWN_POSTS[1]), (("директор",), OWN_POSTS[1])]),
    # «Алатау қаласының әкімі» is the built-in one's form too
    ("әкім", [(("алатау", "әкім"), OWN_POSTS[0]), (("қала", "әкім"), POSTS[1])]),
    ("орынбасар",
     [(("қала", "әкімі", "орынбасар"), POSTS[2]), (("бірінші", "орынбасар"), POSTS[2])]),
    ("әкімі", []),
    ("Президент", []),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), FOUND)
def test_posts_are_found_by_their_last_word(word: str, expected: list[Form]) -> None:
    assert list(GAZETTEER.posts.get(word, ())) == expected


def test_what_people_have_been() -> None:
    assert GAZETTEER.posts_of == {
        "Айша Қосанова": frozenset(["әкім"]),
        "Марат Омаров": frozenset(["әкім"]),
        "Дана Әли": frozenset(["президент", "басшы"]),
    }


def test_terms_of_a_post_come_from_every_layer() -> None:
    assert GAZETTEER.terms == {
        "Алатау әкімі": (
            Term("Айша Қосанова", "Алатау әкімі", day("2024-01-02")),
            Term("Марат Омаров", "Алатау әкімі", day("2020-01-01"), day("2024-01-02")),
        ),
        "Президент": (Term("Дана Әли", "Президент", seen=day("2025-10-01"), is_acting=True),),
    }


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        ("сарайы", ["Мәдениет сарайы", "Спорт сарайы"]),
        ("му", ["Музей", "Муза"]),
        ("музей", []),
        ("", []),
    ],
)
def test_organisation_forms(key: str, forms: list[str]) -> None:
    assert list(GAZETTEER.organisation_forms(key)) == forms


def test_unmistakable_places_are_found_by_their_first_letters() -> None:
    assert {start: set(names) for start, names in GAZETTEER.unmistakable_places.items()} == {
        "алат": {"Алатау"},
        "алма": {"Алматы", "Алмалы"},
        "ақтө": {"Ақтөбе"},
    }


def test_an_empty_gazetteer_has_nothing() -> None:
    empty = Gazetteer()
    for table in ("given_names", "posts", "terms", "posts_of", "unmistakable_places"):
        assert getattr(empty, table) == {}
    assert list(empty.organisation_forms("сарайы")) == []


def test_names_alone_make_a_layer() -> None:
    gazetteer = Gazetteer([[Entry("Алатау", Kind.PLACE)], BUILT_IN])
    assert [entry.name for entry in gazetteer.named("Алатау")] == ["Алатау"]
    assert gazetteer.given_names.keys() == BUILT_IN.given_names.keys()


def test_a_pickled_gazetteer_has_the_same() -> None:
    copy: Gazetteer = pickle.loads(pickle.dumps(GAZETTEER))
    assert copy.given_names == GAZETTEER.given_names
    assert copy.posts == GAZETTEER.posts
    assert copy.terms == GAZETTEER.terms
    assert copy.unmistakable_places == GAZETTEER.unmistakable_places


SINCE, UNTIL, SEEN = day("2020-01-01"), day("2024-01-02"), day("2022-06-30")

# since, until, seen, the day, whether the term is known to have been under way
KNOWN = [
    (SINCE, UNTIL, None, "2019-12-31", False),
    (SINCE, UNTIL, None, "2020-01-01", True),
    (SINCE, UNTIL, None, "2024-01-01", True),
    (SINCE, UNTIL, None, "2024-01-02", False),
    # it goes on
    (SINCE, None, None, "2019-12-31", False),
    (SINCE, None, None, "2020-01-01", True),
    (SINCE, None, None, "2099-01-01", True),
    # its end is not known
    (SINCE, None, SEEN, "2020-01-01", True),
    (SINCE, None, SEEN, "2022-06-30", True),
    (SINCE, None, SEEN, "2022-07-01", False),
    (SINCE, UNTIL, SEEN, "2023-01-01", True),
    # its start is not known
    (None, UNTIL, None, "2020-01-01", False),
    (None, UNTIL, SEEN, "2022-06-29", False),
    (None, UNTIL, SEEN, "2022-06-30", True),
    (None, None, SEEN, "2022-06-30", True),
    (None, None, SEEN, "2022-07-01", False),
    (None, None, None, "2022-06-30", False),
]


@pytest.mark.parametrize(("since", "until", "seen", "date", "known"), KNOWN)
def test_when_a_term_is_known_to_have_been_under_way(
    since: datetime.date | None,
    until: datetime.date | None,
    seen: datetime.date | None,
    date: str,
    known: bool,
) -> None:
    assert Term("Айша", "Әкім", since, until, seen).is_known(day(date)) is known
