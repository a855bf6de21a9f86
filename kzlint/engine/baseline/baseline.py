"""Baselines: silencing recorded findings, finding stale entries, pruning and updating."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kzlint.core.finding import Finding
from kzlint.core.source import STANDARD_INPUT
from kzlint.files.paths import absolute, composed

KIND = "kzlint-baseline"
VERSION = 1

# What is counted: a rule's code and a message without line numbers.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """Equal findings of one file, with their count; ``path`` is as the baseline writes it."""

    path: str
    code: str
    message: str
    count: int


class Stale(NamedTuple):
    """An entry whose count exceeds ``found``, the findings now; None if the file is gone."""

    entry: Entry
    found: int | None


@dataclass(frozen=True, slots=True)
class Linted:
    """The findings of a run in one file; ``codes`` are the rules that ran without raising.

    ``counts`` includes the findings that a baseline silences.
    """

    file: Path
    codes: frozenset[str]
    counts: Mapping[Key, int]

    @classmethod
    def of(cls, file: Path, codes: Iterable[str], findings: Iterable[Finding]) -> "Linted":
        """Count the findings of one file."""
        return cls(file, frozenset(codes), Counter(map(_key, findings)))


@dataclass(frozen=True)
class Baseline:
    """Recorded findings. ``folder`` is the absolute path of the folder of the baseline file.

    ``files`` maps paths to the counts of findings. Paths have slashes and are relative to
    the folder; those of files outside it are absolute.
    """

    folder: Path
    files: Mapping[str, Mapping[Key, int]] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path) -> "Baseline":
        """Return an empty baseline for a file at ``path``."""
        return cls(absolute(path).parent)

    def __len__(self) -> int:
        """The number of entries."""
        return sum(map(len, self.files.values()))

    def entries(self) -> Iterator[Entry]:
        """Yield the entries, sorted."""
        for path, counts in sorted(self.files.items()):
            for (code, message), count in sorted(counts.items()):
                yield Entry(path, code, message, count)

    def path_of(self, file: Path) -> str | None:
        """Return the path of ``file`` as the baseline writes it; None for standard input (``-``).

        Links are not resolved, so a file reached through a link keeps its path when the link
        changes. If the file then seems to lie outside the folder, links in both folders are
        resolved: the baseline and the file may have been named through different links.
        """
        if str(file) == STANDARD_INPUT:
            return None
        place = absolute(file)
        if place.is_relative_to(self.folder):
            return composed(place.relative_to(self.folder).as_posix())
        real = _real(place.parent) / place.name
        folder = _real(self.folder)
        inside = real.relative_to(folder) if real.is_relative_to(folder) else place
        return composed(inside.as_posix())

    def silence(
        self, file: Path, findings: Sequence[Finding]
    ) -> tuple[list[Finding], list[Finding]]:
        """Split ``findings`` into those to report and those in the baseline, keeping the order.

        If there are more findings than the baseline counts, the first ones by position are
        silenced.
        """
        left = Counter(self._counts(file))
        silenced: set[int] = set()
        if left:
            for index in sorted(range(len(findings)), key=lambda index: findings[index].span):
                key = _key(findings[index])
                if left[key] > 0:
                    left[key] -= 1
                    silenced.add(index)
        kept = [finding for index, finding in enumerate(findings) if index not in silenced]
        return kept, [finding for index, finding in enumerate(findings) if index in silenced]

    def stale(self, linted: Iterable[Linted]) -> tuple[Stale, ...]:
        """Return the entries whose count exceeds what the run found, sorted.

        Entries of rules that did not run are not stale. Entries of files that were not linted
        are stale only if the file no longer exists.
        """
        seen = self._by_path(linted)
        gone = {path for path in self.files if path not in seen and _is_gone(self.folder / path)}
        stale = []
        for entry in self.entries():
            one = seen.get(entry.path)
            if entry.path in gone:
                stale.append(Stale(entry, None))
            elif one is not None and entry.code in one.codes:
                found = one.counts.get((entry.code, entry.message), 0)
                if found < entry.count:
                    stale.append(Stale(entry, found))
        return tuple(stale)

    def pruned(self, linted: Iterable[Linted]) -> "Baseline":
        """Return the baseline with stale counts lowered to what was found, and removed at 0."""
        files = {path: dict(counts) for path, counts in self.files.items()}
        for entry, found in self.stale(linted):
            counts = files[entry.path]
            if found:
                counts[entry.code, entry.message] = found
            else:
                del counts[entry.code, entry.message]
        return Baseline(self.folder, {path: counts for path, counts in files.items() if counts})

    def updated(self, linted: Iterable[Linted]) -> "Baseline":
        """Return the baseline with the findings of a run; other files and rules keep theirs."""
        files = dict(self.files)
        for path, one in self._by_path(linted).items():
            before = files.get(path, {}).items()
            kept = {key: count for key, count in before if key[0] not in one.codes}
            found = {key: count for key, count in one.counts.items() if key[0] in one.codes}
            files[path] = kept | found
        return Baseline(self.folder, {path: counts for path, counts in files.items() if counts})

    def to_json(self) -> bytes:
        """Return the content of the file; equal entries give equal bytes.

        Bytes of names that are not UTF-8 are written as escaped surrogates.
        """
        from json import dumps

        def written(value: object) -> str:
            return dumps(value, ensure_ascii=False)

        files = []
        for path, counts in sorted(self.files.items()):
            lines = [
                f"      {written({'code': code, 'message': message, 'count': count})}"
                for (code, message), count in sorted(counts.items())
            ]
            files.append(f"    {written(path)}: [\n" + ",\n".join(lines) + "\n    ]")
        inner = "{\n" + ",\n".join(files) + "\n  }" if files else "{}"
        text = f'{{\n  "{KIND}": {VERSION},\n  "files": {inner}\n}}\n'
        return text.encode("utf-8", "backslashreplace")

    def _counts(self, file: Path) -> Mapping[Key, int]:
        path = self.path_of(file) if self.files else None
        return {} if path is None else self.files.get(path, {})

    def _by_path(self, linted: Iterable[Linted]) -> dict[str, Linted]:
        paths = ((self.path_of(one.file), one) for one in linted)
        return {path: one for path, one in paths if path is not None}


def _key(finding: Finding) -> Key:
    return finding.code, finding.message.steady


def _real(folder: Path) -> Path:
    """Resolve the links in ``folder``, as far as it exists; links in a circle are kept."""
    return Path(os.path.realpath(folder))


def _is_gone(path: Path) -> bool:
    """True if nothing exists at ``path``; False if the system does not say."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
