"""Measure the analysis of name forms: ``python -m benchmarks.name_forms FORMS [--text TEXT]``.

FORMS is a table (TSV) of form, lemma and analysis. For its Cyrillic lemmas, prints:

(a) the inflected forms whose lemma is among the readings, and those that are regular under it;
(b) the same forms with the vowel harmony of their suffix reversed, and with the voicing of its
    first consonant changed, that are irregular under the lemma;
(c) analyses per second over the words of TEXT (plain text or IOB2) in running order, and over its
    distinct words, each time with an empty cache.
"""

import argparse
import csv
import sys
import timeit
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kzlint.core.tokens import words_of
from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.morphology import Chain, Reading, analyse
from kzlint.kazakh.phonology import takes_hyphen

# Endings after which both vowel harmonies are in use.
SPLIT = ("ов", "ев", "ёв", "ин", "ын")

# Suffixes with one harmony for all stems.
ONE_HARMONY = ("instrumental", "whose")

OTHER_HARMONY = str.maketrans("аеыіқкғг", "еаіыкқгғ")

# Wrong first letters for each right one; some suffixes have their own table.
OTHER_VOICING = {"д": "т", "т": "д", "ғ": "қ", "қ": "ғ", "г": "к", "к": "г"}
OTHER_VOICING_IN = {
    "genitive": {"н": "дт", "д": "т", "т": "д"},
    "accusative": {"н": "дт", "д": "т", "т": "д"},
    "instrumental": {"м": "п", "б": "п", "п": "б"},
}


class Inflected(NamedTuple):
    """A form, its lemma, and its reading with that lemma, a regular one if possible."""

    form: str
    lemma: str
    reading: Reading


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures, and every form that lowers them."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("forms", type=Path, help="a table of form, lemma and analysis")
    options.add_argument("--text", type=Path, help="a text or an IOB2 file to time with")
    chosen = options.parse_args(argv)
    rows = read_rows(chosen.forms)
    found = [
        Inflected(form, lemma, reading) for form, lemma in rows if (reading := under(form, lemma))
    ]
    unknown = [form for form, lemma in rows if not under(form, lemma)]
    show("(a) lemma among the readings", rows, unknown)
    irregular = [form for form, _, reading in found if not reading.is_regular]
    show("(a) regular under the lemma", found, irregular)
    for title, flip in (("harmony", other_harmony), ("voicing", other_voicing)):
        flipped = [(form, of.lemma) for of in found for form in wrong_forms(of, flip)]
        passed = [form for form, lemma in flipped if is_regular(form, lemma)]
        show(f"(b) irregular with the {title} flipped", flipped, passed)
    if chosen.text:
        speed(read_words(chosen.text))
    return 0


def show(title: str, all_of: Sequence[object], against: Sequence[str]) -> None:
    """Print one figure, and the forms that lower it."""
    right = len(all_of) - len(against)
    share = f", {right / len(all_of):.2%}" if all_of else ""
    print(f"{title}: {right} of {len(all_of)}{share}", *against, sep="\n    ")


def read_rows(path: Path) -> list[tuple[str, str]]:
    """The inflected forms of Cyrillic lemmas, each with its lemma."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = [(row["form"], row["lemma"]) for row in table]
    return [
        (form, lemma)
        for form, lemma in rows
        if form.casefold() != lemma.casefold() and is_cyrillic(lemma)
    ]


def is_cyrillic(lemma: str) -> bool:
    """True if every letter of ``lemma`` is Cyrillic."""
    return all("\u0400" <= letter <= "\u052f" for letter in lemma if letter.isalpha())


def under(form: str, lemma: str) -> Reading | None:
    """The reading of ``form`` with that lemma, a regular one if possible, or None."""
    found = [reading for reading in analyse(form) if reading.stem.casefold() == lemma.casefold()]
    return next((reading for reading in found if reading.is_regular), next(iter(found), None))


def is_regular(form: str, lemma: str) -> bool:
    """True if ``form`` has a regular reading with that lemma."""
    reading = under(form, lemma)
    return reading is not None and reading.is_regular


def wrong_forms(of: Inflected, flip: Callable[[Chain], Iterator[str]]) -> Iterator[str]:
    """The form with its suffix flipped, except forms that are accepted for its stem."""
    chain = of.reading.chain
    # The -а of a family name is part of the inflected stem: Серікова-ға.
    ending = chain[0][1] if chain[0][0] == "feminine" else ""
    stem, inflection = of.lemma + ending, chain[bool(ending) :]
    end = len(of.form) - sum(len(letters) for _, letters in inflection)
    in_capitals = of.form[end:].isupper()
    accepted: tuple[str, ...] = ()
    if stem.endswith(SPLIT) or takes_hyphen(stem):
        names = [name for name, _ in inflection]
        accepted = tuple(right.casefold() for right in inflect(stem, *names))
    for suffix in flip(inflection) if inflection else ():
        form = of.form[:end] + (suffix.upper() if in_capitals else suffix)
        if form.casefold() not in accepted:
            yield form


def other_harmony(chain: Chain) -> Iterator[str]:
    """The suffix with its vowel harmony reversed; nothing if that leaves it unchanged."""
    turned = [
        letters if name in ONE_HARMONY else letters.translate(OTHER_HARMONY)
        for name, letters in chain
    ]
    if turned != [letters for _, letters in chain]:
        yield "".join(turned)


def other_voicing(chain: Chain) -> Iterator[str]:
    """The suffix with each wrong consonant in place of its first one."""
    suffix = "".join(letters for _, letters in chain)
    for letter in OTHER_VOICING_IN.get(chain[0][0], OTHER_VOICING).get(suffix[0], ""):
        yield letter + suffix[1:]


def read_words(path: Path) -> list[str]:
    """The words of a text, or of the first column of an IOB2 file, in running order."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".iob2":
        text = "\n".join(line.split(maxsplit=1)[0] for line in text.splitlines() if line.strip())
    return list(words_of(text))


def speed(text: Sequence[str]) -> None:
    """(c): print the best of three runs, each with an empty cache of readings."""
    different = list(dict.fromkeys(text))
    for title, row in (("in running order", text), ("that differ", different)):
        seconds = min(timeit.repeat(partial(analyse_all, row), number=1, repeat=3))
        print(f"(c) {len(row)} words {title}: {len(row) / seconds:,.0f} a second")


def analyse_all(row: Sequence[str]) -> None:
    """Analyse every word, starting with an empty cache."""
    analyse.cache_clear()
    for word in row:
        analyse(word)


if __name__ == "__main__":
    sys.exit(main())
