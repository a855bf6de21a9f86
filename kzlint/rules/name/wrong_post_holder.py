"""NAM006 wrong-post-holder: a post beside the name of somebody who never held it."""

import datetime
from collections.abc import Iterator

from kzlint.analysis import Person
from kzlint.analysis.names.abroad import HOME, is_abroad
from kzlint.analysis.names.near_miss import near_miss
from kzlint.analysis.names.posts import post_before
from kzlint.core.finding import Finding, Severity
from kzlint.gazetteer import Gazetteer, Term
from kzlint.kazakh.calendar import shifted
from kzlint.kazakh.letters import fold, one_slip
from kzlint.kazakh.naming import AND, CALLED, OTHER_POSTS, is_family_name
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Node

# Appointments are reported so many days before the day that counts.
GRACE = 30


class WrongPostHolder(Rule):
    """A person is given a post that the gazetteer knows to be another's on the release's date.

    Only a post right before the name counts, and only where the holder's term is known to
    have been under way. Whoever held the post at any other time, or acted in it, is never
    wrong; neither is a post of another country, or one that several people hold.
    """

    code = "NAM006"
    name = "wrong-post-holder"
    severity = Severity.WARNING
    message = "on {date} “{post}” was {holder}, not {found}"

    examples = (
        valid("date 2025-10-11 Т\nПремьер-Министр Олжас Бектенов жиын өткізді."),
        valid("date 2025-10-11 Т\nБұрынғы Премьер-Министр Әлихан Смайылов келді."),
        valid("date 2025-10-11 Т\nПремьер-Министр Әлихан Смайылов 2023 жылы айтқан."),
        valid("date 2025-10-11 Т\nПремьер-Министрдің орынбасары Ерлан Қабдоллаев келді."),
        valid("date 2025-10-11 Т\nҚырғызстанның Премьер-Министрі Ерлан Қабдоллаев келді."),
        valid("date 2025-10-11 Т\nПремьер-Министр Дархан Сатыбалдыға тапсырма берді."),
        valid("date 2025-10-11 Т\nПремьер-Министр Никол Пашинян Астанаға келді."),
        valid("date 2025-10-11 Т\nПремьер-Министр ОЛЖАС БЕКТЕНОВ жиын өткізді."),
        invalid(
            "date 2025-10-11 Т\nПремьер-Министр Ерлан Қабдоллаев Ресейге барды.",
            at="Ерлан Қабдоллаев",
        ),
        invalid(
            "date 2025-10-11 Т\nПремьер-Министр Ерлан Қабдоллаев жиын өткізді.",
            at="Ерлан Қабдоллаев",
        ),
        invalid(
            "date 2025-10-11 Т\nМәдениет және ақпарат министрі Олжас Бектенов келді.",
            at="Олжас Бектенов",
        ),
    )

    def check(self, person: Person, context: Context) -> Iterator[Finding]:
        date = context.date
        if date is None or not _is_subject(person) or not _is_sure(person, context):
            return
        found = post_before(person, context.gazetteer)
        if found is None or found[0].several:
            return
        post, span = found
        holder = _sure_holder(context.gazetteer, post.name, date)
        if holder is None or _is_otherwise(person, span.start, context):
            return
        terms = [
            term
            for term in context.gazetteer.terms[post.name]
            if term.since is None or term.since <= shifted(date, GRACE)
        ]
        if any(_may_be(person, term.person, context) for term in terms):
            return
        yield self.finding(
            person,
            date=date.isoformat(),
            post=context.source.text[slice(*span)],
            holder=holder.person,
            found=person.text,
        )


def _is_subject(person: Person) -> bool:
    """Whether the post before the name can be its bearer's: «Премьер-Министр X-ті қабылдады»."""
    if not person.family or person.named_after or not person.is_bare:
        return False
    following = person.prose.word_after(person.span.end)
    return following is None or following.text not in (*CALLED, *AND)


def _is_sure(person: Person, context: Context) -> bool:
    """Whether more than the post itself shows that this is somebody's name.

    Known people without terms of office are of other countries or other times.
    """
    if person.entries:
        return any(entry.name in context.gazetteer.posts_of for entry in person.entries)
    given_names = context.gazetteer.given_names
    return person.given in given_names or is_family_name(person.stems[0])


def _sure_holder(gazetteer: Gazetteer, post: str, date: datetime.date) -> Term | None:
    """The one term that is known to have been under way on that day."""
    sure = [term for term in gazetteer.terms.get(post, ()) if term.is_known(date)]
    return sure[0] if len(sure) == 1 else None


def _may_be(person: Person, name: str, context: Context) -> bool:
    """Whether ``person`` may be the known one of that name, in any of its forms or misspelt."""
    if any(entry.name == name for entry in person.entries):
        return True
    miss = near_miss(person, context.people, context.gazetteer)
    if miss is not None and miss.entry.name == name:
        return True
    forms = [
        form for entry in context.gazetteer.named(name) for form in (entry.name, *entry.aliases)
    ]
    if person.given and not any(_same_given(person.given, form) for form in forms):
        return False
    families = {fold(form.rpartition(" ")[2]).lower() for form in forms}
    return bool(families & {fold(stem).lower() for stem in (*person.stems, person.family)})


def _same_given(given: str, form: str) -> bool:
    first, other = fold(given).lower(), fold(form.partition(" ")[0]).lower()
    return first == other or one_slip(first, other)


def _is_otherwise(person: Person, start: int, context: Context) -> bool:
    """Whether the post is said to be a former or acting one, or another country's."""
    sentence = person.prose.sentence_at(start)
    if sentence.start in context.looking_back or _is_dated_before(person, sentence, context):
        return True
    before = person.prose.tokens.words_in(sentence.start, start)
    if any(word.lower.startswith(OTHER_POSTS) for word in before[-2:]):
        return True
    if person.entries or _is_at_home(person.prose.whole[start : person.span.start]):
        return False
    return is_abroad(person.prose, start, context.mentions)


def _is_at_home(post: str) -> bool:
    """Whether the post itself says whose it is: Қазақстан Президенті."""
    return post.startswith((HOME, "ҚР"))


def _is_dated_before(person: Person, sentence: Node, context: Context) -> bool:
    year = context.date.year if context.date else 0
    return any(
        date.year is not None and date.year < year
        for date in person.prose.dates
        if sentence.start <= date.start < sentence.end
    )
