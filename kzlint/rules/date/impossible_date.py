"""DAT010 impossible-date: the text names a day that no calendar has."""

from collections.abc import Iterator

from kzlint.finding import Finding, Severity
from kzlint.kazakh.calendar import MONTHS, days_in_month
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import DateExpression, DateForm, Prose

# 29 February exists in some years: what to take where neither text nor header gives one.
SOME_LEAP_YEAR = 2024


class ImpossibleDate(Rule):
    """A date in the text does not exist.

    31 September is a slip for another day, and only the author knows which: an event that
    readers come to on the wrong day.
    """

    code = "DAT010"
    name = "impossible-date"
    severity = Severity.ERROR
    message = "“{date}” is not a date: {reason}"

    examples = (
        valid(
            "date 2025-10-11 Т\nЖиын 30 қыркүйекте, 10–12 қазан аралығында және 31.12.2025 өтеді."
        ),
        valid("date 2024-03-01 Т\nКөрме 29 ақпанда ашылды."),
        valid("date 2025-03-01 Т\nОл 1972 жылы, дәлірек айтсақ 29 ақпанда туған."),
        valid("date 2025-03-01 Т\n29 ақпан – кібісе жылдың күні."),
        valid("date 2025-03-01 Т\nТізім: 2023 жылғы 1 наурыз, 2024 жылғы 29 ақпан."),
        valid("2024 жылғы 29 ақпан. 45 қазан ас берілді. 3.10 млрд теңге. № 32.10"),
        invalid("Жиын 31 қыркүйекте өтті.", at="31 қыркүйекте"),
        invalid("Жиын 31-қыркүйекте өтеді.", at="31-қыркүйекте"),
        invalid("Жиын 30 ақпан күні өтті.", at="30 ақпан"),
        invalid("Көрме 0 мамырда ашылады.", at="0 мамырда"),
        invalid("Мерзімі – 32.10.2025.", at="32.10.2025"),
        invalid("Мерзімі – 10.13.2025.", at="10.13.2025"),
        invalid("Апталық 28–31 қыркүйек аралығында өтеді.", at="28–31 қыркүйек"),
        invalid("date 2025-03-01 Т\nКөрме 29 ақпанда ашылды.", at="29 ақпанда"),
        invalid("2023 жылғы 29 ақпанда ашылды.", at="2023 жылғы 29 ақпанда"),
        invalid("Мерекелік шара қыркүйектің 31-інде өтті.", at="қыркүйектің 31-інде"),
    )

    def check(self, prose: Prose, context: Context) -> Iterator[Finding]:
        other_years = "кібісе" in prose.text or any(date.year for date in prose.dates)
        for date in prose.dates:
            if date.month is not None:
                yield from self.impossible(date, date.month, other_years, context)

    def impossible(
        self, date: DateExpression, month: int, other_years: bool, context: Context
    ) -> Iterator[Finding]:
        """29 February without a year of its own is that of the header, unless others are near."""
        header = context.date if not other_years else None
        year = date.year or (header.year if header else SOME_LEAP_YEAR)
        days = days_in_month(year, month)
        if not days:
            yield self.finding(date, date=date.text, reason=f"there is no month {month}")
        elif not all(1 <= day <= days for day in date.day_numbers):
            name = MONTHS[month - 1] if date.form is DateForm.WORDS else f"month {month}"
            in_year = f" of {year}" if month == 2 else ""
            yield self.finding(date, date=date.text, reason=f"{name}{in_year} has {days} days")
