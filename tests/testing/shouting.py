"""A sound rule, for tests of the kit that tests rules, and what others are made from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.source import Span
from kzlint.rules import ConfigurableRule, Context, Rule, invalid, option, valid
from kzlint.syntax import Headline


@dataclass(frozen=True)
class Options:
    """What may be set."""

    marks: str = option("!", "what a headline must not have")


class Shouting(ConfigurableRule[Options]):
    """A headline shouts.

    It reads as an advertisement.
    """

    code = "XSH001"
    name = "shouting"
    severity = Severity.WARNING
    message = "“{mark}” shouts"

    examples = (
        valid("date 2025-05-04 Мектеп ашылды"),
        valid("date 2025-05-04 Мектеп ашылды!", marks="?"),
        invalid("date 2025-05-04 Мектеп!", at="!", fixed="date 2025-05-04 Мектеп"),
        invalid("date 2025-05-04 Мектеп?", at=(22, 23), marks="?", path="a.txt"),
    )

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        for at, char in enumerate(headline.text, headline.start):
            if char in self.options.marks:
                yield self.found(Span(at, at + 1))

    def found(self, place: Span) -> Finding:
        """What is told of one mark."""
        return self.finding(place, self.fix("Remove it", Edit(place, "")), mark="!")


class Repeated(Rule):
    """A headline was there before, in another file of the run.

    A release was sent twice.
    """

    code = "XSH002"
    name = "repeated-headline"
    severity = Severity.NOTE
    message = "this headline is {path}'s"

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        for text, path in context.previous_files.get(self.code, ()):
            if text == headline.text:
                yield self.finding(headline, path=path)

    def collect(self, context: Context) -> Iterable[Any]:
        header = context.release.header
        if header and header.headline:
            yield header.headline.text, context.source.path
