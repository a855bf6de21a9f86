"""Looking names up in running text, in any inflected form and despite common mistypings."""

from collections.abc import Iterable, Sequence

from kzlint.core.memo import Memo
from kzlint.core.tokens import words_of
from kzlint.gazetteer.entry import Entry
from kzlint.gazetteer.forms import Form
from kzlint.gazetteer.forms import folded as folded_name
from kzlint.gazetteer.layer import Layer
from kzlint.gazetteer.matching import Match, Spelling, match_many, matched
from kzlint.kazakh.letters import fold

# The number of different words whose results are cached.
MOST_WORDS = 1 << 15

# A name's second word is compared by its first letters only, since it may have a suffix.
FEWEST_LETTERS = 1

# In letters; no word of a name is longer.
LONGEST_WORD = 40


class Index:
    """Layers of names for look-up; names of earlier layers take precedence."""

    def __init__(self, layers: Iterable[Sequence[Entry]] = ()) -> None:
        self.layers = tuple(Layer.of(layer) for layer in layers)
        self._longest = Memo(self._find_longest, MOST_WORDS)
        self._several = Memo(self._find_several, MOST_WORDS)
        self._single = Memo(self._match_single, MOST_WORDS)
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._shards: dict[str, set[str]] = {}

    def _shard(self, folded: str) -> set[str]:
        """Return the keys of all layers that start with the same two letters as ``folded``."""
        found = self._shards.get(folded[:2])
        if found is None:
            found = {key for layer in self.layers for key in layer.keys.shard(folded)}
            self._shards[folded[:2]] = found
        return found

    def named(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of exactly that name; several if it was in force more than once."""
        found = {form.entry: None for form in self.forms(folded_name(name)[0])}
        return tuple(entry for entry in found if entry.name == name)

    def forms(self, key: str) -> tuple[Form, ...]:
        """Return the forms whose folded first word is ``key``, without overruled ones."""
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
        """True if one of the first ``above`` layers has that form, or the entry's name."""
        name = folded_name(form.entry.name)
        return any(
            other.folded == name or (other.folded == form.folded and not form.partial)
            for layer in self.layers[:above]
            for key in {name[0], form.folded[0]}
            for other in layer.forms(key)
            if not other.partial
        )

    def longest(self, word: str) -> int:
        """Return the most words of a name that starts with ``word``; 0 if no name does."""
        return self._longest[word]

    def _find_longest(self, word: str) -> int:
        folded = fold(word)
        shard = self._shard(folded)
        if not shard:
            return 0
        if folded in shard:
            return max((len(form.folded) for form in self.forms(folded)), default=1)
        for length in range(min(len(folded) - 1, LONGEST_WORD), 1, -1):
            if folded[:length] in shard:
                return 1
        return 0

    def lookup(self, text: str) -> tuple[Match, ...]:
        """Return the matches of ``text`` as a whole (``Любимоваға``, ``Абай облысында``)."""
        row = list(words_of(text))
        if not row:
            return ()
        return tuple(match for match in self.match(row, 0) if match.length == len(row))

    def match(self, row: Sequence[str], at: int) -> tuple[Match, ...]:
        """Return the longest matches that start at ``row[at]``; only spaces separate the words.

        If one of them is spelt right, the others are left out.
        """
        word = row[at]
        if self._longest[word] < 2 or at + 1 == len(row):
            return self._single[word]
        second = fold(row[at + 1][:FEWEST_LETTERS]).lower()
        several = self._several[fold(word)].get(second, ())
        found = [match for form in several if (match := match_many(form, row, at))]
        return _best(found) if found else self._single[word]

    def _find_several(self, key: str) -> dict[str, tuple[Form, ...]]:
        """Return the forms of several words with that first one, by the start of the second one."""
        found: dict[str, tuple[Form, ...]] = {}
        for form in self.forms(key):
            if len(form.folded) > 1:
                second = form.folded[1][:FEWEST_LETTERS]
                found[second] = (*found.get(second, ()), form)
        return found

    def _match_single(self, word: str) -> tuple[Match, ...]:
        return _best(self._match_one(word, fold(word)))

    def _match_one(self, word: str, folded: str) -> list[Match]:
        shard = self._shard(folded)
        found = [
            match
            for length in range(min(len(word), LONGEST_WORD), 1, -1)
            if folded[:length] in shard
            for form in self.forms(folded[:length])
            if len(form.folded) == 1
            and (match := matched(form, word[:length], word[length:], 1)) is not None
        ]
        return [match for match in found if match.spelling is Spelling.RIGHT] or found


def _best(found: list[Match]) -> tuple[Match, ...]:
    """Return the longest matches; if one of them is spelt right, only those spelt right."""
    if not found:
        return ()
    longest = max((match.length, len(match.stem)) for match in found)
    found = [match for match in found if (match.length, len(match.stem)) == longest]
    right = [match for match in found if match.spelling is Spelling.RIGHT]
    return tuple(right or found)
