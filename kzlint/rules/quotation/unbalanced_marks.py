"""QUO003 unbalanced-marks: a quotation mark without its other half."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import Message
from kzlint.kazakh.punctuation import CLOSED_BY, DASHES
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Closure, Node, Prose, Quotation


class UnbalancedMarks(Rule):
    """A quotation mark is not closed, not opened, or closed by a mark of another kind.

    The reader does not know where the speech ends and the newsroom's own words begin.
    A quotation of several paragraphs may open each of them, or only the first, and closes
    in the last.
    """

    code = "QUO003"
    name = "unbalanced-marks"
    severity = Severity.ERROR
    message = "{problem}"

    examples = (
        valid('"Біз дайынбыз", – деді министр. «Егемен Қазақстан» газеті.'),
        valid("«Біз бұл жобаны бастадық.\n«Енді аяқтаймыз», – деді министр."),
        valid("«Біз бұл жобаны бастадық.\nЕнді аяқтаймыз», – деді министр."),
        valid("«Біз «Қазақфильм», – деді министр."),
        valid("Продюсер: «Еуразия» – біздің брендіміз»."),
        valid("«Қазақфильм» киностудиясы» АҚ директоры келді."),
        valid("«Қазақфильм» – біздің мақтанышымыз. Оны қолдаймыз», – деді министр."),
        valid("Басты бет » Жаңалықтар »"),
        valid('Экранның диагоналі 55" болады, ескісі – 32".'),
        valid('Мектепке 27"-дік экрандар қойылды.'),
        valid('"Ауыл 2030" бағдарламасы мен "Жол 2025"-ті бекітті.'),
        invalid("«Біз дайынбыз, – деді министр.", at="«"),
        invalid("Біз дайынбыз», – деді министр.", at="»"),
        invalid("Ол «Қазақфильм» студиясында болды».", at=Span(33, 34)),
        invalid("Ол «Арнаға» келді. Біз дайынбыз», – деді министр.", at=Span(31, 32)),
        invalid('«Біз дайынбыз", – деді министр.', at='"'),
        invalid('"Біз «Қазақфильм" киностудиясы.', at="«"),
        invalid("«Үлгердік! – деді ол. – «Енді бастаймыз».", at=Span(24, 25)),
        valid("«Ол: «Барамын! – деді. – Сен де кел», – деп айтты», – деді министр."),
    )

    def check(self, prose: Prose, context: Context) -> Iterator[Finding]:
        for mark in prose.unopened:
            if mark.start in context.far_marks:
                continue
            problem = Message("{mark} closes a quotation that is not open", {"mark": mark.text})
            yield self.finding(mark, problem=problem)
        pending = list(prose.quotations)
        while pending:
            quotation = pending.pop()
            pending += quotation.nested
            pending += [q for inner in quotation.inner for q in inner.quotations]
            if quotation.attribution:
                pending += quotation.attribution.quotations
            if quotation.start not in context.far_marks:
                yield from self.marks(quotation)

    def marks(self, quotation: Quotation) -> Iterator[Finding]:
        opening, closing = quotation.opening, quotation.closing
        if opening is None:
            return
        if closing is None:
            problem = Message("{mark} is never closed", {"mark": opening.text})
            yield self.finding(opening, problem=problem)
        elif again := _opened_again(quotation):
            problem = Message("{mark} opens again what is open", {"mark": again.text})
            yield self.finding(again, problem=problem)
        elif quotation.closure is Closure.MIXED or closing.text not in CLOSED_BY[opening.text]:
            problem = Message(
                "{opening} is closed by a mark of another kind: {closing}",
                {"opening": opening.text, "closing": closing.text},
            )
            yield self.finding(closing, problem=problem)


def _opened_again(quotation: Quotation) -> Node | None:
    """The mark that opens speech again after the words of the author in its middle."""
    ends = {attribution.end for attribution in quotation.inner}
    last = quotation.nested[-1] if quotation.nested else None
    if last is None or last.closing is None or quotation.closing is None:
        return None
    is_shared = last.closing.start == quotation.closing.start
    before = quotation.whole[: last.start].rstrip(" \u00a0" + DASHES)
    return last.opening if is_shared and len(before) in ends | _stops(ends, before) else None


def _stops(ends: set[int], before: str) -> set[int]:
    """Where the full stop ends that closes the words of the author."""
    return {end + 1 for end in ends if before[end : end + 1] == "."}
