"""Pages of rules, in English and in another language."""

from pathlib import Path

import pytest

import docs.pages.examples
import docs.pages.rule
import docs.pages.rules
from docs.pages import redirects, rule, rules
from docs.pages.prose import markdown
from kzlint.rules import Invalid, Rule, Valid
from kzlint.rules.manual import option_help, paragraphs
from tests.catalogue import Catalogue

MODULES = (docs.pages.examples, docs.pages.rule, docs.pages.rules)
BY_CODE = {one.code: one for one in rules.built_in()}


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Kazakh catalogue of a few sentences."""
    catalogue = Catalogue(
        {
            "error": "қате",
            "Quotations": "Дәйексөздер",
            "Reported": "Не туралы айтылады",
            "Direct speech has no attribution.": "Төл сөздің иесі жоқ.",
            "nobody is said to have said this; add “, – деді NAME” after it": "кім айтқаны жоқ",
        }
    )
    for module in MODULES:
        monkeypatch.setattr(module, "catalogue", lambda language: catalogue)


@pytest.mark.parametrize("one", BY_CODE.values(), ids=BY_CODE)
def test_a_page_says_all(one: type[Rule]) -> None:
    page = rule.page(one, "en")
    assert page.startswith(f"# {one.code} {one.name}\n")
    for text in (*paragraphs(one), *filter(None, option_help(one).values())):
        assert page.count(markdown(text)) >= 1, text
    kinds = [Invalid if isinstance(example, Invalid) else Valid for example in one.examples]
    empty = sum(not example.content for example in one.examples if isinstance(example, Valid))
    reported, others = page.split("## Not reported { #not-reported }")
    assert reported.count('<div class="example">') == kinds.count(Invalid)
    assert others.count('<div class="example">') == kinds.count(Valid) - empty
    assert reported.count('<ul class="said">\n<li>') == kinds.count(Invalid)
    assert page.count(f"# kzlint: ignore {one.code} -- …") == 1
    assert page.count(f"[rules.{one.name}]\nseverity = ") == 1


NONE = "There is no fix: only a person knows what is right."
SAFE = "There is a safe fix: `kzlint --fix` makes it."
UNSAFE = (
    "There is an unsafe fix: `kzlint --fix --unsafe-fixes` makes it; read over what it changes."
)
SOME = "Some findings have no fix: only a person knows what is right there."


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("QUO001", [NONE]),
        ("QUO004", [SAFE]),
        ("NAM003", [UNSAFE]),
        ("QUO010", [UNSAFE]),
        ("DAT002", [SAFE, UNSAFE, SOME]),
    ],
)
def test_fixes_are_told(code: str, said: list[str]) -> None:
    page = rule.page(BY_CODE[code], "en")
    assert [sentence for sentence in (NONE, SAFE, UNSAFE, SOME) if sentence in page] == said


@pytest.mark.usefixtures("translated")
def test_a_page_in_another_language() -> None:
    lines = rule.page(BY_CODE["QUO001"], "kk").splitlines()
    assert lines[0] == "# QUO001 unattributed-quotation"
    assert lines[2] == '<p class="rule"><span class="severity error">қате</span> Дәйексөздер</p>'
    assert lines[4] == "Төл сөздің иесі жоқ."
    assert lines.count("## Не туралы айтылады { #reported }") == 1
    said = [line for line in lines if "кім айтқаны жоқ" in line]
    assert [line.removeprefix("<li><span>")[:3] for line in said] == ["2:1", "1:1", "2:3"]


def test_families_are_all_there() -> None:
    assert {rules.family(one) for one in rules.built_in()} == set(rules.FAMILIES)


def test_the_index_lists_every_rule_once() -> None:
    lines = rules.index("en").splitlines()
    rows = [line.split(" ")[1].strip("[*") for line in lines if line.startswith("| [**")]
    assert sorted(rows) == sorted(BY_CODE)
    assert (
        "| [**CAP001** empty-credit](CAP001.md) | "
        '<span class="severity error">error</span> | A caption has a label and no credit line. |'
    ) in lines


@pytest.mark.usefixtures("translated")
def test_the_navigation_is_translated() -> None:
    sections = rules.navigation("kk")
    assert sections[0] == "rules/index.md"
    assert [title for section in sections[1:] for title in section][:3] == [
        "Header and dates",
        "Дәйексөздер",
        "Captions and credits",
    ]
    assert sections[2]["Дәйексөздер"][0] == "rules/QUO001.md"


def test_redirects(tmp_path: Path) -> None:
    redirects.write(tmp_path)
    page = (tmp_path / "en" / "rules" / "QUO001" / "index.html").read_text("utf-8")
    assert 'content="0; url=../../../rules/QUO001/"' in page
    assert len(list((tmp_path / "en" / "rules").iterdir())) == len(BY_CODE)
