"""Loading the built-in tables and a newsroom's own, from their compiled form if unchanged."""

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

# Seconds. A table changed more recently may change again within the resolution of file times,
# so its compiled form is not kept.
TOO_FRESH = 2

NAMES = (Kind.PERSON, Kind.PLACE, Kind.COUNTRY, Kind.ORGANISATION)

# Shorter names of places, in lower case, are too often the beginning of another word.
SHORTEST_PLACE = 6


@dataclass(frozen=True)
class Tables:
    """The rows of one table, or of several of equal precedence, by kind.

    Rows of posts, given names and terms are JSON lists, made into entries on first use.
    ``unmistakable`` are one-word names of places that are not ordinary words in lower case.
    ``organisations`` is the JSON of :attr:`organisation_forms`.
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
        """The right forms of organisations' names, by each of their words, folded and lower-cased.

        Names of one word are listed by their first two letters.
        """
        found: dict[str, list[str]] = json.loads(self.organisations)
        return found

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms of office."""
        return tuple(map(Term.of_row, self.term_rows))


def built_in() -> Tables:
    """Load the names that come with kzlint."""
    return _tables(built_in_files())


def built_in_files() -> list[Path]:
    """Return the tables that come with kzlint."""
    return sorted(BUILT_IN.glob("*.csv"))


def load(paths: Iterable[Path]) -> Tables:
    """Load the names of a newsroom's tables; a folder stands for its ``*.csv`` files, sorted.

    Raises GazetteerError for a missing path and for the first bad row.
    """
    return _tables(files_of(paths))


def usable(path: Path) -> tuple[Tables, tuple[GazetteerError, ...]]:
    """Load the usable tables at ``path``, and return the errors of the others.

    The error of a bad table names its first bad row, as in :func:`load`. The other tables of
    its folder are still loaded.
    """
    files, errors = usable_files(path)
    return _tables(files), errors


def usable_files(path: Path) -> tuple[list[Path], tuple[GazetteerError, ...]]:
    """Return the usable tables at ``path``, and the errors of the others."""
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
    """Return the tables at ``paths``; raises GazetteerError for missing or empty folders."""
    files: list[Path] = []
    for path in paths:
        try:
            inside = sorted(path.glob("*.csv")) if path.is_dir() else [path]
        except OSError as error:
            raise _unreadable(path, error) from error
        if not inside:
            raise GazetteerError("{path}: no *.csv table in this folder", path=from_here(path))
        files += inside
    return files


def _tables(files: Sequence[Path]) -> Tables:
    """Load the rows of all files, from their compiled form if they have not changed since."""
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
    """Return the state of a file: its size, and when it was changed (mtime and ctime, in ns)."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns]


# The fields of the compiled form, with their types; one line for each name follows. The keys
# are text, parsed when needed.
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
    """True if ``kept`` has all fields of a compiled form, with the right types."""
    return (
        isinstance(kept, dict)
        and kept.keys() == _KEPT.keys()
        and all(isinstance(kept[key], kind) for key, kind in _KEPT.items())
        and kept["names"] == lines
    )


def _compiled(files: Iterable[Path]) -> tuple[dict[str, Any], list[bytes]]:
    """Validate every row and compile the rows by kind; names become separate lines."""
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
    """Yield the forms of a place's name that are one long word and not an ordinary word."""
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
    """Yield the validated rows of one table; raises GazetteerError if it cannot be used."""
    from kzlint.gazetteer.csv_table import read_table

    yield from read_table(path, content_of(path))


def content_of(path: Path) -> bytes:
    """Read the bytes of one table; raises GazetteerError if it cannot be opened."""
    try:
        if is_endless(path, path.stat().st_mode):
            raise GazetteerError("{path}: not a file", path=from_here(path))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> GazetteerError:
    """Return the error for a path that the system cannot read."""
    return GazetteerError(
        "{path}: {problem}", path=from_here(path), problem=describe_os_error(error)
    )
