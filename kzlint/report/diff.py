r"""A unified diff of what fixes change, as ``patch -p0`` and ``git apply -p0`` take it.

Only ``\n`` ends a line of a diff; ``\r``, U+2028 and their like stay inside lines.
"""

import difflib
import os
from collections.abc import Iterator

# What C and git write with a letter inside quoted names.
LETTERS = {
    "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r",
    '"': '"', "\\": "\\",
}  # fmt: skip


def unified(path: str, before: str, after: str) -> str:
    """The diff from one text of the file at ``path`` to another; empty if they are alike.

    A byte order mark is taken for a part of the texts.
    """
    name = quoted(path)
    # What comes after a tab is a time to who reads it: blanks in the name end nothing then.
    end = "\t\n" if " " in name else "\n"
    hunks = list(_hunks(before, after))
    return "".join([f"--- {name}{end}", f"+++ {name}{end}", *hunks]) if hunks else ""


def quoted(path: str) -> str:
    """``path`` as git writes it: in quotes, with escapes, where it is not printable.

    In quotes too where it starts or ends in a blank, which GNU patch would not see else.
    """
    path = path.replace(os.sep, "/")
    written = "".join(map(_escaped, path))
    return path if written == path == path.strip() else f'"{written}"'


def _escaped(char: str) -> str:
    if char in LETTERS:
        return f"\\{LETTERS[char]}"
    if char.isprintable():
        return char
    return "".join(f"\\{byte:03o}" for byte in os.fsencode(char))


def _hunks(before: str, after: str) -> Iterator[str]:
    lines = difflib.unified_diff(_lines(before), _lines(after))
    for number, line in enumerate(lines):
        if number < 2:
            continue  # The names: these are written without escapes.
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])
