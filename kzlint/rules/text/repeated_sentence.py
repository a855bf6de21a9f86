"""TXT002 repeated-sentence: two sentences that say one thing in nearly the same words."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from kzlint.finding import Finding, Severity
from kzlint.kazakh.letters import fold
from kzlint.kazakh.words import find_words, words
from kzlint.message import Message, Row
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Node, Paragraph, Quotation, Release

# A shorter sentence is a formula («Жиын сағат онда басталады»).
FEWEST_WORDS = 6

# Words that one sentence has and the other has not, at most: one in so many.
ONE_DIFFERS_IN = 4

# Sentences are looked for by three words in a row that they share, and no more than so
# many of them are remembered for each such row: what stands oftener is a formula.
MOST_REMEMBERED = 8

# A text with more sentences than this is no release, and the rest is not compared.
MOST_SENTENCES = 1000


@dataclass(frozen=True)
class _Sentence:
    """A sentence with its words, folded; ``first`` is how many of them open it as no name."""

    node: Node
    words: tuple[str, ...]
    first: int

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each word stands in it."""
        return Counter(self.words)

    @cached_property
    def facts(self) -> frozenset[str]:
        """What tells facts apart: figures, and words with a capital."""
        figures = "".join(char if char.isdigit() else " " for char in self.node.text).split()
        written = words(self.node.text)[self.first :]
        return frozenset(figures) | {fold(word).lower() for word in written if not word.islower()}


class RepeatedSentence(Rule):
    """A sentence of the release stands there again, alike but for a few words.

    It happens where two drafts are put together; readers stumble, and cutting one of the
    two makes the release better. Sentences whose figures or names differ tell different
    things.
    """

    code = "TXT002"
    name = "repeated-sentence"
    severity = Severity.NOTE
    message = "{problem}"

    examples = (
        valid(
            "Министрлер өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.\n"
            "Тараптар алдағы бағыттарды айқындап, бірлескен жұмыстың нәтижелерін ұсынды."
        ),
        valid(
            "Астанада былтыр екі мектеп пен үш емхана салынды.\n"
            "Алматыда былтыр екі мектеп пен үш емхана салынды."
        ),
        valid(
            "Алматы облысында былтыр 12 мектеп пен үш емхана салынды.\n"
            "Алматы облысында былтыр 15 мектеп пен үш емхана салынды."
        ),
        invalid(
            "Министрлер өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.\n"
            "Тараптар өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.",
            at="Тараптар өзара ынтымақтастықты дамытуға бағытталған мәселелерді талқылады.",
        ),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        names = frozenset(mention.span.start for mention in context.mentions)
        sentences: list[_Sentence] = []
        by_shingle: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for sentence in islice(_sentences(release, names), MOST_SENTENCES):
            row = sentence.words
            shingles = dict.fromkeys(zip(row, row[1:], row[2:], strict=False))
            shared = [index for s in shingles if s in by_shingle for index in by_shingle[s]]
            for index, _ in Counter(shared).most_common(3) if shared else ():
                if _are_alike(sentences[index], sentence):
                    yield self.report(sentence, sentences[index], context)
                    break
            for shingle in shingles:
                if len(by_shingle[shingle]) < MOST_REMEMBERED:
                    by_shingle[shingle].append(len(sentences))
            sentences.append(sentence)

    def report(self, sentence: _Sentence, other: _Sentence, context: Context) -> Finding:
        line = Row(context.source.position(other.node.start).row)
        here, there = (
            " ".join(_only(one, two)) for one, two in ((sentence, other), (other, sentence))
        )
        if here and there:
            problem = Message(
                "but for “{here}” (“{there}” there), this is the sentence on line {line}",
                {"here": here, "there": there, "line": line},
            )
        elif here:
            problem = Message(
                "but for “{words}”, not there, this is the sentence on line {line}",
                {"words": here, "line": line},
            )
        elif there:
            problem = Message(
                "but for “{words}”, only there, this is the sentence on line {line}",
                {"words": there, "line": line},
            )
        else:
            problem = Message("this has the words of the sentence on line {line}", {"line": line})
        return self.finding(sentence.node, problem=problem)


def _sentences(release: Release, names: frozenset[int]) -> Iterator[_Sentence]:
    """The sentences of the paragraphs that are long enough and no direct speech."""
    for block in release.blocks:
        if not isinstance(block, Paragraph):
            continue
        speech = [quotation for quotation in block.quotations if _is_speech(quotation)]
        for node in block.sentences:
            before = bisect_left(speech, node.end, key=lambda quotation: quotation.start)
            if before and node.start < speech[before - 1].end:
                continue
            found = words(node.text)
            if len(found) >= FEWEST_WORDS:
                folded = tuple(fold("\n".join(found)).lower().split("\n"))
                yield _Sentence(node, folded, 0 if node.start in names else 1)


def _is_speech(quotation: Quotation) -> bool:
    return bool(quotation.stops) or quotation.attribution is not None


def _are_alike(one: _Sentence, other: _Sentence) -> bool:
    most = max(len(one.words), len(other.words)) // ONE_DIFFERS_IN
    here, there = one.counted - other.counted, other.counted - one.counted
    return max(here.total(), there.total()) <= most and one.facts == other.facts


def _only(one: _Sentence, other: _Sentence) -> list[str]:
    """The words of ``one`` that ``other`` has not, as they are written."""
    written = find_words(one.node.whole, one.node.start, one.node.end)
    return [word.text for word in written if fold(word.text).lower() not in other.counted]
