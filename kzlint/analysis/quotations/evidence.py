"""Which quotations are direct speech, and who is said to have said it.

Marks also hold names, titles and terms («Қазақфильм», «Мәңгілік ел»), so that something is
speech must be shown by the tree:

=================  ===================================================================
evidence           what shows it
=================  ===================================================================
attribution        a form of *де-* right after it (`…», – деді`, `…» деп атап өтті`)
introduction       a colon right before it, in the same line or at the end of the last
sentence           it is a whole sentence, four words or more, with a predicate, that
                   ends with a full stop or a comma no one takes up
dash               a line led in by a dash that speaks in the first or second person
=================  ===================================================================

Of 349 quotations in 72 government texts (apertium-kaz-rus) 23 are speech by this: 17 have an
attribution, 3 an introduction, 3 are sentences. Of 1,194 in 11,167 sentences of news (KazNERD)
257 are: 243, 6 and 4, and 4 led in by a dash. The others name things.

A quotation of several paragraphs is one; it is speech if it is attributed or introduced, or
speaks in the first or second person.
"""

from dataclasses import dataclass
from enum import StrEnum

from kzlint.syntax import Attribution, Quotation


class Evidence(StrEnum):
    """What shows that a quotation is direct speech."""

    ATTRIBUTION = "attribution"
    INTRODUCTION = "introduction"
    SENTENCE = "sentence"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that is direct speech.

    ``attributed``: the text says that somebody said it; ``has_speaker``: and who.
    ``attribution`` is where it says so with a form of *де-*.
    """

    quotation: Quotation
    attribution: Attribution | None
    evidence: Evidence
    attributed: bool
    has_speaker: bool
