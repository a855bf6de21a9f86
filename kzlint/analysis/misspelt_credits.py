"""Credits that name a known organisation with a slip in its spelling."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kzlint.analysis.names.mentions import Mention
from kzlint.core.source import Span, starting_in
from kzlint.core.tokens import Word
from kzlint.gazetteer import Gazetteer, Kind
from kzlint.kazakh.labels import BESIDE_BODIES
from kzlint.kazakh.letters import fold, one_slip
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.naming import is_family_name
from kzlint.syntax import Credit

# A slip of one letter in a shorter word may make another word; a shorter first word of a
# name is too often something else.
SHORTEST_SLIP = 5
SHORTEST_BESIDE_OTHERS = 3

SHORTEST_ABBREVIATION = 3


def misspelt_source(
    credit: Credit, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[tuple[Span, str]]:
    """Where a credit names a known organisation with a slip in one word, and the right form.

    A known body is right; in a name of one word or two the misspelt one must be long.
    """
    row = credit.words
    known = starting_in(mentions, credit.start, credit.end)
    bodies = [m.span for m in known if m.entries[0].kind is Kind.ORGANISATION and _is_long(m)]
    if not any(_may_be_misspelt(word, bodies, gazetteer) for word in row):
        return
    for form, places in _candidates(row, gazetteer):
        wanted = gazetteer.words_of[form]
        for at in places:
            window = row[at : at + len(wanted)]
            span = Span(window[0].start, window[-1].end)
            if not window[0].text[0].isupper() or _is_known(span, len(wanted), known):
                continue
            suffix = _with_one_slip(window, wanted)
            if suffix is not None:
                yield span, form + suffix
                return


def _is_long(mention: Mention) -> bool:
    return mention.match.length > 1 or len(mention.match.right) >= SHORTEST_SLIP


def _may_be_misspelt(word: Word, bodies: Sequence[Span], gazetteer: Gazetteer) -> bool:
    """Whether a word is outside the known bodies, and nobody's name, nor a usual word."""
    if len(word.text) < SHORTEST_BESIDE_OTHERS or word.lower.startswith(BESIDE_BODIES):
        return False
    if word.text in gazetteer.given_names or is_family_name(word.text):
        return False
    return not any(span.start <= word.start < span.end for span in bodies)


def _is_known(span: Span, length: int, known: Sequence[Mention]) -> bool:
    """Whether a body's name, or a longer name, stands where the misspelt one would."""
    return any(
        mention.span.start < span.end
        and span.start < mention.span.end
        and (mention.entries[0].kind is Kind.ORGANISATION or mention.match.length >= length)
        for mention in known
    )


def _candidates(row: Sequence[Word], gazetteer: Gazetteer) -> Iterator[tuple[str, Sequence[int]]]:
    """The forms that share all words but one with a credit, then those of one that begin alike.

    Each with the places in ``row`` where it may stand.
    """
    known = gazetteer.organisation_forms
    folded = [{fold(reading.stem).lower(): None for reading in word.form.readings} for word in row]
    shared = Counter(form for stems in folded for stem in stems for form in known(stem))
    for form, count in shared.items():
        length = len(gazetteer.words_of[form])
        if length <= len(row) and count >= length - 1:
            yield form, range(len(row) - length + 1)
    alike: dict[str, dict[int, None]] = {}
    for at, stems in enumerate(folded):
        for start in dict.fromkeys(stem[:2] for stem in stems if len(stem) >= SHORTEST_SLIP):
            for form in known(start):
                alike.setdefault(form, {})[at] = None
    for form, places in alike.items():
        yield form, list(places)


def _with_one_slip(window: Sequence[Word], wanted: Sequence[str]) -> str | None:
    """The suffix of the last word, if just one word of ``window`` is misspelt."""
    suffix, slips = "", 0
    last = len(wanted) - 1
    shortest = SHORTEST_SLIP if last < 2 else SHORTEST_BESIDE_OTHERS
    for index, (word, right) in enumerate(zip(window, wanted, strict=True)):
        found, meant = word.text.lower(), right.lower()
        if found == meant:
            continue
        if index == last:
            taken = _last_word(found, meant, right, shortest)
            if taken is None:
                return None
            suffix, is_slip = taken
            slips += is_slip
        elif min(len(found), len(meant)) >= shortest and one_slip(fold(found), fold(meant)):
            slips += 1
        else:
            return None
    return suffix if slips == 1 and len(wanted[0]) >= SHORTEST_ABBREVIATION else None


def _last_word(found: str, meant: str, right: str, shortest: int) -> tuple[str, bool] | None:
    """The suffix of a name's last word, and whether the word itself has a slip."""
    if found.startswith(meant) and readings_after(right, found[len(meant) :]):
        return found[len(meant) :], False
    if len(meant) < shortest:
        return None
    for length in range(len(meant) - 1, len(meant) + 2):
        stem, rest = found[:length], found[length:]
        is_suffix = not rest or any(r.is_regular for r in readings_after(right, rest))
        if is_suffix and one_slip(fold(stem), fold(meant)):
            return rest, True
    return None
