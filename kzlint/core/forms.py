"""Forms: one object per distinct token text, with what the language says of it.

A form knows the tables of :mod:`kzlint.kazakh` and nothing of a release, a date, a setting or a
gazetteer. What it costs to find out is found out when first asked for, once for the process.
"""

from collections.abc import Callable
from enum import IntEnum, auto
from typing import Any

from kzlint.core.memo import Memo
from kzlint.kazakh import (
    abbreviations,
    calendar_words,
    headings,
    izafet,
    labels,
    languages,
    naming,
    speech,
    time_words,
    verbs,
)
from kzlint.kazakh.calendar_words import CalendarWord
from kzlint.kazakh.languages import Language
from kzlint.kazakh.letters import fold, has_latin, mixed_runs, unmixed
from kzlint.kazakh.morphology import Reading, analyse
from kzlint.kazakh.punctuation import (
    CLOSING_BRACKETS,
    DASHES,
    HYPHEN,
    OPENING_BRACKETS,
    QUOTATION_MARKS,
    STOPS,
)

# How many forms are kept at a time, and how long, in code points, the longest of them is.
MOST_FORMS = 1 << 16
LONGEST_KEPT = 80


# By so many first letters tables of names are searched.
LENGTH_OF_BEGINNING = 4


class Kind(IntEnum):
    """What a token is."""

    WORD = auto()
    FIGURE = auto()
    MARK = auto()
    DASH = auto()
    STOP = auto()
    COMMA = auto()
    SEMICOLON = auto()
    COLON = auto()
    BRACKET = auto()
    GAP = auto()
    LINE_END = auto()
    ADDRESS = auto()
    OTHER = auto()


# What is found out of every form at once.
_AT_ONCE = (
    *("text", "kind", "is_word", "shapes_quotations", "may_be_in_date", "shows_date"),
    *("abbreviation", "is_capitalised", "is_lower", "is_head", "mixed_runs", "calendar"),
)

# What a form finds out only when asked, by name.
_FOUND_OUT: dict[str, Callable[["Form"], Any]] = {
    "lower": lambda form: form.text.lower(),
    "misspelt_month": lambda form: calendar_words.misspelt_month(form.plain),
    "misspelt_weekday": lambda form: (
        calendar_words.misspelt_weekday(form.plain) if form.kind is Kind.WORD else None
    ),
    "fold": lambda form: fold(form.text),
    "folded": lambda form: form.fold.lower(),
    "plain": lambda form: unmixed(form.text),
    "is_upper": lambda form: form.text.isupper(),
    "is_initial": lambda form: len(form.text.rpartition(HYPHEN)[2]) == 1,
    "readings": lambda form: analyse(form.text),
    "regular": lambda form: tuple(reading for reading in form.readings if reading.is_regular),
    "small": lambda form: tuple(reading for reading in analyse(form.lower) if reading.is_regular),
    "stems": lambda form: frozenset(reading.stem for reading in form.small),
    "language": lambda form: languages.language_of_word(form.lower),
    "label": lambda form: labels.label_meant(form.text),
    "is_title": lambda form: naming.is_title(form.text),
    "is_calling": lambda form: any(naming.is_title(reading.stem) for reading in form.regular),
    "is_finite": lambda form: speech.is_finite(form.text),
    "is_predicate": lambda form: speech.is_predicate(form.text),
    "is_adverbial": lambda form: speech.is_adverbial(form.text),
    "is_speech_verb": lambda form: speech.is_speech_verb(form.text),
    "is_document": lambda form: not speech.DOCUMENTS.isdisjoint(form.stems),
    "is_past_participle": lambda form: verbs.is_past_participle(form.lower),
    "head_of_body": lambda form: naming.head_of_body(form.lower),
    "time_mark": lambda form: time_words.time_mark(form.lower),
    "beginning": lambda form: form.text[:LENGTH_OF_BEGINNING],
    "stem_in_izafet": lambda form: izafet.stem_in_izafet(form.text),
    "is_keyword": lambda form: form.text in headings.KEYWORDS,
    "is_keyword_like": lambda form: headings.is_keyword_like(form.text),
}


