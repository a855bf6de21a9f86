"""Reading a baseline file, with an error message and a place for every defect."""

import posixpath
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kzlint.engine.baseline.baseline import KIND, VERSION, Baseline, Key
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import composed, shown
from kzlint.i18n.message import N_, InvalidError, Message, UserError

# Bytes. The baseline of a million releases has about 200 MB.
LARGEST = 1 << 29

# More equal findings than any file can have.
MOST = 10**9

FIELDS = frozenset({"code", "message", "count"})

# The beginnings of the messages of Python's JSON decoder.
OF_JSON = (
    N_("Expecting value"),
    N_("Expecting property name enclosed in double quotes"),
    N_("Expecting ':' delimiter"),
    N_("Expecting ',' delimiter"),
    N_("Extra data"),
    N_("Illegal trailing comma"),
    N_("Invalid control character"),
    N_("Invalid \\escape"),
    N_("Invalid \\uXXXX escape"),
    N_("Unterminated string"),
)


class BaselineError(UserError):
    """A baseline that cannot be used; the message names the file, the entry and the cause."""


class _NoneError(InvalidError):
    """The file is not a baseline, or only a part of one."""


def read(path: Path) -> Baseline:
    """Read the baseline in that file; raises BaselineError."""
    try:
        return Baseline(Baseline.at(path).folder, dict(_files(_json(_content(path)))))
    except RecursionError:
        why = Message("nested too deeply for a baseline")
    except _NoneError as error:
        why = Message(
            "{problem}; name another file, or remove this one and write it anew (--write-baseline)",
            {"problem": error.message},
        )
    except (OSError, ValueError) as error:
        why = describe_os_error(error)
    raise BaselineError("{path}: {problem}", path=shown(str(path)), problem=why)


def _content(path: Path) -> bytes:
    """Read a regular file; other files are rejected, as reading a pipe may never end."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise InvalidError("is a directory" if stat.S_ISDIR(status.st_mode) else "not a file")
    if status.st_size > LARGEST:
        raise InvalidError("larger than {size} MB, which no baseline is", size=LARGEST >> 20)
    return path.read_bytes()


def _json(content: bytes) -> Any:
    import json

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _NoneError(
            "line {line}: not UTF-8 (byte 0x{byte:02x})", line=line, byte=content[error.start]
        ) from None
    if not text.strip():
        raise InvalidError("empty; remove it, and write it anew")
    try:
        return json.loads(text, object_pairs_hook=_once, parse_int=_whole)
    except json.JSONDecodeError as error:
        at_end = error.msg.startswith("Unterminated") or not text[error.pos :].strip()
        known = next((slip for slip in OF_JSON if error.msg.startswith(slip)), None)
        raise _NoneError(
            "line {line}, column {column}: not JSON: {problem}; it seems cut off"
            if at_end
            else "line {line}, column {column}: not JSON: {problem}",
            line=error.lineno,
            column=error.colno,
            problem=Message(known) if known else error.msg,
        ) from None


def _whole(digits: str) -> float:
    """Parse a whole number; a very long one becomes a float, which later checks reject."""
    return int(digits) if len(digits) < 20 else float(digits)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of its pairs; raises InvalidError if a name occurs twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name, count in Counter(names).items() if count > 1)
        raise InvalidError("{text} stands twice", text=_quoted(twice))
    return found


def _files(table: Any) -> Iterator[tuple[str, dict[Key, int]]]:
    if not isinstance(table, dict) or KIND not in table:
        raise _NoneError("not a baseline of kzlint")
    version = table[KIND]
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise InvalidError(
            "{name}: should be {right}, not {found}",
            name=KIND,
            right=VERSION,
            found=_quoted(version),
        )
    if version != VERSION:
        raise InvalidError(
            "of form {found}, made by a later kzlint; this one reads {known}",
            found=version,
            known=VERSION,
        )
    for name in table:
        if name not in (KIND, "files"):
            raise InvalidError("{text}: no such part of a baseline", text=_quoted(name))
    files = table.get("files")
    if not isinstance(files, dict):
        raise InvalidError(
            "files: should be an object" if "files" in table else "files: is missing"
        )
    for path, entries in files.items():
        where = Message("files: {path}", {"path": _quoted(path)})
        right = posixpath.normpath(path) if path else ""
        if path in ("", ".") or right.split("/")[0] == ".." or "\0" in path:
            raise InvalidError(
                "{place}: not a path of a file below the baseline's folder", place=where
            )
        if right != path:
            raise InvalidError(
                "{place}: should be written {right}", place=where, right=_quoted(right)
            )
        yield composed(path), _counts(entries, where)


def _counts(entries: Any, where: Message) -> dict[Key, int]:
    if not isinstance(entries, list):
        raise InvalidError("{place}: should be a list of entries", place=where)
    counts: dict[Key, int] = {}
    for number, entry in enumerate(entries, 1):
        place = Message("{place}, entry {number}", {"place": where, "number": number})
        key, count = _entry(entry, place)
        if key in counts:
            raise InvalidError(
                "{place}: {code} stands twice with this message", place=place, code=key[0]
            )
        counts[key] = count
    return counts


def _entry(entry: Any, where: Message) -> tuple[Key, int]:
    if not isinstance(entry, dict):
        raise InvalidError("{place}: should be an object", place=where)
    if entry.keys() != FIELDS:
        wrong = min(entry.keys() ^ FIELDS)
        raise InvalidError(
            "{place}: {text}: is missing"
            if wrong in FIELDS
            else "{place}: {text}: no such part of an entry",
            place=where,
            text=_quoted(wrong),
        )
    code, message, count = entry["code"], entry["message"], entry["count"]
    for name, value in (("code", code), ("message", message)):
        if not isinstance(value, str) or not value:
            raise InvalidError(
                "{place}: {name}: should be a text, not {found}",
                place=where,
                name=name,
                found=_quoted(value),
            )
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= MOST:
        raise InvalidError(
            "{place}: count: should be a whole number from 1 to {most}, not {found}",
            place=where,
            most=MOST,
            found=_quoted(count),
        )
    return (code, message), count


def _quoted(value: object) -> str:
    """Return a value as JSON, on one line and shortened to 80 characters."""
    import json

    text = json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else f"“{value}”"
    return shown(text if len(text) <= 80 else f"{text[:79]}…")
