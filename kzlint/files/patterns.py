"""Gitignore patterns: which paths they leave out, in settings and in ``.gitignore`` files.

The library pathspec makes an expression of a pattern. Which pattern has the last word is
decided here, as git decides it, path by path: pathspec takes ``*``, ``!*/``, ``!*.txt`` for
nothing let in. Its expressions try every way to share a name out among the stars, so that a
pattern may have a few only; and what it reads otherwise than git is put in other words.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kzlint.files.paths import composed
from kzlint.i18n.message import InvalidError, Message

# More patterns, or longer ones, are no work of a person.
MOST_PATTERNS = 10_000
LONGEST_PATTERN = 1_000

# A pattern with as many stars (a pair of them counting as one), and as many pairs, takes some
# seconds for the longest path that a file can have, at worst; each one more a hundred times that.
MOST_STARS = 4
MOST_PAIRS = 2

_STARS = re.compile(r"\\.|\*+", re.DOTALL)
_BRACKETS = re.compile(r"\\.|\[[!^]?(?P<set>\]?[^]\\/]*+)(?P<end>.?)", re.DOTALL)
_RANGE = re.compile(r"(.)-(.)", re.DOTALL)

# Signs between brackets that git and Python's expressions may read in two ways.
_DOUBTFUL = re.compile(r"[]\\[&~|:]|--")


class PatternError(InvalidError):
    """A pattern that cannot be used: ``index`` of it among the others (from 0), and why."""

    def __init__(self, index: int, why: Message) -> None:
        super().__init__(why)
        self.index = index

    def __reduce__(self) -> tuple[type["PatternError"], tuple[int, Message]]:
        return PatternError, (self.index, self.message)


def too_many() -> Message:
    """Why so many patterns are not taken."""
    return Message("more than {most} patterns", {"most": MOST_PATTERNS})


class _Pattern(NamedTuple):
    """What a path must be, a folder's with a slash at its end, and whether that excludes it."""

    fits: Callable[[str], object]
    excludes: bool


class Patterns:
    """Patterns in order, the later winning, for the paths below ``folder``, an absolute path.

    Letters are compared composed: a name as macOS writes it is the same. Raises PatternError
    for a pattern that can never match, or not as it was meant, and for one that may be slow.
    """

    def __init__(self, folder: Path, lines: Sequence[str]) -> None:
        self.folder = folder
        if len(lines) > MOST_PATTERNS:
            raise PatternError(MOST_PATTERNS, too_many())
        made = []
        for index, line in enumerate(lines):
            try:
                _refuse_slips(line)
                made.append(_pattern(line))
            except InvalidError as error:
                raise PatternError(index, error.message) from None
        self._latest_first = made[::-1]

    @classmethod
    def of_gitignore(cls, folder: Path, content: bytes) -> "Patterns":
        """The patterns of a ``.gitignore`` file in ``folder``; a bad line is left out."""
        patterns = cls(folder, ())
        text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
        lines = text.split("\n")
        if len(lines) <= MOST_PATTERNS:
            usable = _usable(line.removesuffix("\r") for line in lines)
            patterns._latest_first = [*usable][::-1]
        return patterns

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """Whether ``path``, which is absolute, is excluded; None where no pattern fits it.

        What is said of folders above it counts for nothing here.
        """
        if not self._latest_first:
            return None
        parts, start = path.parts, self._start
        if len(parts) <= len(start) or parts[: len(start)] != start:
            return None
        below = composed("/".join(parts[len(start) :])) + "/" * is_folder
        return next((one.excludes for one in self._latest_first if one.fits(below)), None)

    @cached_property
    def _start(self) -> tuple[str, ...]:
        return self.folder.parts


def _usable(lines: Iterable[str]) -> Iterable[_Pattern]:
    for line in lines:
        if line and not line.startswith("#"):
            try:
                yield _pattern(line)
            except InvalidError:
                continue


def _refuse_slips(line: str) -> None:
    """Raise InvalidError for what git takes without a word, and a newsroom did not mean."""
    if line.startswith("#"):
        raise InvalidError(r"a comment to git; write “\#” for the sign itself")
    for part in line.removeprefix("!").removeprefix("/").removesuffix("/").split("/"):
        if part in (".", ".."):
            raise InvalidError(
                "no path has the part “{part}”: patterns start from their own folder", part=part
            )
    if slip := re.search(r"\\(?=(\w))", re.sub(r"\\\W", "", line)):
        found = f"\\{slip[1]}"
        raise InvalidError("“{found}”: the parts of a path are joined by “/”", found=found)


