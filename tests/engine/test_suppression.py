"""What directives silence, and what is said of those that silence nothing."""

import datetime

import pytest

from kzlint.core.source import Source
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer
from kzlint.rules import registry

RULES = registry.load(registry.discover()).rules
TODAY = datetime.date(2025, 10, 12)
HEADER = "date 2025-10-11 Көрме ашылды\n"


def told(text: str, *codes: str) -> list[str]:
    """The findings of the rules of those codes as ``CODE line``."""
    source = Source(text)
    outcome = Linter([RULES[code]() for code in codes], Gazetteer(), TODAY).lint(source)
    assert outcome.crashes == ()
    return [f"{f.code} {source.position(f.span.start).row}" for f in outcome.findings]


WRONG = "Жиын 31 қыркүйекте өтті.\n"


def test_a_directive_holds_for_the_next_block() -> None:
    text = f"{HEADER}# kzlint: ignore DAT010 -- тарихи құжат\n{WRONG}{WRONG}"
    assert told(text, "DAT010", "FMT005") == ["DAT010 4"]


@pytest.mark.parametrize("between", ["", "\n", "\n# kzlint: ignore TXT003\n\n"])
def test_blanks_and_other_directives_may_stand_between(between: str) -> None:
    text = f"{HEADER}# kzlint: ignore dat010\n{between}{WRONG}"
    assert told(text, "DAT010", "FMT005") == []


def test_the_whole_file() -> None:
    text = f"{HEADER}{WRONG}{WRONG}# kzlint: ignore-file TXT003, DAT010\n"
    assert told(text, "DAT010") == []


def test_a_file_may_be_excused_from_its_header() -> None:
    assert told("# kzlint: ignore DAT001\nКөрме ашылды.\n", "DAT001", "FMT005") == []


def test_another_rule_still_speaks() -> None:
    text = f"{HEADER}# kzlint: ignore DAT010\nЖиын жиын 31 қыркүйекте өтті.\n"
    assert told(text, "DAT010", "TXT003", "FMT005") == ["TXT003 3"]


@pytest.mark.parametrize(
    ("directive", "found"),
    [
        ("ignore DAT010", ["FMT005 2"]),
        ("ignore-file DAT010", ["FMT005 2"]),
        ("ignore TXT003", []),
        ("ignore DAT999", ["FMT005 2"]),
        ("ignore", ["FMT005 2"]),
        ("ignore -- DAT010", ["FMT005 2"]),
        ("", ["FMT005 2"]),
        ("disable DAT010", ["FMT005 2"]),
    ],
)
def test_a_directive_without_use(directive: str, found: list[str]) -> None:
    text = f"{HEADER}# kzlint: {directive}\nКөрме ашылды.\n"
    assert told(text, "DAT010", "FMT005") == found


def test_one_code_of_several_is_of_use() -> None:
    text = f"{HEADER}# kzlint: ignore DAT010, DAT011 -- себебі бар\n{WRONG}"
    source = Source(text)
    rules = [RULES[code]() for code in ("DAT010", "DAT011", "FMT005")]
    (finding,) = Linter(rules, Gazetteer(), TODAY).lint(source).findings
    assert str(finding.message) == "DAT011 has nothing to silence here"
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    fixed = text[: edit.span.start] + edit.content + text[edit.span.end :]
    assert fixed == text.replace("DAT010, DAT011", "DAT010")


def test_an_unselected_rule_is_left_alone() -> None:
    text = f"{HEADER}# kzlint: ignore DAT010\nКөрме ашылды.\n"
    assert told(text, "FMT005") == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("ignore-file FMT005 -- ескі", "ignore DAT010", []),
        ("ignore DAT010", "ignore-file FMT005 -- ескі", []),
    ],
)
def test_what_is_said_of_directives_is_silenced_too(
    first: str, second: str, found: list[str]
) -> None:
    text = f"{HEADER}# kzlint: {first}\n# kzlint: {second}\nКөрме ашылды.\n"
    assert told(text, "DAT010", "FMT005") == found


def test_what_is_mistyped_is_told_and_stays() -> None:
    text = f"{HEADER}# kzlint: ignore DAT01, stray-whitespace, DAT011 -- себебі бар\n{WRONG}"
    rules = [RULES[code]() for code in ("DAT010", "DAT011", "FMT005")]
    _, finding = sorted(
        Linter(rules, Gazetteer(), TODAY).lint(Source(text)).findings,
        key=lambda finding: finding.code,
    )
    assert str(finding.message) == (
        "there is no rule DAT01; did you mean DAT015?; there is no rule stray-whitespace; a "
        "directive takes codes, such as FMT005; DAT011 has nothing to silence here"
    )
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    fixed = text[: edit.span.start] + edit.content + text[edit.span.end :]
    assert fixed == text.replace(", DAT011", "")
