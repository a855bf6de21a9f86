"""The leaves of dates before they are decided: figures, words of dates, and marks between."""

from collections.abc import Iterator

from kzlint.core.forms import Form, Kind
from kzlint.core.tokens import Tokens
from kzlint.kazakh.calendar_words import (
    ABBREVIATED,
    LONGEST_ENDING,
    CalendarWord,
    DateWord,
    is_ordinal,
)
from kzlint.kazakh.punctuation import HYPHEN
from kzlint.syntax.leaves import Leaf

_MARKS = {Kind.COMMA: "COMMA", Kind.DASH: "DASH", Kind.STOP: "DOT"}
_OTHER_MARKS = {"/": "SLASH", "(": "OPEN"}


class DateLeaf(Leaf):
    """A leaf of a date: its token's form, and what the word is in a date.

    ``at`` is the offset where the word or figure itself starts, past the gap before it.
    """

    __slots__ = ("at", "form", "gap", "word")

    def __init__(
        self,
        type: str,  # noqa: A002 -- Lark's name for it
        tokens: Tokens,
        first: int,
        last: int,
        word: CalendarWord | None = None,
    ) -> None:
        at = tokens.starts[first]
        self.gap = tokens.kind(first - 1) is Kind.GAP
        start = tokens.starts[first - 1] if self.gap else at
        super().__init__(type, start, tokens.starts[last], first)
        self.at = at
        self.form = tokens.forms[first]
        self.word = word

    @property
    def number(self) -> int:
        """The value of a figure."""
        return int(self.form.text)


def undecided_stretches(tokens: Tokens) -> Iterator[list[DateLeaf]]:
    """The stretches of a line in which dates may stand, each as its undecided leaves."""
    forms = tokens.forms
    done = 0
    for shown in [at for at, form in enumerate(forms) if form.shows_date]:
        if shown < done:
            continue
        start = shown
        while start > done and forms[start - 1].may_be_in_date:
            start -= 1
        if start > done and forms[start - 1].misspelt_weekday is not None:
            start -= 1
        stretch, done = _stretch(tokens, start, shown)
        if stretch:
            yield stretch


def _stretch(tokens: Tokens, index: int, shown: int) -> tuple[list[DateLeaf], int]:
    """The leaves around a token that shows a date, and the token after them."""
    stretch: list[DateLeaf] = []
    while index < len(tokens.forms):
        if tokens.forms[index].kind is Kind.GAP:
            index += 1
            continue
        found, index = _leaf_at(tokens, index, stretch)
        if found is not None:
            stretch.append(found)
        elif index > shown:
            break
        else:
            stretch = []
    return stretch, index


def _leaf_at(tokens: Tokens, index: int, stretch: list[DateLeaf]) -> tuple[DateLeaf | None, int]:
    """The leaf that starts at a token, None for what no date holds, and the token after it."""
    form, after = tokens.forms[index], index + 1
    if form.kind is Kind.FIGURE:
        return DateLeaf("FIGURE", tokens, index, after), after
    if form.kind is Kind.WORD:
        return _word_at(tokens, index, stretch)
    if form.kind is Kind.DASH and stretch and stretch[-1].type == "FIGURE" and form.text == HYPHEN:
        ending = tokens.form(after)
        touches = stretch[-1].end == tokens.starts[index]
        if touches and ending is not None and ending.kind is Kind.WORD:
            return _ending_at(tokens, index, ending)
    kind = _MARKS.get(form.kind) or _OTHER_MARKS.get(form.text)
    if kind is None or (kind == "DOT" and form.text != "."):
        return None, after
    return DateLeaf(kind, tokens, index, after), after


def _ending_at(tokens: Tokens, index: int, ending: Form) -> tuple[DateLeaf | None, int]:
    """What follows a figure's hyphen: 10-ы, 31-ші, 10-қазанда."""
    if ending.calendar is not None or _as_month(ending) is not None:
        return DateLeaf("HYPHEN", tokens, index, index + 1), index + 1
    if len(ending.text) > LONGEST_ENDING:
        return None, index + 2
    kind = "ORDINAL" if is_ordinal(ending.lower) else "ENDING"
    return DateLeaf(kind, tokens, index, index + 2), index + 2


def _as_month(form: Form) -> CalendarWord | None:
    return form.misspelt_month if form.calendar is None else None


def _word_at(tokens: Tokens, index: int, stretch: list[DateLeaf]) -> tuple[DateLeaf | None, int]:
    form, after = tokens.forms[index], index + 1
    word = form.calendar
    if word is None:
        word = _misspelt(tokens, index, form, stretch)
        if word is None:
            return None, after
    if form.lower in ABBREVIATED:
        if tokens.text_at(after) != ".":
            return None, after
        after += 1
    return DateLeaf(str(word.kind), tokens, index, after, word), after


def _misspelt(
    tokens: Tokens, index: int, form: Form, stretch: list[DateLeaf]
) -> CalendarWord | None:
    """A word after a figure as a month, one by a figure, күні or бүгін as a weekday."""
    before = stretch[-1].type if stretch else ""
    if before in ("FIGURE", "ORDINAL", "HYPHEN") and (month := form.misspelt_month):
        return month
    following = tokens.form(tokens.after_gap(index + 1))
    is_by_day = following is not None and (
        following.kind in (Kind.FIGURE, Kind.COMMA)
        or following.text == "("
        or (following.calendar is not None and following.calendar.kind is DateWord.DAY_WORD)
    )
    if is_by_day or stretch:
        return form.misspelt_weekday
    return None
