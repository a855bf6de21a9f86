"""Read standard input as a text to lint."""

import sys
from pathlib import Path

from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.engine.session.inputs import Input, Inputs
from kzlint.files.discover import FileError
from kzlint.files.paths import absolute


def standard_input(name: str | None) -> bytes:
    """Read standard input; raise FileError, which uses ``name``, if it is closed."""
    if sys.stdin is None:
        raise FileError("{path}: standard input is closed", path=name or STANDARD_INPUT)
    return sys.stdin.buffer.read()


def named(content: bytes, name: str | None, inputs: Inputs) -> Input | None:
    """Make an input of ``content`` with the name ``name``; None if that name is excluded.

    Raises ConfigError if the configuration that applies to the name is invalid.
    """
    place = absolute(Path(name or STANDARD_INPUT))
    settings = inputs.settings_for(place.parent)
    if name not in (None, STANDARD_INPUT) and inputs.is_left_out(place):
        return None
    source = Source.from_bytes(content, name or STANDARD_INPUT)
    return Input(source, place, settings, content)
