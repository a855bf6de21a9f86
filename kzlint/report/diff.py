r"""A unified diff of the changes that fixes make, for ``patch -p0`` and ``git apply -p0``.

Only ``\n`` ends a line of a diff; ``\r``, U+2028 and their like stay inside lines.
"""

import difflib
import os
from collections.abc import Iterator

# The characters that C and git escape with a letter inside quoted names.
LETTER_ESCAPES = {
    "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r",
    '"': '"', "\\": "\\",
}  # fmt: skip


def unified(path: str, before: str, after: str) -> str:
    """Return the diff between two texts of the file at ``path``; empty if they are equal.

    A byte order mark is part of the texts.
    """
    name = quoted(path)
    # Without a tab after it, a name would end at its first space. (A time may follow the tab.)
    end = "\t\n" if " " in name else "\n"
    hunks = list(_hunks(before, after))
    return "".join([f"--- {name}{end}", f"+++ {name}{end}", *hunks]) if hunks else ""


def quoted(path: str) -> str:
    """Write ``path`` as git does: quoted and escaped if a character is not printable.

    A path that starts or ends with whitespace is quoted too, because GNU patch strips it.
    """
    path = path.replace(os.sep, "/")
    written = "".join(map(_escaped, path))
    return path if written == path == path.strip() else f'"{written}"'


def _escaped(char: str) -> str:
    if char in LETTER_ESCAPES:
        return f"\\{LETTER_ESCAPES[char]}"
    if char.isprintable():
        return char
    return "".join(f"\\{byte:03o}" for byte in os.fsencode(char))


def _hunks(before: str, after: str) -> Iterator[str]:
    lines = difflib.unified_diff(_lines(before), _lines(after))
    for number, line in enumerate(lines):
        if number < 2:
            continue  # The header lines, whose names difflib does not escape.
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])
