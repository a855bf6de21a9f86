"""NAM005 outdated-name: a name that was not in force on the release's date."""

from collections.abc import Iterator

from kzlint.analysis import Mention
from kzlint.analysis.times import dated_in_force
from kzlint.finding import Finding, Fix, Severity
from kzlint.gazetteer import Entry, Kind
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.suffixes import GENITIVE_ENDINGS
from kzlint.kazakh.words import word_before, words_after
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
        valid("date 2025-10-11 Т\nНұр-Сұлтан Әбдіғалиев жеңді."),
        valid("date 2025-10-11 Т\nӨзбекстанның Мәдениет және спорт министрлігі хабарлады."),
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
        whole = context.source.text
        if not _is_certain(mention, entry, whole) or dated_in_force(mention, entry):
            return
        if mention.sentence.start in context.looking_back:
            return
        found = whole[mention.span.start : mention.span.end]
        yield self.finding(
            mention.span,
            self.renamed(mention, entry),
            found=found,
            date=date.isoformat(),
            reason=_reason(entry),
        )

    def renamed(self, mention: Mention, entry: Entry) -> Fix | None:
        if not entry.successor:
            return None
        suffix = restore(mention.match.right, mention.match.suffix, entry.successor)
        if suffix is None:
            return None
        return self.replace(mention.span, entry.successor + suffix, safe=False)


def _is_certain(mention: Mention, entry: Entry, whole: str) -> bool:
    """Not a short form that other bodies share (Сенат), a person or a club, another country's."""
    span = mention.span
    if entry.kind is Kind.ORGANISATION:
        is_whole = mention.match.right == entry.name and " " in entry.name
        return is_whole and not _is_foreign(whole, mention.sentence.start, span.start)
    if not entry.is_place or entry.until is None:
        return False
    following = next(words_after(whole, span.end, span.end + 60, 1), None)
    is_next = following is not None and whole[span.end : following.start].isspace()
    is_person = is_next and following is not None and following.text[0].isupper()
    return not is_person and whole[span.start - 1 : span.start] not in tuple('«"“')


def _is_foreign(whole: str, start: int, at: int) -> bool:
    """Whether another country, in the genitive, owns what stands at ``at``."""
    owner = word_before(whole, start, at)
    if owner is None or not owner[0].isupper() or not owner.endswith(GENITIVE_ENDINGS):
        return False
    return "Қазақстан" not in whole[max(start, at - 40) : at]


def _reason(entry: Entry) -> str:
    if entry.until is None:
        return f"it has been in force since {entry.since}"
    now = f", when it became {entry.successor}" if entry.successor else ""
    return f"it was in force until {entry.until}{now}"
