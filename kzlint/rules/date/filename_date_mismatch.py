"""DAT007 filename-date-mismatch: the file is filed under another date than its header's."""

from collections.abc import Iterator
from pathlib import PurePath

from kzlint.finding import Finding, Severity
from kzlint.kazakh.calendar import make_date
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Header, find_path_dates


class FilenameDateMismatch(Rule):
    """The file's path carries a date (2025-10-11) that is not the header's.

    One of the two was copied from an older release. The file name counts; where it has no
    date, the nearest folder with one does. Of several dates in one name any may agree.
    """

    code = "DAT007"
    name = "filename-date-mismatch"
    severity = Severity.WARNING
    message = "the header says {date}, the file's path {named}"

    examples = (
        valid("date 2025-10-11 Көрме", path="2025-10-11-korme.txt"),
        valid("date 2025-10-11 Көрме", path="releases/2025/korme-25.txt"),
        valid("date 2025-10-11 Көрме", path="backup-2024-01-01/korme-2025-10-11.txt"),
        valid("date 2025-10-11 Көрме", path="2025-10-10_2025-10-11.txt"),
        valid("date 2025-10-11 Көрме", path="2025-02-30.txt"),
        valid("Көрме ашылды", path="2025-10-10.txt"),
        invalid("date 2025-10-11 Көрме", at="2025-10-11", path="2025-10-10-korme.txt"),
        invalid("date 2025-10-11 Көрме", at="2025-10-11", path="releases/2025-10-12/korme.txt"),
    )

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        if header.date is None or header.date.value is None:
            return
        for part in reversed(PurePath(context.source.path.replace("\\", "/")).parts):
            named = [
                date
                for found in find_path_dates(part)
                if (date := make_date(found.year or 0, found.month or 0, found.day_numbers[0]))
            ]
            if named:
                if header.date.value not in named:
                    said, filed = header.date.value.isoformat(), named[-1].isoformat()
                    yield self.finding(header.date, date=said, named=filed)
                return
