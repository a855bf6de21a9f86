"""Marks that open two quotations at once, as print allows: ««Қазақфильм» киностудиясы» АҚ."""

from kzlint.kazakh.punctuation import NUMBER_SIGN
from kzlint.syntax.nodes import Attribution, Closure, Node, Quotation
from kzlint.syntax.parts import Line, Part, type_of

# How many parts (runs of text, marks, stops) back a shared opening mark is looked for.
LONGEST_NAME_PARTS = 12


class SharedOpenings(Line):
    """Finds them among the parts of a line, by the closing marks that close nothing."""

    def resolve(self, parts: list[Part]) -> list[Part]:
        """Where one mark opens two quotations (««Қазақфильм» киностудиясы» АҚ), as print allows.

        A mark that closes nothing then closes the outer one.
        """
        made: list[Part] = []
        for index, part in enumerate(parts):
            after = parts[index + 1] if index + 1 < len(parts) else None
            opener = self.shared_opener(made, part, after) if type(part) is Node else None
            if opener is None:
                made.append(part)
                continue
            inside = made[opener:]
            del made[opener:]
            made.append(self.around(inside, part))
        return made

    def shared_opener(self, before: list[Part], mark: Part, after: Part | None) -> int | None:
        """The index of the quotation whose opening mark also opens what ``mark`` closes.

        Speech may begin with a quotation; a name in marks may begin a longer name.
        """
        is_speech = isinstance(after, Attribution) or after is None or type_of(after) == "STOP"
        if not is_speech and not self.goes_on_with_word(mark):
            return None
        nearest = len(before) - LONGEST_NAME_PARTS
        for index in range(len(before) - 1, max(-1, nearest), -1):
            part = before[index]
            if isinstance(part, Attribution) or (type_of(part) == "STOP" and not is_speech):
                return None
            if isinstance(part, Quotation) and part.attribution is not None:
                return None
            fits = not is_speech or self.starts_sentence(part)
            if fits and self.is_closed_by(part, mark):
                return index
        return None

    def is_closed_by(self, part: Part, mark: Part) -> bool:
        """Whether a part is a quotation that such a mark as ``mark`` closes."""
        closing = part.closing if isinstance(part, Quotation) else None
        return closing is not None and closing.text == self.text(mark)

    def goes_on_with_word(self, mark: Part) -> bool:
        """Whether a word follows the mark: the rest of what the name belongs to."""
        following = self.whole[self.end_of(mark) : self.end_of(mark) + 2].lstrip()
        return following[:1].isalnum() or following[:1] == NUMBER_SIGN

    def starts_sentence(self, part: Part) -> bool:
        """Whether nothing but a sentence's end and blanks stands before the part."""
        start = self.start_of(part)
        before = Node(self.whole, start, start).before(self.offset)
        return before == "" or before in ".!?…:"

    def around(self, inside: list[Part], mark: Part) -> Quotation:
        """A quotation from the first mark inside to ``mark``."""
        first = inside[0]
        assert isinstance(first, Quotation)
        assert isinstance(mark, Node)
        content = self.stretch(first.start, mark.start)
        return Quotation(
            self.whole,
            first.start,
            mark.end,
            self.tables,
            opening=first.opening,
            closing=mark,
            content=content,
            closure=Closure.CLOSED,
            stops=sum(type_of(part) == "STOP" for part in inside),
            nested=tuple(part for part in inside if isinstance(part, Quotation)),
            inner=(),
            attribution=None,
        )
