"""NAM005 outdated-name: a name that was not in force on the release's date."""

import datetime
from collections.abc import Iterator

from kzlint.analysis import Mention
from kzlint.analysis.names.abroad import is_abroad
from kzlint.analysis.names.bodies import FIRST_YEAR_OF_BODIES
from kzlint.analysis.names.parts import names_a_thing
from kzlint.analysis.times import dated_in_force
from kzlint.core.finding import Finding, Fix, Severity
from kzlint.core.tokens import Word
from kzlint.gazetteer import Entry, Kind
from kzlint.i18n.message import Message
from kzlint.kazakh.calendar import shifted
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.naming import ADJECTIVES, CALLED, NAMED_AFTER_PLACES, NAMED_BARE
from kzlint.kazakh.punctuation import OPENING_MARKS
from kzlint.kazakh.tense import OF_TODAY
from kzlint.rules import Context, Rule, invalid, valid

# Names are used, and reported on, so many days before and after they change.
GRACE = 30

# New names are spoken of for so many days before they come.
PLANNED = 180

# A noun that a thing is named by stands so near the name, in words.
MOST_BEFORE_NOUN = 3

# A quotation of at most so many words is a title.
LONGEST_TITLE = 5


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
        valid("date 2021-10-11 Т\nАстана процесі мен Астана халықаралық форумы туралы айтылды."),
        valid("date 2023-09-05 Т\nПрезидент Мәдениет және спорт министрлігін екіге бөлді."),
        invalid(
            "date 2025-10-11 Т\nЖиын Нұр-Сұлтанда өтті.",
            at="Нұр-Сұлтанда",
            fixed="date 2025-10-11 Т\nЖиын Астанада өтті.",
        ),
        invalid("date 2026-08-20 Т\nТарихи орталық Нұр-Сұлтанда ашылды.", at="Нұр-Сұлтанда"),
        invalid(
            "date 2025-10-11 Т\nШараны Мәдениет және спорт министрлігі ұйымдастырды.",
            at="Мәдениет және спорт министрлігі",
        ),
    )

    def check(self, mention: Mention, context: Context) -> Iterator[Finding]:
        date = context.date
        if date is None or mention.is_misspelt:
            return
        if any(_nearly_in_force(entry, date) for entry in mention.entries):
            return
        entry = mention.entries[0]
        if not _is_certain(mention, entry, context) or dated_in_force(mention, entry):
            return
        if mention.sentence.start in context.looking_back and not _is_todays(mention):
            return
        yield self.finding(
            mention.span,
            self.renamed(mention, entry),
            found=context.source.text[slice(*mention.span)],
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


def _nearly_in_force(entry: Entry, date: datetime.date) -> bool:
    """In force on that day, or some days before or after: renamings are news themselves."""
    return any(entry.in_force(shifted(date, days)) for days in (-GRACE, 0, GRACE))


def _is_todays(mention: Mention) -> bool:
    """«Қазіргі Нұр-Сұлтанда»: the text itself says that it means today."""
    before = mention.sentence.word_before(mention.span.start)
    return before is not None and before.lower == OF_TODAY


def _is_certain(mention: Mention, entry: Entry, context: Context) -> bool:
    """Not a short form that other bodies share (Сенат), a person or a thing, another country's."""
    span = mention.span
    if entry.kind is Kind.ORGANISATION:
        is_whole = mention.match.right == entry.name and " " in entry.name
        prose = mention.prose
        if not is_whole or (context.date and context.date.year < FIRST_YEAR_OF_BODIES):
            return False
        return prose is None or not is_abroad(prose, span.start, context.mentions)
    if not entry.is_place or _is_in_marks(mention):
        return False
    if entry.until is None and not _is_far_ahead(entry, context.date):
        return False
    following = mention.sentence.words_after(span.end, MOST_BEFORE_NOUN)
    if not following or mention.match.suffix:
        return True
    if following[0].text in CALLED or _is_of_a_thing(following):
        return False
    return mention.sentence.capital_after(span.end) is None


def _is_far_ahead(entry: Entry, date: datetime.date | None) -> bool:
    """Whether the name came so long after ``date`` that it was not even planned."""
    return date is not None and entry.since is not None and (entry.since - date).days > PLANNED


def _is_of_a_thing(following: list[Word]) -> bool:
    """Whether a noun that names a thing follows, with nothing but adjectives before it."""
    for word in following:
        if names_a_thing(word.form, NAMED_AFTER_PLACES) or word.text in NAMED_BARE:
            return True
        if not word.text.endswith(ADJECTIVES):
            return False
    return False


def _is_in_marks(mention: Mention) -> bool:
    """Whether it stands in quotation marks, and is no part of what somebody says."""
    whole, start = mention.sentence.whole, mention.span.start
    if whole[start - 1 : start] in tuple(OPENING_MARKS):
        return True
    quotation = mention.prose.quotation_at(start) if mention.prose else None
    return quotation is not None and len(quotation.content.words) <= LONGEST_TITLE


def _reason(entry: Entry) -> Message:
    if entry.until is None:
        return Message("it has been in force since {since}", {"since": str(entry.since)})
    return Message(
        "it was in force until {until}, when it became {successor}"
        if entry.successor
        else "it was in force until {until}",
        {"until": entry.until.isoformat(), "successor": entry.successor},
    )
