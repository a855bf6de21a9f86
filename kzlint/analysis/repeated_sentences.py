"""Sentences that say one thing in nearly the same words."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from kzlint.analysis.names.mentions import Mention
from kzlint.core.forms import Kind
from kzlint.core.source import Span
from kzlint.core.tokens import Word
from kzlint.syntax import Paragraph, Quotation, Release, Text

# A shorter sentence is a formula («Жиын сағат онда басталады»).
FEWEST_WORDS = 6

# Words that one sentence has and the other has not, at most: one in so many.
ONE_DIFFERS_IN = 4

# Sentences are looked for by three words in a row that they share, and no more than so
# many of them are remembered for each such row: what stands oftener is a formula.
MOST_REMEMBERED = 8

# A text with more sentences than this is no release, and the rest is not compared.
MOST_SENTENCES = 1000


@dataclass(frozen=True, slots=True)
class RepeatedSentence:
    """A sentence that is like an earlier one; the words that only one of the two has."""

    sentence: Text
    other: Text
    here: tuple[str, ...]
    there: tuple[str, ...]

    @property
    def span(self) -> Span:
        """The later sentence's place."""
        return self.sentence.span


@dataclass(frozen=True)
class _Sentence:
    """A sentence with its words; ``first`` is how many of them open it as no name."""

    node: Text
    words: list[Word]
    first: int

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its words, as they are compared."""
        return tuple(word.form.folded for word in self.words)

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each word stands in it."""
        return Counter(self.folded)

    @cached_property
    def facts(self) -> frozenset[str]:
        """What tells facts apart: figures, and words with a capital."""
        figures = [form.text for form in self.node.tokens.forms if form.kind is Kind.FIGURE]
        written = self.words[self.first :]
        return frozenset(figures) | {
            word.form.folded for word in written if not word.text.islower()
        }

    def only(self, other: "_Sentence") -> tuple[str, ...]:
        """The words that ``other`` has not, as they are written."""
        return tuple(word.text for word in self.words if word.form.folded not in other.counted)


def find_repeated_sentences(
    release: Release, mentions: Sequence[Mention]
) -> tuple[RepeatedSentence, ...]:
    """The sentences of a release that stand there again, alike but for a few words."""
    return tuple(_find(release, frozenset(mention.span.start for mention in mentions)))


def _find(release: Release, names: frozenset[int]) -> Iterator[RepeatedSentence]:
    sentences: list[_Sentence] = []
    by_shingle: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for sentence in islice(_sentences(release, names), MOST_SENTENCES):
        row = sentence.folded
        shingles = list(dict.fromkeys(zip(row, row[1:], row[2:], strict=False)))
        shared = [index for s in shingles if s in by_shingle for index in by_shingle[s]]
        for index, _ in Counter(shared).most_common(3) if shared else ():
            other = sentences[index]
            if _are_alike(other, sentence):
                only = sentence.only(other), other.only(sentence)
                yield RepeatedSentence(sentence.node, other.node, *only)
                break
        for shingle in shingles:
            if len(by_shingle[shingle]) < MOST_REMEMBERED:
                by_shingle[shingle].append(len(sentences))
        sentences.append(sentence)


def _sentences(release: Release, names: frozenset[int]) -> Iterator[_Sentence]:
    """The sentences of the paragraphs that are long enough and not direct speech."""
    for block in release.blocks:
        if not isinstance(block, Paragraph):
            continue
        speech = [quotation for quotation in block.quotations if _is_speech(quotation)]
        for node in block.sentences:
            before = bisect_left(speech, node.end, key=lambda quotation: quotation.start)
            if before and node.start < speech[before - 1].end:
                continue
            words = node.words
            if len(words) >= FEWEST_WORDS:
                yield _Sentence(node, words, 0 if node.start in names else 1)


def _is_speech(quotation: Quotation) -> bool:
    return bool(quotation.stops) or quotation.attribution is not None


def _are_alike(one: _Sentence, other: _Sentence) -> bool:
    most = max(len(one.words), len(other.words)) // ONE_DIFFERS_IN
    here, there = one.counted - other.counted, other.counted - one.counted
    return max(here.total(), there.total()) <= most and one.facts == other.facts
