"""QUO010 unmarked-direct-speech: an attribution after words that nothing marks as speech."""

from bisect import bisect_left
from collections.abc import Iterator

from kzlint.analysis.quotations.attributions import says
from kzlint.analysis.quotations.marks import wanted_pair
from kzlint.core.finding import Edit, Finding, Fix, Severity
from kzlint.core.source import Span
from kzlint.kazakh.punctuation import DASHES, GUILLEMET, PAIRS
from kzlint.kazakh.speech import PLAIN_HEADS, QUOTING
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Attribution, Closure, Paragraph, Quotation


class UnmarkedDirectSpeech(Rule):
    """A paragraph ends in ``…, – деді NAME.`` and has neither marks nor a dash before it.

    The reader takes the newsroom's words and the speaker's for one. Where the speech starts
    only the author knows: the fix marks the whole of the paragraph before the attribution.
    """

    code = "QUO010"
    name = "unmarked-direct-speech"
    severity = Severity.WARNING
    message = "this is attributed as speech, but has no quotation marks"

    examples = (
        valid("«Біз бұл жобаны аяқтаймыз», – деді министр."),
        valid("– Біз бұл жобаны аяқтаймыз, – деді министр."),
        valid("«Біз бұл жобаны бастадық.\n«Енді аяқтаймыз», – деді министр."),
        valid("– Біз бұл жобаны бастадық.\nЕнді аяқтаймыз, – деді министр."),
        valid("Министр жоба аяқталады деді."),
        valid("«Енді аяқтаймыз» деген сөз айтылды, – деді министр."),
        invalid(
            "Біз бұл жобаны аяқтаймыз, – деді министр.",
            at="Біз бұл жобаны аяқтаймыз",
            fixed="«Біз бұл жобаны аяқтаймыз», – деді министр.",
        ),
    )

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        free_until = _free_until(paragraph)
        for attribution in paragraph.attributions:
            if attribution.start > free_until:
                return
            if not _is_free(paragraph, attribution, context):
                continue
            start = paragraph.start + len(paragraph.text) - len(paragraph.text.lstrip())
            if start >= attribution.start:
                return
            span = Span(start, attribution.start)
            yield self.finding(span, self.marked(span, context))
            return

    def marked(self, span: Span, context: Context) -> Fix:
        marks = wanted_pair(context.speech, context.style) or PAIRS[GUILLEMET]
        edits = (
            Edit(Span(span.start, span.start), marks[0]),
            Edit(Span(span.end, span.end), marks[-1]),
        )
        return self.fix("Put it in {marks}", *edits, safe=False, marks=marks)


def _is_free(paragraph: Paragraph, attribution: Attribution, context: Context) -> bool:
    """Whether an attribution with a comma and a dash closes words outside all quotations."""
    if attribution.comma is None or attribution.dash is None or not says(attribution):
        return False
    if attribution.head is None or attribution.head.text not in (*PLAIN_HEADS, QUOTING):
        return False
    start = attribution.start
    return not any(
        whole.opened[0].start < start <= whole.end.end for whole in context.long_quotations
    ) and not _goes_on(paragraph, context)


def _free_until(paragraph: Paragraph) -> int:
    """Where the first mark or quotation stands that may be the speech attributed after it."""
    taken = [mark.start for mark in paragraph.unopened]
    taken += [q.start for q in paragraph.quotations if _may_be_speech(q, paragraph)]
    return min(taken, default=paragraph.end)


def _may_be_speech(quotation: Quotation, paragraph: Paragraph) -> bool:
    if quotation.inner or quotation.stops or quotation.closure is not Closure.CLOSED:
        return True
    return quotation.start == paragraph.start or _is_said(quotation)


def _is_said(quotation: Quotation) -> bool:
    """Whether a quotation is speech that somebody says: a proverb «… дейді» is part of it."""
    return quotation.attribution is not None and quotation.attribution.dash is not None


def _goes_on(paragraph: Paragraph, context: Context) -> bool:
    """Whether a dash a few lines before leads in the speech that ends here."""
    blocks = context.release.blocks
    at = bisect_left(blocks, paragraph.start, key=lambda block: block.start)
    for block in reversed(blocks[max(0, at - FARTHEST_DASH) : at]):
        if isinstance(block, Paragraph) and block.attributions:
            return False
        if isinstance(block, Paragraph) and block.text.lstrip().startswith(tuple(DASHES)):
            return True
    return False


# Dash-led speech may have started so many lines before.
FARTHEST_DASH = 6
