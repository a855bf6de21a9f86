"""Count the findings on a corpus: ``python -m benchmarks.findings PATH… [--select CODE…]``.

Each PATH is a folder of texts or an IOB2 file, whose sentences are linted one by one. The rules
about headers are off, because such texts have no header. Prints the number of findings per rule,
and with ``--select`` each finding of those rules in its context, for a person to read.
"""

import argparse
import datetime
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import read_texts
from kzlint.core.finding import Finding
from kzlint.core.source import Source
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.rules import registry

# The rules about the header.
HEADER = ("DAT001", "DAT002", "DAT003", "DAT005", "DAT006")

CONTEXT = 60


def main(argv: Sequence[str] | None = None) -> int:
    """Print the counts, and the findings of the selected rules."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("paths", type=Path, nargs="+", help="folders of texts, IOB2 files")
    options.add_argument("--select", nargs="*", default=[], help="codes or their beginnings")
    options.add_argument("--date", default="", help="a header's date to put before each text")
    chosen = options.parse_args(argv)
    rules = registry.load(registry.discover()).rules
    checked = [rule() for code, rule in rules.items() if code not in HEADER]
    linter = Linter(checked, Gazetteer([built_in()]), datetime.date.today())
    header = f"date {chosen.date} Тақырып\n" if chosen.date else ""
    for path in chosen.paths:
        counted: Counter[str] = Counter()
        texts = 0
        for label, text in read_texts(path):
            texts += 1
            whole = header + text
            for finding in linter.lint(Source(whole)).findings:
                counted[finding.code] += 1
                if chosen.select and finding.code.startswith(tuple(chosen.select)):
                    print(_shown(label, whole, finding))
        print(f"{path}: {texts} texts, {counted.total()} findings")
        for code, times in sorted(counted.items()):
            print(f"    {code} {rules[code].name}: {times}")
    return 0


def _shown(label: str, text: str, finding: Finding) -> str:
    start, end = finding.span
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    context = f"{before}[{text[start:end]}]{after}".replace("\n", " ⏎ ")
    return f"{finding.code} {label}: {context}\n    {finding.message}"


if __name__ == "__main__":
    sys.exit(main())
