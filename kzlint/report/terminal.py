"""Detect what the terminal can show, from the stream and the environment."""

import codecs
import os
from collections.abc import Mapping
from typing import TextIO

from kzlint.report import Terminal

# A sample of each kind of character in releases and messages. An encoding that has these is
# assumed to have all.
SAMPLE = "–…“”«»№ӘәҒғҚқҢңӨөҰұҮүҺһІі日\U0001f3a8"

# Terminals that show OSC 8 links, by the variables that they set in the environment.
PROGRAMS = frozenset({"Hyper", "WezTerm", "ghostty", "iTerm.app", "mintty", "vscode"})
TERMS = ("alacritty", "contour", "foot", "wezterm", "xterm-ghostty", "xterm-kitty")
VARIABLES = ("ALACRITTY_WINDOW_ID", "DOMTERM", "KITTY_WINDOW_ID", "WT_SESSION")
# Version 0.50.0 of VTE crashed on links. Konsole counts as year, month, patch.
VERSIONS = (("VTE_VERSION", 5001), ("KONSOLE_VERSION", 201200))


def detect(stream: TextIO, environ: Mapping[str, str], choice: str = "auto") -> Terminal:
    """Detect what ``stream`` can show; ``choice`` of colours is auto, always or never.

    These variables decide, the first one winning: ``NO_COLOR``, ``FORCE_COLOR`` and
    ``CLICOLOR_FORCE``, ``CLICOLOR``, ``TERM``.
    """
    is_terminal = _is_terminal(stream)
    color = choice == "always" or (choice == "auto" and _wants_color(is_terminal, environ))
    encoding = _supported(getattr(stream, "encoding", None) or "utf-8")
    return Terminal(
        color=color,
        links=color and _shows_links(is_terminal, environ),
        unicode=_can_write(SAMPLE, encoding),
        encoding=encoding,
    )


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:
        # The stream is closed.
        return False


def _wants_color(is_terminal: bool, environ: Mapping[str, str]) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    # On Windows, only terminals that set one of these variables understand colour escapes.
    is_old = os.name == "nt" and not (environ.get("WT_SESSION") or environ.get("TERM"))
    return (
        is_terminal
        and environ.get("CLICOLOR") != "0"
        and environ.get("TERM") != "dumb"
        and not is_old
    )


def _shows_links(is_terminal: bool, environ: Mapping[str, str]) -> bool:
    if forced := environ.get("FORCE_HYPERLINK"):
        return forced != "0"
    return is_terminal and (
        environ.get("TERM_PROGRAM") in PROGRAMS
        or environ.get("TERM", "").startswith(TERMS)
        or any(environ.get(name) for name in VARIABLES)
        or any(_number(environ.get(name)) >= least for name, least in VERSIONS)
    )


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _supported(encoding: str) -> str:
    """Return the name of the encoding, or ASCII for one that Python does not support."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "ascii"


def _can_write(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
