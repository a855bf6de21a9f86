"""Known names without a capital."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.analysis import find_small_names
from kzlint.core.source import Source
from kzlint.gazetteer import Gazetteer, Tables
from kzlint.gazetteer.layer import Layer
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import parse

PLACES = ("Алматы", "Қазақстан", "Қазалы", "Нью-Йорк", "Семей қаласы")

GAZETTEER = Gazetteer([Tables(Layer.of([]), unmistakable=PLACES)])


def small(text: str) -> list[tuple[str, str]]:
    """Each name as written, and as it should be."""
    found = find_small_names(parse(Source(text)), GAZETTEER)
    assert [text[slice(*name.span)] for name in found] == [name.text for name in found]
    return [(name.text, name.right) for name in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Жиын алматыда өтті.", [("алматыда", "Алматыда")]),
        ("алматы гүлденді.", [("алматы", "Алматы")]),
        ("Олар қазақстанға келді.", [("қазақстанға", "Қазақстанға")]),
        ("Олар қазалыдан қазақстанмен кетті.",
         [("қазалыдан", "Қазалыдан"), ("қазақстанмен", "Қазақстанмен")]),
        ("Олар нью-йоркте тұрады.", [("нью-йоркте", "Нью-Йоркте")]),
        ("Олар қазақстандағы жиынға барды.", [("қазақстандағы", "Қазақстандағы")]),
        ("date 2025-10-11 алматыны тұман басты", [("алматыны", "Алматыны")]),
        ("«алматының жазы», алматы!", [("алматының", "Алматының"), ("алматы", "Алматы")]),
    ],
)  # fmt: skip
def test_small_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert small(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Жиын Алматыда өтті, АЛМАТЫДА өтті.",
        "Олар алматылық, қазақстандық, қазалылықтар.",
        "Олар қазақша, қазақтар, қазан, алма туралы айтты.",
        "Жиын алматыге көшті.",
        "#алматы @алматы www.алматы.қаз info@алматы.қаз алматы@пошта сайт/алматы",
        "батыс-қазақстан",
        "Сурет: алматы әкімдігі",
        "",
    ],
)
def test_no_small_names(text: str) -> None:
    assert small(text) == []


@given(st.sampled_from(["Алматы", "Қазақстан", "Қазалы"]), st.sampled_from(CASES))
def test_any_case_of_a_name(name: str, case: str) -> None:
    for inflected in inflect(name, case):
        assert small(f"Олар {inflected.lower()} туралы айтты.") == [(inflected.lower(), inflected)]
