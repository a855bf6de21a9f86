"""The nodes of date expressions: days, what is stated of them, and calendar words misspelt."""

from dataclasses import dataclass
from enum import StrEnum

from kzlint.kazakh.letters import unmixed
from kzlint.syntax.nodes import DateForm, Node


class DateCase(StrEnum):
    """The cases of a date that tell what part it plays: on, from or to that day."""

    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    DATIVE = "dative"
    OTHER = "other"


@dataclass(slots=True, eq=False, repr=False)
class DatePoint(Node):
    """A day of a date expression, or a whole month or year where it names no day.

    It covers the stretch that it shares with the other days of its month: both days of
    ``10–12 қазан`` cover all of it. ``day`` is the figure, ``number`` its value; ``month``
    is 0 to 39 where it is a figure too. ``year`` is the one written in that stretch, or
    None. ``opens_range`` says that the next point is the end of a range from here.
    """

    day: Node | None
    number: int | None
    month: int | None
    year: int | None
    case: DateCase
    opens_range: bool


@dataclass(slots=True, eq=False, repr=False)
class MisspeltWord(Node):
    """A month or a weekday with a slip in it; ``meant`` is what it should be, suffix and all."""

    meant: str


@dataclass(slots=True, eq=False, repr=False)
class DateExpression(Node):
    """A date in running text, as it was written, be there such a day or not.

    ``points`` are one day, the two ends of a range, or a list; a year alone (``2019 жылы``)
    is a point too. ``weekday``, before it or after it and no part of it, has its number from
    0 for Monday in ``weekday_number``; ``near_day`` is бүгін, кеше or ертең before it, with
    the number of days from the release's own in ``near_day_offset``, ``near_year_offset``
    the same of years (биыл, былтыр, келесі жылғы). ``is_apposed`` says that a comma, a dash
    or a bracket stands between ``near_day`` and the date. ``is_when`` says that something
    happens on that day: a locative, or күні after it. Of ``бүгін, жұма күні`` and of a
    misspelt weekday alone there are no points.
    """

    points: tuple[DatePoint, ...]
    form: DateForm
    weekday: Node | None = None
    weekday_number: int | None = None
    near_day: Node | None = None
    near_day_offset: int | None = None
    near_year_offset: int | None = None
    is_apposed: bool = False
    is_when: bool = False
    misspelt: tuple[MisspeltWord, ...] = ()

    def meant(self, part: Node) -> str:
        """A part of it, or all, as it should be written, without slips and look-alikes."""
        text, at = "", part.start
        for word in sorted(self.misspelt, key=lambda word: word.start):
            if part.start <= word.start and word.end <= part.end:
                text += self.whole[at : word.start] + word.meant
                at = word.end
        return unmixed(text + self.whole[at : part.end])

    @property
    def days(self) -> tuple[Node, ...]:
        """The figures of its days, in order."""
        return tuple(point.day for point in self.points if point.day)

    @property
    def day_numbers(self) -> tuple[int, ...]:
        """What :attr:`days` say."""
        return tuple(point.number for point in self.points if point.number is not None)

    @property
    def month(self) -> int | None:
        """The first point's month; None of a year alone."""
        return self.points[0].month if self.points else None

    @property
    def year(self) -> int | None:
        """The first year written, or None."""
        return next((point.year for point in self.points if point.year is not None), None)

    @property
    def is_range(self) -> bool:
        """Whether any two of its points are the ends of a range."""
        return any(point.opens_range for point in self.points)
