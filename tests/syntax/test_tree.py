"""The typed tree: blocks tile the text, and each kind of line becomes its kind of node."""

import datetime

import pytest
from hypothesis import given, settings

from kzlint.core.source import Source
from kzlint.syntax import (
    Block,
    Caption,
    Closure,
    DateForm,
    Header,
    Paragraph,
    Quotation,
    Release,
    parse,
)
from tests.syntax.pieces import releases


def tree(text: str) -> Release:
    return parse(Source(text))


def paragraph(text: str) -> Paragraph:
    (block,) = tree(text).blocks
    assert isinstance(block, Paragraph)
    return block


def header(text: str) -> Header:
    (block,) = tree(text).blocks
    assert isinstance(block, Header)
    return block


def caption(text: str) -> Caption:
    (block,) = tree(text).blocks
    assert isinstance(block, Caption)
    return block


@settings(max_examples=500, deadline=None)
@given(text=releases)
def test_blocks_and_line_ends_tile_the_text(text: str) -> None:
    release = tree(text)
    parts = sorted([*release.blocks, *release.line_ends], key=lambda node: (node.start, node.end))
    assert "".join(part.text for part in parts) == text


@settings(max_examples=500, deadline=None)
@given(text=releases)
def test_quotations_lie_inside_one_another(text: str) -> None:
    for prose in tree(text).prose:
        pending: list[tuple[int, int, Quotation]] = [
            (prose.start, prose.end, quotation) for quotation in prose.quotations
        ]
        while pending:
            start, end, quotation = pending.pop()
            assert start <= quotation.start <= quotation.content.start
            assert quotation.content.start <= quotation.content.end <= quotation.end <= end
            pending += [(quotation.start, quotation.end, inner) for inner in quotation.nested]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", []),
        ("\n", ["Blank"]),
        ("date 2025-10-11 Көрме", ["Header"]),
        (" date 2025-10-11 Көрме\r\nЖиын өтті.\r\n", ["Header", "Paragraph"]),
        ("Дата орталығы ашылды", ["Paragraph"]),
        ("Data 25 орталық", ["Paragraph"]),
        ("дата 2025.10.11 Көрме", ["Header"]),
        ("dаte 2025-10-11 Көрме", ["Header"]),
        ("Сурет: Ақорда\rФото: Ақорда", ["Caption", "Caption"]),
        ("Сурт: Ақорда", ["Caption"]),
        ("Photo : Ақорда", ["Caption"]),
        ("Сурет Ақорда баспасөз қызметі", ["Caption"]),
        ("Суретте министр көрмені ашып тұр.", ["Paragraph"]),
        ("Сурет көрмесі ашылды.", ["Paragraph"]),
        ("Фото Алматыда түсірілді.", ["Paragraph"]),
        ("Сұрақ: жоба қашан аяқталады?", ["Paragraph"]),
        ("# kzlint: ignore QUO001", ["Directive"]),
        ("# ескерту", ["Paragraph"]),
        ("Бір\n\n \nЕкі", ["Paragraph", "Blank", "Blank", "Paragraph"]),
    ],
)
def test_kinds_of_lines(text: str, kinds: list[str]) -> None:
    assert [type(block).__name__ for block in tree(text).blocks] == kinds


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("date 2025-10-11 Т", DateForm.ISO, datetime.date(2025, 10, 11)),
        ("date 2025-02-30 Т", DateForm.ISO, None),
        ("date 2025.1.5 Т", DateForm.YEAR_FIRST, datetime.date(2025, 1, 5)),
        ("date 11/10/2025 Т", DateForm.DAY_FIRST, datetime.date(2025, 10, 11)),
        ("date 2025 жылғы 11 қазан Т", DateForm.WORDS, datetime.date(2025, 10, 11)),
        ("date 11 қазанда Т", DateForm.WORDS, None),
        ("date 20251011 Т", DateForm.UNREADABLE, None),
    ],
)
def test_header_dates(text: str, form: DateForm, value: datetime.date | None) -> None:
    date = header(text).date
    assert date is not None
    assert (date.form, date.value) == (form, value)
    assert date.is_impossible == (text == "date 2025-02-30 Т")
    headline = header(text).headline
    assert headline is not None
    assert headline.text == "Т"


