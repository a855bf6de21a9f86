"""Which configuration holds for the files of a folder."""

import os
from pathlib import Path

from kzlint.config.errors import PYPROJECT, ConfigError
from kzlint.config.reading import read, read_if_any
from kzlint.config.settings import Settings
from kzlint.message import Message

FILE_NAME = "kzlint.toml"


class Configurations:
    """The settings of files, each folder's configuration looked for and read once.

    ``chosen`` is a file that holds for all (``--config``); ``isolated`` reads none.
    """

    def __init__(self, chosen: Path | None = None, *, isolated: bool = False) -> None:
        self._for_all = read(chosen) if chosen else Settings() if isolated else None
        # Where a configuration cannot be used, why: an error that is raised again and again
        # gathers the calls that it passed through.
        self._by_folder: dict[Path, Settings | Message] = {}

    def settings_for(self, folder: Path) -> Settings:
        """What holds for the files of ``folder``, an absolute path; raises ConfigError."""
        if self._for_all is not None:
            return self._for_all
        known = self._by_folder.get(folder)
        if known is None:
            try:
                known = self._nearest(folder)
            except ConfigError as error:
                known = error.message
            self._by_folder[folder] = known
        if isinstance(known, Message):
            raise ConfigError(known)
        return known

    def _nearest(self, folder: Path) -> Settings:
        for name in (FILE_NAME, PYPROJECT):
            path = folder / name
            if _is_ours(path):
                found = read_if_any(path)
                if found is not None:
                    return found
        return self.settings_for(folder.parent) if folder.parent != folder else Settings()


def _is_ours(path: Path) -> bool:
    """Whether it is to be read; a dead link is, so that nobody takes it for a configuration."""
    if path.name == FILE_NAME:
        return os.path.lexists(path) and not path.is_dir()
    return path.is_file() and _mentions_kzlint(path)


def _mentions_kzlint(path: Path) -> bool:
    """Most projects' pyproject.toml is not ours; reading TOML for that takes too long."""
    try:
        return b"kzlint" in path.read_bytes()
    except OSError:
        return False
