"""What is wrong with a file that is no TOML: the parser's words in those of an editor."""

import re

from kzlint.message import Message, marked

# By the beginning of what tomllib says.
SENTENCES = {
    "Cannot declare": marked("this table stands twice"),
    "Cannot mutate immutable namespace": marked("this table was ended above; join the two"),
    "Cannot overwrite a value": marked("this key stands twice"),
    "Cannot redefine namespace": marked("this table was ended above; join the two"),
    "Duplicate inline table key": marked("this key stands twice"),
    "Escaped character": marked("no such character; write it as it is"),
    "Expected '='": marked("“=” is missing after a key"),
    "Expected ']'": marked("“]” is missing after the name of a table"),
    "Expected ']]'": marked("“]]” is missing after the name of a table"),
    "Expected '\"": marked("a quotation mark is missing"),
    "Expected \"'": marked("a quotation mark is missing"),
    "Expected newline": marked("each setting needs a line of its own"),
    "Found invalid character": marked("a character that cannot stand here"),
    "Illegal character '\\n'": marked("a quotation mark is missing"),
    "Illegal character": marked("a character that cannot stand here"),
    "Invalid date": marked("no calendar has this date"),
    "Invalid hex": marked("no such character; write it as it is"),
    "Invalid initial character": marked("a key is missing, or needs quotation marks"),
    "Invalid statement": marked("here a key should stand, or the name of a table in “[]”"),
    "Invalid value": marked("a value is missing, or needs quotation marks"),
    "Unclosed array": marked("“]” is missing after a list"),
    "Unclosed inline table": marked("a brace is missing after a table"),
    "Unescaped '\\'": marked("a backslash in a text; write it twice, or “/”"),
    "Unterminated string": marked("a quotation mark is missing"),
    # Python's own, which tomllib lets through.
    "Exceeds the limit": marked("a number of too many digits"),
}

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")


def told(file: str, error: ValueError) -> Message:
    """Where ``file`` is no TOML, and why, from what tomllib says of it."""
    said = str(error)
    place = _PLACE.search(said)
    said = said[: place.start()] if place else said
    found = [start for start in SENTENCES if said.startswith(start)]
    # What is not known here is left in the parser's words.
    problem = (
        Message(SENTENCES[max(found, key=len)])
        if found
        else Message("{text}", {"text": said[:1].lower() + said[1:]})
    )
    if place and not place[1]:
        return Message(
            "{place}: not valid TOML: {problem} (at the end of the file)",
            {"place": file, "problem": problem},
        )
    where = f"{file}:{place[1]}:{place[2]}" if place else file
    return Message("{place}: not valid TOML: {problem}", {"place": where, "problem": problem})