def _pattern(line: str) -> _Pattern:
    """One line's pattern; raises InvalidError for what cannot be used."""
    if len(line) > LONGEST_PATTERN:
        raise InvalidError("longer than {most} characters", most=LONGEST_PATTERN)
    text = _trimmed(composed(line))
    excludes = not text.startswith("!")
    text = text if excludes else text[1:]
    _refuse(text)
    plain = _as_git_reads(text)
    if not re.search(r"[*?[\\]", plain):
        return _Pattern(_literal(plain), excludes)
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    # A set or a comment at the start would be the library's to read.
    try:
        regex = GitIgnoreSpecPattern(f"\\{plain}" if plain.startswith(("#", "!")) else plain).regex
    except ValueError as error:
        raise InvalidError("no pattern that git would take") from error
    if regex is None:
        raise InvalidError("it can never fit")
    return _Pattern(regex.fullmatch, excludes)


def _trimmed(line: str) -> str:
    """Without the blanks at its end, but for one with a backslash before it."""
    kept = line.rstrip(" ")
    escaped = (len(kept) - len(kept.rstrip("\\"))) % 2 and kept != line
    return f"{kept} " if escaped else kept


def _refuse(text: str) -> None:
    """Raise InvalidError for what fits nothing, what git may read otherwise, and what is slow."""
    bare = text.removesuffix("/")
    if not bare:
        raise InvalidError("empty")
    if "" in bare.removeprefix("/").split("/"):
        raise InvalidError("no path has an empty part")
    if "\0" in text:
        raise InvalidError("no path has “\\0”")
    if any((len(part) - len(part.rstrip("\\"))) % 2 for part in bare.split("/")):
        raise InvalidError("a backslash at the end")
    for brackets in _BRACKETS.finditer(text):
        inside = brackets["set"]
        if inside is None:
            continue
        if brackets["end"] == "\\" or _DOUBTFUL.search(inside.removeprefix("]")):
            raise InvalidError("between brackets only letters, digits and plain signs can be used")
        if not inside or brackets["end"] != "]" or inside == "]":
            raise InvalidError(r"“[” is not closed; write “\[” for the sign itself")
        if inside.startswith("]"):
            raise InvalidError("between brackets only letters, digits and plain signs can be used")
        for first, last in _RANGE.findall(inside):
            if first > last:
                raise InvalidError(
                    "“{first}-{last}” is a range that has nothing in it", first=first, last=last
                )


def _as_git_reads(text: str) -> str:
    """The same in words that the library reads as git does; raises InvalidError for many stars."""
    only_folders = text.endswith("/")
    anchor = "/" if "/" in text.removesuffix("/") else ""
    parts: list[str] = []
    for part in text.removesuffix("/").removeprefix("/").split("/"):
        if len(part) > 1 and not part.strip("*"):
            if parts[-1:] != ["**"]:
                parts.append("**")
        else:
            parts.append(_STARS.sub(lambda found: found[0] if found[0][0] == "\\" else "*", part))
    stars = sum(part == "**" or len(re.sub(r"\\.|[^*]", "", part)) for part in parts)
    if stars > MOST_STARS:
        raise InvalidError(
            "more than {most} stars; several patterns may do what one cannot", most=MOST_STARS
        )
    if parts.count("**") > MOST_PAIRS:
        raise InvalidError(
            "more than {most} of “**”; several patterns may do what one cannot", most=MOST_PAIRS
        )
    if parts[-1] == "**":
        parts.append("*")
    # For a star alone the library has an expression that fits parts of a path too.
    parts = ["?*" if part == "*" else part for part in parts]
    # The library takes blanks of every kind from the end.
    if parts[-1][-1].isspace() and parts[-1][-2:-1] != "\\":
        parts[-1] = f"{parts[-1][:-1]}[{parts[-1][-1]}]"
    return f"{anchor}{'/'.join(parts)}{'/' * only_folders}"


def _literal(text: str) -> Callable[[str], object]:
    """Fits one name, at any depth, or one path from the folder on."""
    wanted, only_folders = text.removesuffix("/"), text.endswith("/")
    if wanted.startswith("/"):
        path = wanted.removeprefix("/")
        ends = (f"{path}/",) if only_folders else (path, f"{path}/")
        return lambda below: below in ends
    return lambda below: (
        below.removesuffix("/").rpartition("/")[2] == wanted
        and (below.endswith("/") or not only_folders)
    )
