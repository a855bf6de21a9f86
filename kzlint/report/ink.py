"""Text for a terminal: colours, links, and replacements for characters it cannot write."""

from kzlint.report import Terminal

# Select Graphic Rendition parameters, by the kind of text that they colour.
STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "path": "1",
    "code": "1",
    "gutter": "34",
    "fix": "32",
}

# Replacements for punctuation of our messages that an encoding does not have.
PLAIN = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}


def paint(text: str, style: str, terminal: Terminal) -> str:
    """Colour ``text`` in a style of :data:`STYLES`, if the terminal shows colours."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if terminal.color and text else text


def link(text: str, url: str | None, terminal: Terminal) -> str:
    """Link ``text`` to ``url``, if the terminal shows links."""
    if not url or not terminal.links:
        return text
    from urllib.parse import quote

    address = quote(url, safe="!#$%&'()*+,/:;=?@[]~", errors="replace")
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"


def spelt(text: str, terminal: Terminal) -> str:
    """Replace punctuation of our messages that the terminal cannot write; escape the rest."""
    if terminal.unicode:
        return text
    missing = {ord(char): plain for char, plain in PLAIN.items() if escaped(char, terminal) != char}
    return escaped(text.translate(missing), terminal)


def escaped(text: str, terminal: Terminal) -> str:
    """Escape the characters that the terminal cannot write, such as ``\\u04d9``."""
    if terminal.unicode:
        return text
    return text.encode(terminal.encoding, "backslashreplace").decode(terminal.encoding)
