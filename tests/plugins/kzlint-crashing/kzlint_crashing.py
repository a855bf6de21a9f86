"""XCR001 raises on every paragraph; XCR002, from the same package, is fine."""

from collections.abc import Iterator

from kzlint.core import Finding, Severity, Span
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Headline, Paragraph


class CrashOnParagraph(Rule):
    """Raises on every paragraph.

    A rule with a bug must not cost the findings of the others.
    """

    code = "XCR001"
    name = "crash-on-paragraph"
    severity = Severity.ERROR
    message = "never shown"

    examples = (
        valid("date 2025-05-04 Ауыл мектебі ашылды"),
        invalid("Мектепте екі жүз бала оқиды.", at="Мектепте"),
    )

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        raise RuntimeError(f"no idea what to do with {len(paragraph.text)} characters")


class QuestionInHeadline(Rule):
    """A headline asks instead of telling.

    Readers of a release want the answer.
    """

    code = "XCR002"
    name = "question-in-headline"
    severity = Severity.WARNING
    message = "a headline should not ask"

    examples = (
        valid("date 2025-05-04 Ауыл мектебі ашылды"),
        invalid("date 2025-05-04 Мектеп қашан ашылады?", at="?"),
    )

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        if headline.text.endswith("?"):
            yield self.finding(Span(headline.end - 1, headline.end))