def test_a_header_without_date_keeps_its_headline() -> None:
    node = header("date 25 жылдық мерейтой")
    assert node.date is None
    assert node.headline is not None
    assert node.headline.text == "25 жылдық мерейтой"


def test_the_parts_of_a_caption() -> None:
    node = caption(" сурет :  Ақорда \n".rstrip("\n"))
    assert (node.label.text, node.name) == ("сурет", "Сурет")
    assert node.before_colon is not None
    assert node.after_colon is not None
    assert (node.before_colon.text, node.after_colon.text) == (" ", "  ")
    assert node.credit is not None
    assert node.credit.text == "Ақорда"


ATTRIBUTED = [
    ("«Біз дайынбыз», – деді Аида Балаева.", "Біз дайынбыз", "деді", "Аида Балаева"),
    ('"Біз дайынбыз" - деп атап өтті ол.', "Біз дайынбыз", "деп", "атап өтті ол"),
    ("– Біз дайынбыз, – деді министр.", "Біз дайынбыз", "деді", "министр"),
    ("Министр «Біз дайынбыз», – деді.", "Біз дайынбыз", "деді", None),
    ("«Жоба аяқталды», — делінген хабарламада.", "Жоба аяқталды", "делінген", "хабарламада"),
    ("«Біз дайынбыз!» – деді Қ.-Ж. Серік.", "Біз дайынбыз!", "деді", "Қ.-Ж. Серік"),
    ("„Біз дайынбыз“ , – дейді мамандар.", "Біз дайынбыз", "дейді", "мамандар"),
    ("«Біз дайынбыз» деп мәлімдеді ол.", "Біз дайынбыз", "деп", "мәлімдеді ол"),
    ("«Біз дайынбыз»,, – деді министр.", "Біз дайынбыз", "деді", "министр"),
    ("«Біз дайынбыз», – Аида Балаева.", "Біз дайынбыз", None, "Аида Балаева"),
]


@pytest.mark.parametrize(("text", "content", "head", "tail"), ATTRIBUTED)
def test_attributions(text: str, content: str, head: str | None, tail: str | None) -> None:
    (quotation,) = paragraph(text).quotations
    attribution = quotation.attribution
    assert quotation.content.text == content
    assert attribution is not None
    assert (attribution.head and attribution.head.text) == head
    assert (attribution.tail and attribution.tail.text) == tail


def test_a_split_quotation() -> None:
    (quotation,) = paragraph("«Біз бастадық! – деді Серік. – Енді тоқтамаймыз».").quotations
    assert quotation.closure is Closure.CLOSED
    assert [inner.text for inner in quotation.inner] == [" – деді Серік"]


