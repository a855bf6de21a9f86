"""Standard input as a text to lint."""

import sys
from pathlib import Path

from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.engine.session.inputs import Input, Inputs
from kzlint.files.discover import FileError
from kzlint.files.paths import absolute


def standard_input(name: str | None) -> bytes:
    """What was piped in under that name; raises FileError where it is closed."""
    if sys.stdin is None:
        raise FileError("{path}: standard input is closed", path=name or STANDARD_INPUT)
    return sys.stdin.buffer.read()


def named(content: bytes, name: str | None, inputs: Inputs) -> Input | None:
    """That content under the name it is given; None where that is excluded.

    Raises ConfigError where the configuration that holds for it cannot be used.
    """
    place = absolute(Path(name or STANDARD_INPUT))
    settings = inputs.settings_for(place.parent)
    if name not in (None, STANDARD_INPUT) and inputs.is_left_out(place):
        return None
    source = Source.from_bytes(content, name or STANDARD_INPUT)
    return Input(source, place, settings, content)
