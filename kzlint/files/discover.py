"""Finding the files to lint from the paths on the command line."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kzlint.files.devices import is_device
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import SUFFIX, absolute, shown
from kzlint.i18n.message import Message, UserError

if TYPE_CHECKING:
    from kzlint.files.gitignore import Ignored
    from kzlint.files.patterns import Patterns

# Folders of tools and libraries, whose *.txt files are not releases. Folders whose name starts
# with a dot are skipped too, and so are virtual environments, which contain VENV_FILE.
TOOL_FOLDERS = frozenset({"node_modules", "site-packages", "venv", "__pycache__"})
VENV_FILE = "pyvenv.cfg"


class FileError(UserError):
    """A path that cannot be linted; the message names it and says why.

    ``path`` is the path as it was named or found. The message shows a printable form of it.
    """

    def __init__(self, message: str | Message, /, *, path: str = "", **arguments: object) -> None:
        super().__init__(message, path=shown(path), **arguments)
        self.path = path


def no_patterns(folder: Path) -> Patterns | None:
    """Return None for every folder, as without any configuration."""
    return None


class Choice:
    """Decides which files below the named folders are linted.

    ``patterns_for`` returns the patterns of the configuration for an absolute folder, None
    without a configuration; it must not raise. These patterns take precedence over git's and
    over the folders that are skipped by default: ``!venv/`` includes that folder. With
    ``force``, exclusions also apply to the named paths themselves.

    Results are cached by folder, so make a new Choice for each run.
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
        """Git's exclusions in ``folder``, an absolute path; None if git's are not respected."""
        if not self.respect_gitignore:
            return None
        if folder not in self._ignored:
            from kzlint.files.gitignore import ignored_in

            self._ignored[folder] = ignored_in(folder)
        return self._ignored[folder]

    def ignored_below(
        self, outer: Ignored | None, folder: Path, names: Sequence[str]
    ) -> Ignored | None:
        """Git's exclusions in a folder that contains ``names``; ``outer`` are its parent's."""
        if not self.respect_gitignore or (outer is None and ".git" not in names):
            return None
        from kzlint.files.gitignore import inside

        return inside(outer, folder, names)

    def is_excluded(self, path: Path) -> bool:
        """True if ``path`` or a folder above it is excluded.

        Only the nearest git repository is considered. The default exclusions apply inside it
        and wherever there is a configuration. They do not apply above: a checkout may well
        lie in a folder called ``venv``.
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
    """Yield the releases at ``path``: a file itself, or the ``**/*.txt`` of a folder, sorted.

    Paths that cannot be read are yielded as errors, and the search goes on. Links are
    followed, except back to a folder that contains them. Exclusions apply to the path of a
    link, not to its target. Without a ``choice``, only git's exclusions apply.
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
    """Explain why no file was found in ``folder``."""
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
    """A folder to search: its path as shown, and its absolute path (``place``).

    ``above`` identifies the folders that contain it, by device and inode. ``ignored`` are
    git's exclusions in its parent, None if git's are not respected.
    """

    path: Path
    place: Path
    above: frozenset[tuple[int, int]]
    ignored: Ignored | None


def _walk(start: Path, choice: Choice) -> Iterator[Path | FileError]:
    """Yield the releases and errors below ``start``, without recursion: folders may be deep."""
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
    """Yield a folder's releases, errors and subfolders to search, sorted by name."""
    path = folder.path
    try:
        status = path.stat()
        names = sorted(entry.name for entry in os.scandir(path))
    except OSError as error:
        yield _unusable(path, describe_os_error(error))
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
                yield _unusable(inner, describe_os_error(error))
            continue
        is_folder = stat.S_ISDIR(mode)
        if not is_folder and not (is_release and stat.S_ISREG(mode)):
            continue
        if not _left_out(folder.place, name, is_folder, patterns, ignored):
            yield _Folder(inner, folder.place / name, above, ignored) if is_folder else inner


def _left_out(
    folder: Path, name: str, is_folder: bool, patterns: Patterns | None, ignored: Ignored | None
) -> bool:
    """True if the entry ``name`` of ``folder`` is excluded, regardless of the folders above."""
    said = patterns.verdict(folder / name, is_folder) if patterns else None
    if said is not None:
        return said
    if is_folder and (name in TOOL_FOLDERS or name.startswith(".") or _is_venv(folder / name)):
        return True
    return ignored is not None and ignored.verdict(folder / name, is_folder) is True


def _is_venv(folder: Path) -> bool:
    """True for a virtual environment; an unreadable folder is reported when it is entered."""
    try:
        return (folder / VENV_FILE).is_file()
    except OSError:
        return False
