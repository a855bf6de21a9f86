"""``kzlint rule`` and ``kzlint rules``."""

from collections.abc import Callable

import pytest

from kzlint.cli.rule import explanation
from kzlint.rules import registry

Run = Callable[..., tuple[int, str, str]]

RULES = registry.load(registry.discover()).rules

DAT005 = """\
DAT005 missing-headline (error)

The header has no headline.

News sites and mail subjects are made from it; without one the release goes out
as “(no subject)”.

Under [rules.missing-headline]:
  severity = "error"  # error, warning or note

Reported:

  date 2025-10-11

  date 2025-10-11 .

   date 2025-10-11 
  Көрме ашылды.

Not reported:

  date 2025-10-11 Көрме ашылды
"""  # noqa: W291 -- a blank at the end of a line is what the example is about


@pytest.mark.parametrize("name", ["DAT005", "dat005", "missing-headline", "Missing-Headline"])
def test_a_rule_by_code_and_by_name(kzlint: Run, name: str) -> None:
    assert kzlint("rule", name) == (0, DAT005, "")


def test_what_cannot_be_seen_is_spelt_out(kzlint: Run) -> None:
    status, out, err = kzlint("rule", "FMT002")
    assert (status, err) == (0, "")
    assert "  Көрме<U+200B> ашылды\nfixed:\n  Көрме ашылды\n" in out
    assert all(char.isprintable() for char in out.replace("\n", ""))


@pytest.mark.parametrize("code", RULES)
def test_every_rule_can_be_explained(kzlint: Run, code: str) -> None:
    rule = RULES[code]
    status, out, err = kzlint("rule", code)
    assert (status, out, err) == (0, explanation(rule), "")
    assert out.startswith(f"{code} {rule.name} ({rule.severity.value})\n\n")
    assert "\nReported:\n\n" in out
    assert "\nNot reported:\n\n" in out


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("quo008x", "; did you mean QUO008?"),
        ("mising-headline", "; did you mean missing-headline?"),
        ("zzz", ";"),
        ("", ";"),
    ],
)
def test_no_such_rule(kzlint: Run, name: str, hint: str) -> None:
    told = f"kzlint: no such rule: {name!r}{hint} “kzlint rules” lists all\n"
    assert kzlint("rule", name) == (2, "", told)


def test_a_rule_must_be_named(kzlint: Run) -> None:
    status, out, err = kzlint("rule")
    assert (status, out) == (2, "")
    assert err.splitlines()[-2:] == [
        "kzlint rule: error: the following arguments are required: CODE|NAME",
        "“kzlint rules” lists all rules; try “kzlint rule QUO001”",
    ]


def test_rules(kzlint: Run) -> None:
    status, out, err = kzlint("rules")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert [line.split()[:3] for line in lines] == [
        [code, rule.name, rule.severity.value] for code, rule in sorted(RULES.items())
    ]
    assert len({line.index(line.split()[2]) for line in lines}) == 1
    told = [" ".join(line.split()) for line in lines]
    assert "DAT005 missing-headline error The header has no headline." in told


def test_rules_takes_no_arguments(kzlint: Run) -> None:
    status, out, err = kzlint("rules", "QUO001")
    assert (status, out) == (2, "")
    assert err.splitlines()[-2:] == [
        "kzlint rules: error: unrecognized arguments: QUO001",
        "try “kzlint rules --help”",
    ]


@pytest.mark.parametrize("command", ["rule DAT005", "rules"])
def test_options_are_spelt_out(kzlint: Run, command: str) -> None:
    status, out, err = kzlint(*command.split(), "--hel")
    assert (status, out) == (2, "")
    told = "error: unrecognized arguments: --hel; did you mean --help?"
    assert err.splitlines()[-2] == f"kzlint {command.split()[0]}: {told}"


@pytest.mark.parametrize("command", ["rule", "rules"])
def test_help(kzlint: Run, command: str) -> None:
    status, out, err = kzlint(command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"usage: kzlint {command} [-h]")


def test_what_can_be_configured_stands_with_its_default(kzlint: Run) -> None:
    assert (
        "\nUnder [rules.attribution-punctuation]:\n"
        '  severity = "warning"  # error, warning or note\n'
        "  # dash is not set: the dash before the words of the author; wins over the style\n"
    ) in kzlint("rule", "QUO004")[1]
    assert (
        "  max-days-ahead = 0  # how many days ahead of today a header may be dated\n"
        in kzlint("rule", "DAT004")[1]
    )
