"""The posts that a release names beside people."""

from collections.abc import Iterator

from kzlint.analysis.people import Person
from kzlint.gazetteer import Entry, Gazetteer
from kzlint.kazakh.naming import is_title
from kzlint.kazakh.suffixes import GENITIVE_ENDINGS
from kzlint.kazakh.words import find_words, words
from kzlint.source import Span

# A post has at most so many words before its last one.
LONGEST_POST = 9

# Farther than this before a name no post of its bearer begins, in code points.
FARTHEST = 160


def plain(post: str) -> tuple[str, ...]:
    """The words of a post as they are compared: small, without the endings of the genitive.

    ``облысының әкімі`` and ``облысы әкімі`` are one post.
    """
    return tuple(_without_genitive(word.lower()) for word in words(post))


def _without_genitive(word: str) -> str:
    long_enough = len(word) > 5 and word.endswith(GENITIVE_ENDINGS)
    return word[:-3] if long_enough else word


def post_before(person: Person, gazetteer: Gazetteer) -> tuple[Entry, Span] | None:
    """The known post that ends right before a person's name, the longest one, and where."""
    whole, end = person.prose.whole, person.span.start
    start = max(person.prose.sentence_at(end).start, end - FARTHEST)
    row = list(find_words(whole, start, end))
    if not row or whole[row[-1].end : end].strip():
        return None
    best: tuple[int, Entry] | None = None
    compared = plain(" ".join(word.text for word in row[-LONGEST_POST - 1 :]))
    for post in gazetteer.posts.get(row[-1].text.lower(), ()):
        for form in (post.name, *post.aliases):
            wanted = plain(form)
            if compared[-len(wanted) :] == wanted and (best is None or len(wanted) > best[0]):
                best = len(wanted), post
    if best is None:
        return None
    return best[1], Span(row[-best[0]].start, row[-1].end)


def titles_before(person: Person) -> Iterator[str]:
    """The words right before a name that say what its bearer is, in small letters."""
    whole, end = person.prose.whole, person.span.start
    start = max(person.prose.sentence_at(end).start, end - FARTHEST)
    row = list(find_words(whole, start, end))
    if row and not whole[row[-1].end : end].strip(" \u00a0"):
        for word in reversed(row[-3:]):
            if is_title(word.text):
                yield word.text.lower()
