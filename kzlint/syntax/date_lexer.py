"""The leaves of the date grammar, decided: what each figure and each word of dates is.

What a figure is, its neighbours say: a day stands before a month or in a list that does, or after
a month's genitive, or in a row of figures with stops between; a year stands before a word for
year, or right after a bare month. All others are figures of something else, and end a stretch.
"""

from collections.abc import Iterator
from itertools import dropwhile

from kzlint.core.forms import Kind
from kzlint.core.tokens import Tokens
from kzlint.kazakh.calendar_words import DateWord, case_of_ending
from kzlint.kazakh.punctuation import HYPHEN, NUMBER_SIGN
from kzlint.syntax.date_leaves import DateLeaf, undecided_stretches

# Days have one or two digits, the first not above 3: «45 қазан» are cauldrons.
HIGHEST_DAY_DIGIT = 3
FIRST_YEAR, LAST_YEAR = 1600, 2199

# With a year of two figures, or none, figures are a date only where they can be one.
LAST_DAY, LAST_MONTH = 31, 12

MONTHS = frozenset(("MONTH", "MONTH_OF", "MONTH_LIKE"))
_YEAR_WORDS = frozenset(("YEAR_WORD", "YEAR_OF_WORD", "YEARS_WORD"))
WEEKDAYS = frozenset(("WEEKDAY", "WEEKDAY_LIKE"))
_LISTING = {"COMMA": "LIST", "AND": "LIST", "DASH": "RANGE", "WITH": "WITH_DAY"}

# Before a row of figures these say that it is a number, not a date.
_JOINED_BEFORE = frozenset((Kind.STOP, Kind.COMMA, Kind.COLON))


def date_stretches(tokens: Tokens) -> Iterator[list[DateLeaf]]:
    """The stretches of a line in which dates may stand, each as its leaves."""
    for stretch in undecided_stretches(tokens):
        yield from _classified(tokens, stretch)


def _classified(tokens: Tokens, leaves: list[DateLeaf]) -> Iterator[list[DateLeaf]]:
    """A stretch with its leaves' types decided, cut where a leaf is part of no date."""
    _Classes(tokens, leaves).decide()
    part: list[DateLeaf] = []
    for item in leaves:
        if item.type in _UNDECIDED:
            if part:
                yield part
            part = []
        else:
            part.append(item)
    if part:
        yield part


# Figures and words that are nothing in a date until their neighbours make them something.
_UNDECIDED = frozenset(("FIGURE", "AND", "DAYS_WORD", "HOUR_WORD", "PHONE_WORD", "NOT"))


