"""Count planted errors found: ``python -m benchmarks.accuracy FOLDER PLANTED [--misses]``.

FOLDER holds clean releases; every error or warning on one of them is a false alarm and is
printed. PLANTED is a table of errors, each put into its release separately. An error counts as
found if a finding of its code overlaps or touches the changed place and was not there before.
Prints recall by family and by code, and with ``--misses`` the findings reported instead.
"""

import argparse
import csv
import datetime
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Source, Span
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.rules import registry

# No release has a later date, so only a planted header date is in the future.
FAR_FUTURE = datetime.date(2999, 12, 31)

# The one rule that depends on the current day, and the day that its planted errors assume.
FUTURE_DATE = "DAT004"
TODAY = datetime.date(2026, 11, 23)

ESCAPES = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}

CONTEXT = 30


class PlantedError(NamedTuple):
    """An error to plant in a clean release: ``new`` replaces the only occurrence of ``old``."""

    release: str
    family: str
    code: str
    old: str
    new: str


class Miss(NamedTuple):
    """A planted error without a finding of its code, and the findings reported instead."""

    error: PlantedError
    instead: list[str]


def main(argv: Sequence[str] | None = None) -> int:
    """Print false alarms, recall and, with ``--misses``, the errors not found."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("folder", type=Path, help="clean releases, *.txt")
    options.add_argument("planted", type=Path, help="errors to plant: release family code old new")
    options.add_argument("--misses", action="store_true", help="list the errors not found")
    options.add_argument(
        "--today",
        type=datetime.date.fromisoformat,
        default=TODAY,
        help=f"what {FUTURE_DATE} is measured from, default {TODAY}",
    )
    chosen = options.parse_args(argv)
    releases = read_releases(chosen.folder)
    errors = read_planted(chosen.planted)
    ageless, dated = linter(FAR_FUTURE), linter(chosen.today)
    print_false_alarms(releases, ageless)
    misses = []
    for error in errors:
        text, checked = releases[error.release], dated if error.code == FUTURE_DATE else ageless
        if not is_found(error, text, checked):
            misses.append(Miss(error, instead(error, text, checked)))
    print_recall(errors, misses, [rule.code for rule in ageless.rules])
    if chosen.misses:
        print_misses(misses)
    return 0


def linter(today: datetime.date) -> Linter:
    """A linter with all rules and the built-in gazetteer."""
    rules = [rule() for rule in registry.load(registry.discover()).rules.values()]
    return Linter(rules, Gazetteer([built_in()]), today)


def read_releases(folder: Path) -> dict[str, str]:
    """The texts of a folder, keyed by file name without ``.txt``; line endings are kept."""
    return {path.stem: path.read_bytes().decode() for path in sorted(folder.glob("*.txt"))}


def read_planted(path: Path) -> list[PlantedError]:
    """The rows of a tab-separated table, with ``\\t``, ``\\n``, ``\\r``, ``\\uXXXX`` unescaped."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
        return [
            PlantedError(*(unescape(row[column]) for column in PlantedError._fields))
            for row in rows
        ]


def unescape(cell: str) -> str:
    """The text of a cell. Raises KeyError for an unknown escape."""
    return ESCAPES.sub(
        lambda escape: chr(int(escape[1], 16)) if escape[1] else ESCAPED[escape[2]], cell
    )


def plant(error: PlantedError, text: str) -> tuple[str, Span]:
    """``text`` with the error planted, and the span of the change.

    Raises ValueError unless ``old`` occurs exactly once.
    """
    before, found, after = text.partition(error.old)
    if not found or error.old in after:
        raise ValueError(f"{error.release}: {error.old!r} should occur exactly once")
    return before + error.new + after, Span(len(before), len(before) + len(error.new))


def false_alarms(text: str, checked: Linter) -> list[Finding]:
    """The errors and warnings on a clean release."""
    found = checked.lint(Source(text)).findings
    return [finding for finding in found if finding.severity is not Severity.NOTE]


def is_found(error: PlantedError, text: str, checked: Linter) -> bool:
    """True if planting the error brings a new finding of its code at the changed place."""
    planted, place = plant(error, text)
    old_place = Span(place.start, place.start + len(error.old))
    before = {str(finding.message) for finding in _at(old_place, error.code, text, checked)}
    after = _at(place, error.code, planted, checked)
    return any(str(finding.message) not in before for finding in after)


def _at(place: Span, code: str, text: str, checked: Linter) -> Iterator[Finding]:
    """The findings of a code that overlap or touch ``place``."""
    for finding in checked.lint(Source(text)).findings:
        start, end = finding.span
        if finding.code == code and start <= place.end and place.start <= end:
            yield finding


def instead(error: PlantedError, text: str, checked: Linter) -> list[str]:
    """The findings that the planted error causes, each as its code and its text."""
    planted, _ = plant(error, text)
    before, after = (_described(each, checked) for each in (text, planted))
    return list((after - before).elements())


def _described(text: str, checked: Linter) -> Counter[str]:
    findings = checked.lint(Source(text)).findings
    return Counter(f"{finding.code} at {text[slice(*finding.span)]!r}" for finding in findings)


def print_false_alarms(releases: Mapping[str, str], checked: Linter) -> None:
    """Print each error or warning on a clean release, in its context."""
    alarms = [(name, a) for name in releases for a in false_alarms(releases[name], checked)]
    print(f"{len(releases)} clean releases, {len(alarms)} false alarms")
    for name, alarm in alarms:
        start, end = alarm.span
        text = releases[name]
        around = f"{text[max(0, start - CONTEXT) : start]}[{text[start:end]}]"
        around = f"{around}{text[end : end + CONTEXT]}".replace("\n", " ⏎ ")
        print(f"    {alarm.code} {name}: {around}\n        {alarm.message}")


def print_recall(
    errors: Sequence[PlantedError], misses: Sequence[Miss], registered: Iterable[str]
) -> None:
    """Print recall in total, by family and by code, and mark codes without a rule."""
    known = frozenset(registered)
    missed = Counter(miss.error.code for miss in misses)
    planted = Counter(error.code for error in errors)
    built = sum(times for code, times in planted.items() if code in known)
    lost = sum(times for code, times in missed.items() if code in known)
    print(f"found {_rate(len(misses), len(errors))}; of rules that there are {_rate(lost, built)}")
    for family in dict.fromkeys(error.family for error in errors):
        codes = sorted({error.code for error in errors if error.family == family})
        of_family = sum(planted[code] for code in codes)
        print(f"{family}: {_rate(sum(missed[code] for code in codes), of_family)}")
        for code in codes:
            no_rule = "" if code in known else ", no rule"
            print(f"    {code}: {_rate(missed[code], planted[code])}{no_rule}")


def _rate(missed: int, planted: int) -> str:
    found = planted - missed
    return f"{found} of {planted}, {found / max(1, planted):.1%}"


def print_misses(misses: Sequence[Miss]) -> None:
    """Print each error not found, and the findings reported instead."""
    for error, reported in misses:
        print(f"{error.code} {error.release}: {error.old!r} → {error.new!r}")
        print("    instead: " + ("; ".join(reported) or "nothing"))


if __name__ == "__main__":
    sys.exit(main())
