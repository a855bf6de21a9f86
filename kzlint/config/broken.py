"""Explain TOML syntax errors: translate the parser's messages for people who edit texts."""

import re

from kzlint.i18n.message import N_, Message

# Explanations by the start of tomllib's message.
SENTENCES = {
    "Cannot declare": N_("this table stands twice"),
    "Cannot mutate immutable namespace": N_("this was given above already; write it in one place"),
    "Cannot overwrite a value": N_("this key stands twice"),
    "Cannot redefine namespace": N_("this was given above already; write it in one place"),
    "Duplicate inline table key": N_("this key stands twice"),
    "Escaped character": N_("no such character; write it as it is"),
    "Expected '='": N_("“=” is missing here, or quotation marks round the key"),
    "Expected ']'": N_("“]” is missing after the name of a table"),
    "Expected ']]'": N_("“]]” is missing after the name of a table"),
    "Expected '\"": N_("a quotation mark is missing"),
    "Expected \"'": N_("a quotation mark is missing"),
    "Expected newline": N_("something stands after a value; each setting needs a line of its own"),
    "Found invalid character": N_("a character that cannot stand here"),
    "Illegal character '\\n'": N_("a quotation mark is missing"),
    "Illegal character": N_("a character that cannot stand here"),
    "Invalid date": N_("no calendar has this date"),
    "Invalid hex": N_("a backslash in a text; write it twice, or “/”"),
    "Invalid initial character": N_("a key is missing, or needs quotation marks"),
    "Invalid statement": N_(
        "neither a key nor a table; a key of other letters than a–z needs quotation marks"
    ),
    "Invalid value": N_('a value is missing, or needs straight quotation marks ("…")'),
    "Unclosed array": N_("a comma or “]” is missing in a list"),
    "Unclosed inline table": N_("a comma or a brace is missing in a table of one line"),
    "Unescaped '\\'": N_("a backslash in a text; write it twice, or “/”"),
    "Unterminated string": N_("a quotation mark is missing"),
    # A ValueError of int(), which tomllib does not catch.
    "Exceeds the limit": N_("a number of too many digits"),
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
