"""CAP002 malformed-label: a caption's label is misspelt, foreign, or has no colon."""

from collections.abc import Iterator

from kzlint.finding import Edit, Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.source import Span
from kzlint.syntax import Caption


class MalformedLabel(Rule):
    """A caption does not open with ``Сурет:``, ``Фото:``, ``Видео:`` or ``Инфографика:``.

    Programs that pair pictures with their credits look for exactly these words and the
    colon; a Latin С or a lost letter loses the credit.
    """

    code = "CAP002"
    name = "malformed-label"
    severity = Severity.ERROR
    message = "“{found}” is no caption label; write “{wanted}”"

    examples = (
        valid("Сурет: Ақорда баспасөз қызметі"),
        valid("Фото: Zakon.kz"),
        valid("Суретте министр көрмені ашып тұр."),
        valid("Сұрақ: жоба қашан аяқталады?"),
        valid("Фото көрмесіне отыз суретші қатысты."),
        invalid("сурет: Ақорда", at="сурет:", fixed="Сурет: Ақорда"),
        invalid("Сурт: Ақорда", at="Сурт:", fixed="Сурет: Ақорда"),
        invalid("Cурет: Ақорда", at="Cурет:", fixed="Сурет: Ақорда"),
        invalid("Photo: Ақорда", at="Photo:", fixed="Фото: Ақорда"),
        invalid("СУРЕТ: Ақорда", at="СУРЕТ:", fixed="Сурет: Ақорда"),
        invalid(
            "Сурет Ақорда баспасөз қызметі", at="Сурет", fixed="Сурет: Ақорда баспасөз қызметі"
        ),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        label, colon = caption.label, caption.colon
        if label.text == caption.name and colon is not None:
            return
        wanted = f"{caption.name}:"
        span = Span(label.start, label.end if colon is None else colon.end)
        found = caption.whole[span.start : span.end]
        fix = self.fix("Write “{wanted}”", Edit(span, wanted), wanted=wanted)
        yield self.finding(span, fix, found=found, wanted=wanted)
