"""Measure the search for people: ``python -m benchmarks.people IOB2 [--misses N]``.

IOB2 is a corpus in which names of people are tagged PERSON. A span counts if both its ends
are right. A name that is part of a thing's name (Абай даңғылы) does not count as a person.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import Sentence, read_sentences
from kzlint.analysis import find_mentions, find_people
from kzlint.core.source import Source
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.syntax import parse

CONTEXT = 30


def main(argv: Sequence[str] | None = None) -> int:
    """Print recall and precision, and the names most often missed or wrongly found."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("corpus", type=Path, help="an IOB2 file")
    options.add_argument("--misses", type=int, default=20, help="how many to print of each kind")
    chosen = options.parse_args(argv)
    gazetteer = Gazetteer([built_in()])
    right = 0
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for sentence in read_sentences(chosen.corpus):
        tagged = set(sentence.entities("PERSON"))
        found = _people(sentence, gazetteer)
        right += len(tagged & found)
        missed.update(_shown(sentence, span) for span in tagged - found)
        wrong.update(
            f"{_shown(sentence, span)} ({sentence.tag_at(span[0])})" for span in found - tagged
        )
    for name, others in (("recall", missed.total()), ("precision", wrong.total())):
        share = f", {right / (right + others):.1%}" if right + others else ""
        print(f"{name}: {right} of {right + others}{share}")
    for title, counted in (("missed", missed), ("wrong", wrong)):
        print(f"{title}, most often first:")
        for text, times in counted.most_common(chosen.misses):
            print(f"    {times} x {text}")
    return 0


def _people(sentence: Sentence, gazetteer: Gazetteer) -> set[tuple[int, int]]:
    release = parse(Source(sentence.text))
    people = find_people(release, gazetteer, find_mentions(release, gazetteer))
    return {(person.span.start, person.span.end) for person in people if not person.named_after}


def _shown(sentence: Sentence, span: tuple[int, int]) -> str:
    start, end = span
    text = sentence.text
    before = text[max(0, start - CONTEXT) : start]
    return f"{before}[{text[start:end]}]{text[end : end + CONTEXT]}"


if __name__ == "__main__":
    sys.exit(main())
