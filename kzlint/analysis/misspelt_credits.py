"""Credits that name a known organisation with a slip in its spelling."""

from collections.abc import Iterator, Sequence

from kzlint.analysis.names import Mention
from kzlint.gazetteer import Gazetteer
from kzlint.kazakh.letters import fold, one_slip
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.words import Word, find_words, words
from kzlint.source import Span
from kzlint.syntax import Node

# A slip of one letter in a shorter word may make another word; a shorter first word of a
# name is too often something else.
SHORTEST_SLIP = 5
SHORTEST_ABBREVIATION = 3


def misspelt_source(
    credit: Node, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[tuple[Span, str]]:
    """Where a credit names a known organisation with a slip in one word, and the right form.

    Words that are a part of a known name are right; in a single word, it must be long.
    """
    known = [m.span for m in mentions if credit.start <= m.span.start < credit.end]
    row = [
        word
        for word in find_words(credit.whole, credit.start, credit.end)
        if not any(span.start <= word.start < span.end for span in known)
    ]
    if not any(len(word.text) >= SHORTEST_SLIP for word in row):
        return
    for form in _candidates(row, gazetteer):
        wanted = words(form)
        for at in range(len(row) - len(wanted) + 1):
            window = row[at : at + len(wanted)]
            suffix = _with_one_slip(window, wanted)
            if suffix is not None and window[0].text[0].isupper():
                yield Span(window[0].start, window[-1].end), form + suffix
                return


def _candidates(row: Sequence[Word], gazetteer: Gazetteer) -> Iterator[str]:
    """The forms that share a word with a credit, then those of one word that begin alike."""
    known = gazetteer.organisation_forms
    folded = [fold(word.text).lower() for word in row]
    yield from dict.fromkeys(form for word in folded for form in known(word))
    yield from dict.fromkeys(
        form for word in folded if len(word) >= SHORTEST_SLIP for form in known(word[:2])
    )


def _with_one_slip(window: Sequence[Word], wanted: Sequence[str]) -> str | None:
    """The suffix of the last word, if just one word of ``window`` is misspelt."""
    suffix, slips = "", 0
    for index, (word, right) in enumerate(zip(window, wanted, strict=True)):
        if word.text.lower() == right.lower():
            continue
        is_last = index == len(wanted) - 1
        if is_last and word.text.lower().startswith(right.lower()):
            suffix = word.text[len(right) :]
            if not readings_after(right, suffix):
                return None
        elif min(len(word.text), len(right)) >= SHORTEST_SLIP and one_slip(
            fold(word.text.lower()), fold(right.lower())
        ):
            slips += 1
        else:
            return None
    return suffix if slips == 1 and len(wanted[0]) >= SHORTEST_ABBREVIATION else None
