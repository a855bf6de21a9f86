"""QUO004 attribution-punctuation: comma, dash and blanks between a quotation and its head."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kzlint.analysis.quotations.attributions import PLAIN_HEADS
from kzlint.finding import Edit, Finding, Fix, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.source import Span
from kzlint.syntax import Attribution

_CLOSING_MARKS = '»"”“'
_ENDS = "!?…"


@dataclass(frozen=True)
class Options:
    """Which ``dash``, and whether a ``comma`` stands before it; None for the house style's."""

    dash: Literal["–", "—", "-"] | None = None
    comma: bool | None = None


class AttributionPunctuation(Rule):
    """What stands between a quotation and its attribution is not ``, – ``.

    Kazakh puts a comma and a dash between direct speech and the words of the author; after
    ``!``, ``?`` and ``…`` the comma goes. Options: ``dash`` (–, — or -) and
    ``comma``, which win over the house style's.
    """

    code = "QUO004"
    name = "attribution-punctuation"
    severity = Severity.WARNING
    message = "“{found}” between quotation and attribution; house style is “{wanted}”"
    Options = Options

    examples = (
        valid('"Біз дайынбыз", – деді министр.'),
        valid("«Біз дайынбыз!» – деді министр."),
        valid("– Біз дайынбыз, – деді министр. – Бастаймыз!"),
        valid("Министр «біз дайынбыз» деп атап өтті."),
        valid("«Біз дайынбыз», — деді министр.", dash="—"),
        invalid(
            '"Біз дайынбыз" – деді министр.', at=" – ", fixed='"Біз дайынбыз", – деді министр.'
        ),
        invalid(
            '"Біз дайынбыз," – деді министр.', at='," – ', fixed='"Біз дайынбыз", – деді министр.'
        ),
        invalid(
            '"Біз дайынбыз", - деді министр.', at=", - ", fixed='"Біз дайынбыз", – деді министр.'
        ),
        invalid('"Біз дайынбыз",–деді министр.', at=",–", fixed='"Біз дайынбыз", – деді министр.'),
        invalid("«Біз дайынбыз», деді министр.", at=", ", fixed="«Біз дайынбыз», – деді министр."),
        invalid(
            "«Біз дайынбыз!», – деді министр.", at=", – ", fixed="«Біз дайынбыз!» – деді министр."
        ),
        invalid(
            "«Біз дайынбыз», – деді министр.",
            at=", – ",
            fixed="«Біз дайынбыз» – деді министр.",
            comma=False,
        ),
    )

    def check(self, attribution: Attribution, context: Context) -> Iterator[Finding]:
        head = attribution.head
        if head is None or (attribution.dash is None and not self.wants_dash(attribution)):
            return
        whole = attribution.whole
        link = attribution.link
        before = whole[max(0, link.start - 2) : link.start]
        if not before or before[-1] in "\r\n":
            return
        inside = before[-1:] in tuple(_CLOSING_MARKS) and before[:1] == ","
        last = before.rstrip(_CLOSING_MARKS)[-1:]
        style = context.style
        has_comma = style.comma if self.options.comma is None else self.options.comma
        comma = "," if has_comma and last not in tuple(_ENDS) else ""
        wanted = f"{comma} {self.options.dash or style.dash} "
        found = whole[link.start : link.end]
        if inside:
            span = Span(link.start - 2, link.end)
            content = before[-1] + wanted
            yield self.report(span, content, whole, wanted)
        elif found.replace("\u00a0", " ") != wanted:
            yield self.report(link, wanted, whole, wanted)

    def report(self, span: Span, content: str, whole: str, wanted: str) -> Finding:
        fix: Fix = self.fix("Write “{wanted}”", Edit(span, content), wanted=wanted)
        return self.finding(span, fix, found=whole[span.start : span.end], wanted=wanted)

    @staticmethod
    def wants_dash(attribution: Attribution) -> bool:
        """``…», деді`` lacks its dash; ``… «…» деп атап өтті`` may be part of the sentence."""
        head = attribution.head
        return head is not None and head.text in PLAIN_HEADS and attribution.comma is not None
