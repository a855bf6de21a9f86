"""Findings as they should be, and what is shown where they are not."""

from typing import Any

import pytest

from kzlint.core.source import Span
from kzlint.testing import assert_findings
from tests.testing.shouting import Shouting

TEXT = "date 2025-05-04 Алға! Алға!"


@pytest.mark.parametrize(
    "at",
    [
        ["!", "!"],
        [(20, 21), (26, 27)],
        (Span(20, 21), "!"),
        [Span(26, 27), Span(20, 21)],
    ],
)
def test_places_are_texts_or_offsets(at: Any) -> None:
    assert_findings(Shouting, TEXT, at=at)


@pytest.mark.parametrize("at", ["!", (20, 21), Span(20, 21), [(20, 21)]])
def test_one_place_needs_no_list(at: Any) -> None:
    assert_findings(Shouting, "date 2025-05-04 Алға!", at=at)


def test_nothing_can_be_expected() -> None:
    assert_findings(Shouting, "date 2025-05-04 Алға", at=[])


def test_messages_and_the_fixed_text_can_be_expected() -> None:
    told = ["“!” shouts", "“!” shouts"]
    fixed = "date 2025-05-04 Алға Алға"
    assert_findings(Shouting, TEXT, at=["!", "!"], messages=told, fixed=fixed)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"at": []},
            "findings not expected: 2, expected and not found: 0\n\n"
            "1 | date 2025-05-04 Алға! Алға!\n"
            "  |                     ^ (20, 21) not expected: “!” shouts\n"
            "  |                           ^ (26, 27) not expected: “!” shouts",
        ),
        (
            {"at": ["Алға", "!"]},
            "findings not expected: 1, expected and not found: 1\n\n"
            "1 | date 2025-05-04 Алға! Алға!\n"
            "  |                 ^^^^ (16, 20) expected, not found\n"
            "  |                     ^ (20, 21) found, as expected\n"
            "  |                           ^ (26, 27) not expected: “!” shouts",
        ),
        (
            {"at": [(20, 21), (20, 21), (26, 27)]},
            "findings not expected: 0, expected and not found: 1\n\n"
            "1 | date 2025-05-04 Алға! Алға!\n"
            "  |                     ^ (20, 21) expected, not found\n"
            "  |                     ^ (20, 21) found, as expected\n"
            "  |                           ^ (26, 27) found, as expected",
        ),
        ({"at": ["!", "?"]}, "'?' is not in the example 'date 2025-05-04 Алға! Алға!'"),
        (
            {"at": ["!", "!"], "messages": ["“!” shouts"]},
            "it says\n  '“!” shouts'\n  '“!” shouts'\nand should be\n  '“!” shouts'",
        ),
        (
            {"at": ["!", "!"], "messages": []},
            "it says\n  '“!” shouts'\n  '“!” shouts'\nand should be\n  nothing",
        ),
        (
            {"at": ["!", "!"], "fixed": "date 2025-05-04 Алға! Алға"},
            "it makes\n  'date 2025-05-04 Алға Алға'\n"
            "and should be\n  'date 2025-05-04 Алға! Алға'",
        ),
    ],
)
def test_differences_are_shown(given: Any, message: str) -> None:
    with pytest.raises(AssertionError) as raised:
        assert_findings(Shouting, TEXT, **given)
    assert str(raised.value) == f"XSH001 shouting: {message}"


def test_only_lines_with_findings_or_expectations_are_shown() -> None:
    text = "\n" * 8 + "date 2025-05-04 日本!\n\nМектеп\tашылды"
    with pytest.raises(AssertionError) as raised:
        assert_findings(Shouting, text, at=["Мектеп\tашылды", (len(text), len(text))])
    assert str(raised.value) == (
        "XSH001 shouting: findings not expected: 1, expected and not found: 2\n\n"
        " 9 | date 2025-05-04 日本!\n"
        "   |                     ^ (26, 27) not expected: “!” shouts\n"
        "11 | Мектеп\\tашылды\n"
        "   | ^^^^^^^^^^^^^^ (29, 42) expected, not found\n"
        "   |               ^ (42, 42) expected, not found"
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"messages": "m"}, "messages should be a list of texts, not 'm'"),
        ({"fixed": 5}, "fixed should be a text, not 5"),
        ({"nonsense": 1}, "there is no argument 'nonsense'"),
    ],
)
def test_invalid_expectations_are_rejected(given: Any, told: str) -> None:
    with pytest.raises(TypeError) as raised:
        assert_findings(Shouting, TEXT, at=["!", "!"], **given)
    assert str(raised.value) == told
