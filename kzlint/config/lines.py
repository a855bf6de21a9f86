"""Find the line of a key in a TOML file: tomllib does not report lines, so parse piecewise."""

import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

# The most characters to parse, over all attempts. The line is a courtesy: a file made to be
# slow must not delay the message.
BUDGET = 3_000_000

# The last line of every multi-line value has one of these.
CLOSING = ("]", "}", '"""', "'''")


def line_of(text: str, keys: Sequence[str | int]) -> int | None:
    """Return the line (from 1) of the statement that sets the value at ``keys``, or its table.

    For an element of an array, return the element's own line. Return None if the file does not
    have the keys, cannot be parsed or would take too long.
    """
    best: tuple[int, int] | None = None
    for line, chunk, header in _statements(text.replace("\r\n", "\n")):
        found = _depth(_parsed(f"{header}\n{chunk}"), keys)
        names = sum(1 for key in keys[:found] if isinstance(key, str))
        if found and (best is None or names > best[0]):
            best = names, line + _lines_before_element(chunk, keys[names:])
        if best and best[0] == sum(isinstance(key, str) for key in keys):
            break
    return best[1] if best else None


def line_of_item(text: str, keys: Sequence[str], item: str) -> int | None:
    """Return the line (from 1) of ``item``, the value at ``keys`` or in an array there, or None."""
    value: Any = _parsed(text) or {}
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if value == item:
        return line_of(text, keys)
    if not isinstance(value, list) or item not in value:
        return None
    return line_of(text, (*keys, value.index(item)))


def _statements(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each header and each key with its value: first line, text and current header."""
    header, chunk, first, spent = "", "", 1, 0
    for number, line in enumerate(text.split("\n"), 1):
        if not chunk:
            first = number
        chunk += f"{line}\n"
        if number > first and not any(mark in line for mark in CLOSING):
            continue
        spent += len(chunk)
        if spent > BUDGET:
            return
        if _parsed(chunk) is None:
            continue
        if chunk.lstrip().startswith("["):
            header = chunk
            yield first, "", header
        elif chunk.strip():
            yield first, chunk, header
        chunk = ""


def _parsed(chunk: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(chunk)
    except (ValueError, RecursionError):
        return None


def _depth(value: Any, keys: Sequence[str | int]) -> int:
    """Count how many of ``keys`` can be followed into ``value``."""
    for depth, key in enumerate(keys):
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return depth
    return len(keys)


def _lines_before_element(chunk: str, rest: Sequence[str | int]) -> int:
    """Count the lines of ``key = [ …`` before the element whose index ``rest`` starts with."""
    if not rest or not isinstance(rest[0], int) or chunk.count("\n") < 2:
        return 0
    lines = chunk.splitlines(keepends=True)
    first, last = 0, len(lines) - 1
    while first < last:
        middle = (first + last) // 2
        if _elements("".join(lines[: middle + 1])) > rest[0]:
            last = middle
        else:
            first = middle + 1
    return first


def _elements(opened: str) -> int:
    """Count the elements of an array that is cut off after a line; -1 within an element."""
    values = list((_parsed(f"{opened}]") or {}).values())
    return len(values[0]) if values and isinstance(values[0], list) else -1
