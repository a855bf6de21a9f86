"""What a line is after a fix: a paragraph may be one letter away from a header or a date."""

from kzlint.core.appearance import as_read
from kzlint.core.finding import Edit
from kzlint.core.source import Source
from kzlint.syntax import parse

# What a line opens with tells what it is; captions without a colon are no longer than this.
OPENING = 300

# Neither side of a word does more of a line belong to a date that it is in.
NEAR = 200


def stays_what_it_is(edit: Edit, source: Source) -> bool:
    """Whether the line that ``edit`` changes is a block of the same kind after it.

    ``edit`` stands in one line, which is taken as it reads once other fixes are made. A
    paragraph that becomes a header or a caption has mistakes of its own all at once, and
    whether it was meant for one only the author knows.
    """
    start, end = source.line(source.position(edit.span.start).row)
    end = min(end, start + OPENING)
    if edit.span.end > end:
        return True
    before = source.text[start:end]
    after = source.text[start : edit.span.start] + edit.content + source.text[edit.span.end : end]
    return _kinds(before) == _kinds(as_read(after))


def surroundings_after(edit: Edit, source: Source) -> tuple[str, int]:
    """What stands around ``edit`` in its line once it is made, and where in that it starts."""
    line = source.line(source.position(edit.span.start).row)
    start, end = max(line.start, edit.span.start - NEAR), min(line.end, edit.span.end + NEAR)
    before = source.text[start : edit.span.start]
    return before + edit.content + source.text[edit.span.end : end], len(before)


def _kinds(text: str) -> list[type]:
    return [type(block) for block in parse(Source(text)).blocks]
