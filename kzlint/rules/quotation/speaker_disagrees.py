"""QUO012 speaker-disagrees: a speaker is spelt otherwise elsewhere in the release."""

from collections.abc import Iterator

from kzlint.analysis import Disagreement
from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import Row
from kzlint.rules import Context, Rule, invalid, valid


class SpeakerDisagrees(Rule):
    """The name of a quotation's speaker differs from the same person's name elsewhere.

    What was said is then put down to somebody who does not exist.
    """

    code = "QUO012"
    name = "speaker-disagrees"
    severity = Severity.WARNING
    message = "the speaker is “{found}” here, “{other}” on line {line}"

    examples = (
        valid("Көрмені Ерлан Қабдоллаев ашты. «Біз дайынбыз», – деді Қабдоллаев."),
        valid("Ерлан Қабдоллаев пен Дана Әлиева келді. «Біз дайынбыз», – деді Дана Әлиева."),
        invalid(
            "Көрмені Ерлан Қабдоллаев ашты. «Біз дайынбыз», – деді Ерлан Қабдолаев.",
            at="Ерлан Қабдолаев",
        ),
    )

    def check(self, disagreement: Disagreement, context: Context) -> Iterator[Finding]:
        person, other = disagreement.person, disagreement.other
        if person.span.start in context.spoken:
            line = context.source.position(other.span.start).row
            yield self.finding(person, found=person.text, other=other.text, line=Row(line))
