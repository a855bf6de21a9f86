"""Colours, links, and signs that an encoding lacks."""

import pytest

from kzlint.report import Terminal
from kzlint.report.ink import escaped, link, paint, spelt

PLAIN, RICH = Terminal(), Terminal(color=True, links=True)
CP1251 = Terminal(unicode=False, encoding="cp1251")
CP866 = Terminal(unicode=False, encoding="cp866")
ASCII = Terminal(unicode=False, encoding="ascii")


def test_paint() -> None:
    assert paint("а", "error", RICH) == "\x1b[1;31mа\x1b[0m"
    assert paint("", "error", RICH) == ""
    assert paint("а", "error", PLAIN) == "а"
    assert paint("а", "error", Terminal(links=True)) == "а"


@pytest.mark.parametrize(
    ("style", "parameters"),
    [
        ("error", "1;31"),
        ("warning", "1;33"),
        ("note", "1;36"),
        ("path", "1"),
        ("code", "1"),
        ("gutter", "34"),
        ("fix", "32"),
    ],
)
def test_styles(style: str, parameters: str) -> None:
    assert paint("а", style, RICH) == f"\x1b[{parameters}mа\x1b[0m"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/A?b=c&d#e", "https://example.org/A?b=c&d#e"),
        ("https://example.org/%20", "https://example.org/%20"),
        ("https://example.org/а б", "https://example.org/%D0%B0%20%D0%B1"),
        # Nothing in an address may end it.
        ("https://a\x1b\\b\x07\n", "https://a%1B%5Cb%07%0A"),
        ("https://a\ud800", "https://a?"),
    ],
)
def test_link(url: str, address: str) -> None:
    assert link("а", url, RICH) == f"\x1b]8;;{address}\x1b\\а\x1b]8;;\x1b\\"


def test_no_link() -> None:
    assert link("а", None, RICH) == "а"
    assert link("а", "https://example.org", Terminal(color=True)) == "а"


@pytest.mark.parametrize(
    ("terminal", "text", "expected"),
    [
        (PLAIN, "“ә” – « » …", "“ә” – « » …"),
        (CP1251, "“ә” – «дә» …", "“\\u04d9” – «д\\u04d9» …"),
        (CP866, "“дә” ‘х’ – — «» …", "\"д\\u04d9\" 'х' - - \\xab\\xbb ..."),
        (ASCII, "„Д“ …", '"\\u0414" ...'),
    ],
)
def test_spelt(terminal: Terminal, text: str, expected: str) -> None:
    assert spelt(text, terminal) == expected


@pytest.mark.parametrize(
    ("terminal", "text", "expected"),
    [
        (PLAIN, "“ә”", "“ә”"),
        (CP866, "“дә”", "\\u201cд\\u04d9\\u201d"),
        (ASCII, "\U0001f3a8é", "\\U0001f3a8\\xe9"),
    ],
)
def test_escaped(terminal: Terminal, text: str, expected: str) -> None:
    assert escaped(text, terminal) == expected
