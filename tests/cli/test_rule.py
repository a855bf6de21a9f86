"""``kzlint rule`` and ``kzlint rules``."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kzlint.cli import language
from kzlint.cli.rule import WIDEST, explanation, wrapped
from kzlint.cli.rule_list import read
from kzlint.rules import invalid, registry, valid
from kzlint.rules.manual import paragraphs
from tests.catalogue import Catalogue

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
  ^^^^^^^^^^^^^^^

  date 2025-10-11 .
  ^^^^^^^^^^^^^^^

   date 2025-10-11 
   ^^^^^^^^^^^^^^^
  Көрме ашылды.

Not reported:

  date 2025-10-11 Көрме ашылды
"""  # noqa: W291 -- a blank at the end of a line is what the example is about


@pytest.mark.parametrize("name", ["DAT005", "dat005", "missing-headline", "Missing-Headline"])
def test_a_rule_by_code_and_by_name(kzlint: Run, name: str) -> None:
    assert kzlint("rule", name) == (0, DAT005, "")


def test_invisible_characters_are_spelt_out(kzlint: Run) -> None:
    status, out, err = kzlint("rule", "FMT002")
    assert (status, err) == (0, "")
    marked = "  Көрме<U+200B> ашылды\n       ^^^^^^^^\nfixed:\n  Көрме ашылды\n"
    assert marked in out
    assert all(char.isprintable() for char in out.replace("\n", ""))


@pytest.mark.parametrize("code", RULES)
def test_every_rule_can_be_explained(kzlint: Run, code: str) -> None:
    rule = RULES[code]
    status, out, err = kzlint("rule", code)
    assert (status, out, err) == (0, explanation(rule), "")
    assert out.startswith(f"{code} {rule.name} ({rule.severity.value})\n\n")
    assert "\nReported:\n\n" in out
    assert "\nNot reported:\n\n" in out


class Marked(RULES["DAT005"]):  # type: ignore[misc, valid-type]
    """Examples of every kind of place.

    They are no releases.
    """

    examples = (
        invalid("бір екі үш\nтөрт", at=("екі", "төрт")),
        invalid("а а а", at=("а", (4, 5))),
        invalid("бір\nекі", at=((2, 6),)),
        invalid("бір\n", at=((3, 3),)),
        invalid("", at=((0, 0),)),
        invalid("汉 字", at=("字",)),
        invalid(b"\xff", at=((0, 1),)),
        invalid("бір", at=("екі",)),
        valid("бір"),
    )


MARKS = """\
  бір екі үш
      ^^^
  төрт
  ^^^^

  а а а
  ^   ^

  бір
    ^
  екі

  бір
     ^

  
  ^

  汉 字
     ^^

  b'\\xff'

  бір

Not reported:

  бір
"""  # noqa: W293 -- a line of nothing is what an example is about


def test_what_is_reported_is_underlined() -> None:
    assert explanation(Marked).partition("Reported:\n\n")[2] == MARKS


@pytest.mark.parametrize("name", ["CAP", "cap"])
def test_a_family_is_listed(kzlint: Run, name: str) -> None:
    listed = [line for line in kzlint("rules")[1].splitlines() if line.startswith("CAP")]
    status, out, err = kzlint("rule", name)
    assert (status, [line.split() for line in out.splitlines()], err) == (
        0,
        [line.split() for line in listed],
        "",
    )
    items = json.loads(kzlint("rules", "--output-format", "json")[1])
    assert json.loads(kzlint("rule", name, "--output-format", "json")[1]) == [
        item for item in items if item["code"].startswith("CAP")
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("quo008x", "; did you mean QUO008?"),
        ("mising-headline", "; did you mean missing-headline?"),
        ("zzz", ";"),
        ("", ";"),
    ],
)
def test_an_unknown_rule_is_reported(kzlint: Run, name: str, hint: str) -> None:
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


