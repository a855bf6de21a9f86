"""FMT003 denormalised-text: letters written as a base and a separate sign."""

from collections.abc import Iterator

from kzlint.core.appearance import find_decomposed
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release


class DenormalisedText(Rule):
    """A word is not in Unicode's composed form (NFC).

    й written as и and a breve looks the same, but search, sorting and every comparison
    take it for another word. It comes from file names and PDF files.
    """

    code = "FMT003"
    name = "denormalised-text"
    severity = Severity.WARNING
    message = "“{word}” looks right, but is coded in an unusual way (not in Unicode's form NFC)"

    examples = (
        valid("Сейілбек Шүкіров"),
        invalid(
            "Бұл Се\u0438\u0306ілбек айтты", at="Се\u0438\u0306ілбек", fixed="Бұл Сейілбек айтты"
        ),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        for span, composed in find_decomposed(release.text):
            yield self.finding(span, self.replace(span, composed), word=composed)
