"""Credit lines and their parts, and the lines that count as captions."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.core.source import Source
from kzlint.core.tokens import tokenise
from kzlint.syntax import Caption, parse
from kzlint.syntax.credits import credited
from tests.syntax.pieces import releases


def groups(text: str) -> list[list[str]]:
    return [[part.text for part in group] for group in credited(tokenise(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ақорда баспасөз қызметі", [["Ақорда баспасөз қызметі"]]),
        ("Zakon.kz/Асқар Серіков", [["Zakon.kz"], ["Асқар Серіков"]]),
        ("Zakon.kz / А. Серіков", [["Zakon.kz"], ["А. Серіков"]]),
        ("Ақорда; ҚазАқпарат | Хабар", [["Ақорда"], ["ҚазАқпарат"], ["Хабар"]]),
        ("Ақорда, ҚазАқпарат", [["Ақорда", "ҚазАқпарат"]]),
        ("© Sputnik", [["Sputnik"]]),
        ("(с) Ақорда", [["Ақорда"]]),
        ("Ақорда © 2025", [["Ақорда © 2025"]]),
        ("Көрме ашылуы. Ақорда", [["Ақорда"]]),
        ("Көрме ашылуы © Ақорда", [["Ақорда"]]),
        ("Көрме ашылуы. Фото: А. Серіков", [["А. Серіков"]]),
        ("https://www.akorda.kz/kk/a?b=1", [["https://www.akorda.kz/kk/a?b=1"]]),
        ("gov.kz/memleket, t.me/akorda", [["gov.kz/memleket", "t.me/akorda"]]),
        ("Zakon.kz/Askar Serikov", [["Zakon.kz"], ["Askar Serikov"]]),
        ("Ақорда.", [["Ақорда"]]),
        ("Ақорда,,", [["Ақорда"]]),
        ("©", []),
        ("– 2025", []),
        ("", []),
    ],
)
def test_who_is_credited(text: str, expected: list[list[str]]) -> None:
    assert groups(text) == expected


@given(st.one_of(st.text(st.characters(), max_size=60), releases))
def test_any_line_comes_apart_in_order(text: str) -> None:
    line = text.splitlines()[0] if text.splitlines() else ""
    parts = [part for group in credited(tokenise(line)) for part in group]
    assert all(part.text.strip() for part in parts)
    assert [p.span for p in parts] == sorted(p.span for p in parts)
    assert all(one.end <= two.start for one, two in pairwise(parts))


@pytest.mark.parametrize("text", ["akorda.kz", "https://akorda.kz/kk", "www.akorda.kz", "a.b.kz/"])
def test_addresses(text: str) -> None:
    assert tokenise(text).is_address


@pytest.mark.parametrize("text", ["", "Ақорда", "akorda.kz сайты", "А.Серіков", "т.б."])
def test_what_is_no_address(text: str) -> None:
    assert not tokenise(text).is_address


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("сурет: Ақорда", "сурет", "Сурет"),
        ("Сурт: Ақорда", "Сурт", "Сурет"),
        ("Cурет: Ақорда", "Cурет", "Сурет"),
        ("Suret: Ақорда", "Suret", "Сурет"),
        ("СУРЕТ: Ақорда", "СУРЕТ", "Сурет"),
        ("Photo: Ақорда", "Photo", "Фото"),
        ("Фотосурет: Ақорда", "Фотосурет", "Фото"),
        ("Суреттер: Ақорда", "Суреттер", "Сурет"),
        ("Сурет авторы: Асқар Серіков", "Сурет авторы", "Сурет"),
        ("Фото көзі : Zakon.kz", "Фото көзі", "Фото"),
        ("Сурет Ақорда баспасөз қызметі", "Сурет", "Сурет"),
        ("СУРЕТ Ақорда", "СУРЕТ", "Сурет"),
        ("Фото © Sputnik", "Фото", "Фото"),
        ("Фото akorda.kz", "Фото", "Фото"),
        ("Сурет – Ақорда", "Сурет", "Сурет"),
        ("Сурет - «Қазақфильм» киностудиясы", "Сурет", "Сурет"),
        ("Сурет; Ақорда", "Сурет", "Сурет"),
        ("Сурет Асқар Аманкелді", "Сурет", "Сурет"),
    ],
)
def test_captions(text: str, label: str, name: str) -> None:
    (block,) = parse(Source(text)).blocks
    assert isinstance(block, Caption)
    assert (block.label.text, block.name) == (label, name)
    assert block.credit is not None
    assert text.endswith(block.credit.text)


@pytest.mark.parametrize(
    "text",
    [
        "Суретте министр көрмені ашып тұр.",
        "Суретте: министр көрмені ашып тұр",
        "Сурет көрмесі ашылды.",
        "Сурет көрмесі ашылды",
        "Сурет Алматыда түсірілді",
        "Сурет – баланың ішкі әлемі",
        "Сурет – Абай мұражайында сақтаулы тұр",
        "Сурет 2025 жылы салынған",
        "Сурет салу – өнер",
        "Сурет – Ақордада ілінген!",
        "Фото көрмесіне отыз суретші қатысты.",
        "Фото Алматыда түсірілген",
        "Фото – Видео",
        "Фотоаппарат Алматыда",
        "Видео «Тіл» порталында",
        "Видео Ақордада жарияланды.",
        "Кітап авторы: Абай",
        "Сурен: біз дайынбыз",
        "Сүре: Фатиха",
        "Лото: бес сан",
        "Фон: қара",
        "Сұрақ: қашан?",
        "Сурет",
    ],
)
def test_sentences_that_are_no_captions(text: str) -> None:
    assert [type(block).__name__ for block in parse(Source(text)).blocks] == ["Paragraph"]