@pytest.mark.parametrize(
    ("text", "closures"),
    [
        ("«Бір»", [Closure.CLOSED]),
        ("«Бір", [Closure.UNCLOSED]),
        ('«Бір"', [Closure.MIXED]),
        ('"Бір «екі" үш', [Closure.CLOSED, Closure.UNCLOSED]),
        ("«Бір «екі»", [Closure.CLOSED, Closure.CLOSED]),
        ("«Бір «екі» үш", [Closure.UNCLOSED, Closure.CLOSED]),
        ('" бір " екі', [Closure.CLOSED]),
        ("«Арна» студиясы» АҚ", [Closure.CLOSED, Closure.CLOSED]),
        ("«Арна» бізге жақын. Келіңіз», – деді ол.", [Closure.CLOSED, Closure.CLOSED]),
        ("– Бір", [Closure.LINE]),
        ('«„„"', [Closure.UNCLOSED, Closure.CLOSED, Closure.CLOSED]),
        ("«а «б». «в «г».", [Closure.CLOSED] * 4),
    ],
)
def test_how_quotations_end(text: str, closures: list[Closure]) -> None:
    found: list[Closure] = []
    pending = list(paragraph(text).quotations)
    while pending:
        quotation = pending.pop(0)
        found.append(quotation.closure)
        pending += quotation.nested
    assert found == closures


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Бір. Екі! Үш", ["Бір.", "Екі!", "Үш"]),
        ("А. Балаева мен Қ.-Ж. Тоқаев келді. Жиын өтті.", None),
        ("Құны 3,5 млн. теңге болды. Соңы.", ["Құны 3,5 млн. теңге болды.", "Соңы."]),
        ("«Бір. Екі», – деді ол. Үш.", ["«Бір. Екі», – деді ол.", "Үш."]),
        ("«Бір екі үш.» Төрт.", ["«Бір екі үш.»", "Төрт."]),
        ("– Бір! – деді ол. – Екі.", ["– Бір! – деді ол.", "– Екі."]),
    ],
)
def test_sentences(text: str, sentences: list[str] | None) -> None:
    expected = sentences or ["А. Балаева мен Қ.-Ж. Тоқаев келді.", "Жиын өтті."]
    assert [sentence.text for sentence in paragraph(text).sentences] == expected


DATES = [
    ("10 қазанда", [10], 10, None, None),
    ("2025 жылғы 10 қазан", [10], 10, 2025, None),
    ("11 қазан 2025 жылы", [11], 10, 2025, None),
    ("10–12 қазан", [10, 12], 10, None, None),
    ("10, 12 және 15 қазанда", [10, 12, 15], 10, None, None),
    ("жұма, 10 қазан", [10], 10, None, 4),
    ("10 қазан (жұма)", [10], 10, None, 4),
    ("10 қазан, жұма күні", [10], 10, None, 4),
    ("сенбі күні, 11 қазанда", [11], 10, None, 5),
    ("жұма күні (10 қазан)", [10], 10, None, 4),
    ("10-қазанда", [10], 10, None, None),
    ("10-шы қазанда", [10], 10, None, None),
    ("қазанның 10-ы", [10], 10, None, None),
    ("10.10.2025", [10], 10, 2025, None),
    ("32.13.2025", [32], 13, 2025, None),
    ("2025-10-11", [11], 10, 2025, None),
    ("2019 жылы", [], None, 2019, None),
    ("2019–2022 жылдары", [], None, 2019, None),
]


@pytest.mark.parametrize(("text", "days", "month", "year", "weekday"), DATES)
def test_dates(
    text: str, days: list[int], month: int | None, year: int | None, weekday: int | None
) -> None:
    (date,) = paragraph(f"Жиын {text} болады.").dates
    assert date.text in text
    assert date.weekday is None or date.weekday.text in text
    assert list(date.day_numbers) == days
    assert (date.month, date.year, date.weekday_number) == (month, year, weekday)


@pytest.mark.parametrize(
    "text",
    ["3.10 млрд теңге", "12,2% өсім", "№ 10 қаулы", "45 қазан ас", "5 маусымдық жұмысшы", "10:30"],
)
def test_figures_that_are_no_dates(text: str) -> None:
    assert paragraph(text).dates == ()


def test_the_first_block_is_the_header_past_blanks_and_directives() -> None:
    release = tree("\n# kzlint: ignore-file\ndate 2025-10-11 Көрме\n")
    assert isinstance(release.first_block, Block)
    assert release.header is release.first_block
    assert release.date == datetime.date(2025, 10, 11)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["«", '"', "«а ", '"а ', "– ", "1,", "- деді ", "10 ", "А."])
def test_nothing_nests_too_deep(piece: str) -> None:
    text = piece * 5000
    assert "".join(block.text for block in tree(text).blocks) == text
