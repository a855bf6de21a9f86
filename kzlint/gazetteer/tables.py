"""The built-in tables and a newsroom's own: which files, and their compiled form."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import kzlint
from kzlint.core import cache
from kzlint.core.tokens import words_of
from kzlint.files.devices import is_endless
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import from_here
from kzlint.gazetteer.entry import Entry, GivenName, Kind, Term
from kzlint.gazetteer.errors import GazetteerError
from kzlint.gazetteer.layer import Keys, Layer, keys_of
from kzlint.kazakh.letters import fold

BUILT_IN = Path(__file__).parent / "tables"

# A table changed less than so many seconds ago may change again within the clock's tick:
# its compiled form is not kept.
TOO_FRESH = 2

NAMES = (Kind.PERSON, Kind.PLACE, Kind.COUNTRY, Kind.ORGANISATION)

# A place's name that is shorter, in small letters, is too often another word's beginning.
SHORTEST_PLACE = 6


@dataclass(frozen=True)
class Tables:
    """The rows of one table, or of several that count as one, each kind apart.

    Posts, given names and terms are lists as JSON holds them, made into entries when they
    are first asked for. ``unmistakable`` are places' names of one word
    that are no ordinary words in small letters; ``organisations`` is the JSON of
    :attr:`organisation_forms`.
    """

    names: Layer
    post_rows: Sequence[list[Any]] = ()
    given_name_rows: Sequence[list[Any]] = ()
    term_rows: Sequence[list[Any]] = ()
    unmistakable: Sequence[str] = ()
    organisations: str = "{}"

    @cached_property
    def posts(self) -> tuple[Entry, ...]:
        """The posts."""
        return tuple(map(Entry.of_row, self.post_rows))

    @cached_property
    def given_names(self) -> dict[str, GivenName]:
        """The given names, by name."""
        return {row[0]: GivenName(*row) for row in self.given_name_rows}

    @cached_property
    def organisation_forms(self) -> dict[str, list[str]]:
        """The right forms of organisations' names, by each of their words, folded and small.

        Those of one word are found by its first two letters.
        """
        found: dict[str, list[str]] = json.loads(self.organisations)
        return found

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms of office."""
        return tuple(map(Term.of_row, self.term_rows))


def built_in() -> Tables:
    """The names that come with kzlint."""
    return _tables(built_in_files())


def built_in_files() -> list[Path]:
    """The tables that come with kzlint."""
    return sorted(BUILT_IN.glob("*.csv"))


def load(paths: Iterable[Path]) -> Tables:
    """The names of a newsroom's tables; a folder stands for its ``*.csv`` files, in order.

    Raises GazetteerError for a path that is not there and for the first bad row.
    """
    return _tables(files_of(paths))


def usable(path: Path) -> tuple[Tables, tuple[GazetteerError, ...]]:
    """The names of the tables at ``path`` that can be used, and what is wrong with each other.

    Of a bad table the first bad row is told, as :func:`load` tells it; it takes no other
    table of its folder with it.
    """
    files, errors = usable_files(path)
    return _tables(files), errors


def usable_files(path: Path) -> tuple[list[Path], tuple[GazetteerError, ...]]:
    """The tables at ``path`` that can be used, and what is wrong with each other."""
    try:
        files = files_of([path])
    except GazetteerError as error:
        return [], (error,)
    with suppress(GazetteerError):
        _tables(files)
        return files, ()
    good: list[Path] = []
    errors: list[GazetteerError] = []
    for file in files:
        try:
            _tables([file])
            good.append(file)
        except GazetteerError as error:
            errors.append(error)
    return good, tuple(errors)


def files_of(paths: Iterable[Path]) -> list[Path]:
    """The tables that ``paths`` stand for; raises GazetteerError as :func:`load` does."""
    files: list[Path] = []
    for path in paths:
        try:
            inside = sorted(path.glob("*.csv")) if path.is_dir() else [path]
        except OSError as error:
            raise _refused(path, error) from error
        if not inside:
            raise GazetteerError("{path}: no *.csv table in this folder", path=from_here(path))
        files += inside
    return files


