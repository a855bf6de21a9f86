"""Known findings: what they silence, which are no longer met, and what takes their place."""

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

# What is counted: a rule's code and a message without what changes when lines shift.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """Findings of one file that are alike; ``path`` is as the baseline writes it."""

    path: str
    code: str
    message: str
    count: int


class Stale(NamedTuple):
    """An entry that counts more than was found: ``found``, None if the file is gone."""

    entry: Entry
    found: int | None


@dataclass(frozen=True, slots=True)
class Linted:
    """What a run found in one file: ``codes`` are the rules that ran over it to the end.

    ``counts`` are all findings, those that a baseline silences too.
    """

    file: Path
    codes: frozenset[str]
    counts: Mapping[Key, int]

    @classmethod
    def of(cls, file: Path, codes: Iterable[str], findings: Iterable[Finding]) -> "Linted":
        """The record of one file, from all its findings."""
        return cls(file, frozenset(codes), Counter(map(_key, findings)))


@dataclass(frozen=True)
class Baseline:
    """Known findings. ``folder`` is the absolute one that the file lies in.

    ``files`` holds, by path, how often each finding is known: paths with slashes, relative
    to the folder, absolute for a file that is not below it.
    """

    folder: Path
    files: Mapping[str, Mapping[Key, int]] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path) -> "Baseline":
        """One without entries, for a file that is to be written there."""
        return cls(absolute(path).parent)

    def __len__(self) -> int:
        """How many entries there are."""
        return sum(map(len, self.files.values()))

    def entries(self) -> Iterator[Entry]:
        """The entries in order."""
        for path, counts in sorted(self.files.items()):
            for (code, message), count in sorted(counts.items()):
                yield Entry(path, code, message, count)

    def path_of(self, file: Path) -> str | None:
        """How the baseline writes that file; None for ``-``, which is no file.

        Where the file lies is told by its spelling, so that one reached through a link keeps
        its name when the link's aim moves. Only where it then seems to lie outside the folder,
        links in the folders' own names are looked through: the current folder may be known
        by another name than the baseline was given by.
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
        """What is to be reported of ``findings``, and what is known; both in their order.

        Of more findings than are known the first by position are the known ones.
        """
        left = Counter(self._known(file))
        known: set[int] = set()
        if left:
            for index in sorted(range(len(findings)), key=lambda index: findings[index].span):
                key = _key(findings[index])
                if left[key] > 0:
                    left[key] -= 1
                    known.add(index)
        kept = [finding for index, finding in enumerate(findings) if index not in known]
        return kept, [finding for index, finding in enumerate(findings) if index in known]

    def stale(self, linted: Iterable[Linted]) -> tuple[Stale, ...]:
        """The entries that count more than the run found, in order.

        Nothing is said of a rule that did not run, nor of a file that was not linted, unless
        it is no longer there.
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
        """Without what is stale: counts lowered to what was found, at 0 left out."""
        files = {path: dict(counts) for path, counts in self.files.items()}
        for entry, found in self.stale(linted):
            counts = files[entry.path]
            if found:
                counts[entry.code, entry.message] = found
            else:
                del counts[entry.code, entry.message]
        return Baseline(self.folder, {path: counts for path, counts in files.items() if counts})

    def updated(self, linted: Iterable[Linted]) -> "Baseline":
        """With all that a run found as known; other files and other rules keep theirs."""
        files = dict(self.files)
        for path, one in self._by_path(linted).items():
            known = files.get(path, {}).items()
            kept = {key: count for key, count in known if key[0] not in one.codes}
            found = {key: count for key, count in one.counts.items() if key[0] in one.codes}
            files[path] = kept | found
        return Baseline(self.folder, {path: counts for path, counts in files.items() if counts})

    def to_json(self) -> bytes:
        """The file's content; the same entries give the same bytes.

        Names that are no UTF-8 stand as escaped surrogates.
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

    def _known(self, file: Path) -> Mapping[Key, int]:
        path = self.path_of(file) if self.files else None
        return {} if path is None else self.files.get(path, {})

    def _by_path(self, linted: Iterable[Linted]) -> dict[str, Linted]:
        paths = ((self.path_of(one.file), one) for one in linted)
        return {path: one for path, one in paths if path is not None}


def _key(finding: Finding) -> Key:
    return finding.code, finding.message.steady


def _real(folder: Path) -> Path:
    """``folder`` without links, as far as it is there; links in a circle are left."""
    return Path(os.path.realpath(folder))


def _is_gone(path: Path) -> bool:
    """Whether nothing is there; where that cannot be told, it may still be."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
