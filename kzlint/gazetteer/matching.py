"""Matching words with forms of names: spelling and suffix."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kzlint.gazetteer.entry import Entry, Kind
from kzlint.gazetteer.forms import Form
from kzlint.kazakh.letters import fold, is_mistyped
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.phonology import takes_hyphen

# A shorter abbreviation never counts as mistyped: too many differ in one letter (ОКҚ and ОКК,
# ҚР and КР). Those of countries are distinct enough from three letters on (АҚШ).
SHORTEST_ABBREVIATION = {Kind.ORGANISATION: 4, Kind.PLACE: 3, Kind.COUNTRY: 3, Kind.PERSON: 3}

# Also common endings of other names: Смирновка is not a mistyped Смирновқа.
_ENDS_OF_NAMES = ("ка", "ки")


class Spelling(StrEnum):
    """How a match is spelt."""

    RIGHT = "right"
    VARIANT = "variant"
    LISTED_WRONG = "listed-wrong"


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a row of words.

    ``stem`` is its text without the suffix, as typed; ``suffix`` includes the hyphen of
    АҚШ-тың. ``right`` is the right spelling of the stem, ``length`` the number of words.
    """

    entry: Entry
    stem: str
    suffix: str
    right: str
    spelling: Spelling
    partial: bool
    length: int


def match_many(form: Form, row: Sequence[str], at: int) -> Match | None:
    """Return the match of a form of several words that starts at ``row[at]``, if any."""
    length = len(form.folded)
    if at + length > len(row):
        return None
    for offset in range(1, length - 1):
        if fold(row[at + offset]).lower() != form.folded[offset]:
            return None
    last = row[at + length - 1]
    stem_length = len(form.folded[-1])
    if fold(last[:stem_length]).lower() != form.folded[-1]:
        return None
    stem = " ".join((*row[at : at + length - 1], last[:stem_length]))
    return matched(form, stem, last[stem_length:], length)


def matched(form: Form, stem: str, suffix: str, length: int) -> Match | None:
    """Return the match; None if the stem is not a spelling of the form or the suffix does not fit.

    A suffix with Russian letters for Kazakh ones (Астанага) makes the match a variant too.
    """
    spelling = _spelling(form, stem)
    if spelling is None or (suffix.startswith("-") and not takes_hyphen(form.right)):
        return None
    declined = form.entry.declined(form.right)
    if suffix and not any(reading.is_plausible for reading in readings_after(declined, suffix)):
        restored = restore(declined, suffix)
        if restored is None or (length == 1 and fold(restored) != fold(suffix)):
            return None
        if spelling is Spelling.RIGHT:
            if suffix in _ENDS_OF_NAMES:
                return None
            spelling = Spelling.VARIANT
    return Match(form.entry, stem, suffix, form.right, spelling, form.partial, length)


def _spelling(form: Form, stem: str) -> Spelling | None:
    """Return how ``stem`` is spelt; None if it is not a spelling of the form.

    In names of several words, capitals are only compared at the start. A single word with
    Kazakh letters for Russian ones is another word (қатар is not Катар). Foreign names are
    written with х or һ.
    """
    written = " ".join(form.written)
    several = len(form.written) > 1 and stem[0] == written[0]
    if stem == written or (several and stem.lower() == written.lower()):
        return Spelling.LISTED_WRONG if form.wrong else Spelling.RIGHT
    if form.wrong or _is_short_abbreviation(form):
        return None
    is_typo = is_mistyped(stem, written) or (several and "һ" not in stem.lower())
    return Spelling.VARIANT if is_typo else None


def _is_short_abbreviation(form: Form) -> bool:
    written = " ".join(form.written)
    return written.isupper() and len(written) < SHORTEST_ABBREVIATION[form.entry.kind]
