"""CAP006 credit-punctuation: a full stop or a doubled separator in a credit line."""

import re
from collections.abc import Iterator

from kzlint.finding import Edit, Finding, Severity
from kzlint.message import Message
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.source import Span
from kzlint.syntax import Caption, Node

_SEPARATORS = ",;/|"
_TRAILING = ".,;:/|…"

# Abbreviations that keep their stop, besides initials and т.б.
_ABBREVIATIONS = frozenset(["co", "inc", "ltd", "corp", "bros", "jr", "sr", "бр", "ред"])

# An address at the end of the line, the slashes it ends in among it.
_ADDRESS = re.compile(r".*(?:://|\bwww\.)[^\s]*[^\s.,;:|]")


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
        invalid("Сурет: Ұлттық Банк…", at="…", fixed="Сурет: Ұлттық Банк"),
        invalid("Сурет: Zakon.kz//Асқар Серіков", at="//", fixed="Сурет: Zakon.kz/Асқар Серіков"),
        invalid("Сурет: Ақорда,, ҚазАқпарат", at=",,", fixed="Сурет: Ақорда, ҚазАқпарат"),
        invalid("Сурет: Ақорда, ; ҚазАқпарат", at=", ;", fixed="Сурет: Ақорда, ҚазАқпарат"),
        valid("Сурет: Warner Bros. / Astana Motors Co."),
        valid("Сурет: Robert Downey Jr."),
        valid("Сурет: https://gov.kz/"),
        invalid("Сурет: https://gov.kz/.", at=Span(22, 23), fixed="Сурет: https://gov.kz/"),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        credit = caption.credit
        if credit is None:
            return
        yield from self.doubled(credit)
        text = credit.text
        address = _ADDRESS.search(text)
        kept = address[0] if address else text.rstrip(_TRAILING + " ")
        trailing = text[len(kept) :]
        if kept and trailing and not (trailing == "." and _is_abbreviation(kept)):
            span = Span(credit.start + len(kept), credit.end)
            fix = self.fix("Remove “{found}”", Edit(span, ""), found=trailing)
            problem = Message("“{found}” at the end of a credit line", {"found": trailing})
            yield self.finding(span, fix, problem=problem)

    def doubled(self, credit: Node) -> Iterator[Finding]:
        """Each run of several separators, blanks between them or not; ``://`` is none."""
        text = credit.text.rstrip(_TRAILING + " ")
        at = 0
        while at < len(text):
            end = at
            while end < len(text) and text[end] in _SEPARATORS + " ":
                end += 1
            run = text[at:end].strip()
            if len(run) > 1 and text[at - 1 : at] != ":":
                start = credit.start + text.index(run, at)
                span = Span(start, start + len(run))
                fix = self.fix("Write “{mark}” once", Edit(span, run[0]), mark=run[0])
                problem = Message(
                    "“{found}” in a credit line, where one mark is enough", {"found": run}
                )
                yield self.finding(span, fix, problem=problem)
            at = end + 1


def _is_abbreviation(text: str) -> bool:
    """``т.б.`` and an initial keep their stop: a lone letter stands before it."""
    last = text.rpartition(" ")[2]
    return last.lower() in _ABBREVIATIONS or (
        len(text) > 1 and text[-1].isalpha() and not text[-2].isalpha()
    )
