"""Gitignore patterns: which paths they exclude, in settings and in ``.gitignore`` files.

The library pathspec compiles one pattern to a regular expression. Which of several patterns
decides is implemented here as in git: pathspec would not include anything for ``*``, ``!*/``,
``!*.txt``. The expressions backtrack over every star, so the number of stars is limited.
Patterns that pathspec reads differently from git are rewritten.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kzlint.files.paths import composed
from kzlint.i18n.message import InvalidError, Message

# More patterns, or longer ones, were not written by a person.
MOST_PATTERNS = 10_000
LONGEST_PATTERN = 1_000

# At these limits a pattern takes some seconds, at worst, for the longest path a file can have.
# Each further star takes a hundred times as long. A pair of stars counts as one star.
MOST_STARS = 4
MOST_PAIRS = 2

_STARS = re.compile(r"\\.|\*+", re.DOTALL)
_BRACKETS = re.compile(r"\\.|\[[!^]?(?P<set>\]?[^]\\/]*+)(?P<end>.?)", re.DOTALL)
_RANGE = re.compile(r"(.)-(.)", re.DOTALL)

# Characters between brackets that git and Python's regular expressions may read differently.
_DOUBTFUL = re.compile(r"[]\\[&~|:]|--")


class PatternError(InvalidError):
    """A pattern that cannot be used, and why; ``index`` is its position in the list (from 0)."""

    def __init__(self, index: int, why: Message) -> None:
        super().__init__(why)
        self.index = index

    def __reduce__(self) -> tuple[type["PatternError"], tuple[int, Message]]:
        return PatternError, (self.index, self.message)


def too_many() -> Message:
    """Return the message for a list of more than MOST_PATTERNS patterns."""
    return Message("more than {most} patterns", {"most": MOST_PATTERNS})


class _Pattern(NamedTuple):
    """A test of paths (a folder's ends in a slash), and whether a match excludes or includes."""

    fits: Callable[[str], object]
    excludes: bool


class Patterns:
    """Patterns for the paths below ``folder``, an absolute path; the last match decides.

    Paths are compared in Unicode NFC, so that names written by macOS match. Raises
    PatternError for a pattern that can never match, is probably a mistake, or may be slow.
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
        """Return the patterns of a ``.gitignore`` file in ``folder``, without unusable lines."""
        patterns = cls(folder, ())
        text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
        lines = text.split("\n")
        if len(lines) <= MOST_PATTERNS:
            usable = _usable(line.removesuffix("\r") for line in lines)
            patterns._latest_first = [*usable][::-1]
        return patterns

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """True if ``path``, an absolute path, is excluded; None if no pattern matches it.

        Patterns that match a folder above it are not considered.
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
    """Raise InvalidError for patterns that git accepts but that are probably mistakes."""
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
    """Compile the pattern of one line; raises InvalidError if it cannot be used."""
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

    # Escape a leading # or !, which pathspec would read as a comment or a negation.
    try:
        regex = GitIgnoreSpecPattern(f"\\{plain}" if plain.startswith(("#", "!")) else plain).regex
    except ValueError as error:
        raise InvalidError("no pattern that git would take") from error
    if regex is None:
        raise InvalidError("it can never fit")
    return _Pattern(regex.fullmatch, excludes)


def _trimmed(line: str) -> str:
    """Return the line without trailing spaces, except one escaped by a backslash."""
    kept = line.rstrip(" ")
    escaped = (len(kept) - len(kept.rstrip("\\"))) % 2 and kept != line
    return f"{kept} " if escaped else kept


def _refuse(text: str) -> None:
    """Raise InvalidError for patterns that match nothing or that git may read differently."""
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
    """Rewrite a pattern for pathspec to read it as git does; raises InvalidError for many stars."""
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
    # A star alone would match several parts of a path in pathspec.
    parts = ["?*" if part == "*" else part for part in parts]
    # Pathspec strips every kind of trailing whitespace.
    if parts[-1][-1].isspace() and parts[-1][-2:-1] != "\\":
        parts[-1] = f"{parts[-1][:-1]}[{parts[-1][-1]}]"
    return f"{anchor}{'/'.join(parts)}{'/' * only_folders}"


def _literal(text: str) -> Callable[[str], object]:
    """Return a test for a pattern without wildcards: one name at any depth, or one path."""
    wanted, only_folders = text.removesuffix("/"), text.endswith("/")
    if wanted.startswith("/"):
        path = wanted.removeprefix("/")
        ends = (f"{path}/",) if only_folders else (path, f"{path}/")
        return lambda below: below in ends
    return lambda below: (
        below.removesuffix("/").rpartition("/")[2] == wanted
        and (below.endswith("/") or not only_folders)
    )
