"""QUO004 attribution-punctuation: comma, dash and blanks between a quotation and its head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kzlint.analysis.quotations.attributions import PLAIN_HEADS
from kzlint.core.finding import Edit, Finding, Fix, Severity
from kzlint.core.source import Span
from kzlint.kazakh.abbreviations import keeps_stop
from kzlint.rules import ConfigurableRule, Context, invalid, option, valid
from kzlint.syntax import Attribution

# What may stand before the link: the end of the sentence or a stop too many, the closing mark
# between them. ``...``, ``!..`` and ``?..`` are ends like ``…``.
_BEFORE = re.compile(
    r"(?P<end>[!?…]+(?:\.\.)?|\.{2,})?(?P<inner>[.,;]?)(?P<mark>[»\"”“]?)(?P<outer>[.;]?)\Z"
)
_LONGEST = 12

# A mark that opens something where speech should have been closed is QUO003's.
_OPENED = re.compile(r"(?:[«„]|(?:\A|\s)[»\"”“])\Z")

_LINE_ENDS = re.compile(r"[\r\n]")

# A word that a full stop may end and does not merely abbreviate (ж., т.б.).
_WORD = re.compile(r"(?<![.\w])(?=\w*[аәеёиоөуұүыіэюя])(?P<word>[^\W_]{3,})\.?[»\"”“]?\.?\Z", re.I)


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
        whole, link = attribution.whole, attribution.link
        before = whole[max(0, link.start - _LONGEST) : link.start]
        # Blanks that are not the link's own belong to another dash before it.
        if not _said_last(before) or before[-1].isspace() or _OPENED.search(before):
            return
        end = _BEFORE.search(before)
        surplus = self.surplus(before, end)
        style = context.style
        has_comma = style.comma if self.options.comma is None else self.options.comma
        comma = "," if has_comma and not (end and end["end"]) else ""
        wanted = f"{comma} {self.options.dash or style.dash} "
        found = whole[link.start : link.end]
        if end and surplus:
            span = Span(link.start - surplus, link.end)
            yield self.report(span, end["mark"] + wanted, whole, wanted)
        elif found.replace("\u00a0", " ") != wanted:
            yield self.report(link, wanted, whole, wanted)

    @staticmethod
    def surplus(before: str, end: re.Match[str] | None) -> int:
        """How many code points before the link go, or are moved: a stop and the mark by it."""
        if end is None or not (end["inner"] or end["outer"]):
            return 0
        if "." in (end["inner"], end["outer"]) and not (end["end"] or _ends_sentence(before)):
            return 0
        return len(before) - end.start("inner")

    def report(self, span: Span, content: str, whole: str, wanted: str) -> Finding:
        fix: Fix = self.fix("Write “{wanted}”", Edit(span, content), wanted=wanted)
        return self.finding(span, fix, found=whole[span.start : span.end], wanted=wanted)

    @staticmethod
    def wants_dash(attribution: Attribution) -> bool:
        """``…», деді`` lacks its dash; ``… «…» деп атап өтті`` may be part of the sentence."""
        head = attribution.head
        if head is None or attribution.comma is None:
            return False
        return head.text in PLAIN_HEADS or head.text.startswith("делін")


def _ends_sentence(before: str) -> bool:
    """Whether the last word is no abbreviation, so that a full stop by it ends a sentence."""
    word = _WORD.search(before)
    return word is not None and not keeps_stop(word["word"])


def _said_last(before: str) -> str:
    """What of ``before`` is in the line that goes on, but for dashes, which say nothing."""
    return _LINE_ENDS.split(before)[-1].strip(" \t\u00a0–—−-")
