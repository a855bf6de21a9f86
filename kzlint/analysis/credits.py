"""Whether two credit lines mean the same source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzlint.analysis.names import Mention
from kzlint.gazetteer import Gazetteer, Kind
from kzlint.kazakh.letters import fold, one_slip
from kzlint.kazakh.morphology import readings_after
from kzlint.kazakh.suffixes import GENITIVE_ENDINGS
from kzlint.kazakh.words import Word, find_words, words
from kzlint.source import Span
from kzlint.syntax import Node

# Words that a credit may have or not without meaning another source.
OPTIONAL = frozenset(
    fold(word) for word in ["қр", "қазақстан", "республика", "баспасөз", "қызмет", "және", "мен"]
)

# Words that make another source of the one they are added to.
DISTINGUISHING = frozenset(
    fold(word)
    for word in [
        "облыс",
        "аудан",
        "қала",
        "ауыл",
        "округ",
        "басқарма",
        "департамент",
        "комитет",
        "бөлім",
        "филиал",
    ]
)

# Endings that a word of a credit takes in an izafet, longest first.
_POSSESSIVE = ("сы", "сі", "ы", "і")
_VOICED = {"г": "к", "ғ": "қ", "б": "п"}

_FAMILY_NAME_ENDINGS = ("ов", "ова", "ев", "ева", "ин", "ина")

# A slip of one letter in a shorter word may make another word.
SHORTEST_SLIP = 5
SHORTEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """How two credits of one source differ: the words that only one of them has."""

    here: tuple[str, ...]
    there: tuple[str, ...]

    @property
    def description(self) -> str:
        """The differing words, for a message."""
        here, there = (" ".join(part) for part in (self.here, self.there))
        if here and there:
            return f"“{here}” here, “{there}” there"
        if here or there:
            return f"“{here or there}” is only {'here' if here else 'there'}"
        return "they differ in the order of words or in punctuation"


def compare(here: str, there: str, gazetteer: Gazetteer) -> Difference | None:
    """How two differing credits of one source differ; None where they mean different sources.

    ``AGENCY/PHOTOGRAPHER`` is compared by its agency: an agency has many photographers.
    """
    agencies = here.partition("/")[0].strip(" ©"), there.partition("/")[0].strip(" ©")
    figures = [re.findall(r"\d+", agency) for agency in agencies]
    if agencies[0] == agencies[1] or figures[0] != figures[1]:
        return None
    first, second = (words(agency) for agency in agencies)
    if not _same_source(first, second, gazetteer):
        return None
    return Difference(
        tuple(word for word in first if word not in second),
        tuple(word for word in second if word not in first),
    )


def _same_source(first: list[str], second: list[str], gazetteer: Gazetteer) -> bool:
    known = _known(first, gazetteer), _known(second, gazetteer)
    if known[0] and known[0] == known[1]:
        return True
    essential = _essential(first), _essential(second)
    if not essential[0] or not essential[1]:
        return False
    alone = set(essential[0]) - set(essential[1]), set(essential[1]) - set(essential[0])
    if not alone[0] and not alone[1]:
        return True
    if len(alone[0]) == len(alone[1]) == 1:
        return _is_slip(alone[0].pop(), alone[1].pop())
    return _is_shortened(essential, alone)


def _known(row: list[str], gazetteer: Gazetteer) -> frozenset[str]:
    """The credit as known bodies and the stems of its other words, the optional ones left out."""
    found: set[str] = set()
    at = 0
    while at < len(row):
        matches = [
            match for match in gazetteer.match(row, at) if match.entry.kind is Kind.ORGANISATION
        ]
        if matches:
            found.add(matches[0].entry.name)
            at += matches[0].length
        else:
            found.update({_stem(row[at])} - OPTIONAL)
            at += 1
    return frozenset(found)


def _essential(row: list[str]) -> dict[str, str]:
    """The stems of the words that tell the source, each with the word as it is written."""
    return {stem: word for word in row if (stem := _stem(word)) not in OPTIONAL}


def _stem(word: str) -> str:
    """A word of a credit without the endings of case and izafet, folded for comparison."""
    stem = word.lower()
    for endings in (GENITIVE_ENDINGS, _POSSESSIVE):
        ending = next((e for e in endings if stem.endswith(e) and len(stem) > len(e) + 2), "")
        stem = stem[: len(stem) - len(ending)]
    return fold(stem[:-1] + _VOICED.get(stem[-1], stem[-1]))


def _is_slip(first: str, second: str) -> bool:
    if min(len(first), len(second)) < SHORTEST_SLIP:
        return False
    if first.endswith(_FAMILY_NAME_ENDINGS) or second.endswith(_FAMILY_NAME_ENDINGS):
        return False
    return one_slip(first, second)


def _is_shortened(
    essential: tuple[dict[str, str], dict[str, str]], alone: tuple[set[str], set[str]]
) -> bool:
    """One credit has all the other's words and more that name no other place, person, branch."""
    if alone[0] and alone[1]:
        return False
    longer = 0 if alone[0] else 1
    added = alone[longer]
    shorter = essential[1 - longer]
    if len(shorter) < 2 and not any("." in word for word in shorter):
        return False
    return not added & DISTINGUISHING and all(
        essential[longer][stem][0].islower() for stem in added
    )


def misspelt_source(
    credit: Node, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[tuple[Span, str]]:
    """Where a credit names a known organisation with a slip in one word, and the right form.

    Words that are a part of a known name are right; in a single word, it must be long.
    """
    known = [m.span for m in mentions if credit.start <= m.span.start < credit.end]
    row = [
        word
        for word in find_words(credit.whole, credit.start, credit.end)
        if not any(span.start <= word.start < span.end for span in known)
    ]
    if not any(len(word.text) >= SHORTEST_SLIP for word in row):
        return
    for form in _candidates(row, gazetteer):
        wanted = words(form)
        for at in range(len(row) - len(wanted) + 1):
            window = row[at : at + len(wanted)]
            suffix = _with_one_slip(window, wanted)
            if suffix is not None and window[0].text[0].isupper():
                yield Span(window[0].start, window[-1].end), form + suffix
                return


def _candidates(row: Sequence[Word], gazetteer: Gazetteer) -> Iterator[str]:
    """The forms that share a word with a credit, then those of one word that begin alike."""
    known = gazetteer.organisation_forms
    folded = [fold(word.text).lower() for word in row]
    yield from dict.fromkeys(form for word in folded for form in known(word))
    yield from dict.fromkeys(
        form for word in folded if len(word) >= SHORTEST_SLIP for form in known(word[:2])
    )


def _with_one_slip(window: Sequence[Word], wanted: Sequence[str]) -> str | None:
    """The suffix of the last word, if just one word of ``window`` is misspelt."""
    suffix, slips = "", 0
    for index, (word, right) in enumerate(zip(window, wanted, strict=True)):
        if word.text.lower() == right.lower():
            continue
        is_last = index == len(wanted) - 1
        if is_last and word.text.lower().startswith(right.lower()):
            suffix = word.text[len(right) :]
            if not readings_after(right, suffix):
                return None
        elif min(len(word.text), len(right)) >= SHORTEST_SLIP and one_slip(
            fold(word.text.lower()), fold(right.lower())
        ):
            slips += 1
        else:
            return None
    return suffix if slips == 1 and len(wanted[0]) >= SHORTEST_ABBREVIATION else None
