"""CAP006 credit-punctuation: a full stop or a doubled separator in a credit line."""

from collections.abc import Iterator

from kzlint.finding import Edit, Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.source import Span
from kzlint.syntax import Caption, Node

_SEPARATORS = ",;/|"
_TRAILING = ".,;:/|"


class CreditPunctuation(Rule):
    """A credit line ends in punctuation, or has two separators in a row.

    A credit is a name, not a sentence; the stop after it is carried into every list of
    sources that is made from it.
    """

    code = "CAP006"
    name = "credit-punctuation"
    severity = Severity.WARNING
    message = "{problem}"

    examples = (
        valid("Сурет: Zakon.kz/Асқар Серіков"),
        valid("Сурет: https://gov.kz/memleket"),
        valid("Сурет: Е. Серіков, «Хабар» агенттігі және т.б."),
        invalid("Сурет: Ақорда баспасөз қызметі.", at=".", fixed="Сурет: Ақорда баспасөз қызметі"),
        invalid("Сурет: Zakon.kz//Асқар Серіков", at="//", fixed="Сурет: Zakon.kz/Асқар Серіков"),
        invalid("Сурет: Ақорда,, ҚазАқпарат", at=",,", fixed="Сурет: Ақорда, ҚазАқпарат"),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        credit = caption.credit
        if credit is None:
            return
        yield from self.doubled(credit)
        text = credit.text
        kept = text.rstrip(_TRAILING + " ")
        trailing = text[len(kept) :]
        if trailing and not (trailing == "." and _is_abbreviation(kept)):
            span = Span(credit.start + len(kept), credit.end)
            fix = self.fix("Remove “{found}”", Edit(span, ""), found=trailing)
            yield self.finding(span, fix, problem=f"“{trailing}” at the end of a credit line")

    def doubled(self, credit: Node) -> Iterator[Finding]:
        text = credit.text.rstrip(_TRAILING + " ")
        for at in range(len(text) - 1):
            mark = text[at]
            if (
                mark in _SEPARATORS
                and text[at + 1] == mark
                and text[at - 1 : at] not in (":", mark)
            ):
                span = Span(credit.start + at, credit.start + at + 2)
                fix = self.fix("Write “{mark}” once", Edit(span, mark), mark=mark)
                yield self.finding(span, fix, problem=f"“{mark}{mark}” in a credit line")


def _is_abbreviation(text: str) -> bool:
    """``т.б.`` and an initial keep their stop: a lone letter stands before it."""
    return len(text) > 1 and text[-1].isalpha() and not text[-2].isalpha()