def _tables(files: Sequence[Path]) -> Tables:
    """The rows of all files, from their compiled form where they have not changed since."""
    states = [_state(path) for path in files]
    kept_at = cache.place("gazetteer", kzlint.__version__, *map(str, files))
    kept, names = cache.read_lines(kept_at)
    if not _is_compiled(kept, len(names)) or kept["made_from"] != states:
        kept, names = _compiled(files)
        kept["made_from"] = states
        settled = (time.time() - TOO_FRESH) * 1e9
        if all(changed < settled for _, *times in states for changed in times):
            cache.write_lines(kept_at, kept, names)
    del kept["made_from"], kept["names"]
    return Tables(Layer(names, Keys(kept.pop("keys"))), **kept)


def _state(path: Path) -> list[int]:
    """What tells one state of a file from another: size, and when it was changed, in ns."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns]


# What is kept besides a line for each name, and of which type; the keys are text, read when
# needed.
_KEPT = {
    "made_from": list,
    "names": int,
    "keys": dict,
    "post_rows": list,
    "given_name_rows": list,
    "term_rows": list,
    "unmistakable": list,
    "organisations": str,
}


def _is_compiled(kept: Any, lines: int) -> bool:
    """Whether what was kept has the form of what is kept."""
    return (
        isinstance(kept, dict)
        and kept.keys() == _KEPT.keys()
        and all(isinstance(kept[key], kind) for key, kind in _KEPT.items())
        and kept["names"] == lines
    )


def _compiled(files: Iterable[Path]) -> tuple[dict[str, Any], list[bytes]]:
    """Every row checked, each kind apart; the names as lines of their own."""
    from kzlint.gazetteer.rows import NameRow

    rows = [row for path in files for row in read(path)]
    named = [row for row in rows if isinstance(row, NameRow)]
    names = [row.compiled() for row in named if row.kind in NAMES]
    kept = {
        "names": len(names),
        "keys": keys_of(map(Entry.of_row, names)).shards(),
        "post_rows": [row.compiled() for row in named if row.kind is Kind.POST],
        "given_name_rows": [row.given_name() for row in named if row.kind is Kind.GIVEN_NAME],
        "term_rows": [row.compiled() for row in rows if not isinstance(row, NameRow)],
        "unmistakable": [form for row in named for form in _unmistakable(row)],
        "organisations": json.dumps(_organisation_forms(named), ensure_ascii=False),
    }
    return kept, [json.dumps(row, ensure_ascii=False).encode() for row in names]


def _unmistakable(row: Any) -> Iterator[str]:
    """The forms of a place's name that are one long word and no ordinary one."""
    if row.kind in (Kind.PLACE, Kind.COUNTRY) and not row.is_word:
        for form in row.forms:
            if len(form) >= SHORTEST_PLACE and " " not in form and not form.isupper():
                yield form


def _organisation_forms(rows: Iterable[Any]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        for form in row.forms if row.kind is Kind.ORGANISATION else ():
            parts = [fold(word).lower() for word in words_of(form)] or [form]
            for key in parts if len(parts) > 1 else (parts[0][:2],):
                found.setdefault(key, {})[form] = None
    return {key: list(forms) for key, forms in found.items()}


def read(path: Path) -> Iterator[Any]:
    """The checked rows of one table; raises GazetteerError for what cannot be used."""
    from kzlint.gazetteer.csv_table import read_table

    yield from read_table(path, content_of(path))


def content_of(path: Path) -> bytes:
    """The bytes of one table; raises GazetteerError where it cannot be opened."""
    try:
        if is_endless(path, path.stat().st_mode):
            raise GazetteerError("{path}: not a file", path=from_here(path))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: Exception) -> GazetteerError:
    """What the system has against reading that path."""
    return GazetteerError(
        "{path}: {problem}", path=from_here(path), problem=describe_os_error(error)
    )
