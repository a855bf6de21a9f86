"""Serialize the XML documents of ``junit`` and ``checkstyle``."""

from xml.etree import ElementTree

from kzlint.report import Terminal


def document(root: ElementTree.Element, terminal: Terminal) -> str:
    """Serialize the document with this root element, indented.

    Characters that the terminal cannot show become character references. Texts and attributes
    must be portable (see :mod:`kzlint.report.exchange.portable`).
    """
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    if not terminal.unicode:
        text = text.encode("ascii", "xmlcharrefreplace").decode()
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
