"""CAP005 inconsistent-credit: one source credited in two wordings."""

from collections.abc import Iterator

from kzlint.analysis.credits import Difference, compare
from kzlint.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Release

# A release has a handful of sources; a longer list is no release, and is not compared whole.
MOST_SOURCES = 30

MINISTRY = "Мәдениет және ақпарат министрлігі"


class InconsistentCredit(Rule):
    """Two captions of one release credit the same source in different words.

    An archive counts them as two sources, and a reader wonders which is right. Case
    endings, a dropped ``ҚР`` or press service, an abbreviation, a slip of one letter or
    another order of words make no other source; another photographer does.
    """

    code = "CAP005"
    name = "inconsistent-credit"
    severity = Severity.WARNING
    message = "this credit and “{other}” (line {line}) mean the same source: {difference}"

    examples = (
        valid(
            f"Сурет: ҚР {MINISTRY}нің баспасөз қызметі\n"
            "Көрме ашылды.\n"
            f"Сурет: ҚР {MINISTRY}нің баспасөз қызметі"
        ),
        valid("Сурет: Zakon.kz/Асқар Серіков\nСурет: Zakon.kz/Дана Әлиева"),
        valid("Сурет: Алматы қаласы әкімдігінің баспасөз қызметі\nСурет: Ақорда баспасөз қызметі"),
        valid("Сурет: Алматы қаласының әкімдігі\nСурет: Алматы облысының әкімдігі"),
        invalid(
            f"Сурет: {MINISTRY}нің баспасөз қызметі\nСурет: ҚР {MINISTRY}нің баспасөз қызметі",
            at=f"ҚР {MINISTRY}нің баспасөз қызметі",
        ),
        invalid(
            "Сурет: Қазақ ұлттық музейі\nСурет: Қазақтың ұлттық музейі",
            at="Қазақтың ұлттық музейі",
        ),
        invalid(
            "Сурет: Павлодар облыстық филармониясы\nСурет: Павлодар облыстық филормониясы",
            at="Павлодар облыстық филормониясы",
        ),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        seen: list[str] = []
        lines: dict[str, int] = {}
        for caption in release.captions:
            if caption.credit is None:
                continue
            text = caption.credit.text
            if text in lines:
                continue
            difference = None
            for other in seen[:MOST_SOURCES]:
                difference = compare(text, other, context.gazetteer)
                if difference is not None:
                    yield self.report(caption.credit, other, lines[other], difference)
                    break
            lines[text] = context.source.position(caption.start).row
            if difference is None:
                seen.append(text)

    def report(self, credit: object, other: str, line: int, difference: Difference) -> Finding:
        return self.finding(credit, other=other, line=line, difference=difference.description)
