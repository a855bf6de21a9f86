"""The kind of a line after a fix."""

import pytest

from kzlint.analysis.edited import NEAR, OPENING, stays_what_it_is, surroundings_after
from kzlint.core.finding import Edit
from kzlint.core.source import Source, Span


def edited(text: str, old: str, new: str) -> tuple[Edit, Source]:
    start = text.index(old)
    return Edit(Span(start, start + len(old)), new), Source(text)


@pytest.mark.parametrize(
    ("text", "old", "new", "stays"),
    [
        ("Көрме ашылды", "Көрме", "Кітап", True),
        ("Көрме\ndаte 2025\n", "dаte", "date", False),
        ("Бір.\n Видеo Ақорда\nЕкі.", "Видеo", "Видео", False),
        ("Бір Видеo Ақорда", "Видеo", "Видео", True),
        ("дата дата 2025-01-05 Т", "дата ", "", False),
        # A header once its invisible character is removed.
        ("dаt\u200be 2025", "dаt", "dat", False),
        ("Сурет: Aқорда", "Aқорда", "Ақорда", True),
        ("Сурет Ақорда" + " Ә" * 20 + " келдi", "келдi", "келді", False),
        ("Сурет Ақорда" + " Ә" * OPENING + " келдi", "келдi", "келді", True),
    ],
)
def test_whether_a_line_stays_what_it_is(text: str, old: str, new: str, stays: bool) -> None:
    assert stays_what_it_is(*edited(text, old, new)) is stays


def test_what_stands_around_an_edit_after_it() -> None:
    assert surroundings_after(*edited("Бір.\n16 Казан.\nЕкі.", "Казан", "Қазан")) == (
        "16 Қазан.",
        3,
    )
    words = "сөз " * NEAR
    assert surroundings_after(*edited(f"{words}Казан {words}", "Казан", "Қазан")) == (
        words[-NEAR:] + "Қазан " + words[: NEAR - 1],
        NEAR,
    )
