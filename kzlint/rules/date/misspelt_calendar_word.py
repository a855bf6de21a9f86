"""DAT015 misspelt-calendar-word: a month or a weekday with a slip in it."""

from collections.abc import Iterator

from kzlint.analysis import is_reversed
from kzlint.finding import Finding, Severity
from kzlint.kazakh.calendar import make_date
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.rules.date.impossible_date import ImpossibleDate
from kzlint.syntax import DateExpression
from kzlint.syntax.date_nodes import MisspeltWord
from kzlint.syntax.dates import find_dates


class MisspeltCalendarWord(Rule):
    """A month or a weekday is written with Russian letters for Kazakh ones, or with a slip.

    Search and every program that reads dates miss it. Only words next to a number or күні
    are looked at, and the suffix is kept.
    """

    code = "DAT015"
    name = "misspelt-calendar-word"
    severity = Severity.WARNING
    message = "“{found}” should be “{right}”"

    examples = (
        valid("Жиын 10 қазанда, сейсенбі күні, Казан қаласында өтті. 10 қазақ, 5 тамыр, 16 Казан."),
        valid("5 маусымдық жұмысшы, 3 қараса, 4 қазандық, жұма намазы, Жұмабаев 10 қазанда келді."),
        invalid("Жиын 10 казанда өтті.", at="казанда", fixed="Жиын 10 қазанда өтті."),
        invalid("5 қыркуйек күні.", at="қыркуйек", fixed="5 қыркүйек күні."),
        invalid("22 наурыстан бастап.", at="наурыстан", fixed="22 наурыздан бастап."),
        invalid("Жиын сейсенби күні.", at="сейсенби", fixed="Жиын сейсенбі күні."),
        invalid(
            "16 желтоқанда, жума күні", at=("желтоқанда", "жума"), fixed="16 желтоқсанда, жұма күні"
        ),
        invalid(
            "Жиын дүйсембіде, 13 қазанда.", at="дүйсембіде", fixed="Жиын дүйсенбіде, 13 қазанда."
        ),
        valid("Жиынға бес адам келді, бесеуі қалды."),
        invalid(
            "Жиын бесенбі күні, 15 мамирда.",
            at=("бесенбі", "мамирда"),
            fixed="Жиын бейсенбі күні, 15 мамырда.",
        ),
        invalid("10 Казан 2025", at="Казан", fixed="10 Қазан 2025"),
    )

    def check(self, date: DateExpression, context: Context) -> Iterator[Finding]:
        for word in date.misspelt:
            fix = self.replace(word, word.meant, safe=self.can_be(word, context))
            yield self.finding(word, fix, found=word.text, right=word.meant)

    @staticmethod
    def can_be(word: MisspeltWord, context: Context) -> bool:
        """Whether the date is one with the right word in it; else another may be meant."""
        source = context.source
        start, end = source.line(source.position(word.start).row)
        text = word.whole[start : word.start] + word.meant + word.whole[word.end : end]
        at = word.start - start
        dates = [date for date in find_dates(text, 0, len(text)) if date.start <= at < date.end]
        impossible = ImpossibleDate()
        return not any(
            is_reversed(date)
            or _is_another_weekday(date)
            or any(impossible.reason(point, date, context.date) for point in date.points)
            for date in dates
        )


def _is_another_weekday(date: DateExpression) -> bool:
    """Whether a single day with a year of its own is not on the weekday beside it."""
    if date.weekday_number is None or date.year is None or len(date.points) != 1:
        return False
    point = date.points[0]
    day = make_date(date.year, point.month or 0, point.number or 0)
    return day is not None and day.weekday() != date.weekday_number
