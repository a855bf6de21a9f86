"""Words that hold both Cyrillic and Latin letters, and what they were meant to be."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kzlint.analysis.names.mentions import Mention
from kzlint.core.source import Span
from kzlint.kazakh.letters import unmix
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.punctuation import DASHES, OPENING_BRACKETS, OPENING_MARKS, STOPS
from kzlint.syntax import Node, Prose, Release, Text

# What may stand right before the first word of a sentence.
_OPENERS = OPENING_MARKS + OPENING_BRACKETS[:2] + DASHES + STOPS + ":"

SHORTEST_ABBREVIATION = 2


@dataclass(frozen=True, slots=True)
class MixedWord:
    """A run of letters of two scripts; ``meant`` is None where it cannot be told.

    ``is_name``: it is part of a known name, or has a capital where no sentence starts.
    """

    span: Span
    text: str
    meant: str | None
    is_name: bool


def find_mixed_words(release: Release, mentions: Sequence[Mention]) -> tuple[MixedWord, ...]:
    """The mixed words of the headline, the paragraphs and the credit lines.

    Labels and the header's keyword have rules of their own. A run that no reading in one
    script explains (``KazМұнайГаз``) is somebody's choice and is left out.
    """
    return tuple(word for text in release.texts for word in _in_text(text, mentions))


def _is_inflected_latin(run: str) -> bool:
    """``IPOға``: Latin capitals and a Kazakh suffix; what lacks is a hyphen."""
    letters = "".join(takewhile(str.isascii, run))
    suffix = run[len(letters) :]
    if len(letters) < SHORTEST_ABBREVIATION or not letters.isupper() or not suffix.islower():
        return False
    return bool(readings_after(letters, "-" + suffix))


def _mixed_runs(node: Text) -> Iterator[tuple[int, int]]:
    """Where the words of a text mix scripts; an address may."""
    starts, forms = node.tokens.starts, node.tokens.forms
    for index in [at for at, form in enumerate(forms) if form.mixed_runs]:
        for start, end in forms[index].mixed_runs:
            yield starts[index] + start, starts[index] + end


def _in_text(node: Text, mentions: Sequence[Mention]) -> Iterator[MixedWord]:
    for start, end in _mixed_runs(node):
        run = node.whole[start:end]
        meant = unmix(run)
        if (meant is None and len(run) > 2) or _is_inflected_latin(run):
            continue
        before = Node(node.whole, start, end).before(node.start)
        opens = isinstance(node, Prose) and (not before or before in _OPENERS)
        nearest = bisect_right(mentions, start, key=lambda mention: mention.span.start) - 1
        in_mention = nearest >= 0 and start < mentions[nearest].span.end
        is_name = run[0].isupper() and not run.isupper() and not opens
        yield MixedWord(Span(start, end), run, meant, is_name or in_mention)
