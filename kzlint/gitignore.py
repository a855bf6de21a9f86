"""What git leaves out: ``.gitignore`` files from the repository's folder down."""

import os
import stat
from collections.abc import Container
from pathlib import Path
from typing import NamedTuple

from kzlint.exclusion import Patterns

# A larger file is no list that a person made.
LARGEST = 1 << 20


class Ignored(NamedTuple):
    """What git leaves out in one folder: the patterns that hold there, the nearest first."""

    layers: tuple[Patterns, ...] = ()

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """Whether git leaves out ``path``, an absolute one in that folder or below it."""
        for patterns in self.layers:
            said = patterns.verdict(path, is_folder)
            if said is not None:
                return said
        return None

    def inside(self, folder: Path, names: Container[str]) -> "Ignored":
        """What holds in ``folder``, one below, that has those names in it."""
        outer = self.layers
        if ".git" in names:
            outer = _of_file(folder, folder / ".git" / "info" / "exclude")
        if ".gitignore" not in names:
            return Ignored(outer)
        return Ignored(_of_file(folder, folder / ".gitignore") + outer)


class Anything:
    """A folder's names where they are asked for one by one, not listed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __contains__(self, name: object) -> bool:
        return os.path.lexists(self.folder / str(name))


def repository(folder: Path) -> Path | None:
    """The nearest repository's folder, from ``folder`` upwards."""
    candidates = (folder, *folder.parents)
    return next((path for path in candidates if os.path.lexists(path / ".git")), None)


def ignored_in(folder: Path) -> Ignored:
    """What git leaves out in ``folder``, an absolute path: nothing outside a repository."""
    root = repository(folder)
    ignored = Ignored()
    if root is not None:
        steps = [folder, *folder.parents]
        for step in reversed(steps[: steps.index(root) + 1]):
            ignored = ignored.inside(step, Anything(step))
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
