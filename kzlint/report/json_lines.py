"""``json-lines``: the findings of ``json``, one per line."""

from kzlint.report import Report
from kzlint.report.json import dumped, items

# Characters that end a line for some readers, but that JSON does not escape.
LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def render(report: Report) -> str:
    """Render a JSON object per line, ordered by path, then position."""
    return "".join(
        dumped(item, report.terminal).translate(LINE_ENDS) + "\n" for item in items(report)
    )
