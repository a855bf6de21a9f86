"""Count predicates recognised: ``python -m benchmarks.predicates IOB2 [--sample N] [--seed S]``.

IOB2 is a corpus of tagged sentences. Counts the lower-case words that end a sentence and are
recognised as predicates. Also counts nouns mistaken for finite verbs: words in the names of
organisations, places and posts, and words before a postposition. Not every sentence ends in a verb
or an adjective, so a person has to read a sample to judge the other words. ``--sample`` prints
one: recognised words are marked ``+``, the others ``-``.

Of the news in KazNERD
(``python -m benchmarks.predicates KAZNERD-VALID.iob2 --sample 200 --seed 3``)
8,330 of 10,595 last words are recognised (78.6 %). Among the 200 in the sample, 155 are predicates:
152 of these are recognised (98.1 %; not тұратын, білімді, тыныш), and none of the other 45 is. Of
6,529 nouns, 31 are mistaken for verbs (0.5 %), none of them in the sample of 200. Of the 31, 30 are
in fact forms of verbs (Біріккен Ұлттар, «баспас үшін»).
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import Sentence, read_sentences
from kzlint.core.tokens import Word, tokenise
from kzlint.kazakh.speech import is_finite, is_predicate

# Tags of names that consist of nouns only.
NAMES = ("ORGANISATION", "GPE", "LOCATION", "FACILITY", "POSITION")

# Postpositions, which follow a noun.
POSTPOSITIONS = ("туралы", "бойынша", "жөнінде", "арқылы", "ретінде", "үшін")

# A shorter line is a headline or an exclamation.
FEWEST_WORDS = 4

CONTEXT = 50


class Case(NamedTuple):
    """A word in its sentence, and the verdict on it."""

    sentence: Sentence
    word: Word
    is_recognised: bool

    def __str__(self) -> str:
        text, (start, end) = self.sentence.text, self.word[1:3]
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return f"{'+' if self.is_recognised else '-'} {before}[{text[start:end]}]{after}"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the two shares, and a sample of the words behind each share."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("corpus", type=Path, help="an IOB2 file")
    options.add_argument("--sample", type=int, default=0, help="how many words to print of each")
    options.add_argument("--seed", type=int, default=1, help="which sample to print")
    chosen = options.parse_args(argv)
    sentences = read_sentences(chosen.corpus)
    last = [case for sentence in sentences for case in _last_words(sentence)]
    nouns = [case for sentence in sentences for case in _nouns(sentence)]
    titles = ("sentence-final words recognised", "nouns mistaken for finite verbs")
    for title, cases in zip(titles, (last, nouns), strict=True):
        found = sum(case.is_recognised for case in cases)
        print(
            f"{title}: {found} of {len(cases)}" + (f", {found / len(cases):.1%}" if cases else "")
        )
        chosen_cases = random.Random(chosen.seed).sample(cases, min(chosen.sample, len(cases)))
        for case in chosen_cases:
            print(f"    {case}")
    return 0


def _last_words(sentence: Sentence) -> Iterator[Case]:
    row = tokenise(sentence.text).words
    is_closed = sentence.text.endswith((".", "!", "?", "…"))
    if is_closed and len(row) >= FEWEST_WORDS and row[-1].text.islower():
        yield Case(sentence, row[-1], is_predicate(row[-1].text))


def _nouns(sentence: Sentence) -> Iterator[Case]:
    row = tokenise(sentence.text).words
    for index, word in enumerate(row[:-1]):
        is_named = sentence.tag_at(word.start).endswith(NAMES)
        if is_named or row[index + 1].text in POSTPOSITIONS:
            yield Case(sentence, word, is_finite(word.text))


if __name__ == "__main__":
    sys.exit(main())
