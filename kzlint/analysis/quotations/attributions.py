"""What an attribution says: its head, whether somebody spoke, and who."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kzlint.kazakh.morphology import Reading, analyse
from kzlint.kazakh.naming import is_title
from kzlint.kazakh.speech import (
    BODIES,
    CROWDS,
    DOCUMENTS,
    NAMING_VERBS,
    PRONOUNS,
    TIMES,
    is_adverbial,
    is_part_of_verb,
    is_speech_verb,
    verb_phrase_length,
)
from kzlint.kazakh.verbs import is_past_participle
from kzlint.kazakh.words import Word, find_words, words
from kzlint.source import Span
from kzlint.syntax import Attribution

# Heads that need no dash to be speech; деп and деген after a bare mark name things too.
PLAIN_HEADS = ("деді", "дейді", "депті", "деседі", "десті")

# Words that make an adverb of the noun before them: «деді жиын соңында».
_DURING = frozenset(("соңында", "барысында", "кезінде", "алдында", "атынан", "аясында"))

_OPENING_MARKS = frozenset('«"“„')

# Suffixes that leave a noun in the nominative: басшы, басшысы, басшылары.
_NOMINATIVE = frozenset(("plural", "their"))

# Small words after a speaker that are no part of the name: «деді ол да».
_PARTICLES = frozenset(("да", "де", "та", "те", "ғой", "екен"))


def says(attribution: Attribution) -> bool:
    """Whether an attribution tells of speech, not of a name («…» деп аталады)."""
    if attribution.head is None:
        return bool(attribution.tail and words(attribution.tail.text))
    head = attribution.head.text
    if head in PLAIN_HEADS or head.startswith("делін"):
        return True
    tail = words(attribution.tail.text) if attribution.tail else []
    if tail and tail[0].lower().startswith(NAMING_VERBS):
        return False
    if attribution.dash is not None:
        return True
    return head == "деп" and bool(tail) and is_speech_verb(tail[0])


def names_speaker(attribution: Attribution) -> bool:
    """Whether anybody or anything is left in the tail once verb and adverbs are taken off."""
    said = read_attribution(attribution)
    if said.speaker is None:
        return False
    if said.kind is SpeakerKind.DOCUMENT:
        return True
    row = words(attribution.whole[slice(*said.speaker)])
    return any(not is_adverbial(word) and word.lower() not in TIMES for word in row)


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
    row = list(find_words(tail.whole, tail.start, tail.end))
    length = _length_of_verb(row) if head is not None and head.text == "деп" else 0
    speaker = row[length:]
    if before_verb := _length_of_speaker(row[:length]):
        speaker, length = row[:before_verb], 0
    end_of_head = row[length - 1].end if length else head.end if head else tail.start
    span = Span(head.start, end_of_head) if head else None
    row = _phrase(tail.whole, speaker)
    if not row:
        return Said(span, None, None)
    start = row[0].start
    opened = tail.whole[start - 1] in _OPENING_MARKS and start > tail.start
    return Said(span, Span(start - opened, row[-1].end), _kind(row))


def _length_of_verb(row: list[Word]) -> int:
    """How many words after деп belong to it: a name or a noun that is none ends them."""
    length = verb_phrase_length([word.text for word in row])
    for index, word in enumerate(row[:length]):
        if word.text[0].isupper() or not is_part_of_verb(word.text):
            return index if index and is_speech_verb(row[0].text) else length
    return length


def _length_of_speaker(row: list[Word]) -> int:
    """How many words between деп and its verb are the speaker: «деп министр сөзін түйіндеді»."""
    for index in range(len(row) - 1, -1, -1):
        word = row[index].text
        if word[0].isupper() and not is_adverbial(word):
            return index + 1
        if word.lower() in PRONOUNS or _is_somebody(word):
            return index + 1
    return 0


def _is_somebody(word: str) -> bool:
    """Whether a word is a post or a body in the nominative."""
    return any(
        _NOMINATIVE.issuperset(name for name, _ in reading.chain)
        and (is_title(reading.stem) or reading.stem in BODIES)
        for reading in _regular(word)
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
        last = row[-1].text.lower()
        if last in _DURING and len(row) > 1:
            row = row[:-2]
        elif (
            last in _PARTICLES
            or last in TIMES
            or _is_place(row)
            or (len(row) < at_end and is_past_participle(last))
        ):
            row = row[:-1]
        else:
            break
    return row


def _is_place(row: list[Word]) -> bool:
    """Whether the last word says where or to whom, and a speaker stands before it."""
    last = row[-1].text
    if is_document(last):
        return False
    return is_adverbial(last) and (len(row) > 1 or last[0].islower())


def is_document(word: str) -> bool:
    """Whether a word is a form of a noun for a text that can be quoted from: хабарламада."""
    return any(reading.stem in DOCUMENTS for reading in _regular(word))


def _regular(word: str) -> list[Reading]:
    return [reading for reading in analyse(word.lower()) if reading.is_regular]


def _kind(row: list[Word]) -> SpeakerKind:
    """What a speaker is: the last word decides, for in Kazakh the head of a phrase is last."""
    last = row[-1].text
    readings = _regular(last)
    stems = {reading.stem for reading in readings}
    if last.lower() in PRONOUNS or row[0].text.lower() in PRONOUNS:
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
