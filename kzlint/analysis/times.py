"""Whether a sentence speaks of another time than the release's."""

from kzlint.analysis.names import Mention
from kzlint.gazetteer import Entry
from kzlint.kazakh.words import words
from kzlint.syntax import Release

# Words that carry a sentence back to when another name was in force.
PAST_WORDS = (
    "бұрын", "ескі", "тарих", "кезінде", "кездегі", "кезде", "тұста", "дәуір", "атал", "атау",
    "қазіргі", "бүгінгі", "аттас", "өзгер", "қайта", "кеңес", "экс",
)  # fmt: skip


def speaks_of(mention: Mention, entry: Entry, release: Release) -> bool:
    """Whether the sentence of ``mention`` speaks of a time when ``entry`` was in force.

    It does so by a year of that time, or by a word that looks back.
    """
    sentence = mention.sentence
    if any(word.lower().startswith(PAST_WORDS) for word in words(sentence.text)):
        return True
    prose = mention.prose
    dates = prose.dates if prose else ()
    return any(
        date.year is not None and _was_in_force(entry, date.year)
        for date in dates
        if sentence.start <= date.start < sentence.end
    )


def _was_in_force(entry: Entry, year: int) -> bool:
    since = entry.since.year if entry.since else 0
    until = entry.until.year if entry.until else 9999
    return since <= year <= until
