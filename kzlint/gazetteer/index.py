"""Looking names up in running text, in any inflected form and through the usual mistypings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kzlint.gazetteer.entry import Entry, Kind
from kzlint.kazakh.letters import fold
from kzlint.kazakh.suffixes import place_of, readings, restore
from kzlint.kazakh.words import words

# A family name shorter than this is too often something else (Ким, Ли, Цой).
SHORTEST_FAMILY_NAME = 4

# A capitalised abbreviation shorter than this is never taken for a mistyped one (КР, ҚР).
SHORTEST_ABBREVIATION = 3


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


class Gazetteer:
    """Entries of several layers, indexed for look-up; a name of an earlier layer wins."""

    def __init__(self, layers: Iterable[Sequence[Entry]] = ()) -> None:
        self._heads: dict[str, list[Form]] = {}
        self._singles: dict[str, list[Form]] = {}
        self._by_name: dict[str, list[Entry]] = {}
        taken: set[tuple[str, ...]] = set()
        for layer in layers:
            own: set[tuple[str, ...]] = set()
            for entry in layer:
                if _folded(entry.name) in taken:
                    continue
                self._by_name.setdefault(entry.name, []).append(entry)
                for form in _forms(entry):
                    if form.partial or form.folded not in taken:
                        own.add(form.folded)
                        self._insert(form)
            taken |= own

    def _insert(self, form: Form) -> None:
        table = self._singles if len(form.folded) == 1 else self._heads
        table.setdefault(form.folded[0], []).append(form)

    def named(self, name: str) -> tuple[Entry, ...]:
        """The entries of exactly that canonical name; several where it came back in time."""
        return tuple(self._by_name.get(name, ()))

    def lookup(self, text: str) -> tuple[Match, ...]:
        """What ``text`` as a whole (``Любимоваға``, ``Абай облысында``) is."""
        row = words(text)
        return tuple(match for match in self.match(row, 0) if match.length == len(row))

    def match(self, row: Sequence[str], at: int) -> tuple[Match, ...]:
        """The longest matches that start at ``row[at]``, a word of words parted by blanks only.

        Where one of them is spelt right, those that are not are left out.
        """
        word = row[at]
        folded = fold(word)
        found = [
            match
            for form in self._heads.get(folded, ())
            if (match := _match_many(form, row, at)) is not None
        ]
        if not found:
            found = list(self._match_one(word, folded))
        if not found:
            return ()
        longest = max((match.length, len(match.stem)) for match in found)
        found = [match for match in found if (match.length, len(match.stem)) == longest]
        right = [match for match in found if match.spelling is Spelling.RIGHT]
        return tuple(right or found)

    def _match_one(self, word: str, folded: str) -> Iterator[Match]:
        rights: list[Match] = []
        others: list[Match] = []
        for length in range(len(word), 1, -1):
            for form in self._singles.get(folded[:length], ()):
                match = _matched(form, word[:length], word[length:], 1)
                if match is not None:
                    (rights if match.spelling is Spelling.RIGHT else others).append(match)
        yield from rights or others


def _folded(name: str) -> tuple[str, ...]:
    first, *rest = words(fold(name)) or [fold(name)]
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
    """The match, unless what follows the stem is no suffix, or the form asks for its letters."""
    spelling = _spelling(form, stem)
    if spelling is None or not _is_suffix(form.right, suffix, spelling):
        return None
    return Match(form.entry, stem, suffix, form.right, spelling, form.partial, length)


def _spelling(form: Form, stem: str) -> Spelling | None:
    """How ``stem`` is spelt; capitals are free inside a name of several words."""
    written = " ".join(form.written)
    if stem == written or (len(form.written) > 1 and stem[1:].lower() == written[1:].lower()):
        return Spelling.LISTED_WRONG if form.wrong else Spelling.RIGHT
    if form.wrong or (written.isupper() and len(written) < SHORTEST_ABBREVIATION):
        return None
    return Spelling.VARIANT


def _is_suffix(stem: str, suffix: str, spelling: Spelling) -> bool:
    if not suffix:
        return True
    if suffix.startswith("-") and not stem.isupper():
        return False
    if readings(suffix.removeprefix("-"), place_of(stem)):
        return True
    return spelling is not Spelling.RIGHT and restore(stem, suffix) is not None
