"""Source text: decoding bytes, spans, lines and columns."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

from kzlint.i18n.message import N_

BOM = b"\xef\xbb\xbf"

# The path of standard input, if the user gives no other.
STANDARD_INPUT = "-"

# The first bytes of files that are not text, or text in another encoding.
SIGNATURES = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
    (b"\x89PNG", N_("a PNG image")),
    (b"\xff\xd8\xff", N_("a JPEG image")),
    (b"%PDF", N_("a PDF document")),
    (b"PK\x03\x04", N_("a ZIP archive or an office document")),
    (b"\xd0\xcf\x11\xe0", N_("an old office document")),
    (b"\x1f\x8b", N_("a gzip archive")),
    (b"{\\rtf", N_("a document with formatting (RTF)")),
)


class Span(NamedTuple):
    """A half-open range of the text, in Unicode code points."""

    start: int
    end: int


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_PlacedT = TypeVar("_PlacedT", bound=_Placed)


def starting_in(items: Sequence[_PlacedT], start: int, end: int) -> Sequence[_PlacedT]:
    """Return the items that start in [``start``, ``end``); ``items`` are sorted by position."""
    first, last = (
        bisect_left(items, place, key=lambda item: item.span.start) for place in (start, end)
    )
    return items[first:last]


def spliced(text: str, replacements: Iterable[tuple[int, int, str]]) -> str:
    """Return ``text`` with replacements: start, end and content, sorted by position."""
    parts, at = list[str](), 0
    for start, end, content in replacements:
        parts += [text[at:start], content]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


class Position(NamedTuple):
    """A position as editors show it: row and column from 1, offset from 0, in code points."""

    row: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Where a file is not UTF-8 text, and what it may be instead.

    ``offset`` is a code point offset into the text decoded with replacement characters,
    ``byte`` the value of the first bad byte, ``byte_offset`` its offset in the file. ``guess``
    says what the file looks like (``windows-1251``, ``UTF-16``, ``a PNG image``), if known.
    """

    offset: int
    byte: int
    byte_offset: int
    guess: str | None


@dataclass(frozen=True)
class Source:
    """The text of one file. ``path`` is only used to report findings.

    ``bom`` is True if a byte order mark precedes the text; the text does not include it.
    """

    text: str
    path: str = STANDARD_INPUT
    bom: bool = False
    undecodable: Undecodable | None = field(default=None)

    @classmethod
    def from_bytes(cls, content: bytes, path: str = STANDARD_INPUT) -> "Source":
        """Decode ``content``; sets ``undecodable`` if it is not UTF-8, and never raises."""
        bom = content.startswith(BOM)
        body = content[len(BOM) :] if bom else content
        guess = _signature(body)
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError as error:
            before = body[: error.start].decode("utf-8")
            bad = Undecodable(
                offset=len(before),
                byte=body[error.start],
                byte_offset=error.start + (len(BOM) if bom else 0),
                guess=guess or _guess_encoding(body),
            )
            return cls(body.decode("utf-8", errors="replace"), path, bom, bad)
        if guess is not None or _is_utf16(body):
            bad = Undecodable(0, body[0], len(BOM) if bom else 0, guess or "UTF-16")
            return cls(text, path, bom, bad)
        return cls(text, path, bom)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        r"""The offsets at which lines start; ``\r\n``, ``\n`` and ``\r`` end a line."""
        text, starts, at = self.text, [0], 0
        if "\r" not in text:
            while (at := text.find("\n", at) + 1) > 0:
                starts.append(at)
            return tuple(starts)
        for at, char in enumerate(text):
            if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
                starts.append(at + 1)
        return tuple(starts)

    def position(self, offset: int) -> Position:
        """Return the position of ``offset``, which may be the end of the text."""
        row = bisect_right(self.line_starts, offset)
        return Position(row, offset - self.line_starts[row - 1] + 1, offset)

    def line_at(self, offset: int) -> Span:
        """Return the span of the line that contains ``offset``, without its line end."""
        return self.line(bisect_right(self.line_starts, offset))

    def line(self, row: int) -> Span:
        """Return the span of line ``row`` (from 1), without its line end."""
        starts = self.line_starts
        start = starts[row - 1]
        end = starts[row] if row < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


def _signature(body: bytes) -> str | None:
    return next((name for start, name in SIGNATURES if body.startswith(start)), None)


def _is_utf16(body: bytes) -> bool:
    """True if every second byte is 0x00 or 0x04: Cyrillic UTF-16, which may be valid UTF-8 too."""
    sample = body[:2000]
    return len(sample) >= 8 and any(
        sum(byte in b"\x00\x04" for byte in sample[parity::2]) > 0.9 * len(sample[parity::2])
        for parity in (0, 1)
    )


def _guess_encoding(body: bytes) -> str | None:
    """Guess the encoding of bytes that are not UTF-8, by the share of possible Cyrillic letters."""
    if _is_utf16(body):
        return "UTF-16"
    high = [byte for byte in body[:20_000] if byte >= 0x80]
    if b"\x00" in body[:20_000] or len(high) < 3:
        return None
    letters = sum(byte >= 0xC0 or byte in b"\xa8\xb8" for byte in high)
    return "windows-1251" if letters >= 0.7 * len(high) else None
