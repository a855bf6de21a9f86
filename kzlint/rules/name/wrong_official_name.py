"""NAM011 wrong-official-name: a ministry or agency under an incomplete or invented name."""

from collections.abc import Iterator

from kzlint.analysis import Body
from kzlint.analysis.names.abroad import is_abroad
from kzlint.analysis.names.bodies import FIRST_YEAR_OF_BODIES, meant
from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import alternatives
from kzlint.kazakh.mistyped import restore
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Prose


class WrongOfficialName(Rule):
    """A ministry or agency is called by a part of its name, or by its words in another order.

    A letter addressed to «Мәдениет министрлігі» comes back, and an archive files it under
    nothing. Other countries' ministries, and sentences about the past, are left alone.
    """

    code = "NAM011"
    name = "wrong-official-name"
    severity = Severity.WARNING
    message = "“{found}” is no official name on {date}; is this meant: {right}?"

    examples = (
        valid("date 2025-10-11 Т\nМәдениет және ақпарат министрлігі хабарлады."),
        valid("date 2025-10-11 Т\nРесейдің Мәдениет министрлігі хабарлады."),
        valid("date 2025-10-11 Т\nТүркия делегациясы келді. Мәдениет министрлігі разы."),
        valid("date 2025-10-11 Т\nБұрынғы Мәдениет министрлігі ғимараты."),
        valid("Мәдениет министрлігі хабарлады."),
        invalid(
            "date 2025-10-11 Т\nСурет: ҚР Мәдениет министрлігінің баспасөз қызметі",
            at="Мәдениет министрлігінің",
        ),
        invalid(
            "date 2025-10-11 Т\nМәдениет министрлігінің ұжымы келді.",
            at="Мәдениет министрлігінің",
            fixed="date 2025-10-11 Т\nМәдениет және ақпарат министрлігінің ұжымы келді.",
        ),
    )

    def check(self, body: Body, context: Context) -> Iterator[Finding]:
        date = context.date
        if date is None or date.year < FIRST_YEAR_OF_BODIES or _is_elsewhere(body, context):
            return
        candidates = meant(body, date, context.gazetteer)
        if not candidates:
            return
        right = candidates[0].name if len(candidates) == 1 else None
        suffix = restore(right, body.suffix) if right else None
        whole = None if right is None or suffix is None else right + suffix
        yield self.finding(
            body,
            self.replace(body.span, whole, safe=False) if whole else None,
            found=context.source.text[slice(*body.span)],
            date=date.isoformat(),
            right=alternatives(entry.name for entry in candidates),
        )


def _is_elsewhere(body: Body, context: Context) -> bool:
    """Whether the sentence speaks of another country or of another time."""
    prose = body.prose
    if not isinstance(prose, Prose):
        return False
    sentence = prose.sentence_at(body.span.start)
    if sentence.start in context.looking_back:
        return True
    date = context.date
    years = (day.year for day in prose.dates if sentence.start <= day.start < sentence.end)
    if date and any(year is not None and year < date.year for year in years):
        return True
    return is_abroad(prose, body.span.start, context.mentions)
