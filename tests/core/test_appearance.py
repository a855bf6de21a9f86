"""What a text says to its reader, whatever is hidden in it."""

import pytest

from kzlint.core.appearance import as_read, quoted, readings, visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Қазақ\u00adстан\u200b", "Қазақстан"),
        ("Қасым\u00adЖомарт", "Қасым-Жомарт"),
        ("ашылды.\u200bКелесі", "ашылды. Келесі"),
        ("Көрме\x1fашылды", "Көрме ашылды"),
        ("2025\u115f-10", "2025-10"),
        ("Сеи\u0306\u200bілбек", "Сейілбек"),
        ("👩\u200d🎨", "👩\u200d🎨"),
        ("Кө\ufffdме\u200b", "Кө\ufffdме"),
        ("Көрмe  ашылды", "Көрмe  ашылды"),
    ],
)
def test_what_is_visible(text: str, seen: str) -> None:
    assert visible(text) == seen


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Көрмe ашылды", "Көрме ашылды"),
        ("Кө\u200bрмe\u00a0 ашылды \t\nкеше \r\n", "Көрме ашылды\nкеше\r\n"),
        ("\tКөрме", "\tКөрме"),
        ("ІT саласы", "ІT саласы"),
        ("eGov.kz порталы", "eGov.kz порталы"),
        ("", ""),
    ],
)
def test_how_a_text_reads(text: str, read: str) -> None:
    assert as_read(text) == read


def test_look_alikes_are_the_second_reading() -> None:
    assert readings("Кө\u200bрмe  ашылды") == ("Көрмe  ашылды", "Көрме ашылды")


def test_messages_quote_what_fixes_leave() -> None:
    assert quoted(" 31\u00a0 қы\u00adркүи\u0306екте\x1e\n") == "31 қыркүйекте"
