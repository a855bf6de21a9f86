"""What several rules ask of one release, computed once, when first asked for."""

from kzlint.analysis.mixed import MixedWord, find_mixed_words
from kzlint.analysis.names import Mention, find_mentions
from kzlint.analysis.speech import Speech, continued_quotations, find_speech

__all__ = [
    "Mention",
    "MixedWord",
    "Speech",
    "continued_quotations",
    "find_mentions",
    "find_mixed_words",
    "find_speech",
]
