"""The posts that a release names beside people."""

from collections.abc import Iterator

from kzlint.analysis.names.person import Person
from kzlint.gazetteer import Entry, Gazetteer
from kzlint.kazakh.naming import is_title, plain_post
from kzlint.kazakh.words import Word, find_words, word_before
from kzlint.source import Span

# A post has at most so many words before its last one.
LONGEST_POST = 9

# Farther than this before a name no post of its bearer begins, in code points.
FARTHEST = 160


def post_before(person: Person, gazetteer: Gazetteer) -> tuple[Entry, Span] | None:
    """The known post that ends right before a person's name, the longest one, and where."""
    last = word_before(person.prose.whole, person.prose.start, person.span.start)
    if last is None or plain_post([last])[-1] not in gazetteer.posts:
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
    whole, end = person.prose.whole, person.span.start
    start = max(person.prose.sentence_at(end).start, end - FARTHEST)
    row = list(find_words(whole, start, end))
    return row if row and not whole[row[-1].end : end].strip(" \u00a0") else []


def titles_before(person: Person) -> Iterator[str]:
    """The words right before a name that say what its bearer is, in small letters."""
    for word in reversed(_words_before(person)[-3:]):
        if is_title(word.text):
            yield word.text.lower()
