"""What rules say can be told in any language: sentences of the catalogues, no prose baked in."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from benchmarks.accuracy import plant, read_planted, read_releases
from kzlint.core.finding import Finding
from kzlint.core.source import SIGNATURES
from kzlint.core.style import Style
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer
from kzlint.i18n.message import Listed, Message, UserError
from kzlint.rules.caption.inconsistent_credit import InconsistentCredit, Options, Wording
from kzlint.rules.examples import Content
from kzlint.rules.format.forbidden_character import NAMES
from kzlint.rules.manual import option_help, paragraphs
from kzlint.testing import TODAY, gazetteer, rules_of
from kzlint.testing.linting import source_of
from translations.sentences import sentences

# All that the rules can say takes seconds to say.
pytestmark = pytest.mark.slow

RELEASES = Path(__file__).parent.parent / "releases"
RULES = rules_of("kzlint")

# Another style than the default one, in all of its parts.
HOUSE = Style("«…»", "„…“", "—", comma=False, caption_label="Фото", headline_stop=True)

# What the examples and the planted errors leave unsaid.
FIRST = "Тараптар мәдени саладағы өзара ынтымақтастықты дамыту мәселелерін талқылады."
TEXTS: tuple[Content, ...] = (
    "\n".join(f"Көр{char}ме" for char in NAMES),
    b"\xff",
    *(start + b"\xff" for start, _ in SIGNATURES),
    "# kzlint: ignore CAP001, QUO001\nСурет:",
    "# kzlint: ignore NAM099, missing-header\nКөрме.",
    "Мерзімі – 30.02.2025.",
    "Сурет: Серіков Асқар\nСурет: Асқар Серіков",
    f"{FIRST}\n{FIRST}",
    f"{FIRST}\n{FIRST.replace('мәдени', 'бүгін мәдени')}",
    f"{FIRST.replace('мәдени', 'бүгін мәдени')}\n{FIRST}",
    "date 2025-10-11 Т\nЖиын Көктауда өтті.",
)
NO_SUCCESSOR = "name,kind,until\nКөктау,place,2001-01-01\n"

# The keyword of headers, and the encoding's name: code, in any language.
CODE = ("date", "windows")

# As words of English are written; no shorter ones, for endings of look-alikes are (eGov).
ENGLISH = re.compile(r"[a-z]{3,}")


class Said(NamedTuple):
    """A finding, and the text that it is about."""

    text: str
    finding: Finding

    @property
    def messages(self) -> tuple[Message, ...]:
        fix = self.finding.fix
        return (self.finding.message, fix.message) if fix else (self.finding.message,)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> tuple[Said, ...]:
    """All that the rules say of their examples, of releases and of planted errors."""
    table = tmp_path_factory.mktemp("tables") / "names.csv"
    table.write_text(NO_SUCCESSOR, encoding="utf-8")
    return tuple(_said(gazetteer(table)))


def _said(names: Gazetteer) -> Iterator[Said]:
    for rule in RULES:
        for example in rule.examples:
            checked = [rule(rule.Options(**example.options))]
            for style in (Style(), HOUSE):
                linter = Linter(checked, names, TODAY, style)
                yield from _of(example.content, linter, example.path)
    whole = Linter([rule() for rule in RULES], names, TODAY)
    releases = read_releases(RELEASES)
    planted = read_planted(RELEASES / "planted.tsv")
    for text in (
        *TEXTS,
        *releases.values(),
        *(plant(error, releases[error.release])[0] for error in planted),
    ):
        yield from _of(text, whole)
    across = Linter([InconsistentCredit(Options(compare_across_files=True))], names, TODAY)
    previous_files = {InconsistentCredit.code: (Wording("Ақорданың баспасөз қызметі", 2, "бір"),)}
    yield from _of("Сурет: Ақорда", across, previous_files=previous_files)


def _of(
    content: Content,
    linter: Linter,
    path: str = "-",
    previous_files: Mapping[str, Any] | None = None,
) -> Iterator[Said]:
    source = source_of(content, path)
    outcome = linter.lint(source, previous_files)
    assert outcome.crashes == ()
    yield from (Said(source.text, finding) for finding in outcome.findings)


def parts(told: object) -> Iterator[object]:
    """A message, and all that is in it: messages, and what is inserted as it is."""
    if isinstance(told, UserError):
        told = told.message
    if isinstance(told, Listed):
        for item in told.items:
            yield from parts(item)
        return
    yield told
    if isinstance(told, Message):
        for argument in told.arguments.values():
            yield from parts(argument)


def has_words(template: str) -> bool:
    return any(map(str.isalpha, re.sub(r"\{[^{}]*\}", "", template)))


@cache
def known() -> Mapping[str, str | None]:
    """The sentences of the catalogues, with their plurals."""
    return {sentence.text: sentence.plural for sentence in sentences()}


def test_every_rule_has_its_say(said: tuple[Said, ...]) -> None:
    assert {rule.code for rule in RULES} == {each.finding.code for each in said}


def test_what_is_said_is_in_the_catalogues(said: tuple[Said, ...]) -> None:
    missing = {
        (each.finding.code, part.template, part.plural)
        for each in said
        for message in each.messages
        for part in parts(message)
        if isinstance(part, Message) and has_words(part.template)
        if (part.template, part.plural) not in known().items()
    }
    assert missing == set()


def test_no_argument_is_a_sentence(said: tuple[Said, ...]) -> None:
    """Words of English that the text has not itself would be the same in every language."""
    baked = {
        (each.finding.code, part)
        for each in said
        for message in each.messages
        for part in parts(message)
        if isinstance(part, str)
        for word in ENGLISH.findall(part)
        if word not in CODE and word not in each.text
    }
    assert baked == set()


def test_arguments_are_told_as_they_are(said: tuple[Said, ...]) -> None:
    """What has words of its own, such as a date, is given as text or as a message."""
    kinds = {type(part) for each in said for message in each.messages for part in parts(message)}
    assert {kind for kind in kinds if not issubclass(kind, str | int | Message)} == set()


# What is said of rules that cannot be used.
OF_REFUSALS = {f"kzlint/rules/{name}.py" for name in ("complete", "registry", "visiting")}


def test_every_sentence_of_the_rules_is_said(said: tuple[Said, ...]) -> None:
    """So that none is left unseen by the tests above, and none is translated in vain."""
    told = {
        part.template
        for each in said
        for message in each.messages
        for part in parts(message)
        if isinstance(part, Message)
    }
    manual = {text for rule in RULES for text in (*paragraphs(rule), *option_help(rule).values())}
    ours = {
        sentence.text
        for sentence in sentences()
        if sentence.place.startswith(("kzlint/rules/", "kzlint/analysis/"))
        and sentence.place not in OF_REFUSALS
    }
    assert ours - manual - told == set()
