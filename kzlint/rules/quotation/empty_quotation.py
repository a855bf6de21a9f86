"""QUO008 empty-quotation: marks with nothing between them."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Closure, Quotation

# What stands where the words are to come: «…», «...».
_HOLDING = " \t\u00a0.…"


class EmptyQuotation(Rule):
    """There is nothing between the quotation marks.

    A place held for a quotation or a name that was never filled in.
    """

    code = "QUO008"
    name = "empty-quotation"
    severity = Severity.ERROR
    message = "there is nothing between these quotation marks"

    examples = (
        valid('"Біз дайынбыз", – деді министр.'),
        invalid('"", – деді министр.', at='""'),
        invalid("«…», – деді министр.", at="«…»"),
        invalid("Көрмеге « » киностудиясы қатысты.", at="« »"),
    )

    def check(self, quotation: Quotation, context: Context) -> Iterator[Finding]:
        if quotation.closure is Closure.CLOSED and not quotation.content.text.strip(_HOLDING):
            yield self.finding(quotation)
