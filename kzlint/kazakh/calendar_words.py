"""Words of dates: months, weekdays, years, days near today, and what links two dates.

The kinds are the words of the date grammar: a new one is a row here and a line there.
"""

from enum import StrEnum
from typing import NamedTuple

from kzlint.kazakh.calendar import (
    DATE_SUFFIXES,
    MONTHS,
    RELATIVE_DAYS,
    RELATIVE_YEARS,
    SOFTENED_MONTHS,
    WEEKDAYS,
    meant_month,
    meant_weekday,
)
from kzlint.kazakh.morphology import readings, readings_after


class DateWord(StrEnum):
    """What a word is in a date."""

    MONTH = "MONTH"
    MONTH_OF = "MONTH_OF"
    MONTH_LIKE = "MONTH_LIKE"
    MONTH_WORD = "MONTH_WORD"
    WEEKDAY = "WEEKDAY"
    WEEKDAY_LIKE = "WEEKDAY_LIKE"
    DAY_WORD = "DAY_WORD"
    DAYS_WORD = "DAYS_WORD"
    YEAR_WORD = "YEAR_WORD"
    YEAR_OF_WORD = "YEAR_OF_WORD"
    YEARS_WORD = "YEARS_WORD"
    NEAR_DAY = "NEAR_DAY"
    NEAR_YEAR = "NEAR_YEAR"
    UNTIL = "UNTIL"
    BETWEEN = "BETWEEN"
    WITH = "WITH"
    AND = "AND"
    HOUR_WORD = "HOUR_WORD"
    PHONE_WORD = "PHONE_WORD"
    NOT = "NOT"


# Those by which a date shows itself without a figure.
SHOWING = frozenset((DateWord.WEEKDAY, DateWord.WEEKDAY_LIKE, DateWord.DAY_WORD, DateWord.NEAR_DAY))


class CalendarWord(NamedTuple):
    """A word of dates.

    ``number`` is a month's (1 to 12), a weekday's (0 for Monday) or a distance from the
    release's own day or year; ``case`` the last suffix's name, empty for a bare stem;
    ``meant`` the right form of a misspelt word.
    """

    kind: DateWord
    number: int = 0
    case: str = ""
    meant: str = ""


# Words that are one thing in one form.
_FORMS = {
    "күні": DateWord.DAY_WORD,
    "күндері": DateWord.DAYS_WORD,
    "жылғы": DateWord.YEAR_OF_WORD,
    "жылдың": DateWord.YEAR_OF_WORD,
    "жыл": DateWord.YEAR_WORD,
    "жылы": DateWord.YEAR_WORD,
    "жылда": DateWord.YEAR_WORD,
    "ж": DateWord.YEAR_WORD,
    "жж": DateWord.YEARS_WORD,
    "дейін": DateWord.UNTIL,
    "шейін": DateWord.UNTIL,
    "мен": DateWord.WITH,
    "пен": DateWord.WITH,
    "бен": DateWord.WITH,
    "және": DateWord.AND,
    "сағат": DateWord.HOUR_WORD,
    "тел": DateWord.PHONE_WORD,
    "емес": DateWord.NOT,
    "ай": DateWord.MONTH_WORD,
}

# Words that are so in any form: жылдары, айында, аралығында.
_BEGINNINGS = {
    "жыл": DateWord.YEARS_WORD,
    "айы": DateWord.MONTH_WORD,
    "айд": DateWord.MONTH_WORD,
    "күндер": DateWord.DAYS_WORD,
    "аралық": DateWord.BETWEEN,
    "аралығ": DateWord.BETWEEN,
    "арасы": DateWord.BETWEEN,
}

# Abbreviations that are words of dates only with their stop: 2025 ж.
ABBREVIATED = frozenset(("ж", "жж", "тел"))

# Маусым is a season too, and that is what is possessed or an object: 31 маусымы.
_OF_SEASONS = ("маусымы", "маусымды")

_NAMES = {
    **{name[:3]: (DateWord.MONTH, number, name) for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: (DateWord.WEEKDAY, number, name) for number, name in enumerate(WEEKDAYS)},
}

# What бүгін, кеше and ертең, биыл and былтыр take before a date: бүгінгі, кешегі, биылғы.
_OF_DAYS = frozenset(("", "гі", "нен", "ден", "ге"))
_OF_YEARS = {"биыл": frozenset(("", "ғы")), "былтыр": frozenset(("", "ғы"))}


class _Beginning(NamedTuple):
    """How a word of dates begins, which endings it takes (None: any), and what it is."""

    letters: str
    endings: frozenset[str] | None
    word: CalendarWord


