"""The days of one date: from a tree of the date grammar to :class:`DatePoint`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kzlint.kazakh.calendar_words import CITY, DECADE, WHEN_WORDS, case_of_ending
from kzlint.syntax.date_leaves import DateLeaf
from kzlint.syntax.date_lexer import MONTHS
from kzlint.syntax.date_nodes import DateCase, DatePoint, MisspeltWord
from kzlint.syntax.nodes import DateForm, Node

# The cases that say what part a date plays.
CASES = {
    "locative": DateCase.LOCATIVE,
    "ablative": DateCase.ABLATIVE,
    "dative": DateCase.DATIVE,
}

# A year of two figures below this one is of this century, as POSIX reads them.
CENTURY_TURNS = 69

FORMS = {
    "day_first": DateForm.DAY_FIRST,
    "iso": DateForm.ISO,
    "year_first": DateForm.YEAR_FIRST,
}

_DAYS = ("DAY", "DAY_OF")
_YEARS = ("YEAR", "LEAD_YEAR", "TAIL_YEAR", "SHORT_YEAR")


@dataclass(frozen=True)
class Stretch:
    """One date; ``name`` is the grammar's for its shape: ``worded``, ``years``, ``iso`` …"""

    name: str
    whole: str
    leaves: Sequence[DateLeaf]

    @property
    def start(self) -> int:
        """Where the first word or figure starts."""
        return self.leaves[0].at

    @property
    def end(self) -> int:
        """Where the last one ends."""
        return self.leaves[-1].end

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The leaves' types, in order."""
        return tuple(leaf.type for leaf in self.leaves)

    @cached_property
    def form(self) -> DateForm:
        """How the date is written."""
        return FORMS.get(self.name, DateForm.WORDS)

    @cached_property
    def month_leaf(self) -> DateLeaf | None:
        """The month's name; None of a date in figures and of years."""
        return next((leaf for leaf in self.leaves if leaf.type in MONTHS), None)

    @property
    def slip(self) -> MisspeltWord | None:
        """The month's name where it is misspelt."""
        leaf = self.month_leaf
        if leaf is None or leaf.word is None or not leaf.word.meant:
            return None
        return MisspeltWord(self.whole, leaf.at, leaf.end, leaf.word.meant)

    @property
    def is_city(self) -> bool:
        """«16 Казан» may speak of the city; with a year it is a date."""
        leaf = self.month_leaf
        is_like = leaf is not None and leaf.type == "MONTH_LIKE"
        return bool(leaf and is_like and leaf.form.text.startswith(CITY) and self.year is None)

    @cached_property
    def figures(self) -> list[int]:
        """Where among the leaves the figures of days and, in figures, of the month are."""
        return [at for at, kind in enumerate(self.types) if kind in _DAYS]

    @cached_property
    def days(self) -> list[int]:
        """Where among the leaves the days' figures are."""
        found = list(self.figures)
        if self.form is not DateForm.WORDS:
            del found[-1 if self.form is DateForm.DAY_FIRST else 0]
        return found if self.year is not None else self._ascending(found)

    def _ascending(self, days: list[int]) -> list[int]:
        """Without figures that only stand before a date: «Абай көшесі, 35, 10 қазанда»."""
        for place in range(len(days) - 1, 0, -1):
            before, after = days[place - 1], days[place]
            is_listed = "LIST" in self.types[before + 1 : after]
            if is_listed and self.leaves[before].number >= self.leaves[after].number:
                return days[place:]
        return days

    @cached_property
    def month(self) -> int | None:
        """1 to 12, or 0 to 39 of a date in figures; None of years."""
        leaf = self.month_leaf
        if leaf is not None and leaf.word is not None:
            return leaf.word.number
        if self.form is DateForm.WORDS:
            return None
        return self.leaves[self.figures[-1 if self.form is DateForm.DAY_FIRST else 0]].number

    @cached_property
    def year(self) -> int | None:
        """The first year written."""
        leaf = next((leaf for leaf in self.leaves if leaf.type in _YEARS), None)
        if leaf is None or leaf.type != "SHORT_YEAR":
            return leaf.number if leaf else None
        return leaf.number + (2000 if leaf.number < CENTURY_TURNS else 1900)

    @property
    def years(self) -> tuple[int, ...]:
        """The years of ``2019–2022 жылдары``; ``1990 жылдары`` are the ten from there."""
        years = [leaf.number for leaf in self.leaves if leaf.type == "YEAR"]
        if len(years) == 1 and years[0] % 10 == 0 and self.leaves[-1].form.text.startswith(DECADE):
            years.append(years[0] + 9)
        return tuple(years)

    def case_at(self, at: int) -> DateCase:
        """The case that the day there stands in: its own ending's, or else the month's."""
        after = at + 1
        if after < len(self.leaves) and self.types[after] == "ENDING":
            return self.case_of(after)
        if self.types[-1] == "ENDING" and self.form is not DateForm.WORDS:
            return self.case_of(len(self.leaves) - 1)
        leaf = self.month_leaf
        if self.name == "ordered" or leaf is None or leaf.word is None:
            return DateCase.OTHER
        return CASES.get(leaf.word.case, DateCase.OTHER)

    def case_of(self, at: int) -> DateCase:
        """The case of a figure's ending."""
        leaf = self.leaves[at]
        letters = self.whole[leaf.at : leaf.end].lstrip("-").lower()
        return CASES.get(case_of_ending(letters)[0], DateCase.OTHER)

    @cached_property
    def last_case(self) -> DateCase:
        """The case of the last day, or of the month."""
        return self.case_at(self.days[-1] if self.days else len(self.leaves))

    @property
    def is_when(self) -> bool:
        """Whether it says by itself when something happens: қазанда, 2025 жылы."""
        last = self.leaves[-1]
        if self.name == "years" or last.type == "MONTH_WORD":
            return self.whole[last.at : last.end] in WHEN_WORDS
        return self.last_case is DateCase.LOCATIVE

    def points(self, after: str) -> tuple[DatePoint, ...]:
        """The points; ``after`` is the type of the leaf that follows."""
        if self.name == "years":
            years = self.years
            return tuple(
                self._point(self.start, None, year, DateCase.OTHER, opens=place + 1 < len(years))
                for place, year in enumerate(years)
            )
        if not self.days:
            return (self._point(self.start, None, self.year, self.last_case),)
        start = self.start
        if self.types[0] == "DAY":
            start = self.leaves[self.days[0]].at
        return tuple(
            self._point(
                start,
                self.leaves[at],
                self.year,
                self.case_at(at),
                opens=self._opens_range(place, after),
            )
            for place, at in enumerate(self.days)
        )

    def _point(
        self,
        start: int,
        day: DateLeaf | None,
        year: int | None,
        case: DateCase,
        *,
        opens: bool = False,
    ) -> DatePoint:
        node = Node(self.whole, day.at, day.end) if day else None
        number = day.number if day else None
        return DatePoint(self.whole, start, self.end, node, number, self.month, year, case, opens)

    def _opens_range(self, place: int, after: str) -> bool:
        """Whether the day in that place and the next one are the ends of a range."""
        if place + 1 >= len(self.days):
            return False
        at, following = self.days[place], self.days[place + 1]
        between = self.types[at + 1 : following]
        if "RANGE" in between:
            return True
        if "WITH_DAY" in between:
            return after == "BETWEEN" and len(self.days) == 2
        is_from = self.case_at(at) is DateCase.ABLATIVE and between == ("ENDING",)
        return is_from and after == "UNTIL"
