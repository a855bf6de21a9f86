"""What the rules on quotations say of a house style."""

import datetime

from kzlint.core.source import Source
from kzlint.core.style import Style
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.rules.quotation.mixed_quotation_marks import MixedQuotationMarks

TODAY = datetime.date(2025, 10, 12)


def told(text: str, style: Style) -> list[str]:
    """The findings as ``row:column text: message, fixed?``."""
    source = Source(text)
    linter = Linter([MixedQuotationMarks()], Gazetteer([built_in()]), TODAY, style)
    outcome = linter.lint(source)
    assert outcome.crashes == ()
    shown = []
    for finding in outcome.findings:
        row, column, _ = source.position(finding.span.start)
        fixed = "fixable" if finding.fix else "not fixable"
        text = source.text[slice(*finding.span)]
        shown.append(f"{row}:{column} {text}: {finding.message}, {fixed}")
    return shown


NESTED = "«Біз «Ауыл» жобасын аяқтаймыз», – деді Асқар Әлиев."


def test_a_quotation_inside_speech_has_the_marks_of_the_house() -> None:
    style = Style(speech_marks="«…»", nested_marks='"…"')
    assert told(NESTED, style) == [
        '1:6 «Ауыл»: a quotation inside speech in «…», where house style has "…", fixable'
    ]
    assert told(NESTED.replace("«Ауыл»", '"Ауыл"'), style) == []
    assert told("«Ауыл» жобасы басталды.", style) == []
    assert told(NESTED, Style(speech_marks="«…»")) == []


def test_marks_are_not_changed_to_those_inside_them() -> None:
    text = '"Біз «Ауыл» жобасын аяқтаймыз", – деді Асқар Әлиев.'
    assert told(text, Style(speech_marks="«…»")) == [
        '1:1 "Біз «Ауыл» жобасын аяқтаймыз": speech in "…", where house style has «…», not fixable'
    ]
