"""NAM010 abbreviation-suffix: no hyphen between an abbreviation and its suffix."""

from collections.abc import Iterator

from kzlint.analysis import Abbreviation
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class AbbreviationSuffix(Rule):
    """An abbreviation and its suffix are run together, or parted by a blank.

    A hyphen stands between them: АҚШ-тың, БҰҰ-ның. Without it neither search nor the reader
    finds the abbreviation.
    """

    code = "NAM010"
    name = "abbreviation-suffix"
    severity = Severity.WARNING
    message = "“{found}” should be “{right}”"

    examples = (
        valid("АҚШ-тың, БҰҰ-ның, ЮНЕСКО-ға, ТМД-да, COP28-ге. АҚШ та, БҰҰ мен ЕҚЫҰ да келді."),
        valid("ҚазМұнайГаз бен ЖШС, ҚР Үкіметі, ІХ ғасыр. АҚШ тағы бір шешім қабылдады."),
        invalid("Олар АҚШтың елшісі.", at="АҚШтың", fixed="Олар АҚШ-тың елшісі."),
        invalid("Ол БҰҰ ның өкілі.", at="БҰҰ ның", fixed="Ол БҰҰ-ның өкілі."),
        invalid("Олар COP28ге барды.", at="COP28ге", fixed="Олар COP28-ге барды."),
    )

    def check(self, abbreviation: Abbreviation, context: Context) -> Iterator[Finding]:
        right = f"{abbreviation.letters}-{abbreviation.suffix}"
        yield self.finding(
            abbreviation,
            self.replace(abbreviation.span, right),
            found=context.source.text[slice(*abbreviation.span)],
            right=right,
        )
