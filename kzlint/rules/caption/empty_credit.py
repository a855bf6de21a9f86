"""CAP001 empty-credit: a caption that credits nobody."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.rules.caption.mixed_labels import wanted_label
from kzlint.syntax import Caption


class EmptyCredit(Rule):
    """A caption has a label and no credit line.

    A picture without a source cannot be printed: somebody owns it.
    """

    code = "CAP001"
    name = "empty-credit"
    severity = Severity.ERROR
    message = "“{label}” is followed by no credit line"

    examples = (
        valid("Сурет: ҚР Мәдениет және ақпарат министрлігінің баспасөз қызметі"),
        invalid("Сурет:", at="Сурет:"),
        invalid("Фото: \nКөрме ашылды.", at="Фото:"),
        invalid("Сурет: –", at="Сурет:"),
        invalid("Фото: ©", at="Фото:"),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        if caption.credit is None or not any(char.isalnum() for char in caption.credit.text):
            end = (caption.colon or caption.label).end
            span = caption.label.span._replace(end=end)
            is_right = caption.label.text == caption.name
            label = caption.name if is_right else wanted_label(caption, context.style)
            yield self.finding(span, label=f"{label}:")
