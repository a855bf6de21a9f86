"""DAT011 weekday-mismatch: the day of the week is not that date's."""

from collections.abc import Iterator

from kzlint.finding import Finding, Severity
from kzlint.kazakh.calendar import WEEKDAYS, make_date, nearest_year
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import DateExpression


class WeekdayMismatch(Rule):
    """A date is given with a weekday that it does not fall on.

    One of the two is wrong, and readers will come on either. Without a year the date
    nearest the header's is meant; without a header nothing is said.
    """

    code = "DAT011"
    name = "weekday-mismatch"
    severity = Severity.ERROR
    message = "{date} is a {right}, not a {wrong}"

    examples = (
        valid("date 2025-10-11 Т\nЖиын жұма, 10 қазанда өтті. Келесісі 13 қазан (дүйсенбі) күні."),
        valid("date 2025-12-29 Т\nКонцерт бейсенбі, 1 қаңтарда болады."),
        valid("Жиын сенбі, 10 қазанда өтті."),
        valid("date 2025-10-11 Т\nЖәрмеңке 10 қазан, сенбі және жексенбі күндері өтеді."),
        valid("date 2025-10-11 Т\nДүйсенбі – жұма, 8 қазанға дейін тіркеу жүреді."),
        valid("1986 жылғы 17 желтоқсан, 1991 жылғы 16 желтоқсан, дүйсенбі."),
        valid("date 2025-10-11 Т\nСенбі, жексенбі күндері, 10–12 қазанда демалыс."),
        invalid("date 2025-10-11 Т\nЖиын жұма, 11 қазан 2025 жылы өтті.", at="жұма"),
        invalid("date 2025-10-11 Т\nЖиын сенбі күні, 10 қазанда өтті.", at="сенбі"),
        invalid("date 2025-10-11 Т\nЖиын жұма күні (11 қазан) өтті.", at="жұма"),
        invalid("Жиын 2025 жылғы 10 қазан, сенбі күні өтті.", at="сенбі"),
        invalid("date 2025-10-11 Т\nЖиын 13 қазанда (сейсенбі) өтеді.", at="сейсенбі"),
    )

    def check(self, date: DateExpression, context: Context) -> Iterator[Finding]:
        if date.weekday is None or date.weekday_number is None or len(date.day_numbers) != 1:
            return
        if date.month is None:
            return
        (day,) = date.day_numbers
        header = context.date
        year = date.year or (nearest_year(date.month, day, header) if header else None)
        meant = make_date(year, date.month, day) if year else None
        if meant is not None and meant.weekday() != date.weekday_number:
            yield self.finding(
                date.weekday,
                date=meant.isoformat(),
                right=WEEKDAYS[meant.weekday()],
                wrong=WEEKDAYS[date.weekday_number],
            )
