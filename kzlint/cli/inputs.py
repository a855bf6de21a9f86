"""From what was named on the command line to the texts to lint."""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kzlint.config import ConfigError, Configurations, Settings
from kzlint.files import Choice, FileError, absolute, find, reason, shown
from kzlint.source import STANDARD_INPUT, Source

if TYPE_CHECKING:
    from kzlint.exclusion import Patterns


@dataclass(frozen=True, slots=True)
class Input:
    """One text, and the settings that hold for it.

    ``content`` are the bytes it was read from. ``path`` is where it lies, or would lie, by
    its spelling; ``real`` where that led to when it was read; ``tree`` the folder that it
    must not be written outside of, None for standard input.
    """

    source: Source
    content: bytes
    path: Path
    real: Path
    settings: Settings
    tree: Path | None

    @property
    def name(self) -> Path:
        """What the file is known as: ``-`` where it has no name."""
        has_none = self.tree is None and self.source.path == STANDARD_INPUT
        return Path(STANDARD_INPUT) if has_none else self.path


class Inputs:
    """The texts of one call; what cannot be read is complained of, and the others go on."""

    def __init__(
        self,
        arguments: argparse.Namespace,
        configurations: Configurations,
        complain: Callable[[object], None],
    ) -> None:
        self.arguments = arguments
        self.configurations = configurations
        self.complain = complain
        self._patterns: dict[int, Patterns] = {}
        self._choices: dict[int, Choice] = {}

    def paths(self) -> Iterator[tuple[str | Path, Path]]:
        """Each file once, or ``-``, with the folder that it must not be written outside of."""
        seen: set[Path] = set()
        for named in dict.fromkeys(self.arguments.paths):
            if named == STANDARD_INPUT:
                yield named, Path()
                continue
            for item in find(named, self.choice(Path(named))):
                if isinstance(item, FileError):
                    self.complain(item)
                elif (real := item.resolve()) not in seen:
                    seen.add(real)
                    yield item, _tree(item, Path(named))

    def read(self, path: str | Path, tree: Path) -> Iterator[Input]:
        """One text; nothing, with a complaint, where it cannot be read."""
        if isinstance(path, str):
            yield from self.standard_input()
            return
        try:
            real = path.resolve()
            content = path.read_bytes()
        except OSError as error:
            self.complain(
                FileError("{path}: {problem}", path=shown(str(path)), problem=reason(error))
            )
            return
        place = absolute(path)
        settings = self.settings_for(place.parent)
        if settings:
            yield Input(Source.from_bytes(content, str(path)), content, place, real, settings, tree)

    def standard_input(self) -> Iterator[Input]:
        """The text piped in, under the name it is given."""
        name = self.arguments.stdin_filename or STANDARD_INPUT
        if sys.stdin is None:
            self.complain(FileError("{path}: standard input is closed", path=shown(name)))
            return
        content = sys.stdin.buffer.read()
        place = absolute(Path(name))
        settings = self.settings_for(place.parent)
        if settings is None or (name != STANDARD_INPUT and self.is_left_out(place)):
            self.give_back(content)
            return
        yield Input(Source.from_bytes(content, name), content, place, place, settings, None)

    def give_back(self, content: bytes) -> None:
        """Write standard input out as it was, if it was to come out mended."""
        if (self.arguments.fix or self.arguments.fix_only) and not self.arguments.diff:
            sys.stdout.buffer.write(content)

    def is_left_out(self, place: Path) -> bool:
        """Whether a file that an editor names is excluded."""
        choice = self.choice(place)
        return choice.force and choice.is_excluded(place)

    def settings_for(self, folder: Path) -> Settings | None:
        """What holds in ``folder``; None, with a complaint, where that cannot be told."""
        try:
            return self.configurations.settings_for(folder)
        except ConfigError as error:
            self.complain(error)
            return None

    def choice(self, named: Path) -> Choice:
        """What decides which files at ``named`` are linted."""
        place = absolute(named)
        found = self.settings_for(place if place.is_dir() else place.parent)
        known = self._choices.get(id(found))
        if known is None:
            settings = found or Settings()
            respected = self.arguments.respect_gitignore
            known = self._choices[id(found)] = Choice(
                respect_gitignore=settings.respect_gitignore if respected is None else respected,
                patterns_for=self.patterns_for,
                force=self.arguments.force_exclude or settings.force_exclude,
            )
        return known

    def patterns_for(self, folder: Path) -> "Patterns | None":
        """The patterns of the configuration of that folder."""
        settings = self.settings_for(folder)
        if settings is None or settings.origin is None:
            return None
        known = self._patterns.get(id(settings))
        if known is None:
            from kzlint.config.patterns import exclusions
            from kzlint.exclusion import Patterns

            try:
                known = exclusions(settings)
            except ConfigError as error:
                self.complain(error)
                known = Patterns(settings.folder, ())
            self._patterns[id(settings)] = known
        return known


def _tree(path: Path, named: Path) -> Path:
    """The current folder, or for what lies elsewhere the folder that was named, or its own."""
    here = Path.cwd()
    if absolute(path).is_relative_to(here):
        return here
    return named if named.is_dir() else named.parent
