"""DAT001 missing-header: the first block is no header."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import Message
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Header, Release


class MissingHeader(Rule):
    """The release does not open with a header, ``date 2025-10-11 HEADLINE``.

    Everything else hangs on the header's date: the archive's order, embargoes, which names
    were in force. Blank lines and directives may stand before it.
    """

    code = "DAT001"
    name = "missing-header"
    severity = Severity.ERROR
    message = "{problem}"

    examples = (
        valid("date 2025-10-11 Көрме ашылды\n"),
        valid("\n# kzlint: ignore NAM001\n date 2025-10-11 Көрме ашылды\n"),
        invalid("Көрме ашылды\nКелушілер көп.", at="Көрме ашылды"),
        invalid("", at=Span(0, 0)),
        invalid("# kzlint: ignore NAM001\n", at=Span(0, 0)),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        first = release.first_block
        if first is None:
            is_empty = not context.source.text.strip()
            yield self.finding(Span(0, 0), problem=_problem(is_empty))
        elif not isinstance(first, Header):
            start = first.start + len(first.text) - len(first.text.lstrip())
            span = Span(start, start + len(first.text.strip()))
            yield self.finding(span, problem=_problem(is_empty=False))


def _problem(is_empty: bool) -> Message:
    return Message(
        "the file is empty; a release opens with “date YYYY-MM-DD HEADLINE”"
        if is_empty
        else "the release has no header; its first line should be “date YYYY-MM-DD HEADLINE”"
    )
