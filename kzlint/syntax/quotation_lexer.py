"""The leaves of the quotation grammar: marks, ends of sentences, links, and the text between.

What a mark, a dash or a stop is depends on its neighbours, and on nothing else: a straight mark
opens after a gap, a stop ends a sentence before a capital, a dash before a form of *де-* links.
"""

from kzlint.core.forms import Form, Kind
from kzlint.core.tokens import Tokens
from kzlint.kazakh.abbreviations import KEEPS_STOP_BEFORE_CAPITAL
from kzlint.kazakh.punctuation import (
    BEFORE_OPENING,
    CLOSING_BRACKETS,
    CLOSING_MARKS,
    INCHES,
    OPENING_MARKS,
)
from kzlint.syntax.leaves import Leaf, leaf

# The leaves that need the grammar; a line without them is a row.
STRUCTURE = frozenset(
    (
        *("LGUILLEMET", "RGUILLEMET", "ARROW", "QUOTE_OPEN", "QUOTE_CLOSE", "QUOTE_EITHER"),
        *("LINK_GAP", "LINK_COMMA", "LINK_DASH", "SURPLUS"),
    )
)

_SURPLUS = frozenset((Kind.COMMA, Kind.SEMICOLON))


def quotation_leaves(tokens: Tokens) -> list[Leaf]:
    """The leaves of one line, in order; together they are all of it."""
    return _Lexer(tokens).leaves()


