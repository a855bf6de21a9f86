"""NAM007 suffix-harmony: a suffix that the name before it does not take."""

from collections.abc import Iterator

from kzlint.analysis import Mention
from kzlint.core.finding import Finding, Severity
from kzlint.gazetteer import Spelling
from kzlint.kazakh.morphology import analyse, readings_after
from kzlint.kazakh.phonology import takes_hyphen
from kzlint.rules import Context, Rule, invalid, valid


class SuffixHarmony(Rule):
    """A known name has a suffix of the wrong vowels or consonant.

    Мәскеу takes front suffixes and Алматы back ones; which, the name's last sounds decide.
    After -ов, -ев and -ин both are in use. A form that is right under any reading of the
    word is right.
    """

    code = "NAM007"
    name = "suffix-harmony"
    severity = Severity.WARNING
    message = "“{found}” should be “{right}”"

    examples = (
        valid("Алматыға, Мәскеуде, Тоқаевтің, Тоқаевтың, Парижге, Момышұлына, Теміртауда."),
        valid("Қарағандылық ғалымдар Нью-Йоркте, Қазақстанымызда, Ақордадағыларға."),
        invalid("Олар Алматыге барды.", at="Алматыге", fixed="Олар Алматыға барды."),
        invalid("Жиын Мәскеуда өтті.", at="Мәскеуда", fixed="Жиын Мәскеуде өтті."),
        invalid(
            "Қасым-Жомарт Тоқаевдың сапары.",
            at="Қасым-Жомарт Тоқаевдың",
            fixed="Қасым-Жомарт Тоқаевтың сапары.",
        ),
    )

    def check(self, mention: Mention, context: Context) -> Iterator[Finding]:
        match = mention.match
        if match.spelling is not Spelling.RIGHT or not match.suffix:
            return
        declined = match.entry.declined(match.right)
        if takes_hyphen(declined) or _is_right_otherwise(mention, context, declined):
            return
        if match.partial and _is_followed_by_a_name(mention):
            return
        right = mention.correction
        found = context.source.text[slice(*mention.span)]
        if right is not None and right != found:
            yield self.finding(mention, self.replace(mention.span, right), found=found, right=right)


# Words that begin as a name does: a member of the Мәжіліс.
WORDS = ("Мәжілісмен",)


def _is_followed_by_a_name(mention: Mention) -> bool:
    """Whether what looks like a family name with a suffix is a given name: Бегайдар Сапаров."""
    return mention.sentence.capital_after(mention.span.end) is not None


def _is_right_otherwise(mention: Mention, context: Context, declined: str) -> bool:
    """Whether the suffix is regular, or the word another name with a regular one."""
    if any(reading.is_regular for reading in readings_after(declined, mention.match.suffix)):
        return True
    word = context.source.text[slice(*mention.span)].rpartition(" ")[2]
    if word.startswith(WORDS):
        return True
    given_names = context.gazetteer.given_names
    return any(reading.is_regular and reading.stem in given_names for reading in analyse(word))
