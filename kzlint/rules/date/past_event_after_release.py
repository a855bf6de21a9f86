"""DAT012 past-event-after-release: the text tells as past what lies after its own date."""

from collections.abc import Iterator

from kzlint.analysis import Dated, tense_of
from kzlint.core.finding import Finding, Severity
from kzlint.kazakh.tense import Tense
from kzlint.rules import Context, Rule, invalid, valid


class PastEventAfterRelease(Rule):
    """Something happened, says the text, on a day after the release's date.

    Either the day is wrong or the tense is, and readers cannot tell whether they may still
    come. Only the clause's own predicate counts: not a participle (``20 қазанда өтетін
    жиын``), not a plan (``жоспарланды``), not what somebody says. A year that the text does
    not give is filled in only where no other is near.
    """

    code = "DAT012"
    name = "past-event-after-release"
    severity = Severity.WARNING
    message = "“{date}” is after the release's own date, {released}, but is told as past"

    examples = (
        valid("date 2025-10-11 Т\nЖиын 10 қазанда өтті. Келесісі 20 қазанда өтеді."),
        valid("date 2025-10-11 Т\nКөрме 20 қазанда ашылады, 25 қазанда аяқталмақ."),
        valid("date 2025-10-11 Т\n20 қазанда өтетін жиынға дайындық басталды."),
        valid("date 2025-10-11 Т\nЖиынды 20 қазанда өткізу туралы шешім қабылданды."),
        valid("date 2025-10-11 Т\nЖиын 20 қазанда өтеді деп жоспарланды."),
        valid("date 2025-10-11 Т\nЖиын 20 қазанға ауыстырылды. Мерзімі 25 қазанға дейін созылды."),
        valid("date 2025-10-11 Т\n«Жиын 20 қазанда өтті», – деді министр."),
        valid("date 2025-10-11 Т\n1991 жылы 16 желтоқсанда Тәуелсіздік жарияланды."),
        valid("date 2025-10-11 Т\n1986 жыл еді. 17 желтоқсанда жастар алаңға шықты."),
        valid("date 2025-10-11 Т\nБайқау былтыр 20 желтоқсанда өтті. Концерт 5 мамырда болды."),
        valid("Жиын 20 қазанда өтті."),
        invalid("date 2025-10-11 Т\nЖиын 2025 жылғы 20 қазанда өтті.", at="2025 жылғы 20 қазанда"),
        invalid("date 2025-10-11 Т\nЖиын 15 қазанда Астанада өтті.", at="15 қазанда"),
        invalid("date 2025-10-11 Т\nКелісімге 12 қазан күні қол қойды.", at="12 қазан"),
        invalid("date 2025-10-11 Т\nЖұмыс 20 қазанда аяқталған еді.", at="20 қазанда"),
        invalid("date 2025-10-11 Т\nТараптар 20 қазанда кездескен болатын.", at="20 қазанда"),
        invalid("date 2025-12-30 Т\n2 қаңтарда көрме ашылды, оған жұрт келді.", at="2 қаңтарда"),
        invalid("date 2025-10-11 Т\nКөрме 2026 жылы ашылды.", at="2026 жылы"),
    )

    def check(self, dated: Dated, context: Context) -> Iterator[Finding]:
        resolved, released = dated.resolved, context.date
        if resolved is None or released is None or resolved.first <= released:
            return
        if not dated.expression.is_when or dated.is_spoken or not resolved.is_sure:
            return
        if tense_of(dated) is Tense.PAST:
            date = dated.expression.text
            yield self.finding(dated, date=date, released=released.isoformat())
