"""DAT004 future-header-date: the header's date has not come yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import counted
from kzlint.rules import ConfigurableRule, Context, invalid, option, valid
from kzlint.syntax import Header


@dataclass(frozen=True)
class Options:
    """What may be set."""

    max_days_ahead: int = option(0, "how many days ahead of today a header may be dated", minimum=0)


class FutureHeaderDate(ConfigurableRule[Options]):
    """The header's date lies after today.

    Most often a slip in the year or the month, and the archive then shows tomorrow's news as
    today's. Today is what ``--today`` says. Where copy is written under embargo, set
    ``max-days-ahead`` to how many days ahead it may be dated.
    """

    code = "DAT004"
    name = "future-header-date"
    severity = Severity.WARNING
    message = "{date} is {days} after today, {today}"

    examples = (
        valid("date 2025-10-11 Көрме ашылды"),
        valid("date 2025-10-12 Бүгінгі күн"),
        valid("date 2025-10-15 Эмбаргомен", max_days_ahead=3),
        valid("date 2026-02-30 Бұл күн жоқ"),
        invalid("date 2025-10-13 Көрме ашылды", at="2025-10-13"),
        invalid("date 2052-10-11 Көрме ашылды", at="2052-10-11"),
        invalid("date 2025-10-16 Эмбаргомен", at="2025-10-16", max_days_ahead=3),
    )

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        date = header.date
        if date is None or date.value is None:
            return
        ahead = (date.value - context.today).days
        if ahead > self.options.max_days_ahead:
            days = counted(ahead, "{count} day", "{count} days")
            yield self.finding(date, date=date.text, days=days, today=context.today.isoformat())
