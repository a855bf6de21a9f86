"""What several rules ask of one release, computed once, when first asked for."""

from kzlint.analysis.mixed import MixedWord, find_mixed_words
from kzlint.analysis.names import Mention, find_mentions
from kzlint.analysis.spans import LongQuotation, find_long_quotations
from kzlint.analysis.speech import Speech, find_speech
from kzlint.analysis.times import find_looking_back

__all__ = [
    "LongQuotation",
    "Mention",
    "MixedWord",
    "Speech",
    "find_long_quotations",
    "find_looking_back",
    "find_mentions",
    "find_mixed_words",
    "find_speech",
]
