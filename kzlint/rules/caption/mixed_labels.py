"""CAP004 mixed-labels: captions of pictures under two labels."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kzlint.core.finding import Finding, Severity
from kzlint.core.style import EITHER, Style
from kzlint.i18n.message import Message
from kzlint.kazakh.labels import PICTURES
from kzlint.rules import ConfigurableRule, Context, invalid, option, valid
from kzlint.syntax import Caption, Release


@dataclass(frozen=True)
class Options:
    """What may be set; None stands for the house style's."""

    label: Literal["Сурет", "Фото"] | None = option(
        None, "what captions of pictures open with; wins over the style"
    )


class MixedLabels(ConfigurableRule[Options]):
    """Some pictures of a release are captioned ``Сурет:`` and others ``Фото:``.

    Readers take it for two kinds of picture, and a search for one label finds half of
    them. Where the house style names no label, the release's commoner one is right, and at
    a tie its first. Option: ``label`` (Сурет or Фото), which wins over the house style's
    ``caption-label``.
    """

    code = "CAP004"
    name = "mixed-labels"
    severity = Severity.WARNING
    message = "{problem}"

    examples = (
        valid("Сурет: Ақорда\nКөрме ашылды.\nСурет: Ақорда\nВидео: Ақорда"),
        valid("Фото: Ақорда"),
        invalid(
            "Сурет: Ақорда\nКөрме ашылды.\nФото: Ақорда",
            at="Фото",
            fixed="Сурет: Ақорда\nКөрме ашылды.\nСурет: Ақорда",
        ),
        invalid(
            "Сурет: Ақорда\nБір.\nФото: Ақорда\nЕкі.\nФото: Ақорда",
            at="Сурет",
            fixed="Фото: Ақорда\nБір.\nФото: Ақорда\nЕкі.\nФото: Ақорда",
        ),
        invalid("Сурет: Ақорда", at="Сурет", fixed="Фото: Ақорда", label="Фото"),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        pictures = [caption for caption in release.captions if _is_picture(caption)]
        if not pictures:
            return
        chosen = self.options.label or context.style.caption_label
        wanted = chosen
        if chosen == EITHER:
            wanted = Counter(caption.name for caption in pictures).most_common(1)[0][0]
        for caption in pictures:
            if caption.name != wanted:
                fix = self.replace(caption.label, wanted, safe=False)
                problem = Message(
                    "“{found}:” where the release has “{wanted}:”"
                    if chosen == EITHER
                    else "“{found}:” where the house style is “{wanted}:”",
                    {"found": caption.name, "wanted": wanted},
                )
                yield self.finding(caption.label, fix, problem=problem)


def wanted_label(caption: Caption, style: Style) -> str:
    """What a label that is wrong should be; for a picture what the house style chooses."""
    chosen = style.caption_label
    return chosen if chosen != EITHER and caption.name in PICTURES else caption.name


def _is_picture(caption: Caption) -> bool:
    """A caption of a picture whose label is right in itself; others are CAP002's."""
    return caption.colon is not None and caption.label.text == caption.name in PICTURES
