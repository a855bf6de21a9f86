"""How text meets a terminal: colours, links, and what is written where letters are missing."""

from kzlint.report import Terminal

# Select Graphic Rendition parameters, by what is coloured.
STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "path": "1",
    "code": "1",
    "gutter": "34",
    "fix": "32",
}

# Signs of our sentences, and what stands for one where an encoding has it not.
PLAIN = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}


def paint(text: str, style: str, terminal: Terminal) -> str:
    """``text`` in a colour of :data:`STYLES`, if the terminal shows colours."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if terminal.color and text else text


def link(text: str, url: str | None, terminal: Terminal) -> str:
    """``text`` as a link to ``url``, if the terminal shows links."""
    if not url or not terminal.links:
        return text
    from urllib.parse import quote

    address = quote(url, safe="!#$%&'()*+,/:;=?@[]~", errors="replace")
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"


def spelt(text: str, terminal: Terminal) -> str:
    """A sentence of ours in signs that the terminal can write; letters it lacks are escaped."""
    if terminal.unicode:
        return text
    missing = {ord(sign): plain for sign, plain in PLAIN.items() if escaped(sign, terminal) != sign}
    return escaped(text.translate(missing), terminal)


def escaped(text: str, terminal: Terminal) -> str:
    """``text`` with the letters that the terminal cannot write as ``\\u04d9``."""
    if terminal.unicode:
        return text
    return text.encode(terminal.encoding, "backslashreplace").decode(terminal.encoding)
