"""DAT013 reversed-range: a range of days or years that ends before it starts."""

from collections.abc import Iterator

from kzlint.analysis import is_reversed
from kzlint.core.appearance import quoted
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import DateExpression


class ReversedRange(Rule):
    """A range ends before it starts.

    One of its ends is wrong, and only the author knows which. Without years a range may run
    over New Year, for up to ten months.
    """

    code = "DAT013"
    name = "reversed-range"
    severity = Severity.ERROR
    message = "“{range}” ends before it starts"

    examples = (
        valid("Көрме 21–23 наурыз аралығында, 28 қыркүйектен 3 қазанға дейін ашық."),
        valid("Демалыс 31 желтоқсан – 2 қаңтар, оқу 1 қыркүйек – 25 мамыр."),
        valid("2024 жылғы 30 желтоқсан – 2025 жылғы 8 қаңтар. 2019–2022 жылдары."),
        valid("Жиын 20 қазаннан 13 қазанға ауыстырылды. Есеп 3–1 болды."),
        valid("Қазанның 10-нан 12-сіне дейін, сәуірдің 29-ы мен мамырдың 5-і аралығында."),
        invalid("Мереке 23–21 наурызда өтеді.", at="23–21 наурызда"),
        invalid("20 қазаннан 13 қазанға дейін.", at="20 қазаннан 13 қазанға"),
        invalid("3 қазан – 28 қыркүйек аралығында.", at="3 қазан – 28 қыркүйек"),
        invalid(
            "2025 жылғы 30 желтоқсан – 2025 жылғы 8 қаңтар.",
            at="2025 жылғы 30 желтоқсан – 2025 жылғы 8 қаңтар",
        ),
        invalid("Мерзімі: 12.10.2025 – 10.10.2025.", at="12.10.2025 – 10.10.2025"),
        invalid("Қазанның 12-нен 10-ына дейін.", at="Қазанның 12-нен 10-ына"),
        invalid("2022–2019 жылдары жүргізілді.", at="2022–2019 жылдары"),
    )

    def check(self, date: DateExpression, context: Context) -> Iterator[Finding]:
        if is_reversed(date):
            yield self.finding(date, range=quoted(date.meant(date)))
