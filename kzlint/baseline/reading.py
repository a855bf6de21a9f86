"""Reading a baseline: every way in which the file cannot be one, told by name and place."""

import posixpath
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kzlint.baseline.known import KIND, VERSION, Baseline, Key
from kzlint.files import composed, reason, shown

# An archive of a million releases comes to some 200 MB; more is no baseline.
LARGEST = 1 << 29

# More findings that are alike than any file can have.
MOST = 10**9

FIELDS = frozenset({"code", "message", "count"})


class BaselineError(Exception):
    """A baseline that cannot be used: which file, which entry, and why."""


def read(path: Path) -> Baseline:
    """The baseline in that file; raises BaselineError."""
    try:
        return Baseline(Baseline.at(path).folder, dict(_files(_json(_content(path)))))
    except OSError as error:
        why = reason(error)
    except RecursionError:
        why = "nested too deeply for a baseline"
    except ValueError as error:
        why = str(error)
    raise BaselineError(f"{shown(str(path))}: {why}")


def _content(path: Path) -> bytes:
    """The bytes of a regular file: reading a pipe might never end."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ValueError("is a directory" if stat.S_ISDIR(status.st_mode) else "not a file")
    if status.st_size > LARGEST:
        raise ValueError(f"larger than {LARGEST >> 20} MB, which no baseline is")
    return path.read_bytes()


def _json(content: bytes) -> Any:
    import json

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        told = f"line {line}: not UTF-8 (byte 0x{content[error.start]:02x})"
        raise ValueError(told) from None
    if not text.strip():
        raise ValueError("empty; remove it, and write it anew")
    try:
        return json.loads(text, object_pairs_hook=_once, parse_int=_whole)
    except json.JSONDecodeError as error:
        at_end = error.msg.startswith("Unterminated") or not text[error.pos :].strip()
        cut = "; it seems cut off" if at_end else ""
        told = f"line {error.lineno}, column {error.colno}: not JSON: {error.msg}{cut}"
        raise ValueError(told) from None


def _whole(digits: str) -> float:
    """A whole number; one too long to be read as such is too great for anything."""
    return int(digits) if len(digits) < 20 else float(digits)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no name stands twice: of two, the first would be lost unseen."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name, count in Counter(names).items() if count > 1)
        raise ValueError(f"{_quoted(twice)} stands twice")
    return found


def _files(table: Any) -> Iterator[tuple[str, dict[Key, int]]]:
    if not isinstance(table, dict) or KIND not in table:
        raise ValueError("not a baseline of kzlint")
    version = table[KIND]
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError(f"{KIND}: should be {VERSION}, not {_quoted(version)}")
    if version != VERSION:
        raise ValueError(f"of form {version}, made by a later kzlint; this one reads {VERSION}")
    for name in table:
        if name not in (KIND, "files"):
            raise ValueError(f"{_quoted(name)}: no such part of a baseline")
    files = table.get("files")
    if not isinstance(files, dict):
        raise ValueError("files: should be an object" if "files" in table else "files: is missing")
    for path, entries in files.items():
        where = f"files: {_quoted(path)}"
        right = posixpath.normpath(path) if path else ""
        if path in ("", ".") or right.split("/")[0] == ".." or "\0" in path:
            raise ValueError(f"{where}: not a path of a file below the baseline's folder")
        if right != path:
            raise ValueError(f"{where}: should be written {_quoted(right)}")
        yield composed(path), _counts(entries, where)


def _counts(entries: Any, where: str) -> dict[Key, int]:
    if not isinstance(entries, list):
        raise ValueError(f"{where}: should be a list of entries")
    counts: dict[Key, int] = {}
    for number, entry in enumerate(entries, 1):
        key, count = _entry(entry, f"{where}, entry {number}")
        if key in counts:
            raise ValueError(f"{where}, entry {number}: {key[0]} stands twice with this message")
        counts[key] = count
    return counts


def _entry(entry: Any, where: str) -> tuple[Key, int]:
    if not isinstance(entry, dict):
        raise ValueError(f"{where}: should be an object")
    if entry.keys() != FIELDS:
        wrong = min(entry.keys() ^ FIELDS)
        told = "is missing" if wrong in FIELDS else "no such part of an entry"
        raise ValueError(f"{where}: {_quoted(wrong)}: {told}")
    code, message, count = entry["code"], entry["message"], entry["count"]
    for name, value in (("code", code), ("message", message)):
        if not isinstance(value, str) or not value:
            raise ValueError(f"{where}: {name}: should be a text, not {_quoted(value)}")
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= MOST:
        told = f"should be a whole number from 1 to {MOST:,}, not {_quoted(count)}"
        raise ValueError(f"{where}: count: {told}")
    return (code, message), count


def _quoted(value: object) -> str:
    """A value as JSON writes it, on one line and not too long to read."""
    import json

    text = json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else f"“{value}”"
    return shown(text if len(text) <= 80 else f"{text[:79]}…")
