"""Explain TOML syntax errors: translate the parser's messages for people who edit texts."""

import re

from kzlint.i18n.message import Message, marked

# Explanations by the start of tomllib's message.
SENTENCES = {
    "Cannot declare": marked("this table stands twice"),
    "Cannot mutate immutable namespace": marked(
        "this was given above already; write it in one place"
    ),
    "Cannot overwrite a value": marked("this key stands twice"),
    "Cannot redefine namespace": marked("this was given above already; write it in one place"),
    "Duplicate inline table key": marked("this key stands twice"),
    "Escaped character": marked("no such character; write it as it is"),
    "Expected '='": marked("“=” is missing here, or quotation marks round the key"),
    "Expected ']'": marked("“]” is missing after the name of a table"),
    "Expected ']]'": marked("“]]” is missing after the name of a table"),
    "Expected '\"": marked("a quotation mark is missing"),
    "Expected \"'": marked("a quotation mark is missing"),
    "Expected newline": marked(
        "something stands after a value; each setting needs a line of its own"
    ),
    "Found invalid character": marked("a character that cannot stand here"),
    "Illegal character '\\n'": marked("a quotation mark is missing"),
    "Illegal character": marked("a character that cannot stand here"),
    "Invalid date": marked("no calendar has this date"),
    "Invalid hex": marked("a backslash in a text; write it twice, or “/”"),
    "Invalid initial character": marked("a key is missing, or needs quotation marks"),
    "Invalid statement": marked(
        "neither a key nor a table; a key of other letters than a–z needs quotation marks"
    ),
    "Invalid value": marked('a value is missing, or needs straight quotation marks ("…")'),
    "Unclosed array": marked("a comma or “]” is missing in a list"),
    "Unclosed inline table": marked("a comma or a brace is missing in a table of one line"),
    "Unescaped '\\'": marked("a backslash in a text; write it twice, or “/”"),
    "Unterminated string": marked("a quotation mark is missing"),
    # A ValueError of int(), which tomllib does not catch.
    "Exceeds the limit": marked("a number of too many digits"),
}

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")


def syntax_error(file: str, error: ValueError) -> Message:
    """Explain the TOML syntax error that tomllib raised for ``file``, with its place."""
    reason = str(error)
    place = _PLACE.search(reason)
    reason = reason[: place.start()] if place else reason
    found = [start for start in SENTENCES if reason.startswith(start)]
    # Keep the parser's own message if there is no explanation.
    problem = (
        Message(SENTENCES[max(found, key=len)])
        if found
        else Message("{text}", {"text": reason[:1].lower() + reason[1:]})
    )
    if place and not place[1]:
        return Message(
            "{place}: not valid TOML: {problem} (at the end of the file)",
            {"place": file, "problem": problem},
        )
    where = f"{file}:{place[1]}:{place[2]}" if place else file
    return Message("{place}: not valid TOML: {problem}", {"place": where, "problem": problem})