class _Classes:
    """Decides the leaves of one stretch, each by its neighbours."""

    def __init__(self, tokens: Tokens, leaves: list[DateLeaf]) -> None:
        self.tokens = tokens
        self.leaves = leaves

    def decide(self) -> None:
        self.decide_years()
        self.decide_rows()
        self.decide_days_before_months()
        self.decide_days_after_months()
        self.decide_between()
        self.decide_weekdays()

    def type_at(self, at: int) -> str:
        return self.leaves[at].type if 0 <= at < len(self.leaves) else ""

    def touches(self, at: int) -> bool:
        """True where no gap stands between a leaf and the one before it."""
        return 0 < at < len(self.leaves) and not self.leaves[at].gap

    # ---- Years ----

    def decide_years(self) -> None:
        leaves = self.leaves
        for at in range(len(leaves) - 1, -1, -1):
            if self.type_at(at) != "FIGURE" or not _is_year(leaves[at]):
                continue
            word = at + 1 + (self.type_at(at + 1) == "ORDINAL")
            after = leaves[word] if word < len(leaves) else None
            if after is not None and after.gap and after.type in _YEAR_WORDS:
                leaves[at].type = self.year_before_word(at, word)
            elif self.type_at(at + 1) == "DASH" and self.type_at(at + 2) == "YEAR":
                if self.stands_free(at):
                    leaves[at].type, leaves[at + 1].type = "YEAR", "RANGE"
            elif self.follows_bare_month(at) and self.stands_last(at):
                leaves[at].type = "TAIL_YEAR"
            if leaves[at].type == "TAIL_YEAR" and self.type_at(at - 1) == "COMMA":
                leaves[at - 1].type = "TAIL_COMMA"

    def year_before_word(self, at: int, word: int) -> str:
        month = at - 1 - (self.type_at(at - 1) == "COMMA")
        if self.leaves[word].type == "YEAR_WORD" and self.is_dated(month):
            return "TAIL_YEAR"
        after = word + 1 + (self.type_at(word + 1) == "COMMA")
        if self.type_at(after) in MONTHS and after == word + 1 and not self.is_joined(after + 1):
            return "LEAD_YEAR"
        if self.type_at(after) == "FIGURE" and self.leads_to_month(after):
            return "LEAD_YEAR"
        is_second = self.type_at(at - 1) == "DASH" and self.type_at(at - 2) == "FIGURE"
        if is_second and _is_year(self.leaves[at - 2]) and self.stands_free(at - 2):
            return "YEAR"
        return "YEAR" if self.stands_free(at) else "FIGURE"

    def is_dated(self, at: int) -> bool:
        """True for a month with a day before it."""
        return self.type_at(at) in MONTHS and next(self.days_before(at), None) is not None

    def is_joined(self, at: int) -> bool:
        """True where a dash touches the word before it: 2025 жылғы қазан–қараша."""
        return self.type_at(at) == "DASH" and self.touches(at)

    def leads_to_month(self, at: int) -> bool:
        """True where a list of figures from here on ends before a month."""
        while self.type_at(at) == "FIGURE" and _is_day(self.leaves[at]):
            after = at + 1 + (self.type_at(at + 1) == "ORDINAL")
            after += self.type_at(after) == "HYPHEN"
            if self.type_at(after) in MONTHS:
                return True
            if self.type_at(after) not in _LISTING:
                return False
            at = after + 1
        return False

    def stands_free(self, at: int) -> bool:
        """True where no stop, comma, dash or letter touches the figure on its left."""
        item = self.leaves[at]
        before = self.tokens.kind(item.first - 1)
        return before is None or before not in (
            *(Kind.STOP, Kind.COMMA, Kind.DASH, Kind.WORD, Kind.FIGURE),
        )

    def follows_bare_month(self, at: int) -> bool:
        before = at - 1 - (self.type_at(at - 1) == "COMMA")
        if self.type_at(before) == "MONTH_OF" or not self.is_dated(before):
            return False
        word = self.leaves[before].word
        return word is not None and not word.case and self.leaves[at].gap

    def stands_last(self, at: int) -> bool:
        """True where neither a word for year nor, after a comma, any word or figure follows."""
        after = self.tokens.after_gap(self.leaves[at].first + 1)
        kind = self.tokens.kind(after)
        if kind is Kind.WORD:
            return self.type_at(at - 1) != "COMMA" and not self.is_year_word(after)
        return kind is not Kind.FIGURE or self.type_at(at - 1) != "COMMA"

    def is_year_word(self, index: int) -> bool:
        """True for a token that is a word for year."""
        form = self.tokens.form(index)
        word = form.calendar if form is not None else None
        return word is not None and str(word.kind) in _YEAR_WORDS

    # ---- Rows of figures: 10.10.2025, 2025-10-11, 31.11-ге ----

    def decide_rows(self) -> None:
        at = 0
        while at < len(self.leaves):
            end = self.end_of_row(at)
            if end > at + 1:
                self.decide_row(at, end)
            at = max(end, at + 1)

    def end_of_row(self, at: int) -> int:
        """The place after a row of figures that marks join without a gap."""
        if self.type_at(at) != "FIGURE":
            return at
        end = at + 1
        while (
            self.type_at(end) in ("DOT", "SLASH", "DASH")
            and self.touches(end)
            and self.type_at(end + 1) == "FIGURE"
            and self.touches(end + 1)
        ):
            end += 2
        return end

    def decide_row(self, at: int, end: int) -> None:
        row = self.leaves[at:end]
        figures, marks = row[::2], row[1::2]
        has_year = any(map(_is_year, figures))
        if self.is_number(row, has_year) or (has_year and not _is_full(figures, marks)):
            return
        if not has_year and not self.may_be_short(figures, marks, end):
            return
        days = figures if has_year else figures[:2]
        if not all(_is_year(figure) or _is_day(figure) for figure in days):
            return
        for figure in days:
            figure.type = "YEAR" if _is_year(figure) else "DAY"
        if len(figures) == 3 and not has_year:
            figures[2].type = "SHORT_YEAR"
        for mark in marks:
            if mark.type == "DASH":
                mark.type = "HYPHEN" if row[0].type == "YEAR" else "RANGE"
        self.decide_first_day(at)

    def decide_first_day(self, at: int) -> None:
        """«10 – 12.10.2025»: the first day of a range stands apart."""
        if self.type_at(at - 1) == "DASH" and self.type_at(at - 2) == "FIGURE":
            first = self.leaves[at - 2]
            if _is_day(first) and self.stands_free(at - 2):
                first.type, self.leaves[at - 1].type = "DAY", "RANGE"

    def may_be_short(self, figures: list[DateLeaf], marks: list[DateLeaf], end: int) -> bool:
        """True for 31.09.25 and 31.11-ге: two figures each, a day and a month that there are."""
        has_ending = self.type_at(end) == "ENDING" and self.touches(end)
        if len(figures) != 3 and not (len(figures) == 2 and has_ending):
            return False
        case, _ = case_of_ending(self.ending(end)) if len(figures) == 2 else ("x", False)
        two = all(len(figure.form.text) == 2 for figure in figures)
        dots = all(mark.type == "DOT" for mark in marks)
        day, month = figures[0].number, figures[1].number
        return bool(case) and two and dots and 1 <= day <= LAST_DAY and 1 <= month <= LAST_MONTH

    def ending(self, at: int) -> str:
        """The letters after a figure's hyphen, in small letters."""
        return self.tokens.forms[self.leaves[at].first + 1].lower

    def is_number(self, row: list[DateLeaf], has_year: bool) -> bool:
        """True where the row's neighbours make it a number, a time or a part of one."""
        tokens, first, last = self.tokens, row[0].first, row[-1].first
        before = tokens.kind(first - 1)
        sign = tokens.before_gap(first - 1)
        if tokens.text_at(sign) == NUMBER_SIGN:
            return True
        if before in _JOINED_BEFORE or (before is Kind.DASH and not has_year):
            return True
        if before is Kind.DASH and self.is_hyphenated(first - 1):
            return True
        after = tokens.kind(last + 1)
        is_mark = after in (Kind.DASH, Kind.STOP) or tokens.text_at(last + 1) == "/"
        if is_mark and tokens.kind(last + 2) is Kind.FIGURE:
            return True
        if not has_year:
            return self.follows(sign, row)
        return row[1].type == "DASH" and self.is_year_word(tokens.after_gap(last + 1))

    def follows(self, index: int, row: list[DateLeaf]) -> bool:
        """True where «сағат» or «тел.» stands before a row, or a hyphen and letters end it."""
        tokens = self.tokens
        if tokens.text_at(index) == ".":
            index -= 1
        word = tokens.forms[index].calendar if index >= 0 else None
        if word is not None and word.kind in (DateWord.HOUR_WORD, DateWord.PHONE_WORD):
            return True
        last = row[-1].first
        return (
            len(row) > 3
            and tokens.kind(last + 1) is Kind.DASH
            and tokens.kind(last + 2) is Kind.FIGURE
        )

    # ---- Days ----

    def decide_days_before_months(self) -> None:
        """From the months backwards, through lists and ranges, as far as they go."""
        for month in reversed(range(len(self.leaves))):
            if self.type_at(month) not in MONTHS:
                continue
            row = sorted(self.days_before(month))
            days = list(dropwhile(lambda day: not self.stands_free_as_day(day), row))
            for day in days:
                self.leaves[day].type = "DAY"
            for day in days[1:]:
                self.join(day)

    def days_before(self, month: int) -> Iterator[int]:
        """The places of the figures that lead to a month, the nearest first."""
        at = month - 1 - (self.type_at(month - 1) == "HYPHEN")
        if at == month - 1 and not self.leaves[month].gap:
            return
        at -= self.type_at(at) == "ORDINAL"
        while self.type_at(at) == "FIGURE" and _is_day(self.leaves[at]):
            yield at
            if self.type_at(at - 1) not in _LISTING:
                return
            at -= 2
            at -= self.type_at(at) == "ORDINAL"

    def join(self, day: int) -> None:
        """Name what stands before the second of two days of one date."""
        mark = self.leaves[day - 1]
        mark.type = _LISTING.get(mark.type, mark.type)

    def stands_free_as_day(self, at: int) -> bool:
        """True where nothing touches the figure that makes it part of a number or a name."""
        first = self.leaves[at].first
        kind = self.tokens.kind(first - 1)
        if kind is Kind.DASH:
            return not self.is_hyphenated(first - 1)
        return kind not in _JOINED_BEFORE

    def is_hyphenated(self, dash: int) -> bool:
        """True for the hyphen of COVID-19 and of a number, not for that of a weekday."""
        before = self.tokens.kind(dash - 1)
        if before is Kind.WORD:
            last = self.tokens.forms[dash - 1].text[-1]
            is_hyphen = self.tokens.forms[dash].text == HYPHEN
            return is_hyphen and (last.isupper() or last.isascii())
        return before is Kind.FIGURE

    def decide_days_after_months(self) -> None:
        """қазанның 10-ы, қазанның 10-нан 12-сіне: from the genitive forwards."""
        at = 0
        while at < len(self.leaves):
            if self.type_at(at) != "MONTH_OF":
                at += 1
                continue
            at = self.days_after(at + 1)

    def days_after(self, at: int) -> int:
        """Decide the days of a month from its first place; the place after them."""
        if not (self.type_at(at) == "FIGURE" and self.leaves[at].gap and _is_day(self.leaves[at])):
            return at
        self.leaves[at].type = "DAY_OF"
        at += 1 + (self.type_at(at + 1) in ("ENDING", "ORDINAL"))
        while True:
            day = at + (self.type_at(at) in _LISTING)
            if self.type_at(day) != "FIGURE" or not _is_day(self.leaves[day]):
                return at
            is_range = self.type_at(at) == "DASH"
            has_ending = self.type_at(day + 1) == "ENDING"
            if not is_range and not (has_ending and case_of_ending(self.ending(day + 1))[1]):
                return at
            if day == at and not self.leaves[day].gap:
                return at
            self.leaves[day].type = "DAY_OF"
            if day > at:
                self.join(day)
            at = day + 1 + (self.type_at(day + 1) in ("ENDING", "ORDINAL"))

    # ---- Words ----

    def decide_between(self) -> None:
        """«күндері аралығында» is one leaf; «күндері» alone says nothing."""
        for at in range(len(self.leaves) - 1, 0, -1):
            if self.type_at(at) == "BETWEEN" and self.type_at(at - 1) == "DAYS_WORD":
                self.leaves[at].start = self.leaves[at - 1].start
                del self.leaves[at - 1]

    def decide_weekdays(self) -> None:
        """Of several weekdays in a row none is a date's alone, nor one that is denied."""
        leaves = self.leaves
        for at, item in enumerate(leaves):
            if item.type not in WEEKDAYS:
                continue
            before, after = self.type_at(at - 1), self.type_at(at + 1)
            is_second = before in ("DASH", "WITH", "AND") and self.type_at(at - 2) != "NEAR_DAY"
            is_listed = after in _LISTING and self.type_at(at + 2) in WEEKDAYS
            if is_second or is_listed or after in ("DAYS_WORD", "NOT"):
                item.type = "NOT"


def _is_full(figures: list[DateLeaf], marks: list[DateLeaf]) -> bool:
    """True for a year with a month and a day, or two days joined by a dash: 10-12.10.2025."""
    years = [place for place, figure in enumerate(figures) if _is_year(figure)]
    if len(figures) == 4:
        return years == [3] and marks[0].type == "DASH"
    return len(figures) == 3 and years in ([0], [2])


def _is_day(leaf: DateLeaf) -> bool:
    text = leaf.form.text
    return len(text) == 1 or (len(text) == 2 and int(text[0]) <= HIGHEST_DAY_DIGIT)


def _is_year(leaf: DateLeaf) -> bool:
    return len(leaf.form.text) == 4 and FIRST_YEAR <= leaf.number <= LAST_YEAR