def test_settings_are_listed_with_their_defaults(kzlint: Run) -> None:
    assert (
        "\nUnder [rules.attribution-punctuation]:\n"
        '  severity = "warning"  # error, warning or note\n'
        "  # dash is not set: the dash before the words of the author; wins over the style\n"
    ) in kzlint("rule", "QUO004")[1]
    assert (
        "  max-days-ahead = 0  # how many days ahead of today a header may be dated\n"
        in kzlint("rule", "DAT004")[1]
    )


def test_the_settings_of_an_example_are_shown(kzlint: Run) -> None:
    told = '  (the options: dash = "—")\n  «Біз дайынбыз», — деді министр.\n'
    assert told in kzlint("rule", "QUO004")[1]
    assert "  (the file: 12025-10-10.txt)\n  date 2025-10-11 " in kzlint("rule", "DAT007")[1]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ('rules-url = "https://newsroom.example/{lang}/{code}"', "en/DAT005"),
        ('rules-url = "https://newsroom.example/{name}/"', "missing-headline/"),
        ('rules-url = "https://newsroom.example/"\nselct = 1', None),
        ("", None),
    ],
)
def test_the_address_of_the_page(kzlint: Run, here: Path, address: str, shown: str | None) -> None:
    (here / "kzlint.toml").write_text(f"{address}\n", encoding="utf-8")
    more = f"\nMore: https://newsroom.example/{shown}\n" if shown else ""
    assert kzlint("rule", "DAT005") == (0, DAT005 + more, "")


def test_paragraphs_are_as_wide_as_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read("Not ``a`` but ``b c``.") == "Not “a” but “b c”."
    for columns, width in (("40", 40), ("80", 80), ("200", WIDEST)):
        monkeypatch.setenv("COLUMNS", columns)
        first, *_rest = wrapped("аб " * 100).splitlines()
        assert width - 3 < len(first) <= width
    assert wrapped("first\n- one\n- two") == "first\n- one\n- two"


KAZAKH = Catalogue(
    {
        "error": "қате",
        "The header has no headline.": "Айдарда ``тақырып`` жоқ.",
        "Under [rules.{name}]:": "[rules.{name}] кестесінде:",
        "error, warning or note": "error, warning не note",
        "Reported:": "Хабарланады:",
        "Not reported:": "Хабарланбайды:",
    }
)


@pytest.fixture
def kazakh(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few sentences in Kazakh, whatever the catalogues have."""
    monkeypatch.setattr(language, "catalogue", lambda code: KAZAKH)


IN_KAZAKH = """\
DAT005 missing-headline (қате)

Айдарда “тақырып” жоқ.

News sites and mail subjects are made from it; without one the release goes out
as “(no subject)”.

[rules.missing-headline] кестесінде:
  severity = "error"  # error, warning не note

Хабарланады:
"""


@pytest.mark.usefixtures("kazakh")
def test_a_rule_in_another_language(kzlint: Run) -> None:
    status, out, err = kzlint("rule", "DAT005", "--lang", "kk")
    assert (status, out[: len(IN_KAZAKH)], err) == (0, IN_KAZAKH, "")
    assert out.endswith("\nХабарланбайды:\n\n  date 2025-10-11 Көрме ашылды\n")


@pytest.mark.usefixtures("kazakh")
def test_rules_in_another_language(kzlint: Run) -> None:
    lines = kzlint("rules", "--lang", "kk")[1].splitlines()
    assert len(lines) == len(RULES)
    (line,) = (line for line in lines if line.startswith("DAT005"))
    assert line.split(maxsplit=3) == [
        "DAT005",
        "missing-headline",
        "қате",
        "Айдарда “тақырып” жоқ.",
    ]
    summaries = [read(paragraphs(rule)[0]) for rule in RULES.values()]
    starts = {
        line.index(summary)
        for line, summary in zip(lines, summaries, strict=True)
        if summary in line
    }
    assert starts == {line.index("Айдарда")}
