"""Git's exclusions: the ``.gitignore`` files of a repository, from its root down."""

import os
import stat
from collections.abc import Container
from pathlib import Path
from typing import NamedTuple

from kzlint.files.patterns import Patterns

# Bytes; a larger file was not written by a person.
LARGEST = 1 << 20


class Ignored(NamedTuple):
    """Git's exclusions in one folder of a repository: patterns, the nearest file's first."""

    layers: tuple[Patterns, ...]

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """True if git excludes ``path``, an absolute path; None if no pattern matches."""
        for patterns in self.layers:
            said = patterns.verdict(path, is_folder)
            if said is not None:
                return said
        return None


def inside(outer: Ignored | None, folder: Path, names: Container[str]) -> Ignored | None:
    """Return git's exclusions in ``folder``, an absolute path, which contains ``names``.

    ``outer`` are those of its parent folder; None means outside a repository. A repository
    inside another one does not inherit its exclusions.
    """
    if ".git" in names:
        outer = Ignored(_of_file(folder, folder / ".git" / "info" / "exclude"))
    if outer is None or ".gitignore" not in names:
        return outer
    return Ignored(_of_file(folder, folder / ".gitignore") + outer.layers)


class _Names:
    """The names in a folder, looked up one by one instead of listing the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __contains__(self, name: object) -> bool:
        return os.path.lexists(self.folder / str(name))


def repository(folder: Path) -> Path | None:
    """Return the root of the nearest repository, from ``folder`` upwards; None without one."""
    candidates = (folder, *folder.parents)
    return next((path for path in candidates if ".git" in _Names(path)), None)


def ignored_in(folder: Path) -> Ignored | None:
    """Return git's exclusions in ``folder``, an absolute path; None outside a repository."""
    root = repository(folder)
    if root is None:
        return None
    ignored = None
    steps = [folder, *folder.parents]
    for step in reversed(steps[: steps.index(root) + 1]):
        ignored = inside(ignored, step, _Names(step))
    return ignored


def _of_file(folder: Path, path: Path) -> tuple[Patterns, ...]:
    """Return the patterns of one file, none if the file cannot be used: it is git's, not ours."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return ()
        return (Patterns.of_gitignore(folder, path.read_bytes()),)
    except OSError:
        return ()
