"""QUO004 attribution-punctuation: comma, dash and blanks between a quotation and its head."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kzlint.analysis.quotations.links import speech_end
from kzlint.core.finding import Edit, Finding, Fix, Severity
from kzlint.core.source import Span
from kzlint.kazakh.speech import HEADS_BEGIN, PLAIN_HEADS
from kzlint.rules import ConfigurableRule, Context, invalid, option, valid
from kzlint.syntax import Attribution


@dataclass(frozen=True)
class Options:
    """What may be set; None stands for the house style's."""

    dash: Literal["–", "—", "-"] | None = option(
        None, "the dash before the words of the author; wins over the style"
    )
    comma: bool | None = option(
        None, "whether a comma stands before that dash; wins over the style"
    )


class AttributionPunctuation(ConfigurableRule[Options]):
    """What stands between a quotation and its attribution is not ``, – ``.

    Kazakh puts a comma and a dash between direct speech and the words of the author; after
    ``!``, ``?`` and ``…`` the comma goes. Options: ``dash`` (–, — or -) and
    ``comma``, which win over the house style's.
    """

    code = "QUO004"
    name = "attribution-punctuation"
    severity = Severity.WARNING
    message = "“{found}” between quotation and attribution; house style is “{wanted}”"

    examples = (
        valid('"Біз дайынбыз", – деді министр.'),
        valid("«Біз дайынбыз!» – деді министр."),
        valid("«Біз дайынбыз...» – деді министр."),
        valid("«Құны 3 млрд.», – деді министр."),
        valid("– Біз дайынбыз, – деді министр. – Бастаймыз!"),
        valid("Министр «біз дайынбыз» деп атап өтті."),
        valid("«Біз дайынбыз», — деді министр.", dash="—"),
        valid("Біз дайынбыз, «– деді министр."),
        invalid(
            '"Біз дайынбыз" – деді министр.', at=" – ", fixed='"Біз дайынбыз", – деді министр.'
        ),
        invalid(
            '"Біз дайынбыз," – деді министр.', at='," – ', fixed='"Біз дайынбыз", – деді министр.'
        ),
        invalid(
            '"Біз дайынбыз", - деді министр.', at=", - ", fixed='"Біз дайынбыз", – деді министр.'
        ),
        invalid(
            "«Біз дайынбыз»,, – деді министр.", at=",, – ", fixed="«Біз дайынбыз», – деді министр."
        ),
        invalid('"Біз дайынбыз",–деді министр.', at=",–", fixed='"Біз дайынбыз", – деді министр.'),
        invalid("«Біз дайынбыз.» – деді ол.", at=".» – ", fixed="«Біз дайынбыз», – деді ол."),
        invalid(
            "«Сот аяқталды», делінген хатта.", at=", ", fixed="«Сот аяқталды», – делінген хатта."
        ),
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
        end = speech_end(attribution)
        if end is None:
            return
        whole, link = attribution.whole, attribution.link
        style = context.style
        has_comma = style.comma if self.options.comma is None else self.options.comma
        comma = "," if has_comma and not end.is_exclaimed else ""
        wanted = f"{comma} {self.options.dash or style.dash} "
        found = whole[link.start : link.end]
        if end.surplus is not None:
            span = Span(end.surplus.start, link.end)
            yield self.report(span, end.mark + wanted, whole, wanted)
        elif found.replace("\u00a0", " ") != wanted:
            yield self.report(link, wanted, whole, wanted)

    def report(self, span: Span, content: str, whole: str, wanted: str) -> Finding:
        fix: Fix = self.fix("Write “{wanted}”", Edit(span, content), wanted=wanted)
        return self.finding(span, fix, found=whole[span.start : span.end], wanted=wanted)

    @staticmethod
    def wants_dash(attribution: Attribution) -> bool:
        """``…», деді`` lacks its dash; ``… «…» деп атап өтті`` may be part of the sentence."""
        head = attribution.head
        if head is None or attribution.comma is None:
            return False
        return head.text in PLAIN_HEADS or head.text.startswith(HEADS_BEGIN)
