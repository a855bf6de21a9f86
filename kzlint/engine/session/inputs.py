"""From what was named to the texts to lint, each with the settings that hold for it."""

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
    """A file to lint, and the folder that it must not be written outside of."""

    path: Path
    tree: Path


@dataclass(frozen=True, slots=True)
class Input:
    """One text, and the settings that hold for it.

    ``path`` is where it lies, or would lie, by its spelling. The others tell of a file that
    was read: ``content`` the bytes, ``real`` where its path led to then, ``tree`` the folder
    that it must not be written outside of, None for a text that is no file.
    """

    source: Source
    path: Path
    settings: Settings
    content: bytes = b""
    real: Path | None = None
    tree: Path | None = None

    @property
    def name(self) -> Path:
        """What the file is known as: ``-`` where it has no name."""
        has_none = self.tree is None and self.source.path == STANDARD_INPUT
        return Path(STANDARD_INPUT) if has_none else self.path


class Inputs:
    """The files of one call. ``settings_for`` tells what holds in a folder, or raises ConfigError.

    ``respect_gitignore`` is asked before the settings, None leaves it to them; with
    ``force_exclude`` what is named itself must not be excluded either.
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
        """Each file at ``named`` that was not found before, and what is wrong on the way."""
        for item in find(named, self._choice(Path(named))):
            yield from self.problems()
            if isinstance(item, FileError):
                yield item
            elif (real := item.resolve()) not in self._seen:
                self._seen.add(real)
                yield Found(item, _tree(item, Path(named)))
        yield from self.problems()

    def read(self, found: Found) -> Input:
        """The text of a file; raises FileError, or ConfigError for its configuration."""
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
        """Whether a text that is to be known as ``place`` is excluded."""
        choice = self._choice(place)
        return choice.force and choice.is_excluded(place)

    def problems(self) -> Iterator[ConfigError]:
        """What is wrong with the configurations that were looked at since this was asked."""
        while self._problems:
            yield self._problems.pop(0)

    def _settings(self, folder: Path) -> Settings | None:
        try:
            return self.settings_for(folder)
        except ConfigError as error:
            self._problems.append(error)
            return None

    def _choice(self, named: Path) -> Choice:
        """What decides which files at ``named`` are linted."""
        place = absolute(named)
        folder = place if place.is_dir() else place.parent
        found = self._settings(folder)
        if found and found.exclude:
            # A bad pattern is told even where nothing is to be left out.
            self._patterns_for(folder)
        known = self._choices.get(id(found))
        if known is None:
            settings = found or Settings()
            respected = self.respect_gitignore
            known = self._choices[id(found)] = Choice(
                respect_gitignore=settings.respect_gitignore if respected is None else respected,
                patterns_for=self._patterns_for,
                force=self.force_exclude or settings.force_exclude,
            )
        return known

    def _patterns_for(self, folder: Path) -> "Patterns | None":
        """The patterns of the configuration of that folder."""
        settings = self._settings(folder)
        if settings is None or settings.origin is None:
            return None
        known = self._patterns.get(id(settings))
        if known is None:
            from kzlint.config.patterns import exclusions
            from kzlint.files.patterns import Patterns

            try:
                known = exclusions(settings)
            except ConfigError as error:
                self._problems.append(error)
                known = Patterns(settings.folder, ())
            self._patterns[id(settings)] = known
        return known


def _tree(path: Path, named: Path) -> Path:
    """The current folder, or for what lies elsewhere the folder that was named, or its own."""
    here = Path.cwd()
    if absolute(path).is_relative_to(here):
        return here
    return named if named.is_dir() else named.parent
