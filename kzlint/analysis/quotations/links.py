"""What stands right before the link of an attribution: the end of what was said, and surplus."""

from typing import NamedTuple

from kzlint.core.forms import Kind
from kzlint.core.source import Span
from kzlint.core.tokens import Tokens
from kzlint.kazakh.abbreviations import SHORTEST_WORD, keeps_stop
from kzlint.kazakh.phonology import VOWELS
from kzlint.kazakh.punctuation import CLOSING_MARKS, HYPHEN, ONLY_OPENING
from kzlint.syntax import Attribution

# What may be left between the last word and the link, where the link itself has a comma.
_SURPLUS = (Kind.COMMA, Kind.SEMICOLON)


class SpeechEnd(NamedTuple):
    """How speech ends before its link.

    ``is_exclaimed``: in ! ? or …, after which no comma stands. ``surplus`` is a stop or comma
    too many with the closing mark after it, None where there is none; ``mark`` is that mark.
    """

    is_exclaimed: bool
    surplus: Span | None
    mark: str


def speech_end(attribution: Attribution) -> SpeechEnd | None:
    """What stands before the link; None where nothing was said, or a mark opens something."""
    tokens = attribution.tables.line_at(attribution.start)
    link = tokens.at(attribution.start)
    at = link - 1
    if at < 0 or tokens.kind(at) is Kind.GAP or not _is_said(tokens, at) or _opens(tokens, at):
        return None
    mark = tokens.forms[at].text if tokens.forms[at].text in CLOSING_MARKS else ""
    at -= bool(mark)
    ends = ""
    if tokens.kind(at) in _SURPLUS:
        inner, start = 1, tokens.starts[at]
        ends = tokens.forms[at - 1].text if tokens.kind(at - 1) is Kind.STOP else ""
        is_exclaimed = _length_of_end(ends) > 0
    elif tokens.kind(at) is Kind.STOP:
        length = _length_of_end(tokens.forms[at].text)
        inner = len(tokens.forms[at].text) - length
        start = tokens.starts[at] + length
        is_exclaimed = length > 0
        if inner and not is_exclaimed and not _ends_sentence(tokens, at - 1):
            inner = 0
    else:
        return SpeechEnd(False, None, mark)
    surplus = Span(start, attribution.start) if inner else None
    return SpeechEnd(is_exclaimed, surplus, mark)


def _is_said(tokens: Tokens, at: int) -> bool:
    """True if anything but dashes and gaps stands up to a token."""
    return any(form.kind not in (Kind.DASH, Kind.GAP) for form in tokens.forms[: at + 1])


def _opens(tokens: Tokens, at: int) -> bool:
    """True for a mark that opens something where speech should have been closed."""
    mark = tokens.forms[at].text
    is_apart = at == 0 or tokens.kind(at - 1) is Kind.GAP
    return mark in ONLY_OPENING or (mark in CLOSING_MARKS and is_apart)


def _length_of_end(stops: str) -> int:
    """How much of a run of stops ends a sentence like an exclamation: ``!``, ``...``, ``?..``."""
    lead = stops.rstrip(".")
    dots = len(stops) - len(lead)
    if lead:
        return len(lead) + (2 if dots > 1 else 0)
    return dots if dots > 1 else 0


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """True if a full stop after that token ends a sentence, and does not abbreviate (ж., т.б.)."""
    if tokens.kind(at) is not Kind.WORD or (tokens.kind(at - 1) is Kind.STOP and at > 0):
        return False
    word = tokens.forms[at].lower.rpartition(HYPHEN)[2]
    has_vowel = not frozenset(VOWELS).isdisjoint(word)
    return len(word) >= SHORTEST_WORD and has_vowel and not keeps_stop(word)
