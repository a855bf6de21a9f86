"""CAP002 malformed-label: a caption's label is misspelt, foreign, or has no colon."""

from collections.abc import Iterator

from kzlint.core.appearance import quoted
from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.source import Span
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.rules.caption.mixed_labels import wanted_label
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
        valid("Сурет – баланың ішкі әлемі."),
        invalid("Сурет – Ақорда", at="Сурет –", fixed="Сурет: Ақорда"),
        invalid("Сурет; Ақорда", at="Сурет;", fixed="Сурет: Ақорда"),
        invalid("Суреттер: Ақорда", at="Суреттер:", fixed="Сурет: Ақорда"),
        invalid("Сурет авторы: Айдос Ерман", at="Сурет авторы:", fixed="Сурет: Айдос Ерман"),
    )

    def check(self, caption: Caption, context: Context) -> Iterator[Finding]:
        label, colon = caption.label, caption.colon
        if label.text == caption.name and colon is not None:
            return
        wanted = f"{wanted_label(caption, context.style)}:"
        mark = colon or caption.separator or label
        span = Span(label.start, mark.end)
        found = quoted(caption.whole[span.start : span.end])
        touching = mark is caption.separator and not caption.whole[mark.end].isspace()
        edit = Edit(span, f"{wanted} " if touching else wanted)
        fix = self.fix("Write “{wanted}”", edit, safe=colon is not None, wanted=wanted)
        yield self.finding(span, fix, found=found, wanted=wanted)
