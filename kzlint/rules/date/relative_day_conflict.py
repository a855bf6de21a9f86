"""DAT014 relative-day-conflict: today, yesterday or tomorrow is not the day named with it."""

import datetime
from collections.abc import Iterator

from kzlint.analysis import Dated, tense_of
from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Span
from kzlint.kazakh.calendar import WEEKDAYS
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import DateCase, DateExpression


class RelativeDayConflict(Rule):
    """бүгін, кеше or ертең stands by a date or a weekday that the header's date contradicts.

    Copy held over from another day still says ``бүгін``, in quotations too. A date that
    belongs to another clause (``бүгін 20 қазанда өтетін жиын туралы айтылды``) is let pass.
    """

    code = "DAT014"
    name = "relative-day-conflict"
    severity = Severity.WARNING
    message = "by the header, “{word}” is {right}, not “{found}”"

    examples = (
        valid("date 2025-10-11 Т\nБүгін, 11 қазанда, кеше (10 қазан) және ертең – 12 қазан күні."),
        valid("date 2025-10-11 Т\nБүгін, сенбі күні, жиын өтті. Ертең жұма намазы."),
        valid("date 2025-10-11 Т\nБүгін 20 қазанда өтетін жиын туралы айтылды."),
        valid("date 2025-10-11 Т\nБүгін 20 қазанға дейін өтінім қабылданады."),
        valid("date 2025-12-31 Т\nЕртең, 1 қаңтарда, мереке. Кеше 10 қазақ келді."),
        valid("Бүгін, 13 қазанда, жиын өтті."),
        invalid("date 2025-10-11 Т\nБүгін, 13 қазанда, жиын өтті.", at="Бүгін, 13 қазанда"),
        invalid("date 2025-10-11 Т\n«Кеше, 8 қазанда, келдік», – деді ол.", at="Кеше, 8 қазанда"),
        invalid("date 2025-10-11 Т\nКеше 9 қазанда көрме ашылды.", at="Кеше 9 қазанда"),
        invalid("date 2025-10-11 Т\nЖиын ертең, 13 қазан күні өтеді.", at="ертең, 13 қазан"),
        invalid("date 2025-10-11 Т\nЖиын бүгін, жұма күні, өтті.", at="бүгін, жұма күні"),
        invalid(
            "date 2025-10-11 Т\nБүгін – 2024 жылғы 11 қазан.", at="Бүгін – 2024 жылғы 11 қазан"
        ),
    )

    def check(self, dated: Dated, context: Context) -> Iterator[Finding]:
        date, released = dated.expression, context.date
        if date.near_day is None or date.near_day_offset is None or released is None:
            return
        if date.misspelt or not self.is_same_day(dated):
            return
        try:
            right = released + datetime.timedelta(days=date.near_day_offset)
        except OverflowError:
            return
        if self.agrees(date, right):
            return
        name = WEEKDAYS[right.weekday()]
        yield self.finding(
            Span(date.near_day.start, date.end),
            word=date.near_day.text.lower(),
            right=right.isoformat() if date.points else name,
            found=date.text,
        )

    def is_same_day(self, dated: Dated) -> bool:
        """Whether the two name one day: apposed, or parts of one clause."""
        date = dated.expression
        if date.is_apposed or not date.points:
            return not date.points or date.points[-1].case is not DateCase.DATIVE
        return date.is_when and tense_of(dated) is not None

    def agrees(self, date: DateExpression, right: datetime.date) -> bool:
        if not date.points:
            return date.weekday_number == right.weekday()
        point = date.points[0]
        if len(date.points) != 1 or point.number is None:
            return True
        same_day = (point.month, point.number) == (right.month, right.day)
        return same_day and date.year in (None, right.year)
