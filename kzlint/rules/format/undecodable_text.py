"""FMT001 undecodable-text: the file is no UTF-8 text."""

from collections.abc import Iterator

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Source, Span, Undecodable
from kzlint.i18n.message import Message
from kzlint.rules import Context, Rule, invalid, valid


class UndecodableText(Rule):
    """The file is not a text in UTF-8.

    A release in another encoding reaches readers as gibberish, or not at all. Save it as
    UTF-8; the message says what it looks like and where the first bad byte is. Nothing
    else is checked in such a file.
    """

    code = "FMT001"
    name = "undecodable-text"
    severity = Severity.ERROR
    message = "{problem}"

    examples = (
        valid("date 2025-10-11 Көрме ашылды".encode()),
        valid(b"\xef\xbb\xbf" + "date 2025-10-11 Көрме ашылды".encode()),
        invalid("date 2025-10-11 Новость дня".encode("cp1251"), at=Span(16, 17)),
        invalid("date 2025-10-11 Көрме".encode("utf-16"), at=Span(0, 1)),
    )

    def check(self, source: Source, context: Context) -> Iterator[Finding]:
        bad = source.undecodable
        if bad:
            span = Span(bad.offset, min(bad.offset + 1, len(source.text)))
            yield self.finding(span, problem=_problem(bad))


def _problem(bad: Undecodable) -> Message:
    place = {"byte": bad.byte, "byte_offset": bad.byte_offset}
    if bad.guess is None:
        return Message(
            "not UTF-8: byte 0x{byte:02x} at byte {byte_offset}; save the file as UTF-8", place
        )
    # What is no encoding is told in words: a PNG image.
    if " " in bad.guess:
        return Message(
            "no plain text (it looks like {guess}); copy the words of the release into a text "
            "file (.txt)",
            {"guess": Message(bad.guess)},
        )
    if bad.guess == "UTF-16":
        return Message("this is UTF-16, which Notepad calls “Unicode”; save the file as UTF-8")
    return Message(
        "not UTF-8: byte 0x{byte:02x} at byte {byte_offset} (it looks like {guess}); "
        "save the file as UTF-8",
        {**place, "guess": bad.guess},
    )
