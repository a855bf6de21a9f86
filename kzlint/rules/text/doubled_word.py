"""TXT003 doubled-word: a word that was typed twice."""

from collections.abc import Iterator

from kzlint.analysis import Doubled
from kzlint.analysis.edited import stays_what_it_is
from kzlint.core.finding import Edit, Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class DoubledWord(Rule):
    """A word stands twice in a row.

    It is left over from an edit, and everybody sees it but the one who made it. Reduplication
    (``көп-көп``, ``анда-санда``), also where its hyphen was forgotten, numerals, names (``Лю
    Лю``) and what is repeated in speech for effect are no doubled words.
    """

    code = "TXT003"
    name = "doubled-word"
    severity = Severity.WARNING
    message = "“{word}” stands twice"

    examples = (
        valid("Көп-көп рақмет! Анда-санда қайта-қайта келіңіз, жылдан жылға өсіп келеді."),
        valid("Қалада үлкен үлкен үйлер салынды, әр үйге бір бір кілт берілді."),
        valid("«Жоқ, жоқ, алға алға!» – деді Лю Лю. Лю ханым риза болды."),
        valid("Жиын өтті. Өтті деген жақсы."),
        valid("Билетті алдын ала ала аласыз."),
        valid("Ел ел болғалы мұндай той болған жоқ."),
        invalid("Ол және және министр келді.", at="және және", fixed="Ол және министр келді."),
        invalid("Бұл бұл жоба туралы.", at="Бұл бұл", fixed="Бұл жоба туралы."),
        invalid(
            "«Біз үшін үшін бұл – мереке», – деді ол.",
            at="үшін үшін",
            fixed="«Біз үшін бұл – мереке», – деді ол.",
        ),
    )

    def check(self, doubled: Doubled, context: Context) -> Iterator[Finding]:
        surplus = Edit(doubled.surplus, "")
        safe = stays_what_it_is(surplus, context.source)
        fix = self.fix("Write “{word}” once", surplus, safe=safe, word=doubled.word)
        yield self.finding(doubled, fix, word=doubled.word)
