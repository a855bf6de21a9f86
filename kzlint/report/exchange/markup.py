"""XML documents, as text: what ``junit`` and ``checkstyle`` are written in."""

from xml.etree import ElementTree

from kzlint.report import Terminal


def document(root: ElementTree.Element, terminal: Terminal) -> str:
    """The document of that root, indented; letters as references where they cannot be shown.

    Texts and attributes must be portable (see :mod:`kzlint.report.exchange.portable`).
    """
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    if not terminal.unicode:
        text = text.encode("ascii", "xmlcharrefreplace").decode()
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