def _beginnings() -> dict[str, list[_Beginning]]:
    """All of them, by their first letters."""
    bare = frozenset(("",))
    rows = [
        *(_Beginning(word, None, CalendarWord(kind)) for word, kind in _BEGINNINGS.items()),
        *(_Beginning(word, bare, CalendarWord(kind)) for word, kind in _FORMS.items()),
        *(
            _Beginning(word, _OF_DAYS, CalendarWord(DateWord.NEAR_DAY, distance))
            for word, distance in RELATIVE_DAYS.items()
        ),
        *(
            _Beginning(word, _OF_YEARS.get(word, bare), CalendarWord(DateWord.NEAR_YEAR, distance))
            for word, distance in RELATIVE_YEARS.items()
        ),
    ]
    found: dict[str, list[_Beginning]] = {}
    for row in sorted(rows, key=lambda row: row.endings is None):
        found.setdefault(row.letters[:KEY], []).append(row)
    return found


# By so many first letters words of dates are looked up.
KEY = 3
_BY_BEGINNING = _beginnings()

# The first letters of the names, as they are typed; only such words are looked at for slips.
_INITIALS_OF_MONTHS = frozenset("қкансмштж")
_INITIALS_OF_WEEKDAYS = frozenset("дсбж")
SHORTEST_SLIP = 4


def read(form: str) -> CalendarWord | None:
    """What ``form`` is in a date when it is spelt right; None for any other word."""
    word = form.lower()
    key = word[:KEY]
    named = _NAMES.get(key)
    if named is not None and (found := _name(word, *named)) is not None:
        return found
    for row in _BY_BEGINNING.get(key, ()):
        ending = word[len(row.letters) :]
        if word.startswith(row.letters) and (row.endings is None or ending in row.endings):
            return row.word
    return None


def _name(word: str, kind: DateWord, number: int, name: str) -> CalendarWord | None:
    stem = name if word.startswith(name) else SOFTENED_MONTHS.get(name, name)
    if not word.startswith(stem) or word.startswith(_OF_SEASONS):
        return None
    ending = word[len(stem) :]
    if not ending:
        return CalendarWord(kind, number) if stem == name else None
    case = None
    for reading in readings_after(name, ending):
        steps = [step for step, _ in reading.chain]
        if DATE_SUFFIXES.issuperset(steps):
            case = steps[-1]
            if kind is DateWord.MONTH and steps == ["genitive"]:
                return CalendarWord(DateWord.MONTH_OF, number, case)
    return CalendarWord(kind, number, case) if case is not None else None


def misspelt_month(form: str) -> CalendarWord | None:
    """The month that ``form`` misspells; None for a month spelt right and any other word."""
    meant = meant_month(form) if _may_be_slip(form, _INITIALS_OF_MONTHS) else None
    return _misspelt(DateWord.MONTH_LIKE, meant.number + 1, meant.form) if meant else None


def misspelt_weekday(form: str) -> CalendarWord | None:
    """The weekday that ``form`` misspells; None for a weekday spelt right and any other word."""
    meant = meant_weekday(form) if _may_be_slip(form, _INITIALS_OF_WEEKDAYS) else None
    return _misspelt(DateWord.WEEKDAY_LIKE, meant.number, meant.form) if meant else None


def _may_be_slip(form: str, initials: frozenset[str]) -> bool:
    return len(form) >= SHORTEST_SLIP and form[0].lower() in initials


def _misspelt(kind: DateWord, number: int, meant: str) -> CalendarWord:
    """A misspelt word in the case of the right one."""
    right = read(meant)
    return CalendarWord(kind, number, right.case if right else "", meant)


# Forms of жыл and ай that say when something happens.
WHEN_WORDS = frozenset(("жылы", "жылында", "жылдары", "жылдарында", "айында", "айы"))

# The word after a year that means the ten years from there: 1990 жылдары.
DECADE = "жылдар"

# Letters that may open the name of the city of Kazan, which looks like a misspelt October.
CITY = "Каз"

# The longest ending after a figure's hyphen: 10-ынан, 2020-сыншы.
LONGEST_ENDING = 6
_ORDINALS = ("ші", "шы")
_CASES_OF_DATES = ("locative", "ablative", "dative")


def is_ordinal(ending: str) -> bool:
    """True for what makes a figure an ordinal: 31-ші, 11-інші, 2020-сыншы."""
    return ending.endswith(_ORDINALS)


def case_of_ending(ending: str) -> tuple[str, bool]:
    """The case of a figure's ending in small letters, and whether it is possessed.

    ``нан`` is ablative, ``ында`` possessed and locative, ``ы`` possessed; the case is empty
    for any that says nothing of when.
    """
    case, is_possessed = "", False
    for chain in (*readings(ending), *readings(ending, "their")):
        names = [name for name, _ in chain]
        is_possessed = is_possessed or names[0] == "their"
        if names[-1] in _CASES_OF_DATES and not case:
            case = names[-1]
    return case, is_possessed
