"""CAP005 inconsistent-credit: one source credited in two wordings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kzlint.analysis.credits import Comparison, Difference, find_sources
from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import Message, Row
from kzlint.rules import ConfigurableRule, Context, invalid, option, valid
from kzlint.syntax import Node, Release

# A release has a handful of sources, a newsroom some dozens; a longer list is neither's, and
# is not compared whole.
MOST_SOURCES = 30
MOST_EARLIER = 300

MINISTRY = "Мәдениет және ақпарат министрлігі"


@dataclass(frozen=True)
class Options:
    """What may be set."""

    compare_across_files: bool = option(
        False, "whether credits are also compared with those of the files linted before"
    )


class Wording(NamedTuple):
    """A source as a caption words it, and where it does so first."""

    text: str
    line: int
    path: str = ""

    @property
    def where(self) -> Message:
        """Its place, for a message; the path only of another file."""
        return Message(
            "{path}, line {line}" if self.path else "line {line}",
            {"path": self.path, "line": Row(self.line)},
        )


class InconsistentCredit(ConfigurableRule[Options]):
    """Two captions of one release credit the same source in different words.

    An archive counts them as two sources, and a reader wonders which is right. Case
    endings, a dropped ``ҚР`` or press service, an abbreviation, a slip of one letter or
    another order of words make no other source; another photographer does. Option:
    ``compare-across-files``, which also compares with the files checked before this one
    under the same configuration.
    """

    code = "CAP005"
    name = "inconsistent-credit"
    severity = Severity.WARNING
    message = "this credit and “{other}” ({where}) mean the same source: {difference}"

    examples = (
        valid(
            f"Сурет: ҚР {MINISTRY}нің баспасөз қызметі\n"
            "Көрме ашылды.\n"
            f"Сурет: ҚР {MINISTRY}нің баспасөз қызметі"
        ),
        valid("Сурет: Zakon.kz/Асқар Серіков\nСурет: Zakon.kz/Дана Әлиева"),
        valid("Сурет: Zakon.kz\nСурет: Көрме ашылуы. © Zakon.kz / Дана Әлиева"),
        valid("Сурет: Ұлттық музей, Астана\nСурет: Ақорда; Ұлттық музей, Астана"),
        valid("Сурет: Алматы қаласы әкімдігінің баспасөз қызметі\nСурет: Ақорда баспасөз қызметі"),
        valid("Сурет: Алматы қаласының әкімдігі\nСурет: Алматы облысының әкімдігі"),
        invalid(
            f"Сурет: {MINISTRY}нің баспасөз қызметі\nСурет: ҚР {MINISTRY}нің баспасөз қызметі",
            at=f"ҚР {MINISTRY}нің баспасөз қызметі",
        ),
        invalid(
            "Сурет: Қазақ ұлттық музейі\nСурет: Қазақтың ұлттық музейі",
            at="Қазақтың ұлттық музейі",
        ),
        invalid(
            "Сурет: Павлодар облыстық филармониясы\nСурет: Павлодар облыстық филормониясы",
            at="Павлодар облыстық филормониясы",
        ),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        for source, other, difference in self.compared(context):
            if other and difference:
                yield self.finding(
                    source, other=other.text, where=other.where, difference=difference.description
                )

    def collect(self, context: Context) -> Iterable[Wording]:
        """The first wordings in this file of the sources that no earlier file has."""
        if not self.options.compare_across_files:
            return
        path = context.source.path
        for source, other, _ in self.compared(context):
            if other is None:
                line = context.source.position(source.start).row
                yield Wording(source.text, line, path)

    def compared(
        self, context: Context
    ) -> Iterator[tuple[Node, Wording | None, Difference | None]]:
        """Each new wording of a source, with the earlier one of the same source, if any."""
        earlier: list[Wording] = []
        if self.options.compare_across_files:
            earlier = list(context.previous_files.get(self.code, ()))[:MOST_EARLIER]
        comparison, seen = Comparison(context.gazetteer), list[Wording]()
        known = {wording.text for wording in earlier}
        for source in _sources(context):
            if source.text in known:
                continue
            known.add(source.text)
            for other in (*seen[:MOST_SOURCES], *earlier):
                difference = comparison.compare(source.text, other.text)
                if difference is not None:
                    yield source, other, difference
                    break
            else:
                yield source, None, None
                line = context.source.position(source.start).row
                seen.append(Wording(source.text, line))


def _sources(context: Context) -> Iterator[Node]:
    """The sources in the credit lines of a release, those of equal lines once."""
    lines: set[str] = set()
    for caption in context.release.captions:
        if caption.credit and caption.credit.text not in lines:
            lines.add(caption.credit.text)
            yield from find_sources(caption.credit, context.gazetteer)
