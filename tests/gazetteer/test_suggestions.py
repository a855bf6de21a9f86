"""Unknown names: inflected forms merged, the most frequent first."""

import pytest

from kzlint.gazetteer import GivenName, Kind
from kzlint.gazetteer.rows import NameRow
from kzlint.gazetteer.suggestions import Occurrence, Suggestion, suggestions
from kzlint.kazakh.morphology import analyse

GIVEN_NAMES = {
    name: GivenName(name, gender)
    for name, gender in (("Айша", "f"), ("Бақыт", ""), ("Қасым", "m"), ("Жомарт", "m"))
}


def seen(form: str, kind: Kind | None = None, longer: str = "") -> Occurrence:
    before, _, last = form.rpartition(" ")
    stems = tuple(reading.stem for reading in analyse(last) if reading.is_regular)
    return Occurrence(before, last, tuple(dict.fromkeys(stems)), form, "a.txt:1", kind, longer)


def found(*forms: str, kind: Kind | None = None, at_least: int = 1) -> list[tuple[str, int]]:
    occurrences = [seen(form, kind) for form in forms]
    return [(one.name, one.times) for one in suggestions(occurrences, GIVEN_NAMES, (), at_least)]


@pytest.mark.parametrize(
    ("forms", "names"),
    [
        ([], []),
        (["Көктау"], [("Көктау", 1)]),
        (["Көктау", "Көктауда", "Көктауға"], [("Көктау", 3)]),
        (["Көктауда", "Көктауға"], [("Көктау", 2)]),
        (["Көктаудың", "Көктаудың"], [("Көктау", 2)]),
        (["Айша Қосановаға", "Айша Қосанованың"], [("Айша Қосанова", 2)]),
        (["Айша Қосанова", "Дана Қосанова"], [("Айша Қосанова", 1), ("Дана Қосанова", 1)]),
        (["ЖҚБО", "ЖҚБО-ның"], [("ЖҚБО", 2)]),
        (["Көктау", "Көктау", "Ақтауда", "Ақтау", "Ақтау"], [("Ақтау", 3), ("Көктау", 2)]),
        # A name that ends as suffixes do, and stands bare.
        (["Жезді", "Жездіде"], [("Жезді", 2)]),
    ],
)
def test_forms_are_merged(forms: list[str], names: list[tuple[str, int]]) -> None:
    assert found(*forms) == names


def test_what_is_rare_is_left_out() -> None:
    forms = ("Көктау", "Көктауда", "Ақтау")
    assert found(*forms, at_least=2) == [("Көктау", 2)]
    assert found(*forms, at_least=3) == []


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Айша Қосанова", "f"),
        ("Қасым-Жомарт Тұман", "m"),
        ("Қасым-Айша Тұман", ""),
        ("Бақыт Тұман", ""),
        ("Зере Тұман", ""),
    ],
)
def test_a_gender_only_where_it_is_certain(name: str, gender: str) -> None:
    (one,) = suggestions([seen(name, Kind.PERSON)], GIVEN_NAMES, (), 1)
    assert (one.kind, one.gender) == (Kind.PERSON, gender)


def test_people_and_things_are_apart() -> None:
    forms = [seen("Айша Қосанова", Kind.PERSON), seen("Айша Қосанова")]
    assert [(one.name, one.kind) for one in suggestions(forms, {}, (), 1)] == [
        ("Айша Қосанова", Kind.PERSON),
        ("Айша Қосанова", Kind.PLACE),
    ]


def test_the_kind_that_is_shown_most_often() -> None:
    kinds = (None, Kind.PLACE, Kind.ORGANISATION, Kind.ORGANISATION)
    (one,) = suggestions([seen("Көктау", kind) for kind in kinds], {}, (), 1)
    assert one.kind is Kind.ORGANISATION


def test_common_words_are_no_names() -> None:
    forms = [seen("Ұлттық Музей"), seen("Ұлттық Көктау"), seen("Музей")]
    assert [one.name for one in suggestions(forms, {}, {"ұлттық", "музей"}, 1)] == ["Ұлттық Көктау"]


def test_a_patronymic_makes_an_alias() -> None:
    forms = [
        seen("Айша Қосанова", Kind.PERSON),
        seen("Айша Қосановаға", Kind.PERSON, "Айша Бақытқызы"),
    ]
    (one,) = suggestions(forms, GIVEN_NAMES, (), 1)
    assert one.aliases == ("Айша Бақытқызы Қосанова",)


def test_a_suggestion_is_a_row() -> None:
    one = Suggestion(
        "Айша Қосанова", Kind.PERSON, "f", ("Айша Қос", "А. Қос"), 7, tuple("абвгде"), "a.txt:3"
    )
    assert [str(cell) for cell in one.cells()] == [
        "Айша Қосанова", "person", "f", "Айша Қос|А. Қос", "", "", "", "", "",
        "7 times; forms: а, б, в, г, д …; first in a.txt:3",
    ]  # fmt: skip
    assert NameRow(name=one.name, kind=one.kind, gender="f").name == "Айша Қосанова"
