"""What several rules ask of one release, computed once, when first asked for."""

from kzlint.analysis.dates import Dated, Resolved, find_dated, is_reversed, resolve
from kzlint.analysis.names.abbreviations import Abbreviation, find_unhyphenated
from kzlint.analysis.names.bodies import Body, find_unknown_bodies
from kzlint.analysis.names.identity import Disagreement, find_disagreements
from kzlint.analysis.names.mentions import Mention, find_mentions
from kzlint.analysis.names.mixed import MixedWord, find_mixed_words
from kzlint.analysis.names.people import find_people
from kzlint.analysis.names.person import Person
from kzlint.analysis.names.small_names import SmallName, find_small_names
from kzlint.analysis.quotations.attributions import SpeakerKind
from kzlint.analysis.quotations.evidence import Speech
from kzlint.analysis.quotations.spans import LongQuotation, find_long_quotations
from kzlint.analysis.quotations.speakers import Speaker, find_speakers
from kzlint.analysis.quotations.speech import find_speech
from kzlint.analysis.tense import tense_of
from kzlint.analysis.times import find_looking_back

__all__ = [
    "Abbreviation",
    "Body",
    "Dated",
    "Disagreement",
    "LongQuotation",
    "Mention",
    "MixedWord",
    "Person",
    "Resolved",
    "SmallName",
    "Speaker",
    "SpeakerKind",
    "Speech",
    "find_dated",
    "find_disagreements",
    "find_long_quotations",
    "find_looking_back",
    "find_mentions",
    "find_mixed_words",
    "find_people",
    "find_small_names",
    "find_speakers",
    "find_speech",
    "find_unhyphenated",
    "find_unknown_bodies",
    "is_reversed",
    "resolve",
    "tense_of",
]
