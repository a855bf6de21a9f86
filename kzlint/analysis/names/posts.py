"""The posts that a release names beside people."""

from collections.abc import Iterator

from kzlint.analysis.names.person import Person
from kzlint.core.source import Span
from kzlint.core.tokens import Word
from kzlint.gazetteer import Entry, Gazetteer
from kzlint.kazakh.naming import plain_post

# A post has at most so many words before its last one.
LONGEST_POST = 9

# Farther than this before a name no post of its bearer begins, in code points.
FARTHEST = 160


def post_before(person: Person, gazetteer: Gazetteer) -> tuple[Entry, Span] | None:
    """The known post that ends right before a person's name, the longest one, and where."""
    last = person.prose.word_before(person.span.start)
    if last is None or plain_post([last.text])[-1] not in gazetteer.posts:
        return None
    row = _words_before(person)
    if not row:
        return None
    compared = plain_post([word.text for word in row[-LONGEST_POST - 1 :]])
    best: tuple[tuple[str, ...], Entry] | None = None
    for form, post in gazetteer.posts.get(compared[-1], ()):
        if compared[-len(form) :] == form and (best is None or len(form) > len(best[0])):
            best = form, post
    if best is None:
        return None
    start = next(
        word.start
        for at, word in reversed(list(enumerate(row)))
        if plain_post([other.text for other in row[at:]]) == best[0]
    )
    return best[1], Span(start, row[-1].end)


def _words_before(person: Person) -> list[Word]:
    """The words of the sentence up to the name, if the last of them stands right before it."""
    end = person.span.start
    start = max(person.prose.sentence_at(end).start, end - FARTHEST)
    row = person.prose.tokens.words_in(start, end)
    last = person.prose.word_before(end)
    return row if row and row[-1] == last else []


def titles_before(person: Person) -> Iterator[str]:
    """The words right before a name that say what its bearer is, in small letters."""
    for word in reversed(_words_before(person)[-3:]):
        if word.form.is_title:
            yield word.lower
