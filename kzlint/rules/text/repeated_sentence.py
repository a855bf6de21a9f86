"""TXT002 repeated-sentence: two sentences that say one thing in nearly the same words."""

from collections.abc import Iterator

from kzlint.analysis import RepeatedSentence as Repeated
from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import Message, Row
from kzlint.rules import Context, Rule, invalid, valid


class RepeatedSentence(Rule):
    """A sentence of the release stands there again, alike but for a few words.

    It happens where two drafts are put together; readers stumble, and cutting one of the
    two makes the release better. Sentences whose figures or names differ tell different
    things.
    """

    code = "TXT002"
    name = "repeated-sentence"
    severity = Severity.NOTE
    message = "{problem}"

    examples = (
        valid(
            "Министрлер өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.\n"
            "Тараптар алдағы бағыттарды айқындап, бірлескен жұмыстың нәтижелерін ұсынды."
        ),
        valid(
            "Астанада былтыр екі мектеп пен үш емхана салынды.\n"
            "Алматыда былтыр екі мектеп пен үш емхана салынды."
        ),
        valid(
            "Алматы облысында былтыр 12 мектеп пен үш емхана салынды.\n"
            "Алматы облысында былтыр 15 мектеп пен үш емхана салынды."
        ),
        invalid(
            "Министрлер өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.\n"
            "Тараптар өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.",
            at="Тараптар өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.",
        ),
    )

    def check(self, repeated: Repeated, context: Context) -> Iterator[Finding]:
        line = Row(context.source.position(repeated.other.start).row)
        here, there = " ".join(repeated.here), " ".join(repeated.there)
        if here and there:
            problem = Message(
                "but for “{here}” (“{there}” there), this is the sentence on line {line}",
                {"here": here, "there": there, "line": line},
            )
        elif here:
            problem = Message(
                "but for “{words}”, not there, this is the sentence on line {line}",
                {"words": here, "line": line},
            )
        elif there:
            problem = Message(
                "but for “{words}”, only there, this is the sentence on line {line}",
                {"words": there, "line": line},
            )
        else:
            problem = Message("this has the words of the sentence on line {line}", {"line": line})
        yield self.finding(repeated, problem=problem)
