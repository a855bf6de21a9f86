"""Whether a sentence speaks of another time than the release's."""

from bisect import bisect_left
from itertools import pairwise

from kzlint.analysis.names.mentions import Mention
from kzlint.gazetteer import Entry
from kzlint.syntax import Release, Text

# Beginnings of words that carry a sentence back to when another name was in force.
LOOKING_BACK = (
    "бұрынғы", "бұрынырақ", "тарихын", "дәуір", "аттас", "кеңестік", "экс-", "туып", "атанған",
    "басқарған", "істеген", "атқарған", "ертеректе", "баяғы", "қазіргі",
)  # fmt: skip

# Words that do so beside another: of names that change, and bodies that are made or split.
CHANGING = (
    "өзгерт", "өзгерді", "ауыстыр", "қайтарыл", "қайтару", "таратыл", "тарат", "бөлін", "бөлді",
    "біріктір", "құрылды", "құрылған", "құрылып", "құрылғ",
)  # fmt: skip
CHANGED = ("атау", "министрлі", "агентті", "елорда", "сенат", "мәжіліс")

# Words that do so only after another: «ол кезде», «деп аталған», «ескі атауы».
LOOKING_BACK_AFTER = {
    "ол": ("кез", "тұс", "уақыт"),
    "сол": ("кез", "тұс", "уақыт"),
    "деп": ("атал",),
    "болып": ("атал",),
    "ескі": ("ат", "қала"),
    "бұрын": ("ат", "деп"),
    "туған": ("жер", "ақын", "жазушы", "ғалым", "ауыл", "күйші", "батыр", "азамат", "."),
}

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
    row = [word.lower for word in sentence.words]
    if any(word.startswith(LOOKING_BACK) for word in row):
        return True
    if any(word.startswith(CHANGING) for word in row) and any(
        word.startswith(CHANGED) for word in row
    ):
        return True
    return any(
        word.startswith(LOOKING_BACK_AFTER.get(before, "\0")) for before, word in pairwise(row)
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
