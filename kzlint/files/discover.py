"""From the command line's paths to the files to lint."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kzlint.files.devices import is_device
from kzlint.files.os_errors import reason
from kzlint.files.paths import SUFFIX, absolute, shown
from kzlint.i18n.message import Message, UserError

if TYPE_CHECKING:
    from kzlint.files.gitignore import Ignored
    from kzlint.files.patterns import Patterns

# Folders of tools and libraries, whose *.txt files are nobody's releases; so are those whose
# name starts with a dot, and those with this file in them, whatever they are called.
NOT_OURS = frozenset({"node_modules", "site-packages", "venv", "__pycache__"})
OF_VENV = "pyvenv.cfg"


class FileError(UserError):
    """A path that cannot be linted: which, and why.

    ``path`` is the path as it was named or found; the sentence has it as ``{path}``, printable.
    """

    def __init__(self, message: str | Message, /, *, path: str = "", **arguments: object) -> None:
        super().__init__(message, path=shown(path), **arguments)
        self.path = path


def no_patterns(folder: Path) -> Patterns | None:
    """No configuration anywhere."""
    return None


class Choice:
    """What decides which files below the named folders are linted.

    ``patterns_for`` gives for an absolute folder the patterns of the configuration that
    holds there, None where there is no configuration; it must not raise. A pattern decides
    before git's own do, and before what is always left out, so that ``!venv/`` lets in.
    With ``force`` what is named itself must not be excluded either.

    What was found out about a folder is kept: one choice serves one run.
    """

    def __init__(
        self,
        *,
        respect_gitignore: bool = True,
        patterns_for: Callable[[Path], Patterns | None] = no_patterns,
        force: bool = False,
    ) -> None:
        self.respect_gitignore = respect_gitignore
        self.patterns_for = patterns_for
        self.force = force
        self._ignored: dict[Path, Ignored | None] = {}
        self._excluded: dict[tuple[Path | None, Path], bool] = {}

    def ignored_in(self, folder: Path) -> Ignored | None:
        """What git leaves out in ``folder``, an absolute path; None where git is not asked."""
        if not self.respect_gitignore:
            return None
        if folder not in self._ignored:
            from kzlint.files.gitignore import ignored_in

            self._ignored[folder] = ignored_in(folder)
        return self._ignored[folder]

    def ignored_below(
        self, outer: Ignored | None, folder: Path, names: Sequence[str]
    ) -> Ignored | None:
        """The same for a folder with those names in it, ``outer`` holding above it."""
        if not self.respect_gitignore or (outer is None and ".git" not in names):
            return None
        from kzlint.files.gitignore import inside

        return inside(outer, folder, names)

    def is_excluded(self, path: Path) -> bool:
        """Whether ``path`` or a folder above it is excluded.

        Git is asked for the nearest repository alone. What is always left out counts only
        inside it, or where a configuration holds: above that, nobody spoke of releases.
        """
        from kzlint.files.gitignore import repository

        place = absolute(path)
        root = repository(place.parent)
        for above in reversed(place.parents[:-1]):
            if (root, above) not in self._excluded:
                self._excluded[root, above] = self._is_excluded(above, True, root)
            if self._excluded[root, above]:
                return True
        return self._is_excluded(place, place.is_dir(), root)

    def _is_excluded(self, place: Path, is_folder: bool, root: Path | None) -> bool:
        folder = place.parent
        in_repository = root is not None and folder.is_relative_to(root)
        ignored = self.ignored_in(folder) if in_repository else None
        patterns = self.patterns_for(folder)
        if patterns is None and not in_repository:
            return False
        return _left_out(folder, place.name, is_folder, patterns, ignored)


def find(path: str, choice: Choice | None = None) -> Iterator[Path | FileError]:
    """The releases at ``path``: itself, or for a folder its ``**/*.txt``, in order.

    What cannot be read is yielded as an error, and the search goes on. Links are followed,
    but never round in a circle, and a path is judged by where it is found, not by what it
    links to. Without a ``choice``, no configuration and git's exclusions decide.
    """
    choice = choice or Choice()
    if not path:
        yield FileError("an empty path; “.” is this folder")
        return
    start = Path(path)
    try:
        mode = start.stat().st_mode
        is_folder = stat.S_ISDIR(mode)
    except (OSError, ValueError) as error:
        from kzlint.files.missing import why_missing

        yield _unusable(start, why_missing(start, error))
        return
    if choice.force and choice.is_excluded(start):
        return
    if is_device(start, mode):
        yield _unusable(start, Message("a device, not a file"))
        return
    if not is_folder:
        yield start
        return
    found = False
    for item in _walk(start, choice):
        found = True
        yield item
    if not found:
        yield _unusable(start, _nothing_in(start))


def _nothing_in(folder: Path) -> Message:
    """Why no file was found there."""
    everything = _walk(folder, Choice(respect_gitignore=False))
    left_out = any(isinstance(item, Path) for item in everything)
    return Message(
        "every *.txt file in this folder is excluded"
        if left_out
        else "no *.txt file in this folder"
    )


def _unusable(path: Path, why: Message) -> FileError:
    return FileError("{path}: {problem}", path=str(path), problem=why)


class _Folder(NamedTuple):
    """A folder on the way down: as it is shown, where it lies, what it lies in.

    ``ignored`` is what git leaves out in the folder above it, None where git is not asked.
    """

    path: Path
    place: Path
    above: frozenset[tuple[int, int]]
    ignored: Ignored | None


def _walk(start: Path, choice: Choice) -> Iterator[Path | FileError]:
    """What is found below ``start``, however deep it goes."""
    place = absolute(start)
    ignored = choice.ignored_in(place.parent)
    levels = [_entries(_Folder(start, place, frozenset(), ignored), choice)]
    while levels:
        item = next(levels[-1], None)
        if item is None:
            levels.pop()
        elif isinstance(item, _Folder):
            levels.append(_entries(item, choice))
        else:
            yield item


def _entries(folder: _Folder, choice: Choice) -> Iterator[Path | FileError | _Folder]:
    """What a folder holds, in order: releases, errors, and folders to go on with."""
    path = folder.path
    try:
        status = path.stat()
        names = sorted(entry.name for entry in os.scandir(path))
    except OSError as error:
        yield _unusable(path, reason(error))
        return
    here = (status.st_dev, status.st_ino)
    if here in folder.above:
        yield _unusable(path, Message("a link back to a folder it lies in; left out"))
        return
    above = folder.above | {here}
    ignored = choice.ignored_below(folder.ignored, folder.place, names)
    patterns = choice.patterns_for(folder.place)
    for name in names:
        inner = path / name
        is_release = name.endswith(SUFFIX)
        try:
            mode = inner.stat().st_mode
        except OSError as error:
            if is_release and not _left_out(folder.place, name, False, patterns, ignored):
                yield _unusable(inner, reason(error))
            continue
        is_folder = stat.S_ISDIR(mode)
        if not is_folder and not (is_release and stat.S_ISREG(mode)):
            continue
        if not _left_out(folder.place, name, is_folder, patterns, ignored):
            yield _Folder(inner, folder.place / name, above, ignored) if is_folder else inner


def _left_out(
    folder: Path, name: str, is_folder: bool, patterns: Patterns | None, ignored: Ignored | None
) -> bool:
    """Whether what is called so in ``folder`` is excluded, whatever holds above it."""
    said = patterns.verdict(folder / name, is_folder) if patterns else None
    if said is not None:
        return said
    if is_folder and (name in NOT_OURS or name.startswith(".") or _is_venv(folder / name)):
        return True
    return ignored is not None and ignored.verdict(folder / name, is_folder) is True


def _is_venv(folder: Path) -> bool:
    """Whether it is an environment of Python's; what may not be entered is told when it is."""
    try:
        return (folder / OF_VENV).is_file()
    except OSError:
        return False
