"""What is wrong with a configuration, told in Kazakh: every part of the sentence is."""

from pathlib import Path

import pytest

from kzlint.config import ConfigError, Selector, read, selected_codes
from kzlint.config.patterns import PerFileIgnores, exclusions
from kzlint.config.reference import reference, starter
from kzlint.i18n.message import render
from kzlint.rules import registry
from tests.catalogue import Catalogue

KAZAKH = Catalogue(
    {
        "{place}: no such key{hint}": "{place}: мұндай кілт жоқ{hint}",
        "; did you mean {word}?": "; мүмкін, {word}?",
        "should be {choices}": "мына мәндердің бірі: {choices}",
        "{others} or {last}": "{others} немесе {last}",
        "should name a file; “.” is this folder": "файл атауы керек; “.” – осы қалта",
        "{place}: no such format: {format!r}{hint}": "{place}: мұндай пішім жоқ: {format!r}{hint}",
        "; known: {names}": "; белгілісі: {names}",
        "{place}: not valid TOML: {problem}": "{place}: TOML емес: {problem}",
        "this key stands twice": "бұл кілт екі рет тұр",
        "{place}: {file} has no table [tool.kzlint]": "{place}: [tool.kzlint] кестесі жоқ: {file}",
        "no such file or directory": "мұндай файл не қалта жоқ",
        "“[” is not closed; write “\\[” for the sign itself": "“[” жабылмаған; “\\[” деп жаз",
        "no such rule: {rule!r}{hint} “kzlint rules” lists all":
            "мұндай ереже жоқ: {rule!r}{hint} Бәрі: “kzlint rules”",
        "Settings": "Баптаулар",
        "rules not to run": "қолданылмайтын ережелер",
        "not set": "берілмеген",
        "Default: {default}.": "Әдепкі мәні: {default}.",
        "whether a headline ends in a full stop": "тақырып соңында нүкте тұра ма",
        "{setting}; for example:": "{setting}; мысалы:",
    }
)  # fmt: skip


pytestmark = pytest.mark.usefixtures("here")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\nselct = 1", "kzlint.toml:2: selct: мұндай кілт жоқ; мүмкін, select?"),
        ("fail-on = 1",
         "kzlint.toml:1: fail-on: мына мәндердің бірі: 'error', 'warning', 'note' немесе 'never'"),
        ('baseline = ""', "kzlint.toml:1: baseline: файл атауы керек; “.” – осы қалта"),
        ('output-format = "zzz"',
         "kzlint.toml:1: output-format: мұндай пішім жоқ: 'zzz'; белгілісі: full, concise, json, "
         "json-lines, sarif, github, gitlab, junit, rdjson, checkstyle"),
        ("a = 1\na = 2\n", "kzlint.toml:2:6: TOML емес: бұл кілт екі рет тұр"),
        ('extends = "a.toml"', "kzlint.toml:1: extends: a.toml: мұндай файл не қалта жоқ"),
        ('extends = "pyproject.toml"',
         "kzlint.toml:1: extends: [tool.kzlint] кестесі жоқ: pyproject.toml"),
    ],
)  # fmt: skip
def test_a_bad_file(text: str, told: str) -> None:
    Path("kzlint.toml").write_text(text, encoding="utf-8")
    Path("pyproject.toml").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read(Path("kzlint.toml"))
    assert render(caught.value, KAZAKH) == told


def test_a_bad_pattern() -> None:
    text = 'exclude = ["a["]\n[per-file-ignores]\n"b[" = []\n'
    Path("kzlint.toml").write_text(text, encoding="utf-8")
    settings = read(Path("kzlint.toml"))
    with pytest.raises(ConfigError) as excluding:
        exclusions(settings)
    assert render(excluding.value, KAZAKH) == (
        "kzlint.toml:1: exclude: “[” жабылмаған; “\\[” деп жаз"
    )
    with pytest.raises(ConfigError) as ignoring:
        PerFileIgnores(settings)
    assert render(ignoring.value, KAZAKH) == (
        "kzlint.toml:3: per-file-ignores.b[: “[” жабылмаған; “\\[” деп жаз"
    )


def test_an_unknown_rule() -> None:
    with pytest.raises(ConfigError) as caught:
        selected_codes({"CAP001": "empty-credit"}, [Selector("CAP01", "--select")], [])
    assert render(caught.value, KAZAKH) == (
        "--select: мұндай ереже жоқ: 'CAP01'; мүмкін, CAP001? Бәрі: “kzlint rules”"
    )


@pytest.fixture
def kazakh(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages' language, whichever is asked for."""
    monkeypatch.setattr("kzlint.config.reference.catalogue", lambda language: KAZAKH)


@pytest.mark.usefixtures("kazakh")
def test_the_reference() -> None:
    page = reference(registry.load(registry.discover()).rules.values(), "kk")
    assert page.startswith("# Баптаулар\n\nkzlint reads ")
    assert "## `ignore`\n\nҚолданылмайтын ережелер.\n\nӘдепкі мәні: `[]`.\n\n```toml" in page
    assert "| `headline-stop` | `false` | тақырып соңында нүкте тұра ма |" in page
    assert "| `stop` | берілмеген | " in page


@pytest.mark.usefixtures("kazakh")
def test_the_file_to_start_from() -> None:
    lines = starter(language="kk").splitlines()
    at = lines.index('# ignore = ["FMT004", "doubled-word"]')
    assert lines[at - 1] == "# қолданылмайтын ережелер; мысалы:"
    at = lines.index("# headline-stop = false")
    assert lines[at - 1] == "# тақырып соңында нүкте тұра ма:"
