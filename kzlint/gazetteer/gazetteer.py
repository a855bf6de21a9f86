"""The whole gazetteer: names, posts, given names and terms of office, in layers."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from kzlint.core.memo import Memo
from kzlint.core.tokens import words_of
from kzlint.gazetteer.entry import Entry, GivenName, Term
from kzlint.gazetteer.index import MOST_WORDS, Index
from kzlint.gazetteer.layer import Layer
from kzlint.gazetteer.roles import Reader
from kzlint.gazetteer.tables import Tables
from kzlint.kazakh.naming import plain_post


class Gazetteer(Index):
    """Layers of tables, or of names alone, for look-up; earlier layers take precedence."""

    def __init__(self, layers: Iterable[Tables | Sequence[Entry]] = ()) -> None:
        self.tables = tuple(
            layer if isinstance(layer, Tables) else Tables(Layer.of(layer)) for layer in layers
        )
        super().__init__(tables.names for tables in self.tables)
        self.words_of: Memo[str, tuple[str, ...]] = Memo(_words_of, MOST_WORDS)

    @cached_property
    def given_names(self) -> dict[str, GivenName]:
        """The given names, by name."""
        found: dict[str, GivenName] = {}
        for tables in reversed(self.tables):
            found |= tables.given_names
        return found

    @cached_property
    def names(self) -> Reader:
        """Reads words as parts of people's names."""
        return Reader(self.given_names)

    @cached_property
    def posts(self) -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
        """The posts, by the last word of each form; :func:`plain_post` makes the forms."""
        found: dict[str, dict[tuple[str, ...], Entry]] = {}
        for tables in self.tables:
            for post in tables.posts:
                for name in (post.name, *post.aliases):
                    form = plain_post(self.words_of[name])
                    found.setdefault(form[-1], {}).setdefault(form, post)
        return {word: tuple(forms.items()) for word, forms in found.items()}

    @cached_property
    def terms(self) -> dict[str, tuple[Term, ...]]:
        """The terms of office, by post."""
        found: dict[str, list[Term]] = {}
        for tables in self.tables:
            for term in tables.terms:
                found.setdefault(term.post, []).append(term)
        return {post: tuple(terms) for post, terms in found.items()}

    @cached_property
    def posts_of(self) -> dict[str, frozenset[str]]:
        """The last words of the posts that each person with a term of office has held."""
        words: dict[str, set[str]] = {}
        for last, forms in self.posts.items():
            for _, post in forms:
                words.setdefault(post.name, set()).add(last)
        found: dict[str, set[str]] = {}
        for terms in self.terms.values():
            for term in terms:
                found.setdefault(term.person, set()).update(words.get(term.post, ()))
        return {person: frozenset(posts) for person, posts in found.items()}

    def organisation_forms(self, key: str) -> Iterator[str]:
        """Yield the right forms of organisations' names that contain the word ``key``.

        ``key`` is folded and lower-cased. For names of one word, it is their first two letters.
        """
        for tables in self.tables:
            yield from tables.organisation_forms.get(key, ())

    @cached_property
    def unmistakable_places(self) -> dict[str, tuple[str, ...]]:
        """Names of places that are not ordinary words, by their first four letters, lower-cased."""
        found: dict[str, tuple[str, ...]] = {}
        for tables in self.tables:
            for name in tables.unmistakable:
                start = name[:4].lower()
                found[start] = (*found.get(start, ()), name)
        return found


def _words_of(form: str) -> tuple[str, ...]:
    return tuple(words_of(form))
