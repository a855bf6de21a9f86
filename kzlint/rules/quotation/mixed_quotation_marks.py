"""QUO005 mixed-quotation-marks: speech in marks of another kind than the rest."""

from collections.abc import Iterator

from kzlint.analysis import Speech
from kzlint.analysis.quotations.marks import pair_of, wanted_pair
from kzlint.finding import Edit, Finding, Fix, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release


class MixedQuotationMarks(Rule):
    """Direct speech stands in two kinds of quotation marks in one release.

    A reader takes the other marks for a quotation of another kind. The marks of most of the
    release's speech count, or those of the house style (``speech-marks``). Names, titles
    and quotations inside speech may have other marks.
    """

    code = "QUO005"
    name = "mixed-quotation-marks"
    severity = Severity.NOTE
    message = "speech in {found}, where {reason} {wanted}"

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
        reason = "house style has" if is_house else "the rest of the release has"
        for speech in context.speech:
            found = pair_of(speech)
            if found is not None and wanted is not None and found != wanted:
                fix = self.remarked(speech, wanted)
                yield self.finding(speech.quotation, fix, found=found, reason=reason, wanted=wanted)

    def remarked(self, speech: Speech, wanted: str) -> Fix | None:
        opening, closing = speech.quotation.opening, speech.quotation.closing
        if opening is None or closing is None:
            return None
        edits = (Edit(opening.span, wanted[0]), Edit(closing.span, wanted[-1]))
        return self.fix("Write {wanted}", *edits, safe=False, wanted=wanted)
