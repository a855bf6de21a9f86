"""Gitignore patterns: which paths they leave out, in settings and in ``.gitignore`` files.

Libraries for this make one expression of a pattern, which may backtrack for hours over an
unlucky name; here a part of a path is matched by an expression that gives nothing back, and
the parts by one pass, so that no pattern is slow.
"""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

# More patterns or longer ones are no work of a person.
MOST_PATTERNS = 10_000
LONGEST_PATTERN = 1_000

# What stands for other letters than itself.
SIGNS = frozenset("*?[\\")

# The pieces of a pattern between two slashes; compiled where there is a pattern with signs.
PIECE = r"""(?xs)
      \\(?P<escaped>.)
    | (?P<stars>\*+)
    | (?P<letter>\?)
    | \[(?P<but>[!^]?+)(?P<set>\]?+(?:\[:[a-z]+:\]|\\.|[^]\\])*+)\]
    | (?P<text>[^*?[\\]+)
"""

# What stands between brackets: named sets, ranges and single letters.
MEMBER = r"(?s)\[:(?P<named>[a-z]+):\]|\\?(?P<first>.)(?:-\\?(?P<last>.))?"

# The named sets, as git knows them: of ASCII.
NAMED = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": r" \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": r"!-/:-@\[-`{-~",
    "space": r" \t\n\r\f\v",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}

Part = Callable[[str], object]


class PatternError(Exception):
    """A pattern that cannot be used: ``index`` of it among the others (from 0), and why."""

    def __init__(self, index: int, why: str) -> None:
        super().__init__(why)
        self.index = index
        self.why = why


class Pattern(NamedTuple):
    """One pattern: what each part of a path must be; None stands for any number of parts, and
    at the end for one or more.

    ``excludes`` is false where it starts with an exclamation mark. ``literal`` is what has
    no sign for anything: a name, or a path after a slash.
    """

    parts: tuple[Part | None, ...]
    only_folders: bool
    excludes: bool
    literal: str | None

    def fits(self, parts: Sequence[str]) -> bool:
        """Whether it is about the path of those parts itself, not one above it."""
        wanted = self.parts
        if len(wanted) == 2 and wanted[0] is None and (last := wanted[1]) is not None:
            return bool(last(parts[-1]))
        at = done = taken = 0
        gap = -1
        while done < len(parts):
            part = wanted[at] if at < len(wanted) else None
            if at < len(wanted) and part is None:
                gap, taken = at, done
                at += 1
            elif part is not None and part(parts[done]):
                at += 1
                done += 1
            elif gap >= 0:
                # The nearest fit of what stands before a gap is as good as any later one, so
                # only the last gap ever takes in more.
                taken += 1
                at, done = gap + 1, taken
            else:
                return False
        return at == len(wanted)


class Patterns:
    """Patterns in order, the later winning, for the paths below ``folder``, an absolute path.

    Letters are compared, not bytes, and composed: a name as macOS writes it is the same.
    Raises PatternError for a pattern that can never match, or not as it was meant.
    """

    def __init__(self, folder: Path, lines: Sequence[str]) -> None:
        self.folder = folder
        if len(lines) > MOST_PATTERNS:
            raise PatternError(MOST_PATTERNS, f"more than {MOST_PATTERNS:,} patterns")
        made = []
        for index, line in enumerate(lines):
            try:
                made.append(_deliberate(line))
            except ValueError as error:
                raise PatternError(index, str(error)) from None
        self._set(made)

    def _set(self, patterns: Iterable[Pattern]) -> None:
        """Keep patterns: literal ones, which may be thousands, by what they fit."""
        self._literal: dict[tuple[str, bool], tuple[int, bool]] = {}
        others = []
        for index, pattern in enumerate(patterns):
            if pattern.literal is None:
                others.append((index, pattern))
            else:
                self._literal[pattern.literal, pattern.only_folders] = index, pattern.excludes
        self._others = others[::-1]

    @classmethod
    def of_gitignore(cls, folder: Path, content: bytes) -> "Patterns":
        """The patterns of a ``.gitignore`` file in ``folder``; a bad line is left out."""
        patterns = cls(folder, ())
        lines = os.fsdecode(content.removeprefix(b"\xef\xbb\xbf")).split("\n")
        if len(lines) <= MOST_PATTERNS:
            patterns._set(_usable(line.removesuffix("\r") for line in lines))
        return patterns

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """Whether ``path``, which is absolute, is excluded; None where no pattern fits it.

        What is said of folders above it counts for nothing here.
        """
        if not self._others and not self._literal:
            return None
        parts, start = path.parts, self._start
        if len(parts) <= len(start) or parts[: len(start)] != start:
            return None
        below = [_composed(part) for part in parts[len(start) :]]
        latest, said = self._literally(below, is_folder)
        for index, pattern in self._others:
            if index < latest:
                break
            if (is_folder or not pattern.only_folders) and pattern.fits(below):
                return pattern.excludes
        return said

    def _literally(self, parts: Sequence[str], is_folder: bool) -> tuple[int, bool | None]:
        """The latest literal pattern that fits, by number, and what it says; else -1, None."""
        if not self._literal:
            return -1, None
        found: list[tuple[int, bool | None]] = [(-1, None)]
        for text in (parts[-1], "/" + "/".join(parts)):
            for only_folders in (False, True)[: 1 + is_folder]:
                if (text, only_folders) in self._literal:
                    found.append(self._literal[text, only_folders])
        return max(found)

    @cached_property
    def _start(self) -> tuple[str, ...]:
        return self.folder.parts


def _composed(name: str) -> str:
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def _usable(lines: Iterator[str]) -> Iterator[Pattern]:
    for line in lines:
        if line and not line.startswith("#"):
            try:
                yield _pattern(line)
            except ValueError:
                continue


def _deliberate(line: str) -> Pattern:
    """A pattern of our own settings, where what git takes without a word is a slip."""
    if line.startswith("#"):
        raise ValueError(r"a comment to git; write “\#” for the sign itself")
    parts = line.removeprefix("!").removeprefix("/").removesuffix("/").split("/")
    for part in parts:
        if part in (".", ".."):
            raise ValueError(f"no path has the part “{part}”: patterns start from their own folder")
    if slip := re.search(r"\\(?=(\w))", re.sub(r"\\\W", "", line)):
        raise ValueError(f"“\\{slip[1]}”: the parts of a path are joined by “/”")
    return _pattern(line)


def _pattern(line: str) -> Pattern:
    """One line's pattern; raises ValueError for what can never match."""
    if len(line) > LONGEST_PATTERN:
        raise ValueError(f"longer than {LONGEST_PATTERN:,} characters")
    text = _composed(_trimmed(line))
    excludes = not text.startswith("!")
    text = text if excludes else text[1:]
    only_folders = text.endswith("/")
    text = text.removesuffix("/")
    if not text:
        raise ValueError("empty")
    anchored = "/" in text
    globs = text.removeprefix("/").split("/")
    if "" in globs or "\0" in text:
        raise ValueError("no path has an empty part" if "" in globs else "no path has “\\0”")
    parts: list[Part | None] = [] if anchored else [None]
    for glob in globs:
        if len(glob) < 2 or glob.strip("*"):
            parts.append(_part(glob))
        elif not parts or parts[-1] is not None:
            parts.append(None)
    literal = "/" * anchored + "/".join(globs) if SIGNS.isdisjoint(text) else None
    return Pattern(tuple(parts), only_folders, excludes, literal)


def _trimmed(line: str) -> str:
    """Without the blanks at its end, but for one with a backslash before it."""
    kept = line.rstrip(" ")
    escaped = (len(kept) - len(kept.rstrip("\\"))) % 2 and kept != line
    return f"{kept} " if escaped else kept


def _part(glob: str) -> Part:
    """What a part of a path must be; raises ValueError where that cannot be told."""
    if SIGNS.isdisjoint(glob):
        return glob.__eq__
    pieces = re.compile(PIECE)
    between, at = [""], 0
    while at < len(glob):
        piece = pieces.match(glob, at)
        if piece is None:
            sign = glob[at]
            raise ValueError(
                r"“[” is not closed; write “\[” for the sign itself"
                if sign == "["
                else "a backslash at the end"
            )
        if piece["stars"]:
            between.append("")
        else:
            between[-1] += _expression(piece)
        at = piece.end()
    first, *others = between
    # Where what follows a star fits first is as good as any later place, but for the last.
    middle = "".join(f"(?>.*?{other})" for other in others[:-1] if other)
    last = f".*{others[-1]}" if others else ""
    return re.compile(first + middle + last, re.DOTALL).fullmatch


def _expression(piece: re.Match[str]) -> str:
    if piece["letter"]:
        return "."
    if piece["set"] is None:
        return re.escape(piece["escaped"] or piece["text"])
    members = "".join(map(_member, re.finditer(MEMBER, piece["set"])))
    if not members:
        return "." if piece["but"] else "(?!)"
    return f"[{'^' if piece['but'] else ''}{members}]"


def _member(member: re.Match[str]) -> str:
    named, first, last = member["named"], member["first"], member["last"]
    if named:
        if named not in NAMED:
            raise ValueError(f"no such set of letters: “[:{named}:]”")
        return NAMED[named]
    if last is None:
        return re.escape(first)
    # A range from the greater to the smaller has no member.
    return f"{re.escape(first)}-{re.escape(last)}" if first <= last else ""
