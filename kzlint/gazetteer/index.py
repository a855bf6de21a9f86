"""Looking names up in running text, in any inflected form and through the usual mistypings."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

from kzlint.gazetteer.entry import Entry, Kind
from kzlint.kazakh.letters import fold, is_mistyped
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.phonology import takes_hyphen
from kzlint.kazakh.words import words

# A family name shorter than this is too often something else (Ким, Ли, Цой).
SHORTEST_FAMILY_NAME = 4

# An abbreviation shorter than this is never taken for a mistyped one: there are too many
# (ОКҚ and ОКК, ҚР and КР). Countries' are known well enough from three letters on (АҚШ).
SHORTEST_ABBREVIATION = {Kind.ORGANISATION: 4, Kind.PLACE: 3, Kind.COUNTRY: 3, Kind.PERSON: 3}


# What ends many another name: Смирновка is no mistyped Смирновқа.
_ENDS_OF_NAMES = ("ка", "ки")


class Spelling(StrEnum):
    """How a match is spelt."""

    RIGHT = "right"
    VARIANT = "variant"
    LISTED_WRONG = "listed-wrong"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry: its words, and their folds to match by.

    ``right`` is what to write instead where this form is a listed misspelling. A
    ``partial`` form is a person's family name alone.
    """

    entry: Entry
    written: tuple[str, ...]
    folded: tuple[str, ...]
    right: str
    partial: bool
    wrong: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a row of words.

    ``stem`` is its text without the suffix, as typed, ``suffix`` what follows (with the
    hyphen of АҚШ-тың), ``right`` the stem as it should be, ``length`` a number of words.
    """

    entry: Entry
    stem: str
    suffix: str
    right: str
    spelling: Spelling
    partial: bool
    length: int


class Keys:
    """Which rows of a layer have a form whose first word has a given fold.

    Kept in shards by the first two letters, each a text of lines (a key, a tab, the rows'
    numbers) that is read when a word with those letters is looked up.
    """

    def __init__(self, shards: Mapping[str, str]) -> None:
        self._shards = shards
        self._read: dict[str, dict[str, tuple[int, ...]]] = {}

    def shard(self, folded: str) -> dict[str, tuple[int, ...]]:
        """The keys that start with the same two letters as ``folded``."""
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
        """What they were made from."""
        return dict(self._shards)


class Layer(Sequence[Entry]):
    """One table's entries, or several tables' that count as one, made when first looked at.

    ``rows`` are entries or what :meth:`Entry.of_row` makes them from.
    """

    def __init__(self, rows: Sequence[Entry | bytes], keys: Keys) -> None:
        self.rows = list(rows)
        self.keys = keys
        self._forms: dict[str, tuple[Form, ...]] = {}

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "Layer":
        """A layer of entries that are there already."""
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
        """The forms whose first word has the fold ``key``."""
        found = self._forms.get(key)
        if found is None:
            found = tuple(
                form
                for index in self.keys[key]
                for form in _forms(self[index])
                if form.folded[0] == key
            )
            self._forms[key] = found
        return found


def keys_of(entries: Iterable[Entry]) -> Keys:
    """The keys of a layer of those entries."""
    rows: dict[str, list[int]] = {}
    for index, entry in enumerate(entries):
        for key in dict.fromkeys(form.folded[0] for form in _forms(entry)):
            rows.setdefault(key, []).append(index)
    shards: dict[str, list[str]] = {}
    for key, numbers in rows.items():
        shards.setdefault(key[:2], []).append(f"{key}\t{' '.join(map(str, numbers))}")
    return Keys({start: "\n".join(lines) for start, lines in shards.items()})


class Index:
    """Layers of names, made ready for look-up; a name of an earlier layer wins."""

    def __init__(self, layers: Iterable[Sequence[Entry]] = ()) -> None:
        self.layers = tuple(Layer.of(layer) for layer in layers)
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._shards: dict[str, set[str]] = {}

    def _shard(self, folded: str) -> set[str]:
        """The keys of all layers that start with the same two letters as ``folded``."""
        found = self._shards.get(folded[:2])
        if found is None:
            found = {key for layer in self.layers for key in layer.keys.shard(folded)}
            self._shards[folded[:2]] = found
        return found

    def named(self, name: str) -> tuple[Entry, ...]:
        """The entries of exactly that canonical name; several where it came back in time."""
        found = {form.entry: None for form in self.forms(_folded(name)[0])}
        return tuple(entry for entry in found if entry.name == name)

    def forms(self, key: str) -> tuple[Form, ...]:
        """The forms whose first word has the fold ``key``, those that are overruled left out."""
        found = self._forms.get(key)
        if found is None:
            found = tuple(
                form
                for above, layer in enumerate(self.layers)
                for form in layer.forms(key)
                if not self._is_overruled(form, above)
            )
            self._forms[key] = found
        return found

    def _is_overruled(self, form: Form, above: int) -> bool:
        """Whether one of the first ``above`` layers has that form, or the entry's name."""
        name = _folded(form.entry.name)
        return any(
            other.folded == name or (other.folded == form.folded and not form.partial)
            for layer in self.layers[:above]
            for key in {name[0], form.folded[0]}
            for other in layer.forms(key)
            if not other.partial
        )

    def longest(self, word: str) -> int:
        """How many words a name that starts with ``word`` has at most; 0 where there is none."""
        folded = fold(word)
        shard = self._shard(folded)
        if not shard:
            return 0
        if folded in shard:
            return max((len(form.folded) for form in self.forms(folded)), default=1)
        for length in range(len(folded) - 1, 1, -1):
            if folded[:length] in shard:
                return 1
        return 0

    def lookup(self, text: str) -> tuple[Match, ...]:
        """What ``text`` as a whole (``Любимоваға``, ``Абай облысында``) is."""
        row = words(text)
        if not row:
            return ()
        return tuple(match for match in self.match(row, 0) if match.length == len(row))

    def match(self, row: Sequence[str], at: int) -> tuple[Match, ...]:
        """The longest matches that start at ``row[at]``, a word of words parted by blanks only.

        Where one of them is spelt right, those that are not are left out.
        """
        word = row[at]
        folded = fold(word)
        found: list[Match] = []
        if folded in self._shard(folded):
            several = [form for form in self.forms(folded) if len(form.folded) > 1]
            found = [match for form in several if (match := _match_many(form, row, at))]
        found = found or self._match_one(word, folded)
        if not found:
            return ()
        longest = max((match.length, len(match.stem)) for match in found)
        found = [match for match in found if (match.length, len(match.stem)) == longest]
        right = [match for match in found if match.spelling is Spelling.RIGHT]
        return tuple(right or found)

    def _match_one(self, word: str, folded: str) -> list[Match]:
        shard = self._shard(folded)
        found = [
            match
            for length in range(len(word), 1, -1)
            if folded[:length] in shard
            for form in self.forms(folded[:length])
            if len(form.folded) == 1
            and (match := _matched(form, word[:length], word[length:], 1)) is not None
        ]
        return [match for match in found if match.spelling is Spelling.RIGHT] or found


