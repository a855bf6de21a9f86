"""Rules that must be refused: each lacks one thing that a rule has to have."""

from collections.abc import Iterator
from typing import Any, ClassVar

from kzlint.core import Finding, Severity
from kzlint.rules import Context, Invalid, Rule, Valid, invalid, valid
from kzlint.syntax import Header, Paragraph

VALID = valid("date 2025-05-04 Ауыл мектебі ашылды")
INVALID = invalid("Мектепте екі жүз бала оқиды.", at="Мектепте екі жүз бала оқиды.")


class ReportEveryParagraph(Rule):
    """What the rules below have in common: they would report every paragraph, were they let."""

    severity = Severity.ERROR
    message = "reported by a rule that should have been refused"
    examples: ClassVar[tuple[Valid | Invalid, ...]] = (VALID, INVALID)

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        yield self.finding(paragraph)


class TakenCode(ReportEveryParagraph):
    """Its code and its entry point are those of a built-in rule."""

    code = "QUO001"
    name = "taken-code"


class WithoutCode(ReportEveryParagraph):
    """It has no code."""

    name = "without-code"


class AnotherCode(ReportEveryParagraph):
    """Its code is not the name of its entry point."""

    code = "XCL999"
    name = "another-code"


class WithoutName(ReportEveryParagraph):
    """It has no name."""

    code = "XCL003"


class TakenName(ReportEveryParagraph):
    """Its name is that of a built-in rule."""

    code = "XCL004"
    name = "unattributed-quotation"


class WithoutSeverity(Rule):
    """It has no severity."""

    code = "XCL005"
    name = "without-severity"
    message = "reported by a rule that should have been refused"
    examples = (VALID, INVALID)

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        yield self.finding(paragraph)


class WithoutMessage(Rule):
    """It has no message."""

    code = "XCL006"
    name = "without-message"
    severity = Severity.ERROR
    examples = (VALID, INVALID)

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        yield self.finding(paragraph)


class WithoutDocstring(ReportEveryParagraph):
    code = "XCL007"
    name = "without-docstring"


class WithoutExamples(ReportEveryParagraph):
    """It has no examples."""

    code = "XCL008"
    name = "without-examples"
    examples = ()


class OnlyInvalidExamples(ReportEveryParagraph):
    """It says what it reports, and not what it lets pass."""

    code = "XCL009"
    name = "only-invalid-examples"
    examples = (INVALID,)


class OnlyValidExamples(ReportEveryParagraph):
    """It says what it lets pass, and not what it reports."""

    code = "XCL010"
    name = "only-valid-examples"
    examples = (VALID,)


class WithoutNodeType(ReportEveryParagraph):
    """Its check does not say which nodes it is for."""

    code = "XCL011"
    name = "without-node-type"

    def check(self, paragraph, context):  # type: ignore[no-untyped-def]
        yield self.finding(paragraph)


class NoRule:
    """It has all that a rule has, and is none."""

    code = "XCL012"
    name = "no-rule"
    severity = Severity.ERROR
    message = "reported by a rule that should have been refused"
    examples = (VALID, INVALID)

    def check(self, header: Header, context: Context) -> Iterator[Any]:
        yield header
