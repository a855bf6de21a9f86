"""Forms: one object per distinct token text, with what the language says of it.

A form knows the tables of :mod:`kzlint.kazakh` and nothing of a release, a date, a setting or a
gazetteer. What it costs to find out is found out when first asked for, once for the process.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any

from kzlint.kazakh import calendar_words, headings, labels, languages, naming, speech
from kzlint.kazakh.calendar_words import CalendarWord
from kzlint.kazakh.languages import Language
from kzlint.kazakh.letters import fold, mixed_runs, unmixed
from kzlint.kazakh.morphology import Reading, analyse
from kzlint.kazakh.punctuation import (
    CLOSING_BRACKETS,
    DASHES,
    OPENING_BRACKETS,
    QUOTATION_MARKS,
    STOPS,
)

# How many forms are kept at a time, and how long, in code points, the longest of them is.
MOST_FORMS = 1 << 16
LONGEST_KEPT = 80


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    FIGURE = "figure"
    MARK = "mark"
    DASH = "dash"
    STOP = "stop"
    COMMA = "comma"
    SEMICOLON = "semicolon"
    COLON = "colon"
    BRACKET = "bracket"
    GAP = "gap"
    LINE_END = "line end"
    ADDRESS = "address"
    OTHER = "other"


class Form:
    """A token's text and its classes.

    ``text`` is as typed, ``lower`` in small letters, ``fold`` with Russian letters for Kazakh
    ones and Cyrillic ones for look-alikes, ``folded`` the same in small letters, ``plain`` with
    look-alikes put right. ``readings`` are those of :func:`~kzlint.kazakh.morphology.analyse`,
    ``regular`` the regular ones among them, ``small`` those of the word in small letters, and
    ``stems`` their stems.
    """

    text: str
    kind: Kind
    lower: str
    fold: str
    folded: str
    plain: str
    is_word: bool
    is_capitalised: bool
    is_upper: bool
    is_lower: bool
    mixed_runs: tuple[tuple[int, int], ...]
    readings: tuple[Reading, ...]
    regular: tuple[Reading, ...]
    small: tuple[Reading, ...]
    stems: frozenset[str]
    calendar: CalendarWord | None
    language: Language | None
    label: str | None
    is_head: bool
    is_title: bool
    is_calling: bool
    is_finite: bool
    is_adverbial: bool
    is_speech_verb: bool
    is_document: bool
    is_past_participle: bool
    is_keyword: bool
    is_keyword_like: bool

    __slots__ = tuple(__annotations__)

    def __init__(self, text: str) -> None:
        self.text = text
        self.kind = _kind(text)

    def __getattr__(self, name: str) -> Any:
        """Find out what was never asked before; Python calls this for an empty slot only."""
        find_out = _FOUND_OUT.get(name)
        if find_out is None:
            raise AttributeError(name)
        value = find_out(self)
        setattr(self, name, value)
        return value

    def __repr__(self) -> str:
        return f"Form({self.text!r}, {self.kind.value})"


# What a form knows of itself, by name, and how it finds out.
_FOUND_OUT: dict[str, Callable[[Form], Any]] = {
    "lower": lambda form: form.text.lower(),
    "fold": lambda form: fold(form.text),
    "folded": lambda form: form.fold.lower(),
    "plain": lambda form: unmixed(form.text),
    "is_word": lambda form: (
        form.kind is Kind.WORD or (form.kind is Kind.ADDRESS and naming.is_site(form.text))
    ),
    "is_capitalised": lambda form: naming.is_capitalised(form.text),
    "is_upper": lambda form: form.text.isupper(),
    "is_lower": lambda form: form.text[:1].islower(),
    "mixed_runs": lambda form: tuple(mixed_runs(form.text)),
    "readings": lambda form: analyse(form.text),
    "regular": lambda form: tuple(reading for reading in form.readings if reading.is_regular),
    "small": lambda form: tuple(reading for reading in analyse(form.lower) if reading.is_regular),
    "stems": lambda form: frozenset(reading.stem for reading in form.small),
    "calendar": lambda form: calendar_words.read(form.plain),
    "language": lambda form: languages.language_of_word(form.lower),
    "label": lambda form: labels.label_meant(form.text),
    "is_head": lambda form: speech.is_head(form.text),
    "is_title": lambda form: naming.is_title(form.text),
    "is_calling": lambda form: any(naming.is_title(reading.stem) for reading in form.regular),
    "is_finite": lambda form: speech.is_finite(form.text),
    "is_adverbial": lambda form: speech.is_adverbial(form.text),
    "is_speech_verb": lambda form: speech.is_speech_verb(form.text),
    "is_document": lambda form: not speech.DOCUMENTS.isdisjoint(form.stems),
    "is_past_participle": lambda form: speech.is_past_participle(form.text),
    "is_keyword": lambda form: form.text in headings.KEYWORDS,
    "is_keyword_like": lambda form: headings.is_keyword_like(form.text),
}

_KINDS = {
    **dict.fromkeys(QUOTATION_MARKS, Kind.MARK),
    **dict.fromkeys(DASHES, Kind.DASH),
    **dict.fromkeys(STOPS, Kind.STOP),
    **dict.fromkeys(OPENING_BRACKETS + CLOSING_BRACKETS, Kind.BRACKET),
    **dict.fromkeys("\r\n", Kind.LINE_END),
    ",": Kind.COMMA,
    ";": Kind.SEMICOLON,
    ":": Kind.COLON,
}

# The characters that a token of letters and figures holds only where it is an address.
_IN_ADDRESSES = frozenset(".@/:#&")


def _kind(text: str) -> Kind:
    kind = _KINDS.get(text[0])
    if kind is not None:
        return kind
    if len(text) > 1 and not _IN_ADDRESSES.isdisjoint(text):
        return Kind.ADDRESS
    first = text[0]
    if first.isdecimal():
        return Kind.FIGURE
    if first.isalnum():
        return Kind.WORD
    return Kind.GAP if first.isspace() else Kind.OTHER


class _Forms(dict[str, Form]):
    """The forms of the process, by text; when there are too many, it starts afresh."""

    def __missing__(self, text: str) -> Form:
        form = Form(text)
        if len(text) <= LONGEST_KEPT:
            if len(self) >= MOST_FORMS:
                self.clear()
            self[text] = form
        return form


_FORMS = _Forms()

form_of = _FORMS.__getitem__
