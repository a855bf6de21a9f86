"""DAT005 missing-headline: a header without a headline."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Header


class MissingHeadline(Rule):
    """The header has no headline.

    News sites and mail subjects are made from it; without one the release goes out as
    “(no subject)”.
    """

    code = "DAT005"
    name = "missing-headline"
    severity = Severity.ERROR
    message = "the header has no headline after its date"

    examples = (
        valid("date 2025-10-11 Көрме ашылды"),
        invalid("date 2025-10-11", at="date 2025-10-11"),
        invalid("date 2025-10-11 .", at="date 2025-10-11"),
        invalid(" date 2025-10-11 \nКөрме ашылды.", at="date 2025-10-11"),
    )

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        # Without a date before it, what has no letter is the date, damaged.
        is_said = str.isalnum if header.date else str.isalpha
        if header.headline is None or not any(map(is_said, header.headline.text)):
            last = header.date or header.colon or header.keyword
            yield self.finding(header.keyword.span._replace(end=last.end))
