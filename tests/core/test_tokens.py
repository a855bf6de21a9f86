"""Tokens: every character in one of them, addresses whole, words with their places."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzlint.core.forms import Kind
from kzlint.core.source import Source
from kzlint.core.tokens import MOST_TOKENS, TokenTables, tokenise, words_of
from tests.syntax.pieces import releases


def words(text: str) -> list[str]:
    return [word.text for word in tokenise(text).words]


@settings(max_examples=1000, deadline=None)
@given(text=st.one_of(releases, st.text(st.characters(), max_size=200)))
def test_every_character_is_in_one_token(text: str) -> None:
    table = tokenise(text)
    assert "".join(form.text for form in table.forms) == text
    assert table.starts[0] == 0
    assert table.starts[-1] == len(text)
    assert all(one < two for one, two in pairwise(table.starts))
    assert all(text[word.start : word.end] == word.text for word in table.words)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Көрме 10", [Kind.WORD, Kind.GAP, Kind.FIGURE]),
        (
            "«а»,;:(",
            [
                *[Kind.MARK, Kind.WORD, Kind.MARK],
                *[Kind.COMMA, Kind.SEMICOLON, Kind.COLON, Kind.BRACKET],
            ],
        ),
        ("–—−―-", [Kind.DASH]),
        ("?!…", [Kind.STOP]),
        ("a\r\nb\rc\n", [Kind.WORD, Kind.LINE_END] * 3),
        ("\t \u00a0\u2028", [Kind.GAP]),
        ("№_\u0306\x00", [Kind.OTHER] * 4),
        ("10-ы", [Kind.FIGURE, Kind.DASH, Kind.WORD]),
    ],
)
def test_kinds(text: str, kinds: list[Kind]) -> None:
    assert [form.kind for form in tokenise(text).forms] == kinds


@pytest.mark.parametrize(
    "address",
    [
        *("Zakon.kz", "eGov.kz", "gov.kz/memleket", "t.me/akorda", "www.akorda.kz/kk/a?b=1"),
        *("https://www.akorda.kz/kk/a?b=1", "ftp://a.b", "press@gov.kz", "a.b-c+d@mail.gov.kz"),
        *("#Наурыз2025", "@akorda", "&laquo;", "&#171;", "&#xAB;"),
        *("Тоқаев.kz", "Тоқаев-2025.docx", "есеп.pdf", "Zakon.kz-тің", "қала.қаз"),
    ],
)
def test_addresses_are_one_token(address: str) -> None:
    for text in (address, f"Көрме {address} сайтында", f"Көрме ({address})."):
        table = tokenise(text)
        found = [form.text for form in table.forms if form.kind is Kind.ADDRESS]
        assert found == [address]


@pytest.mark.parametrize(
    "text",
    [
        *("сөз.Сөз", "А. Балаева", "т.б.", "3.10", "2025.docx2", "Қ.-Ж.", "# Көрме", "@ a", "&"),
        *("R&D;", "екі/үш", "10:30", "Құны 3 млн.теңге", "snake_case"),
    ],
)
def test_what_is_not_an_address(text: str) -> None:
    assert all(form.kind is not Kind.ADDRESS for form in tokenise(text).forms)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" – 12,5 % … ", []),
        ("Көрме ашылды.", ["Көрме", "ашылды"]),
        ("Қасым-Жомарт Тоқаев", ["Қасым-Жомарт", "Тоқаев"]),
        ("АҚШ-тың SIM-картаны", ["АҚШ-тың", "SIM-картаны"]),
        ("бір-бірімен-ақ", ["бір-бірімен-ақ"]),
        ("Көрме – сән-салтанат", ["Көрме", "сән-салтанат"]),
        ("Көрме -ашық- өтті", ["Көрме", "ашық", "өтті"]),
        ("О’Нил мен Жан д'Арк", ["О’Нил", "мен", "Жан", "д'Арк"]),
        ("«Қазақфильм» киностудиясы", ["Қазақфильм", "киностудиясы"]),
        ("2025 жылғы 10-ы", ["жылғы", "ы"]),
        ("COP28-де", ["COP", "де"]),
        ("eGov.kz порталы, gov.kz/news", ["eGov.kz", "порталы"]),
        ("press@gov.kz мекенжайы", ["мекенжайы"]),
        ("бір\nекі\u00a0үш", ["бір", "екі", "үш"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found
    assert list(words_of(text)) == found


def test_words_are_found_by_their_places() -> None:
    table = tokenise("Көрме Алматыда ашылды.")
    assert [word.text for word in table.words_in(6, 22)] == ["Алматыда", "ашылды"]
    assert [word.text for word in table.words_in(6, 15)] == ["Алматыда"]
    assert table.words_in(7, 15) == []


@pytest.mark.parametrize(
    ("text", "before", "found"),
    [
        ("қала әкімі Асқар", "Асқар", "әкімі"),
        ("қала әкімі, Асқар", "Асқар", None),
        ("(Асқар", "Асқар", None),
        ("Асқар", "Асқар", None),
        (" Асқар", "Асқар", None),
        ("2025 Асқар", "Асқар", None),
    ],
)
def test_the_word_before_a_place(text: str, before: str, found: str | None) -> None:
    word = tokenise(text).word_before(text.index(before))
    assert (word and word.text) == found


def test_tables_are_dropped_when_there_are_too_many_tokens() -> None:
    line = "а " * (MOST_TOKENS // 4) + "\n"
    tables = TokenTables(Source(line * 4))
    first = tables.of(0, len(line) - 1)
    assert tables.of(0, len(line) - 1) is first
    for row in range(1, 4):
        tables.of(row * len(line), (row + 1) * len(line) - 1)
    assert tables.of(0, len(line) - 1) is not first


def test_hostile_runs_take_time_in_proportion() -> None:
    for piece in ("a.", "a@", "http://", "а.kz", "a/", "#", "&a", "1.", "-а", "a-", "/a."):
        assert (
            sum(map(len, (form.text for form in tokenise(piece * 20_000).forms)))
            == len(piece) * 20_000
        )
