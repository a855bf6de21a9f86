"""NAM005 outdated-name: a name that was not in force on the release's date."""

from collections.abc import Iterator

from kzlint.analysis import Mention
from kzlint.analysis.times import dated_in_force
from kzlint.finding import Finding, Fix, Severity
from kzlint.gazetteer import Entry, Kind
from kzlint.kazakh.suffixes import restore
from kzlint.rules import Context, Rule, invalid, valid


class OutdatedName(Rule):
    """A place or a body is called by a name that it no longer had, or not yet.

    Нұр-Сұлтан has been Астана again since 19 September 2022; ministries change their names
    at each reshuffle. A former name is right where the sentence speaks of its time, by a
    year or a word such as «бұрынғы».
    """

    code = "NAM005"
    name = "outdated-name"
    severity = Severity.WARNING
    message = "“{found}” was not the name on {date}: {reason}"

    examples = (
        valid("date 2025-10-11 Т\nЖиын Астанада өтті."),
        valid("date 2020-10-11 Т\nЖиын Нұр-Сұлтанда өтті."),
        valid("date 2025-10-11 Т\n2019 жылы астана Нұр-Сұлтан деп аталды."),
        valid("date 2025-10-11 Т\nБұрынғы Мәдениет және спорт министрлігінің ғимараты."),
        valid("Жиын Нұр-Сұлтанда өтті."),
        invalid(
            "date 2025-10-11 Т\nЖиын Нұр-Сұлтанда өтті.",
            at="Нұр-Сұлтанда",
            fixed="date 2025-10-11 Т\nЖиын Астанада өтті.",
        ),
        invalid(
            "date 2025-10-11 Т\nШараны Мәдениет және спорт министрлігі ұйымдастырды.",
            at="Мәдениет және спорт министрлігі",
        ),
    )

    def check(self, mention: Mention, context: Context) -> Iterator[Finding]:
        date = context.date
        if date is None or mention.is_misspelt or mention.prose is None:
            return
        if any(entry.in_force(date) for entry in mention.entries):
            return
        entry = mention.entries[0]
        if not _is_certain(mention, entry) or dated_in_force(mention, entry):
            return
        if mention.sentence.start in context.looking_back:
            return
        found = context.source.text[mention.span.start : mention.span.end]
        yield self.finding(
            mention.span,
            self.renamed(mention, entry),
            found=found,
            date=date.isoformat(),
            reason=_reason(entry),
        )

    def renamed(self, mention: Mention, entry: Entry) -> Fix | None:
        suffix = restore(entry.successor, mention.match.suffix) if entry.successor else None
        if suffix is None:
            return None
        return self.replace(mention.span, entry.successor + suffix, safe=False)


def _is_certain(mention: Mention, entry: Entry) -> bool:
    """Not a short form that other bodies share (Сенат), nor a place named before its time."""
    if entry.kind is Kind.ORGANISATION:
        return mention.match.right == entry.name and " " in entry.name
    return entry.kind is Kind.PLACE and entry.until is not None


def _reason(entry: Entry) -> str:
    if entry.until is None:
        return f"it has been in force since {entry.since}"
    now = f", when it became {entry.successor}" if entry.successor else ""
    return f"it was in force until {entry.until}{now}"
