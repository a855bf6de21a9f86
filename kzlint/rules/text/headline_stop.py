"""TXT004 headline-stop: a full stop after the headline, or none where house style has one."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import Message
from kzlint.rules import ConfigurableRule, Context, invalid, option, valid
from kzlint.syntax import Headline

_OTHER_ENDS = tuple(".!?…:;,")


@dataclass(frozen=True)
class Options:
    """What may be set; None stands for the house style's."""

    stop: bool | None = option(None, "whether a headline ends in a full stop; wins over the style")


class HeadlineStop(ConfigurableRule[Options]):
    """The headline ends in a full stop, or lacks one that the house style has.

    News sites set headlines without one. A headline of two sentences may keep its last stop.
    Option: ``stop``, which wins over the house style's ``headline-stop``.
    """

    code = "TXT004"
    name = "headline-stop"
    severity = Severity.NOTE
    message = "{problem}"

    examples = (
        valid("date 2025-10-11 Көрме ашылды"),
        valid("date 2025-10-11 Көрме қашан ашылады?"),
        valid("date 2025-10-11 Көрме ашылды. Оған жүз адам келді."),
        valid("date 2025-10-11 Құны – 3 млрд."),
        valid("date 2025-10-11 Жиын өтті..."),
        valid("date 2025-10-11 Көрме ашылды.", stop=True),
        valid("date 2025-10-1-1", stop=True),
        valid("date 2025/0 4-2", stop=True),
        invalid("date 2025-10-11 Көрме ашылды.", at=".", fixed="date 2025-10-11 Көрме ашылды"),
        invalid("date 2025-10-11 «Абай» операсы.", at=".", fixed="date 2025-10-11 «Абай» операсы"),
        invalid(
            "date 2025-10-11 Көрме ашылды",
            at="ашылды",
            fixed="date 2025-10-11 Көрме ашылды.",
            stop=True,
        ),
    )

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        wanted = context.style.headline_stop if self.options.stop is None else self.options.stop
        text = headline.text
        stop = headline.final_stop
        if stop and not wanted and len(headline.sentences) == 1:
            fix = self.fix("Remove the full stop", Edit(stop, ""))
            yield self.finding(stop, fix, problem=Message("the headline ends in a full stop"))
        elif wanted and any(map(str.isalpha, text)) and not text.endswith(_OTHER_ENDS):
            last = headline.start + len(text) - len(text.split()[-1])
            fix = self.fix("Add a full stop", Edit(Span(headline.end, headline.end), "."))
            problem = Message("the headline has no full stop, which house style wants")
            yield self.finding(Span(last, headline.end), fix, problem=problem)
