"""What a type checker says of rules in a plugin."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.integration

HEAD = """\
from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.analysis import Person
from kzlint.core.finding import Edit, Finding, Severity
from kzlint.rules import ConfigurableRule, Context, Rule, invalid, option, valid
from kzlint.core.source import Span
from kzlint.syntax import Headline


@dataclass(frozen=True)
class Options:
    marks: tuple[str, ...] = option(("!",), "marks that no headline has")


"""

SOUND = """\
class WithOptions(ConfigurableRule[Options]):
    code, name, severity, message = "XTP001", "with-options", Severity.NOTE, "{mark}"
    examples = (valid("Көрме ашылды."), invalid("Көрме!", at="!", marks=("!",)))

    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        marks: tuple[str, ...] = self.options.marks
        yield self.finding(headline, self.replace(headline, ""), mark=marks[0])
        yield self.finding(Span(0, 1), self.fix("", Edit(Span(0, 1), "")), mark="")


class SetInTheBody(Rule):
    Options = Options

    def check(self, person: Person, context: Context) -> Iterator[Finding]:
        marks: tuple[str, ...] = self.options.marks
        people: tuple[Person, ...] = context.people
        yield self.finding(person, self.replace(people[0], marks[0]))


class WithoutOptions(Rule):
    def check(self, headline: Headline, context: Context) -> Iterator[Finding]:
        yield self.finding(headline)


RULES: list[type[Rule]] = [WithOptions, SetInTheBody, WithoutOptions]
OPTIONS: Options = WithOptions().options
"""


def errors(path: Path, text: str) -> list[str]:
    """What mypy says of a module, each error as ``LINE CODE``."""
    path.write_text(text, encoding="utf-8")
    command = [
        *(sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent"),
        *("--cache-dir", str(path.parent / "cache"), "--no-error-summary", "--hide-error-context"),
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, check=False, cwd=Path(__file__).parents[2])
    lines = done.stdout.decode().splitlines()
    return [line.partition(":")[2] for line in lines if ": error: " in line]


def test_rules_with_and_without_options_are_sound(tmp_path: Path) -> None:
    assert errors(tmp_path / "plugin.py", HEAD + SOUND) == []


def slip(number: int, base: str, statement: str) -> str:
    return f"""\
class Slip{number}({base}):
    def slip(self, context: Context) -> None:
        {statement}
"""


SLIPS = [
    ("Rule", "self.options.marks", '"DataclassInstance" has no attribute "marks"  [attr-defined]'),
    (
        "ConfigurableRule[Options]",
        "self.options.nope",
        '"Options" has no attribute "nope"  [attr-defined]',
    ),
    (
        "Rule",
        "self.finding(3)",
        'Argument 1 to "finding" of "Rule" has incompatible type "int"; '
        'expected "Placed | Span"  [arg-type]',
    ),
    (
        "Rule",
        'self.replace("а", "б")',
        'Argument 1 to "replace" of "Rule" has incompatible type "str"; '
        'expected "Placed | Span"  [arg-type]',
    ),
    (
        "Rule",
        'self.fix("", Span(0, 1))',
        'Argument 2 to "fix" of "Rule" has incompatible type "Span"; expected "Edit"  [arg-type]',
    ),
    ("Rule", "context.people.nope", '"tuple[Person, ...]" has no attribute "nope"  [attr-defined]'),
]


def test_slips_are_refused(tmp_path: Path) -> None:
    text = HEAD
    expected = []
    for number, (base, statement, problem) in enumerate(SLIPS):
        text += slip(number, base, statement)
        expected.append(f"{text.count(chr(10))}: error: {problem}")
    assert errors(tmp_path / "plugin.py", text) == expected


def test_options_are_a_dataclass(tmp_path: Path) -> None:
    text = HEAD + slip(0, "ConfigurableRule[int]", "pass")
    (error,) = errors(tmp_path / "plugin.py", text)
    assert error.endswith("[type-var]")
