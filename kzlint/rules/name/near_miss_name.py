"""NAM003 near-miss-name: a full name one letter away from a known one."""

from collections.abc import Iterator

from kzlint.analysis import Person
from kzlint.analysis.names.near_miss import near_miss
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class NearMissName(Rule):
    """A full name differs by one letter from that of a known person who seems to be meant.

    One letter alone is no reason: too many real names are that near to each other. A title
    must stand before the name, something be named after its bearer, or the release spell
    the known name rightly elsewhere. A person must look, so the fix is unsafe.
    """

    code = "NAM003"
    name = "near-miss-name"
    severity = Severity.WARNING
    message = "“{found}”: is {known} meant?"

    examples = (
        valid("Министр Аида Балаева келді. Суретші Аида Балаянова көрме ашты."),
        valid("Ерлан Қосанов деген тұрғын келді."),
        invalid(
            "Министр Аида Балоеваның сөзі.",
            at="Аида Балоеваның",
            fixed="Министр Аида Балаеваның сөзі.",
        ),
        invalid(
            "Премьер-министр Олжаз Бектенов келді.",
            at="Олжаз Бектенов",
            fixed="Премьер-министр Олжас Бектенов келді.",
        ),
    )

    def check(self, person: Person, context: Context) -> Iterator[Finding]:
        found = near_miss(person, context.people, context.gazetteer)
        if found is not None:
            fix = self.replace(person.span, found.right, safe=False) if found.right else None
            yield self.finding(person, fix, found=person.text, known=found.entry.name)
