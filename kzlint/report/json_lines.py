"""``json-lines``: the findings of ``json``, one a line."""

from kzlint.report import Report
from kzlint.report.json import dumped, items

# Line ends to some readers, but not to JSON, which leaves them as they are.
LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def render(report: Report) -> str:
    """A JSON object a line, ordered by path, then position."""
    return "".join(
        dumped(item, report.terminal).translate(LINE_ENDS) + "\n" for item in items(report)
    )
