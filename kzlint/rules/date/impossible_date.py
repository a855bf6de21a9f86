"""DAT010 impossible-date: the text names a day that no calendar has."""

from collections.abc import Iterator

from kzlint.analysis.dates import why_impossible
from kzlint.core.appearance import quoted
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Prose


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
        valid("Мекенжайы: Абай көшесі, 35, 10 қазан күні сағат 10:00, 11 қазанда 18.00-де."),
        valid("№ 31.11-ге, 3.02.25-тармақ, тел. 31.09.25, 2014-15-16 жылдары, 31.06 млн."),
        valid("Клубтың 32 маусымы аяқталды, 1999–00 маусымын еске алды. № 31.02.2026-1 бұйрық."),
        invalid("Жарыс 31 маусымда өтті.", at="31 маусымда"),
        invalid("Жиын 31 қыркүйекте өтті.", at="31 қыркүйекте"),
        invalid("Жиын 31-қыркүйекте өтеді.", at="31-қыркүйекте"),
        invalid("Жиын 30 ақпан күні өтті.", at="30 ақпан"),
        invalid("Көрме 0 мамырда ашылады.", at="0 мамырда"),
        invalid("Мерзімі – 32.10.2025.", at="32.10.2025"),
        invalid("Мерзімі – 10.13.2025.", at="10.13.2025"),
        invalid("Құжаттар 31.11-ге дейін қабылданады.", at="31.11-ге"),
        invalid("Мерзімі: 2025/09/31. Жиын 31.09.25 күні.", at=("2025/09/31", "31.09.25")),
        invalid("28 қыркүйек – 32 қазан аралығы.", at="32 қазан"),
        invalid("Апталық 28–31 қыркүйек аралығында өтеді.", at="28–31 қыркүйек"),
        invalid("date 2025-03-01 Т\nКөрме 29 ақпанда ашылды.", at="29 ақпанда"),
        invalid("2023 жылғы 29 ақпанда ашылды.", at="2023 жылғы 29 ақпанда"),
        invalid("Мерекелік шара қыркүйектің 31-інде өтті.", at="қыркүйектің 31-інде"),
    )

    def check(self, prose: Prose, context: Context) -> Iterator[Finding]:
        other_years = "кібісе" in prose.text or any(date.year for date in prose.dates)
        for date in prose.dates:
            seen = -1
            for point in date.points:
                reason = why_impossible(point, date, None if other_years else context.date)
                if reason and point.start > seen:
                    seen = point.start
                    yield self.finding(point, date=quoted(date.meant(point)), reason=reason)
