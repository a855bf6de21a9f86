"""CAP003 label-spacing: blanks round the colon of a caption's label."""

from collections.abc import Iterator

from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.source import Span
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Caption


class LabelSpacing(Rule):
    """The colon of a caption's label has a blank before it, or not exactly one after it.

    House style is ``Сурет: CREDIT``; other forms are taken for other labels when captions
    are collected.
    """

    code = "CAP003"
    name = "label-spacing"
    severity = Severity.WARNING
    message = "write “{wanted}”: no blank before the colon, one after it"

    examples = (
        valid("Сурет: Ақорда баспасөз қызметі"),
        invalid("Сурет : Ақорда", at=" : ", fixed="Сурет: Ақорда"),
        invalid("Сурет:Ақорда", at=":", fixed="Сурет: Ақорда"),
        invalid("Сурет:  Ақорда", at=":  ", fixed="Сурет: Ақорда"),
        invalid("Сурет:: Ақорда", at=":: ", fixed="Сурет: Ақорда"),
        invalid("Сурет :", at=" :", fixed="Сурет:"),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        if caption.colon is None:
            return
        credit = caption.credit.text.lstrip(": ") if caption.credit else ""
        end = caption.credit.end - len(credit) if caption.credit else caption.colon.end
        span = Span(caption.label.end, end)
        wanted = ": " if credit else ":"
        if caption.whole[span.start : span.end] != wanted:
            fix = self.fix("Write “{wanted}”", Edit(span, wanted), wanted=f"{caption.name}{wanted}")
            yield self.finding(span, fix, wanted=f"{caption.name}: …")
