"""Whether words are a form of a name, how that is spelt, and with which suffix."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kzlint.gazetteer.entry import Entry, Kind
from kzlint.gazetteer.forms import Form
from kzlint.kazakh.letters import fold, is_mistyped
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.phonology import takes_hyphen

# An abbreviation shorter than this is never taken for a mistyped one: there are too many
# (ОКҚ and ОКК, ҚР and КР). Countries' are known well enough from three letters on (АҚШ).
SHORTEST_ABBREVIATION = {Kind.ORGANISATION: 4, Kind.PLACE: 3, Kind.COUNTRY: 3, Kind.PERSON: 3}


# What ends many another name: Смирновка is no mistyped Смирновқа.
_ENDS_OF_NAMES = ("ка", "ки")


class Spelling(StrEnum):
    """How a match is spelt."""

    RIGHT = "right"
    VARIANT = "variant"
    LISTED_WRONG = "listed-wrong"


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a row of words.

    ``stem`` is its text without the suffix, as typed, ``suffix`` what follows (with the
    hyphen of АҚШ-тың), ``right`` the stem as it should be, ``length`` a number of words.
    """

    entry: Entry
    stem: str
    suffix: str
    right: str
    spelling: Spelling
    partial: bool
    length: int


def match_many(form: Form, row: Sequence[str], at: int) -> Match | None:
    """The match of a form of several words that starts at ``row[at]``."""
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
    """The match, unless what follows the stem is no suffix, or the form asks for its letters.

    A suffix with Russian letters for Kazakh ones (Астанага) makes the form a variant too.
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
    """How ``stem`` is spelt; capitals are free inside a name of several words.

    A single word with Kazakh letters for Russian ones is another word (қатар is not Катар),
    and of foreign names both х and һ are in use.
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
