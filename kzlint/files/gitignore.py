"""What git leaves out: ``.gitignore`` files from the repository's folder down."""

import os
import stat
from collections.abc import Container
from pathlib import Path
from typing import NamedTuple

from kzlint.files.patterns import Patterns

# A larger file is no list that a person made.
LARGEST = 1 << 20


class Ignored(NamedTuple):
    """What git leaves out in one folder of a repository: patterns, the nearest first."""

    layers: tuple[Patterns, ...]

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """Whether git leaves out ``path``, an absolute one in that folder or below it."""
        for patterns in self.layers:
            said = patterns.verdict(path, is_folder)
            if said is not None:
                return said
        return None


def inside(outer: Ignored | None, folder: Path, names: Container[str]) -> Ignored | None:
    """What git leaves out in ``folder``, an absolute path, which has those names in it.

    ``outer`` is the same for the folder above. None stands for no repository; one that lies
    in another knows nothing of that.
    """
    if ".git" in names:
        outer = Ignored(_of_file(folder, folder / ".git" / "info" / "exclude"))
    if outer is None or ".gitignore" not in names:
        return outer
    return Ignored(_of_file(folder, folder / ".gitignore") + outer.layers)


class _Names:
    """A folder's names where few are asked for, and it need not be listed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __contains__(self, name: object) -> bool:
        return os.path.lexists(self.folder / str(name))


def repository(folder: Path) -> Path | None:
    """The nearest repository's folder, from ``folder`` upwards."""
    candidates = (folder, *folder.parents)
    return next((path for path in candidates if ".git" in _Names(path)), None)


def ignored_in(folder: Path) -> Ignored | None:
    """What git leaves out in ``folder``, an absolute path: see :func:`inside`."""
    root = repository(folder)
    if root is None:
        return None
    ignored = None
    steps = [folder, *folder.parents]
    for step in reversed(steps[: steps.index(root) + 1]):
        ignored = inside(ignored, step, _Names(step))
    return ignored


def _of_file(folder: Path, path: Path) -> tuple[Patterns, ...]:
    """The patterns of a file that is not ours: where it cannot be used, there are none."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return ()
        return (Patterns.of_gitignore(folder, path.read_bytes()),)
    except OSError:
        return ()
