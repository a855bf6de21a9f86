"""Ministries and agencies under names that are not theirs."""

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzlint.analysis.names.mentions import Mention
from kzlint.core.source import Span
from kzlint.core.tokens import Word, words_of
from kzlint.gazetteer import Entry, Gazetteer
from kzlint.kazakh.letters import fold
from kzlint.syntax import Release, Text

# Which bodies there were before, the gazetteer does not know.
FIRST_YEAR_OF_BODIES = 2015

# Small words that tell no name from another.
_JOINING = frozenset(["және", "мен", "пен", "бен", "жөніндегі", "бойынша", "істері"])

# Words that begin with the same so many letters are taken for one.
LONGEST_BEGINNING = 6

# Between its first word and the last a name has at most so many words.
LONGEST = 9


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry or agency that no known name covers; ``text`` is what it is called."""

    span: Span
    text: str
    head: str
    suffix: str
    prose: Text


def find_unknown_bodies(release: Release, mentions: Sequence[Mention]) -> tuple[Body, ...]:
    """The ministries and agencies that are no mention of a known name, in order."""
    starts = [mention.span.start for mention in mentions]
    return tuple(body for text in release.texts for body in _in_text(text, mentions, starts))


def _in_text(prose: Text, mentions: Sequence[Mention], starts: list[int]) -> Iterator[Body]:
    row = prose.words
    for index in [at for at, word in enumerate(row) if word.form.head_of_body]:
        word, head = row[index], row[index].form.head_of_body
        last = bisect_left(starts, word.end) - 1
        if last >= 0 and mentions[last].span.end >= word.end:
            continue
        first = _first_word(prose, row, index)
        if first is not None:
            span = Span(first.start, word.end)
            stem = prose.whole[first.start : word.start] + head
            yield Body(span, stem, head, word.text[len(head) :], prose)


def _first_word(prose: Text, row: list[Word], last: int) -> Word | None:
    """The capitalised word that a name starts with, nothing but blanks and commas between."""
    for index in range(last - 1, max(-1, last - 1 - LONGEST), -1):
        between = prose.whole[row[index].end : row[index + 1].start]
        if between.strip(" ,\u00a0"):
            return None
        if row[index].text[0].isupper():
            return row[index]
    return None


def meant(body: Body, date: datetime.date, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The bodies in force on that day whose name has all the words of this one, and more."""
    essential = _essential(list(words_of(body.text)))
    if not essential:
        return ()
    forms = gazetteer.organisation_forms(fold(body.head))
    entries = dict.fromkeys(entry for form in forms for entry in gazetteer.named(form))
    return tuple(
        entry
        for entry in entries
        if entry.in_force(date)
        and essential <= _essential(gazetteer.words_of[entry.name])
        and entry.name != body.text
    )


def _essential(words: Sequence[str]) -> frozenset[str]:
    """The words that tell a body from others, by their beginnings: жағдай, жағдайлар."""
    return frozenset(
        word.lower()[:LONGEST_BEGINNING] for word in words[:-1] if word.lower() not in _JOINING
    )
