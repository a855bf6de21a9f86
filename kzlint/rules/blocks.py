"""Whether a fix leaves a line what it is: a paragraph may be one letter away from a caption."""

from kzlint.finding import Edit
from kzlint.rules.base import Context
from kzlint.rules.reading import as_read
from kzlint.source import Source, Span
from kzlint.syntax import parse


def stays_what_it_is(edit: Edit, context: Context) -> bool:
    """Whether the line that ``edit`` changes is a block of the same kind after it.

    ``edit`` stands in one line, which is taken as it reads once other fixes are made. A
    paragraph that becomes a header or a caption has mistakes of its own all at once, and
    whether it was meant for one only the author knows.
    """
    source = context.source
    line = source.line(source.position(edit.span.start).row)
    before = source.text[line.start : line.end]
    return _kinds(before) == _kinds(as_read(line_after(edit, context)[0]))


def line_after(edit: Edit, context: Context) -> tuple[str, Span]:
    """The line that ``edit`` changes, as it is then, and where in it the new text stands."""
    source = context.source
    line = source.line(source.position(edit.span.start).row)
    before = source.text[line.start : edit.span.start]
    text = before + edit.content + source.text[edit.span.end : line.end]
    return text, Span(len(before), len(before) + len(edit.content))


def _kinds(text: str) -> list[type]:
    return [type(block) for block in parse(Source(text)).blocks]
