"""Bytes to text, and places in the text."""

import re
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.core.source import BOM, Position, Source, Span, Undecodable

texts = st.lists(
    st.sampled_from("\r\n\r\nаб 日\u0306\u2028\x0b") | st.characters(), max_size=30
).map("".join)
HEADER = "date 2025-10-11 Көрме ашылды\n"


@pytest.mark.parametrize(
    ("content", "text", "bom"),
    [
        (b"", "", False),
        (BOM, "", True),
        (HEADER.encode(), HEADER, False),
        (BOM + HEADER.encode(), HEADER, True),
        (b"\x00", "\x00", False),
        ("а\ufeffб".encode(), "а\ufeffб", False),
        ("а\u2028\r\n".encode(), "а\u2028\r\n", False),
        ("\U0001f3a8".encode(), "\U0001f3a8", False),
    ],
)
def test_utf8(content: bytes, text: str, bom: bool) -> None:
    source = Source.from_bytes(content, "a.txt")
    assert source == Source(text, "a.txt", bom, None)


RUSSIAN = "date 2025-10-11 Новость дня: открылась выставка\n"


@pytest.mark.parametrize(
    ("content", "undecodable"),
    [
        (RUSSIAN.encode("cp1251"), Undecodable(16, 0xCD, 16, "windows-1251")),
        (b"ab\xff", Undecodable(2, 0xFF, 2, None)),
        (b"\xcd\xee\xe2", Undecodable(0, 0xCD, 0, "windows-1251")),
        (b"\xcd\xee\xe2\x00", Undecodable(0, 0xCD, 0, None)),
        (b"caf\xe9 \xab\xbb \xb5\xb5", Undecodable(3, 0xE9, 3, None)),
        ("Көрме".encode() + b"\xd0", Undecodable(5, 0xD0, 10, None)),
        (BOM + b"a\xff", Undecodable(1, 0xFF, 4, None)),
        ("Көрме\xff".encode("latin-1", "replace"), Undecodable(5, 0xFF, 5, None)),
        (b"\xed\xa0\x80\xed\xb0\x80", Undecodable(0, 0xED, 0, None)),
        (b"\xc0\x80", Undecodable(0, 0xC0, 0, None)),
        (b"\xf4\x90\x80\x80", Undecodable(0, 0xF4, 0, None)),
        (HEADER.encode("utf-16"), Undecodable(0, 0xFF, 0, "UTF-16")),
        (HEADER.encode("utf-16-le"), Undecodable(34, 0xE9, 34, "UTF-16")),
        (HEADER.encode("utf-16-be"), Undecodable(35, 0xE9, 35, "UTF-16")),
        (RUSSIAN.encode("utf-16-le"), Undecodable(0, 0x64, 0, "UTF-16")),
        (RUSSIAN.encode("utf-16-be"), Undecodable(0, 0x00, 0, "UTF-16")),
        (b"\xfe\xff" + HEADER.encode("utf-16-be"), Undecodable(0, 0xFE, 0, "UTF-16")),
        (HEADER.encode("utf-32"), Undecodable(0, 0xFF, 0, "UTF-32")),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Undecodable(0, 0x89, 0, "a PNG image")),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", Undecodable(0, 0xFF, 0, "a JPEG image")),
        (b"%PDF-1.7\n", Undecodable(0, 0x25, 0, "a PDF document")),
        (b"PK\x03\x04\x14\x00", Undecodable(0, 0x50, 0, "a ZIP archive or an office document")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Undecodable(0, 0xD0, 0, "an old office document")),
        (b"\x1f\x8b\x08\x00", Undecodable(1, 0x8B, 1, "a gzip archive")),
    ],
)
def test_undecodable(content: bytes, undecodable: Undecodable) -> None:
    source = Source.from_bytes(content)
    assert source.undecodable == undecodable
    assert source.text == content.removeprefix(BOM).decode("utf-8", "replace")


@given(st.binary(max_size=60))
def test_any_bytes_become_a_source(content: bytes) -> None:
    source = Source.from_bytes(content)
    assert source.bom is content.startswith(BOM)
    bad = source.undecodable
    if bad is None:
        assert (BOM if source.bom else b"") + source.text.encode() == content
    else:
        assert 0 <= bad.offset < len(source.text)
        assert content[bad.byte_offset] == bad.byte


@given(texts)
def test_encoded_text_comes_back(text: str) -> None:
    content = text.encode("utf-8", "replace")
    source = Source.from_bytes(content)
    assert source.text == content.removeprefix(BOM).decode()


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", (0,)),
        ("а", (0,)),
        ("а\n", (0, 2)),
        ("\n\n", (0, 1, 2)),
        ("а\nб\n", (0, 2, 4)),
        ("а\r\nб", (0, 3)),
        ("а\rб", (0, 2)),
        ("а\r\r\nб", (0, 2, 4)),
        ("а\n\rб", (0, 2, 3)),
        ("а\u2028б\x85в\x0bг\x0c", (0,)),
    ],
)
def test_line_starts(text: str, starts: tuple[int, ...]) -> None:
    assert Source(text).line_starts == starts


@pytest.mark.parametrize(
    ("text", "offset", "row", "column"),
    [
        ("", 0, 1, 1),
        ("аб", 2, 1, 3),
        ("аб\nв", 2, 1, 3),
        ("аб\nв", 3, 2, 1),
        ("аб\r\nв", 3, 1, 4),
        ("аб\r\nв", 4, 2, 1),
        ("аб\rв", 3, 2, 1),
        ("аб\n", 3, 2, 1),
        ("日本\U0001f3a8е\u0308б", 5, 1, 6),
    ],
)
def test_position(text: str, offset: int, row: int, column: int) -> None:
    assert Source(text).position(offset) == Position(row, column, offset)


@pytest.mark.parametrize(
    ("text", "row", "span"),
    [
        ("", 1, Span(0, 0)),
        ("аб\nв", 1, Span(0, 2)),
        ("аб\r\nв", 1, Span(0, 2)),
        ("аб\r\nв", 2, Span(4, 5)),
        ("аб\r\n", 2, Span(4, 4)),
        ("\n\r\n", 1, Span(0, 0)),
        ("\n\r\n", 2, Span(1, 1)),
    ],
)
def test_line(text: str, row: int, span: Span) -> None:
    assert Source(text).line(row) == span


@given(texts)
def test_lines_are_what_line_ends_part(text: str) -> None:
    source = Source(text)
    rows = range(1, len(source.line_starts) + 1)
    lines = [text[span.start : span.end] for span in map(source.line, rows)]
    assert lines == re.split(r"\r\n|\n|\r", text)


@given(texts)
def test_positions_and_offsets_say_the_same(text: str) -> None:
    source = Source(text)
    positions = [source.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    for offset, position in enumerate(positions):
        line = source.line(position.row)
        assert position.offset == offset
        assert line.start + position.column - 1 == offset
        assert offset <= line.end or text[line.end : offset] == "\r"


@pytest.mark.parametrize("made", [Source("а"), Undecodable(0, 0xFF, 0, None)])
def test_what_was_read_stays_as_it_is(made: object) -> None:
    with pytest.raises(FrozenInstanceError):
        made.offset = 1  # type: ignore[attr-defined]


def test_sources_are_the_same_by_what_they_hold() -> None:
    one, other = Source("а", "a.txt"), Source("а", "a.txt")
    assert one.line_starts == other.line_starts == (0,)
    assert one == other
    assert one != Source("а", "b.txt")
