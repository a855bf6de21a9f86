"""Whether the text says of a date that something has happened on it."""

from itertools import pairwise

from kzlint.analysis.dates import Dated
from kzlint.core.forms import Kind
from kzlint.core.tokens import Tokens
from kzlint.kazakh.tense import (
    AFTER_PARTICIPLES,
    Tense,
    binds,
    ends_clause,
    is_condition,
    predicate_tense,
)

# A predicate further from its date than that many characters is not looked for.
FURTHEST = 400

# Marks that end a clause inside a sentence where a gap follows, so not inside a figure (10:30);
# a dash does so between two gaps, a comma only after a predicate.
_ENDS = frozenset((Kind.SEMICOLON, Kind.COLON, Kind.DASH))


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
    prose, at = dated.prose, dated.expression.end
    tokens = prose.tokens
    sentence_end = prose.sentence_at(dated.expression.start).end
    row: list[str] = []
    last = tokens.at(min(sentence_end, at + FURTHEST) - 1)
    for index in range(tokens.at(at), last + 1):
        form = tokens.forms[index]
        is_end = form.kind in _ENDS and _ends_clause(tokens, index)
        if not (form.is_word or is_end) or prose.quotation_at(tokens.starts[index]) is not None:
            continue
        if is_end:
            return row
        row.append(form.text)
        if tokens.kind(index + 1) is Kind.COMMA:
            if is_condition(form.text):
                return []
            if ends_clause(form.text):
                return row
    return row if sentence_end <= dated.expression.end + FURTHEST else []


def _ends_clause(tokens: Tokens, index: int) -> bool:
    """Whether a mark stands before a gap, and a dash after one too."""
    is_apart = tokens.kind(index - 1) is Kind.GAP or tokens.kind(index) is not Kind.DASH
    return is_apart and tokens.kind(index + 1) is Kind.GAP
