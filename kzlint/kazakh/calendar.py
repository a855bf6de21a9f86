"""Months, weekdays and how many days a month has."""

import calendar
import datetime

MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)

# Monday first, as ISO 8601 and datetime.date.weekday() count.
WEEKDAYS = ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі")


def month_number(form: str) -> int:
    """1 to 12 for a month's name in any case; raises ValueError for any other word."""
    return _index(form, MONTHS) + 1


def weekday_number(form: str) -> int:
    """0 (Monday) to 6 for a weekday's name in any case; raises ValueError for any other word."""
    return _index(form, WEEKDAYS)


def _index(form: str, stems: tuple[str, ...]) -> int:
    lowered = form.lower()
    for index, stem in enumerate(stems):
        if lowered.startswith(stem):
            return index
    raise ValueError(f"no calendar word: {form}")


def days_in_month(year: int, month: int) -> int:
    """28 to 31; 0 for a month that does not exist."""
    return calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0


def make_date(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or None where no calendar has it."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def nearest_year(month: int, day: int, to: datetime.date) -> int | None:
    """The year in which that day lies nearest to ``to``; None where no near year has it."""
    years = (to.year - 1, to.year, to.year + 1)
    dates = [date for year in years if (date := make_date(year, month, day))]
    return min(dates, key=lambda date: abs(date - to)).year if dates else None
