"""DAT007 filename-date-mismatch: the file is filed under another date than its header's."""

import datetime
import re
from collections.abc import Iterator
from pathlib import PurePath

from kzlint.core.finding import Finding, Severity
from kzlint.kazakh.calendar import make_date
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Header

_YEAR_FIRST = re.compile(r"(?<!\d)(?<!\d-)((?:19|20)\d\d)([-._]?)(\d\d)\2(\d\d)(?!-?\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d\d)([-._])(\d\d)\2((?:19|20)\d\d)(?!\d)")


class FilenameDateMismatch(Rule):
    """The file's path carries a date (2025-10-11, 20251011, 11.10.2025) that is not the
    header's.

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
        valid("date 2025-10-11 Көрме", path="korme_20251011.txt"),
        valid("date 2025-10-11 Көрме", path="11.10.2025.txt"),
        valid("date 2025-10-11 Көрме", path="korme-2025-10-10-2.txt"),
        valid("date 2025-10-11 Көрме", path="1-2025-10-10.txt"),
        valid("date 2025-10-11 Көрме", path="12025-10-10.txt"),
        valid("date 2025-10-11 Көрме", path="zakaz-20251345-120251010.txt"),
        invalid("date 2025-10-11 Көрме", at="2025-10-11", path="2025-10-10-korme.txt"),
        invalid("date 2025-10-11 Көрме", at="2025-10-11", path="20251010.txt"),
        invalid("date 2025-10-11 Көрме", at="2025-10-11", path="2025_10_10.txt"),
        invalid("date 2025-10-11 Көрме", at="2025-10-11", path="korme 10.10.2025.txt"),
        invalid("date 2025-10-11 Көрме", at="2025-10-11", path="releases/2025-10-12/korme.txt"),
    )

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        if header.date is None or header.date.value is None:
            return
        for part in reversed(PurePath(context.source.path.replace("\\", "/")).parts):
            named = list(_dates(part))
            if named:
                if header.date.value not in named:
                    said, filed = header.date.value.isoformat(), named[-1].isoformat()
                    yield self.finding(header.date, date=said, named=filed)
                return


def _dates(name: str) -> Iterator[datetime.date]:
    """The dates in a part of a path, those with the year first before the others."""
    for year, _, month, day in _YEAR_FIRST.findall(name):
        if date := make_date(int(year), int(month), int(day)):
            yield date
    for day, _, month, year in _DAY_FIRST.findall(name):
        if date := make_date(int(year), int(month), int(day)):
            yield date
