"""NAM008 gender-mismatch: a woman's given name with a man's family name, or the reverse."""

from collections.abc import Iterator

from kzlint.analysis import Person
from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import N_, Message
from kzlint.rules import Context, Rule, invalid, valid

# What the given name is, by the gender that the gazetteer has for it.
MESSAGES = {
    "f": N_("“{found}”: {given} is a woman's name, {family} is not"),
    "m": N_("“{found}”: {given} is a man's name, {family} is not"),
}


class GenderMismatch(Rule):
    """Given name and family name are of different genders.

    Family names on -ов, -ев, -ский and -ұлы are men's, those on -ова, -ева, -ина and -қызы
    women's. Only given names whose gender is certain count, and of a known person nothing
    is said.
    """

    code = "NAM008"
    name = "gender-mismatch"
    severity = Severity.WARNING
    message = "{problem}"

    examples = (
        valid("Ольга Петрова мен Ерлан Серіков келді. Ерлан Серіковке гүл берілді."),
        valid("Болат пен Гүлнар Сапаровтар келді. Жазушы Светлана Алексиевич сөйледі."),
        valid("Айгүл Нұрланқызы мен Анна Порошенко сөйледі. Мерей Серікова да келді."),
        invalid("Жиынға Ольга Петров келді.", at="Ольга Петров"),
        invalid("Жиынға Ерлан Серікова келді.", at="Ерлан Серікова"),
    )

    def check(self, person: Person, context: Context) -> Iterator[Finding]:
        if not person.is_full or person.entries or person.named_after:
            return
        if person.gender and person.family_genders and person.gender not in person.family_genders:
            told = {"found": person.text, "given": person.given, "family": person.family}
            yield self.finding(person, problem=Message(MESSAGES[person.gender], told))
