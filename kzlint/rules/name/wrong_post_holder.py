"""NAM006 wrong-post-holder: a post beside the name of somebody who never held it."""

import datetime
from collections.abc import Iterator

from kzlint.analysis import Person
from kzlint.analysis.posts import post_before
from kzlint.finding import Finding, Severity
from kzlint.gazetteer import Gazetteer, Kind, Term
from kzlint.kazakh.naming import is_family_name
from kzlint.kazakh.words import words
from kzlint.rules import Context, Rule, invalid, valid

# Words before a post that make it another one, or another's time.
OTHERWISE = (
    "экс", "бұрын", "тұңғыш", "болашақ", "міндет", "уақытша", "орынбасар", "жаңа", "үміткер",
)  # fmt: skip


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
        if date is None or not person.family or person.named_after or not _is_sure(person, context):
            return
        found = post_before(person, context.gazetteer)
        if found is None or found[0].several:
            return
        post, span = found
        holder = _sure_holder(context.gazetteer, post.name, date)
        if holder is None or _is_otherwise(person, span.start, context):
            return
        terms = context.gazetteer.terms[post.name]
        if any(_may_be(person, term.person, context.gazetteer) for term in terms):
            return
        yield self.finding(
            person,
            date=date.isoformat(),
            post=context.source.text[slice(*span)],
            holder=holder.person,
            found=person.text,
        )


def _is_sure(person: Person, context: Context) -> bool:
    """Whether more than the post itself shows that this is somebody's name."""
    given_names = context.gazetteer.given_names
    return bool(person.entries) or person.given in given_names or is_family_name(person.stems[0])


def _sure_holder(gazetteer: Gazetteer, post: str, date: datetime.date) -> Term | None:
    """The one term that is known to have been under way on that day."""
    sure = [term for term in gazetteer.terms.get(post, ()) if term.is_known(date)]
    return sure[0] if len(sure) == 1 else None


def _may_be(person: Person, name: str, gazetteer: Gazetteer) -> bool:
    """Whether ``person`` may be the known one of that name, in any of its forms."""
    forms = [form for entry in gazetteer.named(name) for form in (entry.name, *entry.aliases)]
    if any(entry.name == name for entry in person.entries):
        return True
    families = {form.rpartition(" ")[2] for form in forms}
    return bool(families & {*person.stems, person.family})


def _is_otherwise(person: Person, start: int, context: Context) -> bool:
    """Whether the post is said to be a former or acting one, or another country's."""
    sentence = person.prose.sentence_at(start)
    if sentence.start in context.looking_back:
        return True
    before = words(person.prose.whole[sentence.start : start])
    if before and before[-1].lower().startswith(OTHERWISE):
        return True
    return any(
        sentence.start <= mention.span.start < sentence.end
        and any(entry.kind is Kind.COUNTRY for entry in mention.entries)
        and all(entry.name != "Қазақстан" for entry in mention.entries)
        for mention in context.mentions
    )
