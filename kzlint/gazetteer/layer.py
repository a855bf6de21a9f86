"""Layers of names: tables of equal precedence, with an index of their rows by first word."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import overload

from kzlint.gazetteer.entry import Entry
from kzlint.gazetteer.forms import Form, forms_of


class Keys:
    """An index of the rows of a layer by the folded first word of each form.

    Stored in shards by the first two letters. A shard is a text of lines (a key, a tab, row
    numbers), parsed when a word with those letters is first looked up.
    """

    def __init__(self, shards: Mapping[str, str]) -> None:
        self._shards = shards
        self._read: dict[str, dict[str, tuple[int, ...]]] = {}

    def shard(self, folded: str) -> dict[str, tuple[int, ...]]:
        """Return the keys that start with the same two letters as ``folded``."""
        start = folded[:2]
        found = self._read.get(start)
        if found is None:
            lines = self._shards.get(start, "").splitlines()
            pairs = (line.split("\t") for line in lines)
            found = {key: tuple(map(int, rows.split())) for key, rows in pairs}
            self._read[start] = found
        return found

    def __getitem__(self, key: str) -> tuple[int, ...]:
        return self.shard(key).get(key, ())

    def shards(self) -> dict[str, str]:
        """Return the shards as text, by first two letters."""
        return dict(self._shards)


class Layer(Sequence[Entry]):
    """The entries of one table, or of several of equal precedence, made on first access.

    ``rows`` are entries, or the JSON of lists for :meth:`Entry.of_row`.
    """

    def __init__(self, rows: Sequence[Entry | bytes], keys: Keys) -> None:
        self.rows = list(rows)
        self.keys = keys
        self._forms: dict[str, tuple[Form, ...]] = {}

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "Layer":
        """Make a layer of existing entries."""
        return entries if isinstance(entries, Layer) else cls(entries, keys_of(entries))

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        row = self.rows[index]
        if isinstance(row, bytes):
            row = self.rows[index] = Entry.of_row(json.loads(row))
        return row

    def forms(self, key: str) -> tuple[Form, ...]:
        """Return the forms whose folded first word is ``key``."""
        found = self._forms.get(key)
        if found is None:
            found = tuple(
                form
                for index in self.keys[key]
                for form in forms_of(self[index])
                if form.folded[0] == key
            )
            self._forms[key] = found
        return found


def keys_of(entries: Iterable[Entry]) -> Keys:
    """Return the keys of a layer with those entries."""
    rows: dict[str, list[int]] = {}
    for index, entry in enumerate(entries):
        for key in dict.fromkeys(form.folded[0] for form in forms_of(entry)):
            rows.setdefault(key, []).append(index)
    shards: dict[str, list[str]] = {}
    for key, numbers in rows.items():
        shards.setdefault(key[:2], []).append(f"{key}\t{' '.join(map(str, numbers))}")
    return Keys({start: "\n".join(lines) for start, lines in shards.items()})
