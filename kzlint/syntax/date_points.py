"""The days of one date: from the tokens of an expression to :class:`DatePoint`."""

from functools import cached_property, lru_cache

from lark import Token

from kzlint.kazakh.calendar import Meant, meant_month, month_number
from kzlint.syntax.date_nodes import DateCase, DatePoint
from kzlint.syntax.grammars import parser
from kzlint.syntax.nodes import DateForm, Node

# The cases that tell what part a date plays, by the terminal.
CASES = {
    "LOCATIVE": DateCase.LOCATIVE,
    "ABLATIVE": DateCase.ABLATIVE,
    "DATIVE": DateCase.DATIVE,
}
LOCATIVES = ("да", "де", "та", "те")

# Forms of жыл and ай that say when something happens.
WHEN_WORDS = ("жылы", "жылында", "жылдары", "жылдарында", "айында", "айы")

# A year of two figures below this one is of this century, as POSIX reads them.
CENTURY_TURNS = 69


class Stretch:
    """What the tokens of one expression say, wherever it stands; made once for each text."""

    def __init__(self, text: str, kind: str) -> None:
        self.text = text
        self.type = kind
        self.parts = taken_apart(text, "expression")
        self.types = frozenset(part.type for part in self.parts)
        self.slip = self._slip()

    def _slip(self) -> tuple[Token, Meant] | None:
        """The month's name, if it has one in it, and what it is meant for."""
        for part in self.parts if self.type == "LIKE" else ():
            if part.type == "MONTH_LIKE" and (meant := meant_month(str(part))):
                # «16 Казан» may speak of the city; with a year it is a date.
                is_city = part.startswith("Каз") and "YEAR" not in self.types
                return None if is_city else (part, meant)
        return None

    @cached_property
    def days(self) -> list[int]:
        """Where among the parts the days' figures are, without a month's."""
        found = [index for index, part in enumerate(self.parts) if part.type == "DAY"]
        if self.type == "FIGURES":
            del found[0 if self.is_year_first else -1]
        return found if "YEAR" in self.types else self._ascending(found)

    def _ascending(self, days: list[int]) -> list[int]:
        """Without figures that only stand before a date: «Абай көшесі, 35, 10 қазанда»."""
        for place in range(len(days) - 1, 0, -1):
            before, after = days[place - 1], days[place]
            separators = {part.type for part in self.parts[before + 1 : after]}
            if "LIST" in separators and int(self.parts[before]) >= int(self.parts[after]):
                return days[place:]
        return days

    @cached_property
    def is_year_first(self) -> bool:
        return self.type == "FIGURES" and self.parts[0].type == "YEAR"

    @cached_property
    def form(self) -> DateForm:
        if self.type != "FIGURES":
            return DateForm.WORDS
        if not self.is_year_first:
            return DateForm.DAY_FIRST
        return DateForm.ISO if "HYPHEN" in self.types else DateForm.YEAR_FIRST

    @cached_property
    def month(self) -> int | None:
        if self.slip is not None:
            return self.slip[1].number + 1
        if self.type == "FIGURES":
            figures = [part for part in self.parts if part.type == "DAY"]
            return int(figures[0 if self.is_year_first else -1])
        names = (part for part in self.parts if part.type in ("MONTH", "MONTH_OF"))
        return next((month_number(str(name)) for name in names), None)

    @cached_property
    def year(self) -> int | None:
        for part in self.parts:
            if part.type == "YEAR":
                return int(part)
            if part.type == "SHORT_YEAR":
                return int(part) + (2000 if int(part) < CENTURY_TURNS else 1900)
        return None

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of ``2019–2022 жылдары``; ``1990 жылдары`` are the ten from there."""
        years = [int(part) for part in self.parts if part.type == "YEAR"]
        if len(years) == 1 and years[0] % 10 == 0 and str(self.parts[-1]).startswith("жылдар"):
            years.append(years[0] + 9)
        return tuple(years)

    def case_at(self, index: int) -> DateCase:
        """The case that the day there stands in: its own ending's, or else the month's."""
        ends_at_days = "MONTH_OF" in self.types
        for part in self.parts[index + 1 :]:
            if part.type in CASES:
                return CASES[part.type]
            if ends_at_days and part.type in ("DAY", "ENDING"):
                break
        return DateCase.OTHER

    @cached_property
    def last_case(self) -> DateCase:
        return self.case_at(self.days[-1] if self.days else -1)

    @cached_property
    def is_when(self) -> bool:
        """Whether it says by itself when something happens: қазанда, 2025 жылы."""
        if self.type == "YEARS" or self.parts[-1].type == "MONTH_WORD":
            return str(self.parts[-1]) in WHEN_WORDS
        return self.last_case is DateCase.LOCATIVE

    def opens_range_to(self, second: "Stretch", link: str, after: str | None) -> bool:
        """Whether ``link`` between the two makes them a range, ``after`` following them.

        «20 қазаннан 13 қазанға» alone may say that a day was moved.
        """
        mark = link.strip()
        if not mark:
            is_from_to = (self.last_case, second.last_case) == (DateCase.ABLATIVE, DateCase.DATIVE)
            return is_from_to and after == "UNTIL"
        return after == "BETWEEN" if mark[0].isalpha() else True


@lru_cache(maxsize=4096)
def read_stretch(text: str, kind: str) -> Stretch:
    """The same few dates stand in release after release."""
    return Stretch(text, kind)


@lru_cache(maxsize=4096)
def taken_apart(text: str, start: str) -> tuple[Token, ...]:
    """The tokens of one piece of the grammar's ``text``."""
    tree = parser("date").parse(text, start=start)
    return tuple(tree.scan_values(lambda value: isinstance(value, Token)))


def read_points(
    whole: str, start: int, stretch: Stretch, after: str | None
) -> tuple[DatePoint, ...]:
    """The points of one expression, which the token of type ``after`` follows."""
    if stretch.type == "LIKE" and not stretch.slip:
        return ()
    end, month, year = start + len(stretch.text), stretch.month, stretch.year
    if stretch.type == "YEARS":
        years = stretch.years
        opens = [True] * (len(years) - 1) + [False]
        return tuple(
            DatePoint(whole, start, end, None, None, None, year, DateCase.OTHER, opening)
            for year, opening in zip(years, opens, strict=True)
        )
    if not stretch.days:
        case = stretch.last_case
        return (DatePoint(whole, start, end, None, None, month, year, case, False),)
    if stretch.parts[0].type == "DAY":
        start += stretch.parts[stretch.days[0]].start_pos or 0
    points = []
    for place, index in enumerate(stretch.days):
        figure = stretch.parts[index]
        at = end - len(stretch.text) + (figure.start_pos or 0)
        day = Node(whole, at, at + len(figure))
        case, opening = stretch.case_at(index), _opens_range(stretch, place, after)
        points.append(DatePoint(whole, start, end, day, int(figure), month, year, case, opening))
    return tuple(points)


def _opens_range(stretch: Stretch, place: int, after: str | None) -> bool:
    """Whether the day in that place and the next one are the ends of a range."""
    days, parts = stretch.days, stretch.parts
    if place + 1 >= len(days):
        return False
    between = {part.type for part in parts[days[place] + 1 : days[place + 1]]}
    if "RANGE" in between:
        return True
    if "BETWEEN_DAYS" in between:
        return after == "BETWEEN" and len(days) == 2
    return "GAP" in between and "ABLATIVE" in between and after == "UNTIL"
