"""NAM002 mixed-script-name: a Latin look-alike inside a name."""

from collections.abc import Iterator

from kzlint.analysis import MixedWord
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class MixedScriptName(Rule):
    """A name holds letters of two alphabets that look alike.

    It looks right and is not: search, links and every list of names miss it. A name is
    what the gazetteer knows, or what has a capital where no sentence starts. Fashioned
    mixtures (KazМұнайГаз) and words with a hyphen between the scripts are left alone.
    """

    code = "NAM002"
    name = "mixed-script-name"
    severity = Severity.ERROR
    message = "“{found}” mixes Cyrillic and Latin letters"

    examples = (
        valid("Қасым-Жомарт Тоқаев SIM-картаны, eGov.kz порталын және COP28-ді атады."),
        invalid("Қасым-Жомарт Тоқaев келді.", at="Тоқaев", fixed="Қасым-Жомарт Тоқаев келді."),
        invalid("Бүгін Eрлан келді.", at="Eрлан", fixed="Бүгін Ерлан келді."),
    )

    def check(self, word: MixedWord, context: Context) -> Iterator[Finding]:
        if word.is_name:
            fix = self.replace(word.span, word.meant) if word.meant else None
            yield self.finding(word.span, fix, found=word.text)
