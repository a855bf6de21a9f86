"""DAT015 misspelt-calendar-word: a month or a weekday with a slip in it."""

from collections.abc import Iterator

from kzlint.analysis import is_reversed
from kzlint.analysis.dates import resolve, why_impossible
from kzlint.analysis.edited import surroundings_after
from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.tokens import tokenise
from kzlint.rules import Context, Rule, invalid, valid
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
        text, at = surroundings_after(Edit(word.span, word.meant), context.source)
        dates = [date for date in find_dates(tokenise(text)) if _holds(date, at)]
        return not any(
            is_reversed(date)
            or _is_another_weekday(date, context)
            or any(why_impossible(point, date, context.date) for point in date.points)
            for date in dates
        )


def _holds(date: DateExpression, at: int) -> bool:
    """Whether the word there is in the date, or is its weekday."""
    return date.start <= at < date.end or (date.weekday is not None and date.weekday.start == at)


def _is_another_weekday(date: DateExpression, context: Context) -> bool:
    """Whether a single day, in the header's year if in none of its own, is on another weekday."""
    resolved = resolve(date, context.date)
    if date.weekday_number is None or resolved is None or len(date.points) != 1:
        return False
    return resolved.first.weekday() != date.weekday_number
