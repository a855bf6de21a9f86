"""Words that stand twice in a row by a slip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzlint.analysis.names.mentions import Mention
from kzlint.core.forms import Kind as TokenKind
from kzlint.core.source import Span, starting_in
from kzlint.core.tokens import Tokens, Word
from kzlint.gazetteer import Kind
from kzlint.kazakh.repetition import COPULA, FUNCTION_WORDS, IDIOMS, may_be_doubled
from kzlint.syntax import Prose, Release


@dataclass(frozen=True, slots=True)
class Doubled:
    """A word and its repetitions; ``surplus`` is what to take out, the gap before it included."""

    span: Span
    surplus: Span
    word: str


def find_doubled(release: Release, mentions: Sequence[Mention]) -> tuple[Doubled, ...]:
    """The words of the headline and the paragraphs that were typed twice, in order."""
    return tuple(
        Doubled(Span(run[0].start, run[-1].end), Span(run[0].end, run[-1].end), run[0].text)
        for prose in release.prose
        for run in _runs(prose)
        if _is_slip(run, prose) or _is_body(run, prose, mentions)
    )


def _runs(prose: Prose) -> Iterator[list[Word]]:
    """Words that stand twice or more with nothing but a gap between."""
    tokens = prose.tokens
    words, first = tokens.words, 0
    for end in range(1, len(words) + 1):
        if end < len(words) and _is_again(tokens, words[end - 1], words[end]):
            continue
        if end - first > 1 and not _belongs_elsewhere(words, first, end):
            yield words[first:end]
        first = end


def _is_again(tokens: Tokens, word: Word, following: Word) -> bool:
    is_next = following.token == word.token + 2 and tokens.kind(word.token + 1) is TokenKind.GAP
    return is_next and following.lower == word.lower


def _belongs_elsewhere(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether the second word goes with what follows, or the first with what stands before."""
    after = words[end].lower if end < len(words) else ""
    before = words[first - 1].lower if first else ""
    return after.startswith(COPULA) or (before, words[end - 1].text) in IDIOMS


def _is_slip(run: list[Word], prose: Prose) -> bool:
    """Whether it is no name, and no word that may rightly stand twice, or is said for effect."""
    word = run[-1].text
    if not all(again.text.islower() for again in run[1:]) or may_be_doubled(word):
        return False
    return word in FUNCTION_WORDS or prose.quotation_at(run[0].start) is None


def _is_body(run: list[Word], prose: Prose, mentions: Sequence[Mention]) -> bool:
    """Whether a known body or place is named twice, and no person or brand: Үкімет Үкімет."""
    if prose.quotation_at(run[0].start) is not None or len({word.text for word in run}) > 1:
        return False
    named = starting_in(mentions, run[0].start, run[0].end)
    entries = [entry for mention in named for entry in mention.entries]
    is_one = all(entry.is_place or entry.kind is Kind.ORGANISATION for entry in entries)
    return bool(entries) and is_one
