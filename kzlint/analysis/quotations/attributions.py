"""What an attribution says: its head, whether somebody spoke, and who."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kzlint.core.source import Span
from kzlint.core.tokens import Word
from kzlint.kazakh.naming import is_title
from kzlint.kazakh.punctuation import OPENING_MARKS
from kzlint.kazakh.speech import (
    BODIES,
    CROWDS,
    DOCUMENTS,
    HEADS_BEGIN,
    NAMING_VERBS,
    PLAIN_HEADS,
    PRONOUNS,
    QUOTING,
    TIMES,
    is_part_of_verb,
    verb_phrase_length,
)
from kzlint.syntax import Attribution

# Words that make an adverb of the noun before them: «деді жиын соңында».
_DURING = frozenset(("соңында", "барысында", "кезінде", "алдында", "атынан", "аясында"))

# Suffixes that leave a noun in the nominative: басшы, басшысы, басшылары.
_NOMINATIVE = frozenset(("plural", "their"))

# Small words after a speaker that are no part of the name: «деді ол да».
_PARTICLES = frozenset(("да", "де", "та", "те", "ғой", "екен"))


def says(attribution: Attribution) -> bool:
    """Whether an attribution tells of speech, not of a name («…» деп аталады)."""
    if attribution.head is None:
        return bool(attribution.tail and attribution.tail.words)
    head = attribution.head.text
    if head in PLAIN_HEADS or head.startswith(HEADS_BEGIN):
        return True
    tail = attribution.tail.words if attribution.tail else []
    if tail and tail[0].lower.startswith(NAMING_VERBS):
        return False
    if attribution.dash is not None:
        return True
    return head == QUOTING and bool(tail) and tail[0].form.is_speech_verb


def names_speaker(attribution: Attribution) -> bool:
    """Whether anybody or anything is left in the tail once verb and adverbs are taken off."""
    said = read_attribution(attribution)
    if said.speaker is None:
        return False
    if said.kind is SpeakerKind.DOCUMENT:
        return True
    row = attribution.tables.words_in(*said.speaker)
    return any(not word.form.is_adverbial and word.lower not in TIMES for word in row)


class SpeakerKind(StrEnum):
    """What a speaker is called by."""

    NAME = "name"
    POST = "post"
    PRONOUN = "pronoun"
    GROUP = "group"
    ORGANISATION = "organisation"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution taken apart.

    ``head`` is the form of *де-* with the verb that goes with it (``деп атап өтті``),
    ``speaker`` who stands after it; both None where there is none. ``kind`` goes with
    ``speaker``.
    """

    head: Span | None
    speaker: Span | None
    kind: SpeakerKind | None


def read_attribution(attribution: Attribution) -> Said:
    """Head and speaker of an attribution, the speaker up to the first comma or stop."""
    head, tail = attribution.head, attribution.tail
    if tail is None:
        return Said(head.span if head else None, None, None)
    row = tail.words
    length = _length_of_verb(row) if head is not None and head.text == QUOTING else 0
    speaker = row[length:]
    if before_verb := _length_of_speaker(row[:length]):
        speaker, length = row[:before_verb], 0
    end_of_head = row[length - 1].end if length else head.end if head else tail.start
    span = Span(head.start, end_of_head) if head else None
    row = _phrase(tail.whole, speaker)
    if not row:
        return Said(span, None, None)
    start = row[0].start
    opened = tail.whole[start - 1] in OPENING_MARKS and start > tail.start
    return Said(span, Span(start - opened, row[-1].end), _kind(row))


def _length_of_verb(row: list[Word]) -> int:
    """How many words after деп belong to it: a name or a noun that is none ends them."""
    length = verb_phrase_length([word.text for word in row])
    for index, word in enumerate(row[:length]):
        if word.text[0].isupper() or not is_part_of_verb(word.text):
            return index if index and row[0].form.is_speech_verb else length
    return length


def _length_of_speaker(row: list[Word]) -> int:
    """How many words between деп and its verb are the speaker: «деп министр сөзін түйіндеді»."""
    for index in range(len(row) - 1, -1, -1):
        word = row[index]
        if word.text[0].isupper() and not word.form.is_adverbial:
            return index + 1
        if word.lower in PRONOUNS or _is_somebody(word):
            return index + 1
    return 0


def _is_somebody(word: Word) -> bool:
    """Whether a word is a post or a body in the nominative."""
    return any(
        _NOMINATIVE.issuperset(name for name, _ in reading.chain)
        and (is_title(reading.stem) or reading.stem in BODIES)
        for reading in word.form.small
    )


def _phrase(whole: str, row: list[Word]) -> list[Word]:
    """The speaker: up to the first comma, or to a name in apposition after it."""
    for index, (one, other) in enumerate(pairwise(row)):
        if "," in whole[one.end : other.start]:
            is_named = row[-1].text[0].isupper() and not row[index].text[0].isupper()
            row = row if is_named else row[: index + 1]
            break
    return _without_adverbs(row)


def _without_adverbs(row: list[Word]) -> list[Word]:
    """The speaker without what says where and when at its end."""
    at_end = len(row)
    while row:
        last = row[-1].lower
        if last in _DURING and len(row) > 1:
            row = row[:-2]
        elif (
            last in _PARTICLES
            or last in TIMES
            or _is_place(row)
            or (len(row) < at_end and row[-1].form.is_past_participle)
        ):
            row = row[:-1]
        else:
            break
    return row


def _is_place(row: list[Word]) -> bool:
    """Whether the last word says where or to whom, and a speaker stands before it."""
    last = row[-1].form
    if last.is_document:
        return False
    return last.is_adverbial and (len(row) > 1 or last.is_lower)


def _kind(row: list[Word]) -> SpeakerKind:
    """What a speaker is: the last word decides, for in Kazakh the head of a phrase is last."""
    last = row[-1].text
    readings, stems = row[-1].form.small, row[-1].form.stems
    if row[-1].lower in PRONOUNS or row[0].lower in PRONOUNS:
        return SpeakerKind.PRONOUN
    several = any(name == "plural" for reading in readings for name, _ in reading.chain)
    if stems & DOCUMENTS:
        return SpeakerKind.DOCUMENT
    if stems & CROWDS or (several and not last[0].isupper()):
        return SpeakerKind.GROUP
    if stems & BODIES:
        return SpeakerKind.ORGANISATION
    if last[0].isupper() and not any(is_title(stem) for stem in stems):
        return SpeakerKind.NAME
    return SpeakerKind.POST
