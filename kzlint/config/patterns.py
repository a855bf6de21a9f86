"""The gitignore patterns of the settings ``exclude`` and ``per-file-ignores``."""

from pathlib import Path

from kzlint.config.errors import ConfigError, ItemPlace, Place
from kzlint.config.settings import Settings
from kzlint.files.patterns import MOST_PATTERNS, PatternError, Patterns, too_many


def exclusions(settings: Settings) -> Patterns:
    """Return the patterns of ``exclude``; raise ConfigError for an invalid one."""
    try:
        return Patterns(settings.folder, settings.exclude)
    except PatternError as error:
        files = settings.origins.get("exclude", ())
        place: object = Place(files[-1], ("exclude",))
        if error.index < len(settings.exclude):
            place = ItemPlace(files, "exclude", settings.exclude[error.index])
        raise ConfigError("{place}: {problem}", place=str(place), problem=error) from error


class PerFileIgnores:
    """The patterns of ``per-file-ignores``, each with its place in the configuration."""

    def __init__(self, settings: Settings) -> None:
        """Raise ConfigError for an invalid pattern, and for too many patterns."""
        self.folder = settings.folder
        if len(settings.per_file_ignores) > MOST_PATTERNS:
            place = Place(settings.origins["per-file-ignores"][-1], ("per-file-ignores",))
            raise ConfigError("{place}: {problem}", place=str(place), problem=too_many())
        self.table: list[tuple[Patterns, Place, tuple[str, ...]]] = []
        for pattern, selectors in settings.per_file_ignores:
            files = settings.origins.get(f"per-file-ignores.{pattern}", (Path(),))
            place = Place(files[-1], ("per-file-ignores", pattern))
            try:
                patterns = Patterns(self.folder, [pattern])
            except PatternError as error:
                raise ConfigError("{place}: {problem}", place=str(place), problem=error) from error
            self.table.append((patterns, place, selectors))

    def fitting(self, path: Path) -> frozenset[int]:
        """Return the indexes of the patterns that match an absolute path or a folder above it."""
        inside = [folder for folder in path.parents if folder.is_relative_to(self.folder)]
        return frozenset(
            index
            for index, (patterns, _, _) in enumerate(self.table)
            if patterns.verdict(path, False)
            or any(patterns.verdict(folder, True) for folder in inside)
        )