def _folded(name: str) -> tuple[str, ...]:
    first, *rest = [fold(word) for word in words(name)] or [fold(name)]
    return (first, *(word.lower() for word in rest))


def _forms(entry: Entry) -> Iterator[Form]:
    for right in (entry.name, *entry.aliases):
        yield _form(entry, right, right, partial=False, wrong=False)
    for misspelling in entry.misspellings:
        yield _form(entry, misspelling, entry.name, partial=False, wrong=True)
    if entry.kind is Kind.PERSON:
        names = {name.split()[-1]: name for name in (entry.name, *entry.aliases) if " " in name}
        for family_name in names:
            if len(family_name) >= SHORTEST_FAMILY_NAME:
                yield _form(entry, family_name, family_name, partial=True, wrong=False)


def _form(entry: Entry, written: str, right: str, *, partial: bool, wrong: bool) -> Form:
    parts = tuple(words(written)) or (written,)
    return Form(entry, parts, _folded(written), right, partial, wrong)


def _match_many(form: Form, row: Sequence[str], at: int) -> Match | None:
    length = len(form.folded)
    if at + length > len(row):
        return None
    for offset in range(1, length - 1):
        if fold(row[at + offset]).lower() != form.folded[offset]:
            return None
    last = row[at + length - 1]
    stem_length = len(form.folded[-1])
    if fold(last[:stem_length]).lower() != form.folded[-1]:
        return None
    stem = " ".join((*row[at : at + length - 1], last[:stem_length]))
    return _matched(form, stem, last[stem_length:], length)


def _matched(form: Form, stem: str, suffix: str, length: int) -> Match | None:
    """The match, unless what follows the stem is no suffix, or the form asks for its letters.

    A suffix with Russian letters for Kazakh ones (Астанага) makes the form a variant too.
    """
    spelling = _spelling(form, stem)
    if spelling is None or (suffix.startswith("-") and not takes_hyphen(form.right)):
        return None
    declined = form.entry.declined(form.right)
    if suffix and not any(reading.is_plausible for reading in readings_after(declined, suffix)):
        restored = restore(declined, suffix)
        if restored is None or (length == 1 and fold(restored) != fold(suffix)):
            return None
        if spelling is Spelling.RIGHT:
            if suffix in _ENDS_OF_NAMES:
                return None
            spelling = Spelling.VARIANT
    return Match(form.entry, stem, suffix, form.right, spelling, form.partial, length)


def _spelling(form: Form, stem: str) -> Spelling | None:
    """How ``stem`` is spelt; capitals are free inside a name of several words.

    A single word with Kazakh letters for Russian ones is another word (қатар is not Катар),
    and of foreign names both х and һ are in use.
    """
    written = " ".join(form.written)
    several = len(form.written) > 1 and stem[0] == written[0]
    if stem == written or (several and stem.lower() == written.lower()):
        return Spelling.LISTED_WRONG if form.wrong else Spelling.RIGHT
    if form.wrong or _is_short_abbreviation(form):
        return None
    is_typo = is_mistyped(stem, written) or (several and "һ" not in stem.lower())
    return Spelling.VARIANT if is_typo else None


def _is_short_abbreviation(form: Form) -> bool:
    written = " ".join(form.written)
    return written.isupper() and len(written) < SHORTEST_ABBREVIATION[form.entry.kind]
