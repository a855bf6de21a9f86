"""DAT003 impossible-header-date: the header names a day that no calendar has."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import Message, counted
from kzlint.kazakh.calendar import days_in_month
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Header, HeaderDate


class ImpossibleHeaderDate(Rule):
    """The date in the header does not exist.

    Archives sort by this date and embargoes are read from it; a reader who sees
    30 February stops trusting the rest.
    """

    code = "DAT003"
    name = "impossible-header-date"
    severity = Severity.ERROR
    message = "{date} is not a date: {reason}"

    examples = (
        valid("date 2024-02-29 Кібісе күн"),
        valid("date 2025.10.11 Көрме"),
        invalid("date 2025-02-30 Тақырып", at="2025-02-30"),
        invalid("date 2025-13-01 Тақырып", at="2025-13-01"),
        invalid("date 31.09.2025 Тақырып", at="31.09.2025"),
        invalid("date 0000-05-12 Тақырып", at="0000-05-12"),
    )

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        date = header.date
        if date is not None and date.is_impossible:
            yield self.finding(date, date=date.text, reason=_reason(date))


def _reason(date: HeaderDate) -> Message:
    year, month = date.year or 0, date.month or 0
    if not year:
        return Message("there is no year {year}", {"year": f"{year:04}"})
    days = days_in_month(year, month)
    if not days:
        return Message("there is no month {month}", {"month": month})
    told = counted(days, "{count} day", "{count} days")
    return Message("{month} has {days}", {"month": f"{year:04}-{month:02}", "days": told})
