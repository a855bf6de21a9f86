"""DAT011 weekday-mismatch: the day of the week is not that date's."""

from collections.abc import Iterator

from kzlint.analysis import Dated
from kzlint.core.finding import Finding, Severity
from kzlint.kazakh.calendar import WEEKDAYS, make_date
from kzlint.rules import Context, Rule, invalid, valid


class WeekdayMismatch(Rule):
    """A date is given with a weekday that it does not fall on.

    One of the two is wrong, and readers will come on either. Without a year the date
    nearest the header's is meant; without a header nothing is said. Half a year away, or
    where the text names other years, the weekday may be another year's, and passes.
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
        valid("date 2025-10-11 Т\nЖиын жұма, 14 ақпанда өтті."),
        valid("date 2025-10-11 Т\n1991 жылы құрылтай болды. Ол дүйсенбі, 16 желтоқсанда ашылды."),
        invalid("date 2025-10-11 Т\nЖиын былтыр 10 қазанда, жұма күні өтті.", at="жұма"),
        invalid("date 2025-10-11 Т\nЖиын жұма, 11 қазан 2025 жылы өтті.", at="жұма"),
        invalid("date 2025-10-11 Т\nЖиын сенбі күні, 10 қазанда өтті.", at="сенбі"),
        invalid("date 2025-10-11 Т\nЖиын жұма күні (11 қазан) өтті.", at="жұма"),
        invalid("Жиын 2025 жылғы 10 қазан, сенбі күні өтті.", at="сенбі"),
        invalid("date 2025-10-11 Т\nЖиын 13 қазанда (сейсенбі) өтеді.", at="сейсенбі"),
    )

    def check(self, dated: Dated, context: Context) -> Iterator[Finding]:
        date, resolved = dated.expression, dated.resolved
        if date.weekday is None or date.weekday_number is None or resolved is None:
            return
        meant = resolved.first
        if len(date.day_numbers) != 1 or meant.weekday() == date.weekday_number:
            return
        if not resolved.year_stated and self.fits_another_year(dated, date.weekday_number):
            return
        yield self.finding(
            date.weekday,
            date=meant.isoformat(),
            right=WEEKDAYS[meant.weekday()],
            wrong=WEEKDAYS[date.weekday_number],
        )

    def fits_another_year(self, dated: Dated, weekday: int) -> bool:
        """Whether the weekday is that of the same day in a year that may be meant as well."""
        resolved = dated.resolved
        if resolved is None:
            return False
        day, years = resolved.first, set(dated.other_years)
        if not resolved.is_sure:
            years |= {day.year - 1, day.year + 1}
        others = (make_date(year, day.month, day.day) for year in years)
        return any(other is not None and other.weekday() == weekday for other in others)
