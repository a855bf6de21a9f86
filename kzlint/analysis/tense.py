"""Whether the text says of a date that something has happened on it."""

import re
from itertools import pairwise

from kzlint.analysis.dates import Dated
from kzlint.kazakh.tense import (
    AFTER_PARTICIPLES,
    Tense,
    binds,
    ends_clause,
    is_condition,
    predicate_tense,
)
from kzlint.kazakh.words import find_words

# A predicate further from its date than that many characters is not looked for.
FURTHEST = 400

# Marks that end a clause inside a sentence, but not inside a figure (10:30); a comma does
# so only after a predicate.
_END = re.compile(r"[;:](?=\s)|(?<=\s)[–—-](?=\s)")


def tense_of(dated: Dated) -> Tense | None:
    """The tense of the clause that the date stands in; None where it is not that clause's own.

    «20 қазанда жиын өтті» is past; in «20 қазанда өтетін жиынға дайындық басталды» the date
    belongs to the participle, and nothing is said.
    """
    row = _clause(dated)
    bound = [index for index, (word, after) in enumerate(pairwise(row)) if binds(word, after)]
    is_predicate = bool(row) and row[-1].lower() in AFTER_PARTICIPLES
    if bound and not (is_predicate and bound == [len(row) - 2]):
        return None
    return predicate_tense(row)


def _clause(dated: Dated) -> list[str]:
    """The words from the date to the end of its clause, without what is quoted."""
    prose, whole, at = dated.prose, dated.prose.whole, dated.expression.end
    sentence_end = prose.sentence_at(dated.expression.start).end
    row: list[str] = []
    for word in find_words(whole, at, min(sentence_end, at + FURTHEST)):
        if any(
            prose.quotation_at(end.start()) is None for end in _END.finditer(whole, at, word.start)
        ):
            return row
        at = word.end
        if prose.quotation_at(word.start) is not None:
            continue
        row.append(word.text)
        if whole[at : at + 1] == ",":
            if is_condition(word.text):
                return []
            if ends_clause(word.text):
                return row
    return row if sentence_end <= dated.expression.end + FURTHEST else []
