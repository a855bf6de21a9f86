"""CAP007 misspelt-credit: a known organisation but for its spelling."""

from collections.abc import Iterator

from kzlint.analysis.misspelt_credits import misspelt_source
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Caption


class MisspeltCredit(Rule):
    """A credit line names an organisation that the gazetteer knows in another spelling.

    Whoever looks for the source of a picture does not find it. One letter in one word may
    differ; Russian letters for Kazakh ones are NAM001's.
    """

    code = "CAP007"
    name = "misspelt-credit"
    severity = Severity.WARNING
    message = "“{found}” should be “{right}”"

    examples = (
        valid("Сурет: Мәдениет және ақпарат министрлігінің баспасөз қызметі"),
        valid("Сурет: Айгүл Қазақфилева"),
        invalid(
            "Сурет: Мәдениет және акпорат министрлігі",
            at="Мәдениет және акпорат министрлігі",
            fixed="Сурет: Мәдениет және ақпарат министрлігі",
        ),
        invalid("Сурет: Қазақфилм", at="Қазақфилм", fixed="Сурет: Қазақфильм"),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        if caption.credit is None:
            return
        for span, right in misspelt_source(caption.credit, context.mentions, context.gazetteer):
            fix = self.replace(span, right, safe=False)
            found = context.source.text[slice(*span)]
            yield self.finding(span, fix, found=found, right=right)
