"""NAM009 uncapitalised-name: a known name in small letters."""

from collections.abc import Iterator

from kzlint.analysis import SmallName
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid


class UncapitalisedName(Rule):
    """A name that can be nothing else is written in small letters.

    Names that are ordinary words too (арал, астана, орал) are left alone, and so are
    derived words: қазақстандық is right.
    """

    code = "NAM009"
    name = "uncapitalised-name"
    severity = Severity.WARNING
    message = "“{found}” is a name; write “{right}”"

    examples = (
        valid("Қазақстандық ғалымдар, қазақстандықтар, алматылық, қазақша. Елдің астанасы, арал."),
        valid("www.almaty.kz, #қазақстан, @алматы, info@қазақстан.қаз"),
        invalid("Олар қазақстанға келді.", at="қазақстанға", fixed="Олар Қазақстанға келді."),
        invalid("Жиын алматыда өтті.", at="алматыда", fixed="Жиын Алматыда өтті."),
    )

    def check(self, name: SmallName, context: Context) -> Iterator[Finding]:
        yield self.finding(
            name, self.replace(name.span, name.right), found=name.text, right=name.right
        )
