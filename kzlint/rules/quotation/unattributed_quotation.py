"""QUO001 unattributed-quotation: direct speech that no one is said to have said."""

from collections.abc import Iterator

from kzlint.analysis import Speech
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class UnattributedQuotation(Rule):
    """Direct speech has no attribution.

    A quotation that nobody said cannot be printed: the reader cannot weigh it, and nobody
    answers for it. Names, titles and terms in marks are not speech. An attribution may
    follow the quotation, stand before it, break it up, or come at the end of its last
    paragraph.
    """

    code = "QUO001"
    name = "unattributed-quotation"
    severity = Severity.ERROR
    message = "nobody is said to have said this; add “, – деді NAME” after it"

    examples = (
        valid('"Біз бұл жобаны аяқтаймыз", – деді Аида Балаева.'),
        valid("«Көрме көпке ашық. Баршаңызды күтеміз», – деп атап өтті министр."),
        valid("– Біз бұл жобаны аяқтаймыз, – деді Аида Балаева."),
        valid("Аида Балаева: «Біз бұл жобаны аяқтаймыз»."),
        valid("Министр «Біз бұл жобаны аяқтаймыз», – деді."),
        valid("«Жоба уақытында аяқталады», – делінген хабарламада."),
        valid("«Біз бастадық! – деді Серік Ахметов. – Енді тоқтамаймыз»."),
        valid("«Біз бұл жобаны бастадық.\n«Енді аяқтаймыз», – деді министр."),
        valid("Көрмеге «Егемен Қазақстан» газеті мен «Қазақфильм» киностудиясы қатысты."),
        valid("Министр былай деді. «Біз бұл жобаны міндетті түрде аяқтаймыз»."),
        valid("– 5 мектеп салынды;\n– 7 аурухана ашылды."),
        invalid(
            'Министрлер кездесті.\n"Алда көп жоспар бар. Біз жұмысты жалғастырамыз".',
            at='"Алда көп жоспар бар. Біз жұмысты жалғастырамыз"',
        ),
        invalid(
            "«Біз бұл жобаны міндетті түрде аяқтаймыз»,",
            at="«Біз бұл жобаны міндетті түрде аяқтаймыз»",
        ),
        invalid(
            "Жиын өтті.\n– Біз бұл жобаны міндетті түрде аяқтаймыз.",
            at="Біз бұл жобаны міндетті түрде аяқтаймыз.",
        ),
    )

    def check(self, speech: Speech, context: Context) -> Iterator[Finding]:
        if not speech.attributed:
            yield self.finding(speech.quotation)