class _Lexer:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.forms = tokens.forms
        self.found: list[Leaf] = []
        # The index of the first token that no leaf covers yet.
        self.done = 0

    def leaves(self) -> list[Leaf]:
        found = [at for at, form in enumerate(self.forms) if form.shapes_quotations]
        links = self.links(found)
        for index in sorted({*found, *links}) if links else found:
            if index < self.done:
                continue
            if index in links:
                self.add_text_before(index)
                self.add_link(index, links[index])
            else:
                self.add_significant(index, self.forms[index])
        self.add_text_before(len(self.forms))
        return self.found

    def add_text_before(self, index: int) -> None:
        if index > self.done:
            self.found.append(leaf("TEXT", self.tokens, self.done, index))
            self.done = index

    def add(self, kind: str, first: int, last: int) -> None:
        self.add_text_before(first)
        self.found.append(leaf(kind, self.tokens, first, last))
        self.done = last

    def add_significant(self, index: int, form: Form) -> None:
        if form.kind is Kind.MARK:
            self.add(self.mark(index, form.text), index, index + 1)
        elif form.kind is Kind.STOP:
            if self.ends_sentence(index, form.text):
                self.add("STOP", index, index + 1)
        elif form.kind is Kind.COLON:
            if self.leads_in_speech(index):
                self.add("COLON", index, index + 1)
        else:
            self.add_dash(index)

    # ---- Links ----

    def links(self, shaping: list[int]) -> dict[int, int]:
        """Where the links start, by token, and the token after each."""
        found: dict[int, int] = {}
        for index in [at for at, form in enumerate(self.forms) if form.is_head]:
            start = self.start_of_link(index)
            if start is not None:
                found[start] = index
        for index in shaping:
            if self.is_closing(index) and (end := self.end_of_headless_link(index + 1)):
                found.setdefault(index + 1, end)
        return found

    def start_of_link(self, head: int) -> int | None:
        """The token that the link to ``head`` starts with; None where there is no link."""
        tokens = self.tokens
        mark = tokens.before_gap(head - 1)
        if tokens.kind(mark) is not Kind.DASH:
            start = self.with_gap(mark) if tokens.kind(mark) is Kind.COMMA else mark + 1
            return start if start < head and self.is_closing(start - 1) else None
        before = tokens.before_gap(mark - 1)
        if tokens.kind(before) is Kind.COMMA:
            start = self.with_gap(before)
        elif before < mark - 1 or tokens.kind(before) not in (Kind.WORD, Kind.FIGURE, Kind.ADDRESS):
            start = before + 1
        else:
            return None
        return self.with_surplus(start)

    def with_gap(self, comma: int) -> int:
        """Where a comma starts together with the gap before it."""
        return self.tokens.before_gap(comma - 1) + 1

    def with_surplus(self, start: int) -> int:
        """Where a link starts together with the stops and commas too many after a mark."""
        first = start - 1
        while first >= 0 and self.is_surplus(first):
            first -= 1
        if first == start - 1:
            return start
        mark = self.tokens.before_gap(first)
        return mark + 1 if self.is_closing(mark) else start

    def is_surplus(self, index: int) -> bool:
        form = self.forms[index]
        return form.kind in _SURPLUS or (form.kind is Kind.STOP and not form.text.strip("."))

    def is_head(self, index: int) -> bool:
        form = self.tokens.form(index)
        return form is not None and form.is_head

    def is_closing(self, index: int) -> bool:
        return index >= 0 and self.forms[index].text in CLOSING_MARKS

    def end_of_headless_link(self, index: int) -> int:
        """The token after ``, – `` that links a speaker without a verb; 0 where there is none."""
        tokens = self.tokens
        comma = tokens.after_gap(index)
        dash = tokens.after_gap(comma + 1)
        if tokens.kind(comma) is not Kind.COMMA or tokens.kind(dash) is not Kind.DASH:
            return 0
        after = dash + 2
        is_open = tokens.kind(dash + 1) is Kind.GAP and after < len(self.forms)
        return after if is_open and not self.is_head(after) else 0

    def add_link(self, index: int, end: int) -> None:
        """The pieces of a link; of several commas the last one is its own."""
        marks = [at for at in range(index, end) if self.forms[at].kind is not Kind.GAP]
        last = marks[-1] if marks and self.forms[marks[-1]].kind is Kind.DASH else end
        own = [at for at in marks if at < last]
        comma = own.pop() if own and self.forms[own[-1]].kind is Kind.COMMA else None
        at = index
        while at < end:
            form = self.forms[at]
            after = at + 1
            if form.kind is Kind.GAP:
                kind = "LINK_GAP"
            elif form.kind is Kind.DASH:
                kind = "LINK_DASH"
            elif at == comma:
                kind = "LINK_COMMA"
            else:
                kind, after = "SURPLUS", own[-1] + 1
            self.found.append(leaf(kind, self.tokens, at, after))
            at = after
        self.done = end
        if self.is_head(end):
            self.add("HEAD", end, end + 1)

    # ---- Dashes, stops, colons ----

    def add_dash(self, index: int) -> None:
        """A dash that opens the line, or parts it; any other is text."""
        tokens = self.tokens
        if tokens.kind(index + 1) is not Kind.GAP:
            return
        if tokens.before_gap(index - 1) < 0:
            if index + 2 < len(self.forms):
                self.found.append(leaf("LEAD", tokens, 0, index + 2))
                self.done = index + 2
        elif tokens.kind(index - 1) is Kind.GAP:
            start = index - 1
            if tokens.kind(start - 1) is Kind.COMMA:
                start = self.with_gap(start - 1)
            self.add("BREAK", max(start, self.done), index + 1)

    def ends_sentence(self, index: int, text: str) -> bool:
        tokens = self.tokens
        if text == "." and self.is_abbreviated(index - 1):
            return False
        after = index + 1
        while tokens.text_at(after) in tuple(CLOSING_BRACKETS[:2]):
            after += 1
        kind = tokens.kind(after)
        if kind is None or (kind is Kind.MARK and self.forms[after].text in CLOSING_MARKS):
            return True
        if kind is Kind.DASH:
            return self.is_head(tokens.after_gap(after + 1))
        if kind is not Kind.GAP:
            return False
        return after + 1 == len(self.forms) or not self.forms[after + 1].is_lower

    def is_abbreviated(self, index: int) -> bool:
        """True for an initial, and for an abbreviation that keeps its stop before a capital."""
        if self.tokens.kind(index) is not Kind.WORD:
            return False
        word = self.forms[index]
        return word.is_initial or word.text in KEEPS_STOP_BEFORE_CAPITAL

    def leads_in_speech(self, index: int) -> bool:
        after = self.tokens.after_gap(index + 1)
        if after >= len(self.forms) or self.forms[after].text in OPENING_MARKS:
            return True
        is_dash = self.forms[after].kind is Kind.DASH
        return is_dash and self.tokens.kind(after + 1) is Kind.GAP

    # ---- Quotation marks ----

    def mark(self, index: int, mark: str) -> str:
        before = self.forms[index - 1].text[-1] if index else ""
        if mark == "«":
            return "LGUILLEMET"
        if mark == "»":
            stands_apart = not before or before.isspace() or before == "»"
            return "ARROW" if stands_apart else "RGUILLEMET"
        after = self.tokens.form(index + 1)
        gap_before = not before or before.isspace()
        gap_after = after is None or after.kind is Kind.GAP
        if mark == '"' and gap_before and gap_after:
            return "QUOTE_EITHER"
        may_open = gap_before or (before != "" and before in BEFORE_OPENING)
        if mark == "„" or (may_open and mark == "“"):
            return "QUOTE_OPEN"
        if may_open and mark == '"' and after is not None and self.may_follow_opening(after):
            return "QUOTE_OPEN"
        is_inch = before.isdecimal() and mark in INCHES and not self.closes_speech(index + 1)
        return "INCH" if is_inch else "QUOTE_CLOSE"

    @staticmethod
    def may_follow_opening(after: Form) -> bool:
        if after.kind in (Kind.GAP, Kind.COMMA, Kind.SEMICOLON):
            return False
        return after.kind is not Kind.STOP or after.text != "."

    def closes_speech(self, index: int) -> bool:
        """True where a comma and a dash, or a dash alone, follow as they do after speech."""
        tokens = self.tokens
        dash = index + (tokens.kind(index) is Kind.COMMA)
        if tokens.kind(dash) is Kind.GAP:
            return tokens.kind(dash + 1) is Kind.DASH
        if tokens.kind(dash) is not Kind.DASH:
            return False
        is_word = tokens.kind(dash + 1) in (Kind.WORD, Kind.ADDRESS)
        return not is_word or self.is_head(dash + 1)
