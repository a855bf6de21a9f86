"""QUO005 mixed-quotation-marks: speech in marks of another kind than the rest."""

from collections.abc import Iterator

from kzlint.analysis import Speech
from kzlint.analysis.quotations.marks import pair_of, wanted_pair
from kzlint.core.finding import Edit, Finding, Fix, Severity
from kzlint.core.style import EITHER
from kzlint.i18n.message import Message
from kzlint.kazakh.punctuation import PAIRS
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Closure, Quotation, Release


class MixedQuotationMarks(Rule):
    """Direct speech stands in two kinds of quotation marks in one release.

    A reader takes the other marks for a quotation of another kind. The marks of most of the
    release's speech count, or those of the house style (``speech-marks``). Names, titles
    and quotations inside speech may have other marks, or must have those that the house style
    sets for them (``nested-marks``).
    """

    code = "QUO005"
    name = "mixed-quotation-marks"
    severity = Severity.NOTE
    message = "{problem}"

    examples = (
        valid("«Біз дайынбыз», – деді министр. «Енді бастаймыз», – деп қосты ол."),
        valid('"Біз «Алаш» кітабын шығардық", – деді министр. «Қазақфильм» де келді.'),
        valid("«Біз дайынбыз», – деді министр.\n– Енді бастаймыз, – деп қосты ол."),
        invalid(
            '«Біз дайынбыз», – деді министр. «Бастаймыз», – деді ол. "Бітті", – деді әкім.',
            at='"Бітті"',
            fixed="«Біз дайынбыз», – деді министр. «Бастаймыз», – деді ол. «Бітті», – деді әкім.",
        ),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        wanted = wanted_pair(context.speech, context.style)
        is_house = wanted == context.style.speech_marks
        for speech in context.speech:
            found = pair_of(speech)
            if found is not None and wanted is not None and found != wanted:
                fix = self.remarked(speech.quotation, wanted)
                problem = Message(
                    "speech in {found}, where house style has {wanted}"
                    if is_house
                    else "speech in {found}, where the rest of the release has {wanted}",
                    {"found": found, "wanted": wanted},
                )
                yield self.finding(speech.quotation, fix, problem=problem)
            if context.style.nested_marks != EITHER:
                yield from self.nested(speech, context.style.nested_marks)

    def nested(self, speech: Speech, wanted: str) -> Iterator[Finding]:
        """What stands inside a piece of speech in marks other than the house style's."""
        for quotation in speech.quotation.nested:
            found = PAIRS.get(quotation.opening.text) if quotation.opening else None
            if found not in (None, wanted) and quotation.closure is Closure.CLOSED:
                fix = self.remarked(quotation, wanted)
                problem = Message(
                    "a quotation inside speech in {found}, where house style has {wanted}",
                    {"found": found, "wanted": wanted},
                )
                yield self.finding(quotation, fix, problem=problem)

    def remarked(self, quotation: Quotation, wanted: str) -> Fix | None:
        """The fix; None where the wanted marks stand inside and would be taken for its own."""
        opening, closing = quotation.opening, quotation.closing
        if opening is None or closing is None:
            return None
        if any(mark in quotation.content.text for mark in wanted.replace("…", "")):
            return None
        edits = (Edit(opening.span, wanted[0]), Edit(closing.span, wanted[-1]))
        return self.fix("Write {wanted}", *edits, safe=False, wanted=wanted)
