"""Reading the files at the named paths, each with its settings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kzlint.config import ConfigError, Settings
from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.files.discover import Choice, FileError, find
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import absolute

if TYPE_CHECKING:
    from kzlint.files.patterns import Patterns


class Found(NamedTuple):
    """A file to lint; ``tree`` is the folder that its target must lie in to be written."""

    path: Path
    tree: Path


@dataclass(frozen=True, slots=True)
class Input:
    """One text, and its settings.

    ``path`` is its absolute path, without resolving links. The other fields belong to a file
    that was read: ``content`` are its bytes, ``real`` its path with links resolved, ``tree``
    the folder that its target must lie in to be written. For other texts, ``tree`` is None.
    """

    source: Source
    path: Path
    settings: Settings
    content: bytes = b""
    real: Path | None = None
    tree: Path | None = None

    @property
    def name(self) -> Path:
        """The path to report; ``-`` for standard input."""
        has_none = self.tree is None and self.source.path == STANDARD_INPUT
        return Path(STANDARD_INPUT) if has_none else self.path


class Inputs:
    """The files of one call. ``settings_for`` returns a folder's settings or raises ConfigError.

    ``respect_gitignore`` overrides the settings unless it is None. With ``force_exclude``,
    exclusions also apply to the named paths themselves.
    """

    def __init__(
        self,
        settings_for: Callable[[Path], Settings],
        *,
        respect_gitignore: bool | None = None,
        force_exclude: bool = False,
    ) -> None:
        self.settings_for = settings_for
        self.respect_gitignore = respect_gitignore
        self.force_exclude = force_exclude
        self._seen: set[Path] = set()
        self._problems: list[ConfigError] = []
        self._patterns: dict[int, Patterns] = {}
        self._choices: dict[int, Choice] = {}

    def find(self, named: str) -> Iterator[Found | FileError | ConfigError]:
        """Yield each file at ``named`` once, and errors of files and configurations on the way."""
        for item in find(named, self._choice(Path(named))):
            yield from self.problems()
            if isinstance(item, FileError):
                yield item
            elif (real := item.resolve()) not in self._seen:
                self._seen.add(real)
                yield Found(item, _tree(item, Path(named)))
        yield from self.problems()

    def read(self, found: Found) -> Input:
        """Read a file; raises FileError, or ConfigError for its configuration."""
        path = found.path
        try:
            real = path.resolve()
            content = path.read_bytes()
        except OSError as error:
            raise FileError(
                "{path}: {problem}", path=str(path), problem=describe_os_error(error)
            ) from None
        place = absolute(path)
        settings = self.settings_for(place.parent)
        return Input(
            Source.from_bytes(content, str(path)), place, settings, content, real, found.tree
        )

    def is_left_out(self, place: Path) -> bool:
        """True if ``place`` is excluded, and exclusions apply to named paths."""
        choice = self._choice(place)
        return choice.force and choice.is_excluded(place)

    def problems(self) -> Iterator[ConfigError]:
        """Yield the configuration errors since the last call."""
        while self._problems:
            yield self._problems.pop(0)

    def _settings(self, folder: Path) -> Settings | None:
        try:
            return self.settings_for(folder)
        except ConfigError as error:
            self._problems.append(error)
            return None

    def _choice(self, named: Path) -> Choice:
        """Return the choice of files at ``named``, by the settings there."""
        place = absolute(named)
        folder = place if place.is_dir() else place.parent
        found = self._settings(folder)
        if found and found.exclude:
            # Report a bad pattern even if no path has to be checked against it.
            self._patterns_for(folder)
        choice = self._choices.get(id(found))
        if choice is None:
            settings = found or Settings()
            respected = self.respect_gitignore
            choice = self._choices[id(found)] = Choice(
                respect_gitignore=settings.respect_gitignore if respected is None else respected,
                patterns_for=self._patterns_for,
                force=self.force_exclude or settings.force_exclude,
            )
        return choice

    def _patterns_for(self, folder: Path) -> "Patterns | None":
        """Return the exclude patterns of the folder's configuration; None without one."""
        settings = self._settings(folder)
        if settings is None or settings.origin is None:
            return None
        patterns = self._patterns.get(id(settings))
        if patterns is None:
            from kzlint.config.patterns import exclusions
            from kzlint.files.patterns import Patterns

            try:
                patterns = exclusions(settings)
            except ConfigError as error:
                self._problems.append(error)
                patterns = Patterns(settings.folder, ())
            self._patterns[id(settings)] = patterns
        return patterns


def _tree(path: Path, named: Path) -> Path:
    """Return the current folder if it contains ``path``, else the named folder or file's folder."""
    here = Path.cwd()
    if absolute(path).is_relative_to(here):
        return here
    return named if named.is_dir() else named.parent
