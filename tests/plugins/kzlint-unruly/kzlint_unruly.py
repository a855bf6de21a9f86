"""Rules that look complete and fail when they run, each in another way."""

import sys
from collections.abc import Iterator
from typing import Any

from kzlint.core import Finding, Severity
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Paragraph


class Unruly(Rule):
    """What the rules below have in common."""

    severity = Severity.ERROR
    message = "reported before it failed"
    examples = (
        valid("date 2025-05-04 Ауыл мектебі ашылды"),
        invalid("Мектепте екі жүз бала оқиды.", at="Мектепте екі жүз бала оқиды."),
    )


class ExitFromCheck(Unruly):
    """It ends the program, as if all were well."""

    code = "XUN001"
    name = "exit-from-check"

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        sys.exit(0)


class SilentError(Exception):
    """An error that cannot say what it is."""

    def __str__(self) -> str:
        raise ValueError("nothing to say")


class UnprintableError(Unruly):
    """It raises an error that raises another one when it is printed."""

    code = "XUN002"
    name = "unprintable-error"

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        raise SilentError


class NumberForFinding(Unruly):
    """It yields offsets where findings are asked for."""

    code = "XUN003"
    name = "number-for-finding"

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Any]:
        yield paragraph.start


class MessageWithoutArguments(Unruly):
    """Its message asks for an argument that its check does not give."""

    code = "XUN004"
    name = "message-without-arguments"
    message = "{count} words are too many"

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        yield self.finding(paragraph)


class RaiseWhenMade(Unruly):
    """It cannot be made."""

    code = "XUN005"
    name = "raise-when-made"

    def __init__(self, options: Any = None) -> None:
        raise LookupError("the list of words is not there")

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        yield self.finding(paragraph)


class EndlessRecursion(Unruly):
    """It calls itself without end."""

    code = "XUN006"
    name = "endless-recursion"

    def check(self, paragraph: Paragraph, context: Context) -> Iterator[Finding]:
        yield from self.check(paragraph, context)
