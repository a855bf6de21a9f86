"""Which quotation marks stand round direct speech, and which house style wants there."""

from collections.abc import Sequence

from kzlint.analysis.quotations.evidence import Speech
from kzlint.core.style import EITHER, Style
from kzlint.kazakh.punctuation import PAIRS


def pair_of(speech: Speech) -> str | None:
    """The pair that opens a piece of speech; None for speech led in by a dash."""
    opening = speech.quotation.opening
    return PAIRS.get(opening.text) if opening is not None else None


def wanted_pair(speech: Sequence[Speech], style: Style) -> str | None:
    """House style's marks, or else those that open most of a release's speech.

    Where as many are opened by either, the first ones count; None where there are none.
    """
    if style.speech_marks != EITHER:
        return style.speech_marks
    pairs = [pair for item in speech if (pair := pair_of(item)) is not None]
    return max(pairs, key=pairs.count, default=None)
