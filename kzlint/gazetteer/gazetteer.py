"""The whole gazetteer: names, posts, given names and terms of office, in layers."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from kzlint.gazetteer.entry import Entry, GivenName, Term
from kzlint.gazetteer.index import Index, Layer
from kzlint.gazetteer.tables import Tables


class Gazetteer(Index):
    """Layers of tables, or of names alone, made ready for look-up; an earlier layer wins."""

    def __init__(self, layers: Iterable[Tables | Sequence[Entry]] = ()) -> None:
        self.tables = tuple(
            layer if isinstance(layer, Tables) else Tables(Layer.of(layer)) for layer in layers
        )
        super().__init__(tables.names for tables in self.tables)

    @cached_property
    def given_names(self) -> dict[str, GivenName]:
        """The given names, by name."""
        found: dict[str, GivenName] = {}
        for tables in reversed(self.tables):
            found |= tables.given_names
        return found

    @cached_property
    def posts(self) -> dict[str, tuple[Entry, ...]]:
        """The posts, by the last word of a form of them, in small letters."""
        found: dict[str, list[Entry]] = {}
        for tables in self.tables:
            for post in tables.posts:
                for form in (post.name, *post.aliases):
                    known = found.setdefault(form.lower().rpartition(" ")[2], [])
                    if post not in known:
                        known.append(post)
        return {word: tuple(posts) for word, posts in found.items()}

    @cached_property
    def terms(self) -> dict[str, tuple[Term, ...]]:
        """The terms of office, by post."""
        found: dict[str, list[Term]] = {}
        for tables in self.tables:
            for term in tables.terms:
                found.setdefault(term.post, []).append(term)
        return {post: tuple(terms) for post, terms in found.items()}

    def organisation_forms(self, key: str) -> Iterator[str]:
        """The right forms of organisations' names with that word, folded and in small letters.

        Those of one word are found by its first two letters.
        """
        for tables in self.tables:
            yield from tables.organisation_forms.get(key, ())

    @cached_property
    def unmistakable_places(self) -> dict[str, tuple[str, ...]]:
        """Places' names that are no ordinary words, by their first four letters made small."""
        found: dict[str, tuple[str, ...]] = {}
        for tables in self.tables:
            for name in tables.unmistakable:
                start = name[:4].lower()
                found[start] = (*found.get(start, ()), name)
        return found
