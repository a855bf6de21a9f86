"""What several rules ask of one release, computed once, when first asked for."""

from kzlint.analysis.identity import Disagreement, find_disagreements
from kzlint.analysis.mixed import MixedWord, find_mixed_words
from kzlint.analysis.names import Mention, find_mentions
from kzlint.analysis.people import Person, find_people
from kzlint.analysis.spans import LongQuotation, find_long_quotations
from kzlint.analysis.speakers import Speaker, SpeakerKind, find_speakers
from kzlint.analysis.speech import Speech, find_speech
from kzlint.analysis.times import find_looking_back

__all__ = [
    "Disagreement",
    "LongQuotation",
    "Mention",
    "MixedWord",
    "Person",
    "Speaker",
    "SpeakerKind",
    "Speech",
    "find_disagreements",
    "find_long_quotations",
    "find_looking_back",
    "find_mentions",
    "find_mixed_words",
    "find_people",
    "find_speakers",
    "find_speech",
]
