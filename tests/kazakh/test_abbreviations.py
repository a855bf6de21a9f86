"""Full stops that end a sentence, and full stops that belong to a word."""

import pytest

from kzlint.kazakh.abbreviations import ends_in_full_stop, keeps_stop


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Құны 3 млрд", True),
        ("Үлгі ООО Ltd", True),
        ("және т.б", True),
        ("Балаева А", True),
        ("2025ж", True),
        ("Ақорда", False),
        ("Алматы облы", False),
        ("«Хабар»", False),
        ("", False),
    ],
)
def test_a_stop_of_a_word(text: str, kept: bool) -> None:
    assert keeps_stop(text) is kept


@pytest.mark.parametrize(
    ("text", "is_end"),
    [
        ("Көрме ашылды.", True),
        ("Жиын өтті...", False),
        ("Жиын өтті!", False),
        ("Құны – 3 млрд.", False),
        ("Алматы обл.", False),
        ("Жүлдегер – проф.", False),
        ("Елу жыл, т.б.", False),
        ("Бәсеке ас.", False),
        ("«Абай» операсы.", True),
        ("Опера – «Абай».", True),
        ("Өсім – 5%.", True),
        ("Тарихы: 1991–2025.", True),
        (".", False),
        ("", False),
    ],
)
def test_the_stop_of_a_sentence(text: str, is_end: bool) -> None:
    assert ends_in_full_stop(text) is is_end
