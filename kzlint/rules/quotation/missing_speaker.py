"""QUO002 missing-speaker: “he said” without a he."""

from collections.abc import Iterator

from kzlint.analysis import Speech
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class MissingSpeaker(Rule):
    """An attribution has a verb, but no speaker.

    ``– деді.`` says that somebody spoke and not who. The speaker may follow the verb or
    stand before the quotation in its sentence.
    """

    code = "QUO002"
    name = "missing-speaker"
    severity = Severity.ERROR
    message = "“{attribution}” does not say who spoke; add the speaker's name or post"

    examples = (
        valid('"Біз дайынбыз", – деді Аида Балаева.'),
        valid("«Біз дайынбыз», – деп атап өтті ол."),
        valid("Мәдениет министрі «Біз дайынбыз», – деді."),
        valid("Дана «Біз дайынбыз», – деді. Қазақстан «Біз дайынбыз», – деді."),
        valid("Аида Балаева: «Біз дайынбыз», – деді."),
        valid("«Біз дайынбыз, – деді министр, – бастаймыз», – деп қосты."),
        valid("«Жоба аяқталды», – делінген хабарламада."),
        valid("Хабарламада «Жоба аяқталды», – делінген. Жарлықта «Жоба басталды» деп жазылған."),
        valid("«Біз дайынбыз», – деп Асан Үсенов сөзін қорытындылады."),
        invalid("«Біз дайынбыз», – деп сөзін қорытындылады.", at="деп сөзін қорытындылады"),
        invalid('"Біз жобаны аяқтаймыз", – деді.', at="деді"),
        invalid("«Біз жобаны аяқтаймыз», – деп атап өтті.", at="деп атап өтті"),
        invalid("Кездесуде «Біз жобаны аяқтаймыз», – деді.", at="деді"),
        invalid("– Біз жобаны аяқтаймыз, – деді.", at="деді"),
    )

    def check(self, speech: Speech, context: Context) -> Iterator[Finding]:
        attribution = speech.attribution
        if speech.has_speaker or not speech.attributed or attribution is None:
            return
        if attribution.head is not None:
            end = (attribution.tail or attribution.head).end
            span = attribution.head.span._replace(end=end)
            yield self.finding(span, attribution=attribution.head.text)
