"""CAP006 credit-punctuation: a full stop or a doubled separator in a credit line."""

from collections.abc import Iterator

from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import Message
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Caption
from kzlint.syntax.credits import doubled_separators, final_marks


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
        valid("Сурет: https://gov.kz/memleket, Ақорда"),
        invalid("Сурет: https://gov.kz/.", at=Span(22, 23), fixed="Сурет: https://gov.kz/"),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        if caption.credit is None:
            return
        for run in doubled_separators(caption.credit):
            mark = run.text[0]
            fix = self.fix("Write “{mark}” once", Edit(run.span, mark), mark=mark)
            problem = Message(
                "“{found}” in a credit line, where one mark is enough", {"found": run.text}
            )
            yield self.finding(run, fix, problem=problem)
        final = final_marks(caption.credit)
        if final:
            fix = self.fix("Remove “{found}”", Edit(final.span, ""), found=final.text)
            problem = Message("“{found}” at the end of a credit line", {"found": final.text})
            yield self.finding(final, fix, problem=problem)
