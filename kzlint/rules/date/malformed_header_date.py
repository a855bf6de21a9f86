"""DAT002 malformed-header-date: the header's date is missing or is not ISO 8601."""

from collections.abc import Iterator

from kzlint.core.appearance import quoted
from kzlint.core.finding import Finding, Fix, Severity
from kzlint.i18n.message import N_, Message
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import DateForm, Header, HeaderDate

MESSAGES = {
    DateForm.YEAR_FIRST: N_("“{date}” is not written as YYYY-MM-DD"),
    DateForm.DAY_FIRST: N_("“{date}” has the day first; write YYYY-MM-DD"),
    DateForm.WORDS: N_("“{date}” gives the date in words; write YYYY-MM-DD"),
    DateForm.UNREADABLE: N_("“{date}” cannot be read as a date; write YYYY-MM-DD"),
}


class MalformedHeaderDate(Rule):
    """The header's date is missing or not of the form ``2025-10-11``.

    Dates in any other form do not sort, and 05.06 is May to one reader and June to another.
    Where the year comes first the fix is safe; where the day does, look at it.
    """

    code = "DAT002"
    name = "malformed-header-date"
    severity = Severity.ERROR
    message = "{problem}"

    examples = (
        valid("date 2025-10-11 Көрме ашылды"),
        valid("date 2025-02-30 Бұл күн жоқ, бірақ жазылуы дұрыс"),
        invalid("date 2025.10.11 Көрме", at="2025.10.11", fixed="date 2025-10-11 Көрме"),
        invalid("date 2025/10/11 Көрме", at="2025/10/11", fixed="date 2025-10-11 Көрме"),
        invalid("date 2025-1-5 Көрме", at="2025-1-5", fixed="date 2025-01-05 Көрме"),
        invalid("date 11-10-2025 Көрме", at="11-10-2025", fixed="date 2025-10-11 Көрме"),
        invalid("date 11 қазан 2025 Көрме", at="11 қазан 2025", fixed="date 2025-10-11 Көрме"),
        invalid("date 2025-10-1111 Көрме", at="2025-10-1111"),
        invalid("date Көрме ашылды", at="date"),
    )

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        date = header.date
        if date is None:
            problem = Message("the header has no date; write “date YYYY-MM-DD HEADLINE”")
            yield self.finding(header.keyword, problem=problem)
        elif date.form is not DateForm.ISO:
            problem = Message(MESSAGES[date.form], {"date": quoted(date.text)})
            yield self.finding(date, self.iso(date), problem=problem)

    def iso(self, date: HeaderDate) -> Fix | None:
        """The date in ISO 8601, where it can be read and exists."""
        if date.value is None:
            return None
        safe = date.form is DateForm.YEAR_FIRST
        return self.replace(date, date.value.isoformat(), safe=safe)
