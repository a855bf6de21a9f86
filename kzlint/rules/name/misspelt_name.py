"""NAM001 misspelt-name: a known name in Russian letters, or in a spelling known to be wrong."""

from collections.abc import Iterator

from kzlint.analysis import Mention
from kzlint.analysis.edited import surroundings_after
from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.tokens import tokenise
from kzlint.kazakh.letters import is_mixed
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax.dates import find_dates


class MisspeltName(Rule):
    """A known name is misspelt.

    Its letters, or its suffix's, differ from the right ones only by Russian ones typed for
    Kazakh ones (Токаев for Тоқаев), or the gazetteer lists the spelling as wrong. The
    suffix is kept, in the form that the right stem asks for. Another person of a like
    family name is not taken for the known one.
    """

    code = "NAM001"
    name = "misspelt-name"
    severity = Severity.ERROR
    message = "“{found}” should be “{right}”"

    examples = (
        valid("Қасым-Жомарт Тоқаевтың Қазақстанға сапары, қазақстандықтардың қолдауы."),
        valid("Ерлан Токаев деген суретші келді. Д. Токаев та қатысты. Бүгін Токаев сөйледі."),
        invalid(
            "Қасым-Жомарт Токаевтың сапары.",
            at="Қасым-Жомарт Токаевтың",
            fixed="Қасым-Жомарт Тоқаевтың сапары.",
        ),
        invalid(
            "Кеше Токаевтын сапары басталды.",
            at="Токаевтын",
            fixed="Кеше Тоқаевтың сапары басталды.",
        ),
        invalid("Олар Казакстанға келді.", at="Казакстанға", fixed="Олар Қазақстанға келді."),
        invalid(
            "Президент Токаев Астанаға келді.",
            at="Токаев",
            fixed="Президент Тоқаев Астанаға келді.",
        ),
        invalid("Олар Астанага жиналды.", at="Астанага", fixed="Олар Астанаға жиналды."),
        invalid(
            "Жиын 2020 жылы Нур-Султанда өтті.",
            at="Нур-Султанда",
            fixed="Жиын 2020 жылы Нұр-Сұлтанда өтті.",
        ),
    )

    def check(self, mention: Mention, context: Context) -> Iterator[Finding]:
        found = context.source.text[mention.span.start : mention.span.end]
        if not mention.is_misspelt or is_mixed(found):
            return
        right = mention.correction
        certain = len({entry.name for entry in mention.entries}) == 1
        fix = None
        if right:
            safe = certain and not _is_in_date(Edit(mention.span, right), context)
            fix = self.replace(mention.span, right, safe=safe)
        yield self.finding(mention.span, fix, found=found, right=right or mention.match.right)


def _is_in_date(edit: Edit, context: Context) -> bool:
    """Whether the name put right is a month's in a date: «16 Казан» may be a city or a day."""
    text, start = surroundings_after(edit, context.source)
    return any(date.start <= start < date.end for date in find_dates(tokenise(text)))
