"""Find the configuration that applies to the files of a folder."""

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
    """The settings of all files; looks up and reads each folder's configuration once.

    ``chosen`` is a configuration for all files (``--config``); ``isolated`` reads none.
    """

    def __init__(self, chosen: Path | None = None, *, isolated: bool = False) -> None:
        self._for_all = read(chosen) if chosen else Settings() if isolated else None
        # For an invalid configuration, keep the message, not the exception: raising one
        # exception repeatedly extends its traceback each time.
        self._by_folder: dict[Path, Settings | Message] = {}

    def settings_for(self, folder: Path) -> Settings:
        """Return the settings for the files of ``folder``, an absolute path; raise ConfigError."""
        if self._for_all is not None:
            return self._for_all
        found = self._by_folder.get(folder)
        if found is None:
            try:
                found = self._nearest(folder)
            except ConfigError as error:
                found = error.message
            self._by_folder[folder] = found
        if isinstance(found, Message):
            raise ConfigError(found)
        return found

    def _nearest(self, folder: Path) -> Settings:
        for path in _candidates(folder):
            found = read_if_any(path)
            if found is not None:
                return found
        return self.settings_for(folder.parent) if folder.parent != folder else Settings()


def language_for(folder: Path, chosen: Path | None = None) -> str | None:
    """Return the language that the configuration of ``folder``, or ``chosen``, sets.

    ``folder`` is an absolute path. Only ``lang`` is read, so that errors in the rest of the
    file can be reported in its language. A file without ``lang`` that extends others is read
    completely. Raises ConfigError if that fails, and OSError.
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
    """Yield the existing configuration files of a folder; the first one wins."""
    return (path for name in (FILE_NAME, PYPROJECT) if _is_ours(path := folder / name))


def _is_ours(path: Path) -> bool:
    """True if the file should be read; this includes a dead link, so that it is reported."""
    if path.name == FILE_NAME:
        return os.path.lexists(path) and not path.is_dir()
    return path.is_file() and _mentions_kzlint(path)


def _mentions_kzlint(path: Path) -> bool:
    """True if the file contains ``kzlint``: a cheap test, as most pyproject.toml files do not."""
    try:
        return b"kzlint" in path.read_bytes()
    except OSError:
        return False
