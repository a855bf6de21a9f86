"""What every consumer can hold."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.report import Terminal
from kzlint.report.exchange.markup import document
from kzlint.report.exchange.portable import is_encodable, portable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Ә日\U0001f3a8\u00a0\u200d\ufffd\U0010ffff", "Ә日\U0001f3a8\u00a0\u200d\ufffd\U0010ffff"),
        ("\t\r\n", "\t\r\n"),
        ("\x00\x08\x0b\x0c\x0e\x1f", r"\x00\x08\x0b\x0c\x0e\x1f"),
        ("\x7f\x85", "\x7f\x85"),
        ("\ud7ff\ud800\udbff", "\ud7ff\\ud800\\udbff"),
        ("\udc80\udcff\udd00\ue000", "\\x80\\xff\\udd00\ue000"),
        ("\ufffe\uffff", r"\ufffe\uffff"),
    ],
)
def test_portable(text: str, expected: str) -> None:
    assert portable(text) == expected


@given(st.text(st.characters(), max_size=12))
def test_xml_holds_it_to_the_letter(text: str) -> None:
    root = Element("a", b=portable(text))
    for terminal in (Terminal(), Terminal(unicode=False, encoding="ascii")):
        assert fromstring(document(root, terminal).encode()).get("b") == portable(text)


def test_document() -> None:
    root = Element("a", b="ә<\n")
    root.append(Element("c"))
    assert document(root, Terminal()) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<a b="ә&lt;&#10;">\n  <c />\n</a>\n'
    )
    assert document(root, Terminal(unicode=False, encoding="ascii")) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&#1241;&lt;&#10;">\n  <c />\n</a>\n'
    )


@pytest.mark.parametrize(
    ("text", "encodable"),
    [("", True), ("ә\x00\ufffe\U0001f3a8", True), ("ә\ud800", False), ("\udfffә", False)],
)
def test_lone_surrogates_are_not_encodable(text: str, encodable: bool) -> None:
    assert is_encodable(text) is encodable
