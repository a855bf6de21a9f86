"""Whether a sentence speaks of another time than the release's."""

from bisect import bisect_left
from functools import reduce
from itertools import pairwise
from operator import or_

from kzlint.analysis.names.mentions import Mention
from kzlint.gazetteer import Entry
from kzlint.kazakh.time_words import IS_CHANGED, TimeMark, looks_back_after
from kzlint.syntax import Release, Text

# A sentence with more dates than this is a table, and not looked through.
MOST_DATES = 20


def find_looking_back(release: Release) -> frozenset[int]:
    """Where the sentences start that have a word which looks back."""
    return frozenset(
        sentence.start
        for prose in release.prose
        for sentence in prose.sentences
        if _looks_back(sentence)
    )


def _looks_back(sentence: Text) -> bool:
    row = [word.form for word in sentence.words]
    marks = reduce(or_, (form.time_mark for form in row), 0)
    if marks & TimeMark.LOOKS_BACK or marks & IS_CHANGED == IS_CHANGED:
        return True
    return bool(marks & TimeMark.OPENS) and any(
        before.time_mark & TimeMark.OPENS and looks_back_after(before.lower, form.lower)
        for before, form in pairwise(row)
    )


def dated_in_force(mention: Mention, entry: Entry) -> bool:
    """Whether the sentence of ``mention`` has a year in which ``entry`` was in force."""
    sentence, dates = mention.sentence, mention.prose.dates if mention.prose else ()
    first = bisect_left(dates, sentence.start, key=lambda date: date.start)
    for date in dates[first : first + MOST_DATES]:
        if date.start >= sentence.end:
            return False
        if date.year is not None and _was_in_force(entry, date.year):
            return True
    return False


def _was_in_force(entry: Entry, year: int) -> bool:
    since = entry.since.year if entry.since else 0
    until = entry.until.year if entry.until else 9999
    return since <= year <= until
