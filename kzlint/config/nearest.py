"""Which configuration holds for the files of a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from kzlint.config.config_file import read, read_if_any, table_of
from kzlint.config.errors import PYPROJECT, ConfigError
from kzlint.config.settings import Settings
from kzlint.i18n.language import LANGUAGES
from kzlint.i18n.message import Message

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
        for path in _candidates(folder):
            found = read_if_any(path)
            if found is not None:
                return found
        return self.settings_for(folder.parent) if folder.parent != folder else Settings()


def language_for(folder: Path, chosen: Path | None = None) -> str | None:
    """The language that the configuration of ``folder``, or ``chosen``, asks for.

    ``folder`` is an absolute path. A file is asked for nothing but its ``lang``, whatever else
    is wrong in it, so that this can be told in that language; only one without it that extends
    others is read as a whole. Raises ConfigError where that cannot be done, and OSError.
    """
    folders = (folder, *folder.parents)
    for path in [chosen] if chosen else (path for above in folders for path in _candidates(above)):
        table = table_of(path)
        if table is None:
            continue
        if "lang" not in table:
            return read(path).lang if "extends" in table else None
        return next((code for code in LANGUAGES if code == table["lang"]), None)
    return None


def _candidates(folder: Path) -> Iterator[Path]:
    """The files of a folder that may be its configuration, the first that is winning."""
    return (path for name in (FILE_NAME, PYPROJECT) if _is_ours(path := folder / name))


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
