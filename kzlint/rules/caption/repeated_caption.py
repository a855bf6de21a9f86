"""CAP008 repeated-caption: a caption where there is no picture for it."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.i18n.message import Message, Row
from kzlint.kazakh.labels import PICTURES
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Blank, Block, Caption, Directive, Header, Release

# ``Сурет`` and ``Фото`` caption the same thing.
PICTURE, PHOTO = PICTURES
MEDIA = {PHOTO: PICTURE}


class RepeatedCaption(Rule):
    """Two captions of a kind stand in a row, or one before the headline.

    A caption marks where a picture stands; the second one is mostly left over from a
    picture that was taken out, and before the headline there can be none. Blank lines
    between them make no difference; a picture and a video may follow one another.
    """

    code = "CAP008"
    name = "repeated-caption"
    severity = Severity.NOTE
    message = "{problem}"

    examples = (
        valid("date 2025-10-11 Көрме\nСурет: Ақорда\nКөрме ашылды.\nСурет: Ақорда"),
        valid("Сурет: Ақорда\nВидео: Ақорда"),
        invalid("Көрме ашылды.\nСурет: Ақорда\n\nФото: ҚазАқпарат", at="Фото: ҚазАқпарат"),
        invalid("Сурет: Ақорда\ndate 2025-10-11 Көрме", at="Сурет: Ақорда"),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        header = _header_after_captions(release)
        before: Block | None = None
        for block in release.blocks:
            if isinstance(block, Blank | Directive):
                continue
            if isinstance(block, Caption):
                problem = self.problem(block, before, header, context)
                if problem:
                    end = (block.credit or block.colon or block.label).end
                    yield self.finding(block.label.span._replace(end=end), problem=problem)
            before = block

    @staticmethod
    def problem(
        caption: Caption, before: Block | None, header: int, context: Context
    ) -> Message | None:
        """What is wrong with where ``caption`` stands; None where nothing is."""
        if caption.start < header:
            return Message("a caption before the headline")
        if isinstance(before, Caption) and _medium(before) == _medium(caption):
            line = context.source.position(before.start).row
            return Message(
                "a second caption in a row, after the one on line {line}", {"line": Row(line)}
            )
        return None


def _header_after_captions(release: Release) -> int:
    """Where the header starts, if only captions stand before it; else 0."""
    for block in release.blocks:
        if isinstance(block, Header):
            return block.start
        if not isinstance(block, Blank | Directive | Caption):
            break
    return 0


def _medium(caption: Caption) -> str:
    return MEDIA.get(caption.name, caption.name)
