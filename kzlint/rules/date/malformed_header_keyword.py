"""DAT006 malformed-header-keyword: the header does not open with the word ``date``."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Span
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Header


class MalformedHeaderKeyword(Rule):
    """The header's keyword is not exactly ``date``.

    Programs that read releases look for the four Latin letters; ``Date``, ``дата``, a colon
    or a Cyrillic а inside make the release invisible to them.
    """

    code = "DAT006"
    name = "malformed-header-keyword"
    severity = Severity.ERROR
    message = "the header opens with “{found}”, not with “date”"

    examples = (
        valid("date 2025-10-11 Көрме ашылды"),
        valid("Дата орталығы ашылды"),
        valid("Data 25 адам жұмыс істейтін орталық ашты"),
        invalid("Date 2025-10-11 Көрме", at="Date", fixed="date 2025-10-11 Көрме"),
        invalid("date: 2025-10-11 Көрме", at="date:", fixed="date 2025-10-11 Көрме"),
        invalid("дата 2025-10-11 Көрме", at="дата", fixed="date 2025-10-11 Көрме"),
        invalid("date:2025-10-11 Көрме", at="date:", fixed="date 2025-10-11 Көрме"),
        invalid("dtae 2025-10-11 Көрме", at="dtae", fixed="date 2025-10-11 Көрме"),
        invalid("Data 2025.10.11 Көрме", at="Data", fixed="date 2025.10.11 Көрме"),
        invalid("dаte 2025-10-11 Көрме", at="dаte", fixed="date 2025-10-11 Көрме"),
    )

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        end = header.colon.end if header.colon else header.keyword.end
        span = Span(header.keyword.start, end)
        found = header.whole[span.start : span.end]
        if found != "date":
            # A colon, or a look-alike keyword, may have no blank after it; a date needs one.
            is_glued = bool(header.whole[end : end + 1].strip())
            fix = self.replace(span, "date " if is_glued else "date")
            yield self.finding(span, fix, found=found)
