"""XMP001 exclamation-in-headline: a headline that shouts."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core import Edit, Finding, Severity, Span
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Headline


@dataclass(frozen=True)
class Options:
    """House style: how many exclamation marks a headline may have."""

    allowed_marks: int = 0


class ExclamationInHeadline(Rule):
    """A headline has more exclamation marks than house style allows.

    A headline that shouts reads as an advertisement. Option: ``allowed-marks`` (0).
    """

    code = "XMP001"
    name = "exclamation-in-headline"
    severity = Severity.WARNING
    message = "exclamation mark {number} in a headline that may have {allowed}"
    Options = Options

    examples = (
        valid("date 2025-05-04 Ауыл мектебі ашылды\nҚош келдіңіздер!"),
        valid("date 2025-05-04 Мектеп ашылды!", allowed_marks=1),
        invalid("date 2025-05-04 Мектеп ашылды!", at="!", fixed="date 2025-05-04 Мектеп ашылды"),
        invalid("date 2025-05-04 Алға! Жаңа жол!", at=Span(30, 31), allowed_marks=1),
    )

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        allowed = self.options.allowed_marks
        marks = [at for at, char in enumerate(headline.text) if char == "!"]
        for number, at in enumerate(marks[allowed:], start=allowed + 1):
            place = Span(headline.start + at, headline.start + at + 1)
            fix = self.fix("Remove the exclamation mark", Edit(place, ""), safe=False)
            yield self.finding(place, fix, number=number, allowed=allowed)