class Form:
    """A token's text and its classes.

    ``text`` is as typed, ``lower`` in small letters, ``fold`` with Russian letters for Kazakh
    ones and Cyrillic ones for look-alikes, ``folded`` the same in small letters, ``plain`` with
    look-alikes put right. ``is_initial`` is True for one letter, and for one after a hyphen
    (Қ-Ж). ``readings`` are those of :func:`~kzlint.kazakh.morphology.analyse`, ``regular`` the
    regular ones among them, ``small`` those of the word in small letters, and ``stems`` their
    stems.
    """

    text: str
    kind: Kind
    lower: str
    fold: str
    folded: str
    plain: str
    is_word: bool
    shapes_quotations: bool
    may_be_in_date: bool
    shows_date: bool
    abbreviation: tuple[str, str] | None
    is_capitalised: bool
    is_upper: bool
    is_initial: bool
    is_lower: bool
    mixed_runs: tuple[tuple[int, int], ...]
    readings: tuple[Reading, ...]
    regular: tuple[Reading, ...]
    small: tuple[Reading, ...]
    stems: frozenset[str]
    calendar: CalendarWord | None
    misspelt_month: CalendarWord | None
    misspelt_weekday: CalendarWord | None
    language: Language | None
    label: str | None
    is_head: bool
    is_title: bool
    is_calling: bool
    is_finite: bool
    is_predicate: bool
    is_adverbial: bool
    is_speech_verb: bool
    is_document: bool
    is_past_participle: bool
    head_of_body: str
    time_mark: int
    beginning: str
    stem_in_izafet: str
    is_keyword: bool
    is_keyword_like: bool

    __slots__ = (*_AT_ONCE, *_FOUND_OUT)

    def __init__(self, text: str) -> None:
        self.text = text
        self.kind = kind = _kind(text)
        self.mixed_runs = ()
        self.calendar = self.abbreviation = None
        self.is_capitalised = self.is_lower = self.is_head = False
        if kind is Kind.WORD:
            self._read_word(text)
            return
        self.is_word = kind is Kind.ADDRESS and naming.is_site(text)
        if self.is_word:
            self._read_letters(text)
            self.mixed_runs = tuple(mixed_runs(text))
        self.shapes_quotations = kind in _SHAPING_QUOTATIONS
        self.shows_date = kind is Kind.FIGURE
        self.may_be_in_date = kind in _IN_DATES or text in _MARKS_OF_DATES

    def _read_word(self, text: str) -> None:
        """Find out at once what is asked of every word."""
        self.is_word, self.shapes_quotations = True, False
        self._read_letters(text)
        plain = text
        if not text.isascii() and has_latin(text):
            self.mixed_runs = tuple(mixed_runs(text))
            plain = self.plain = unmixed(text)
        self.calendar = calendar = calendar_words.read(plain)
        self.may_be_in_date = calendar is not None
        self.shows_date = calendar is not None and calendar.kind in calendar_words.SHOWING
        self.is_head = text[0] == speech.HEADS_INITIAL and speech.is_head(text)

    def _read_letters(self, text: str) -> None:
        self.lower = text.lower()
        self.is_lower = text[0].islower()
        if text != self.lower:
            self.is_capitalised = naming.is_capitalised(text)
            self.abbreviation = abbreviations.abbreviation(text)

    def __getattr__(self, name: str) -> Any:
        """Find out what was never asked before; Python calls this for an empty slot only."""
        find_out = _FOUND_OUT.get(name)
        if find_out is None:
            raise AttributeError(name)
        value = find_out(self)
        setattr(self, name, value)
        return value

    def __repr__(self) -> str:
        return f"Form({self.text!r}, {self.kind.name})"


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

_SHAPING_QUOTATIONS = frozenset((Kind.MARK, Kind.DASH, Kind.STOP, Kind.COLON))

# What may stand in a date besides its words.
_IN_DATES = frozenset((Kind.GAP, Kind.FIGURE, Kind.COMMA, Kind.DASH))
_MARKS_OF_DATES = frozenset("./(")

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


class _Forms(Memo[str, Form]):
    """The forms of the process, by text; long ones are not kept."""

    def __missing__(self, text: str) -> Form:
        return super().__missing__(text) if len(text) <= LONGEST_KEPT else Form(text)


_FORMS = _Forms(Form, MOST_FORMS)

form_of = _FORMS.__getitem__
