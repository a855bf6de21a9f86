"""Read corpora: files of tagged sentences (IOB2) and folders of releases."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

CLOSING = frozenset(",.!?;:…»)")
OPENING = ("«", "(")


class Sentence(NamedTuple):
    """A sentence joined from its tokens, with the span and the tag of each token."""

    text: str
    spans: list[tuple[int, int]]
    tags: list[str]

    def entities(self, label: str) -> Iterator[tuple[int, int]]:
        """The spans tagged ``B-label I-label …``."""
        start = end = -1
        for (first, last), tag in zip([*self.spans, (0, 0)], [*self.tags, "O"], strict=True):
            if start >= 0 and tag == f"I-{label}":
                end = last
                continue
            if start >= 0:
                yield start, end
            start, end = (first, last) if tag == f"B-{label}" else (-1, -1)

    def tag_at(self, offset: int) -> str:
        """The tag of the token at ``offset``, ``O`` if there is no token."""
        pairs = zip(self.spans, self.tags, strict=True)
        return next((tag for (start, end), tag in pairs if start <= offset < end), "O")


def read_sentences(path: Path) -> list[Sentence]:
    """The sentences of an IOB2 file: one token and tag per line, a blank line between sentences."""
    rows: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            token, _, tag = line.rpartition(" ")
            rows[-1].append((token, tag))
        elif rows[-1]:
            rows.append([])
    return [_sentence(row) for row in rows if row]


def _sentence(tokens: Iterable[tuple[str, str]]) -> Sentence:
    """Join tokens with spaces as in print; straight quotation marks open and close in turn."""
    text, spans, tags, is_open = "", list[tuple[int, int]](), list[str](), False
    for token, tag in tokens:
        glued = not text or token in CLOSING or text.endswith(OPENING)
        if token == '"':
            glued = not text or is_open
            is_open = not is_open
        elif is_open and text.endswith('"'):
            glued = True
        text += "" if glued else " "
        spans.append((len(text), len(text) + len(token)))
        tags.append(tag)
        text += token
    return Sentence(text, spans, tags)


def read_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The texts of a folder, or the sentences of an IOB2 file, each with a label."""
    if path.is_dir():
        for file in sorted(path.rglob("*.txt")):
            yield str(file.relative_to(path)), file.read_text(encoding="utf-8")
    else:
        for number, sentence in enumerate(read_sentences(path), 1):
            yield f"sentence {number}", sentence.text
