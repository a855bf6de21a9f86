"""NAM004 inconsistent-name: one person spelt in two ways in a release."""

from collections.abc import Iterator

from kzlint.analysis import Disagreement
from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import Row
from kzlint.rules import Context, Rule, invalid, valid


class InconsistentName(Rule):
    """A release spells one person's name in two ways.

    The reader wonders whether there are two people, and whichever spelling is wrong is in
    the archive for good. Which one is right the release does not tell: both are named. A
    speaker's name is QUO012's.
    """

    code = "NAM004"
    name = "inconsistent-name"
    severity = Severity.WARNING
    message = "“{found}” here, “{other}” on line {line}: one person in two spellings?"

    examples = (
        valid("Ерлан Қабдоллаев келді. Серік Қабдоллаев сөйледі. Қабдоллаевтар – бауырлас."),
        valid("Ерлан Серікбаев пен Айгүл Серікбаева сөйледі. Серікбаевқа гүл берілді."),
        invalid(
            "Көрмені Ерлан Қабдоллаев ашты. Кейін Қабдолаев сөз сөйледі.",
            at="Қабдолаев",
        ),
        invalid(
            "Ерлан Жұмағалиев келді. Сосын Ерлан Жумагалиев сөйледі. Ерлан Жұмағалиев кетті.",
            at="Ерлан Жумагалиев",
        ),
    )

    def check(self, disagreement: Disagreement, context: Context) -> Iterator[Finding]:
        person, other = disagreement.person, disagreement.other
        if person.span.start in context.spoken:
            return
        line = context.source.position(other.span.start).row
        yield self.finding(person, found=person.text, other=other.text, line=Row(line))
