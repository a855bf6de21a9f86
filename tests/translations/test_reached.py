"""What is said of odd configurations, tables, baselines and files can be told in any language."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from gettext import NullTranslations
from pathlib import Path

import pytest

from kzlint.config import read as read_settings
from kzlint.config.patterns import PerFileIgnores, exclusions
from kzlint.core.source import SIGNATURES, Source
from kzlint.engine.baseline import read as read_baseline
from kzlint.engine.linter import Linter
from kzlint.engine.session.session import Session
from kzlint.gazetteer import Gazetteer, load
from kzlint.gazetteer.checks import check
from kzlint.i18n.message import UserError, render
from kzlint.testing import TODAY, rules_of
from translations.sentences import sentences

# Two words of English; lists of keys have commas between, and what is quoted here has none.
PROSE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")

# Named by kzlint's own commands, and the form that a header has.
CODE = re.compile(r"“[^”]*”")

BYTES = (
    b"",
    b"\xff\xfen\x00a\x00",
    "name,kind\nАлатау,place\n".encode("cp1251"),
    b"PK\x03\x04\x14\x00",
    b"{}\n{}",
    b"[",
    *(start + b"\xff" for start, _ in SIGNATURES),
)

CONFIGURATIONS = (
    "selct = 1",
    "zzz = 1",
    "[tool.kzlint]",
    'select = "QUO"',
    "select = {}",
    'fail-on = "eror"',
    'fail-on = "zzz"',
    "fail-on = 1",
    'baseline = ""',
    'baseline = "a\\u0000"',
    'gazetteer = ["a", 1]',
    'output-format = "zzz"',
    'rules-url = "ftp:"',
    'rules-url = "https://a.kz/{x}"',
    'extends = "жоқ.toml"',
    'extends = "kzlint.toml"',
    'style.dash = "zz"',
    'style.speech-marks = "«…»"\nstyle.nested-marks = "«…»"',
    'exclude = ["[a-"]',
    'exclude = ["../a"]',
    'exclude = ["#"]',
    'exclude = ["a\\\\b"]',
    'exclude = [""]',
    'exclude = ["a//b"]',
    'exclude = ["*****a*b*c*d*e"]',
    'exclude = ["[b-a]"]',
    '[per-file-ignores]\n"b[" = []',
    "a = 1\na = 2",
    "a =",
    "a",
    "[rules",
    'a = "\\x"',
)

TABLES = (
    "name\tkind\n",
    "city,population\n",
    "name,knd,kind\n",
    "name,name,kind\n",
    "name,kind\nА,town\nБ,\n",
    "name,kind\nА,place,,\n",
    'name,kind\n"А,place\n',
    'name,kind\n"А"б,place\n',
    "name,kind,gender\nАйша,person,w\nАла,place,f\n",
    "name,kind,holders\nАла,place,several\n",
    "name,kind,since,until\nА,place,2001,\nБ,place,2001-01-01,2000-01-01\n",
    "name,kind,misspellings\nА,place,А\nА  Б,place,\nAлатау,place,\nАи\u0306ша,person,\n",
    "name,kind,successor\nА,place,А\nБ,place,Ааа\n",
    "name,kind\nAlma,person\nАйша1,person\nА,place\nА,place\n",
    "name,kind,misspellings\nАйгүл Серік,person,Айгүл|Алматы\n",
    "person,post,since\nАйша Қос,Әкім,2020-01-01\n",
    "person,post,since,until,acting\nҚасым-Жомарт Тоқаев,Қазақстан Президенті,2020-01-01,,no\n",
)

BASELINES = (
    "[]",
    '{"kzlint-baseline": 1',
    '{"kzlint-baseline": "1"}',
    '{"kzlint-baseline": 2}',
    '{"kzlint-baseline": 1}',
    '{"kzlint-baseline": 1, "files": []}',
    '{"kzlint-baseline": 1, "x": {}}',
    '{"kzlint-baseline": 1, "files": {"/../a": []}}',
    '{"kzlint-baseline": 1, "files": {"a": {}}}',
    '{"kzlint-baseline": 1, "files": {"a": [1]}}',
    '{"kzlint-baseline": 1, "files": {"a": [{"code": "A"}]}}',
    '{"kzlint-baseline": 1, "files": {"a": [{"code": 1, "message": "a", "count": 1}]}}',
    '{"kzlint-baseline": 1, "files": {"a": [{"code": "A", "message": "a", "count": 0}]}}',
)


class Marking(NullTranslations):
    """A language whose every sentence is its arguments with blots between; others stay English."""

    @cached_property
    def known(self) -> set[str]:
        return {sentence.text for sentence in sentences()}

    def gettext(self, message: str) -> str:
        if message not in self.known:
            return message
        return "".join(f"ж{field}" for field in re.findall(r"\{[^{}]+\}", message)) + "ж"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1)


MARKING = Marking()

pytestmark = pytest.mark.usefixtures("here")


def left(message: object) -> list[str]:
    """The English that is left in what is told."""
    return PROSE.findall(CODE.sub("", render(message, MARKING)))


def refused(call: Callable[[], object]) -> list[str]:
    """The English in the error that a call ends with."""
    with pytest.raises(UserError) as caught:
        call()
    return left(caught.value)


def test_what_is_no_sentence_of_the_catalogues_is_seen() -> None:
    assert left("save the table") == ["save the"]
    assert left(UserError("{path}: {problem}", path="a.csv", problem="not UTF text")) == ["not UTF"]
    assert left(UserError("{place}: no such key{hint}", place="a.toml", hint="")) == []


def _configured(content: bytes) -> None:
    path = Path("kzlint.toml")
    path.write_bytes(content)
    settings = read_settings(path)
    exclusions(settings)
    PerFileIgnores(settings)


@pytest.mark.parametrize("text", CONFIGURATIONS)
def test_configurations(text: str) -> None:
    assert refused(lambda: _configured(text.encode())) == []


@pytest.mark.parametrize("options", [{"select": "QOU"}, {"ignore": "zzz"}])
def test_selectors(options: dict[str, str]) -> None:
    assert refused(lambda: Session(**options).lint_text("")) == []  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.parametrize("content", [*(text.encode() for text in TABLES), *BYTES])
def test_tables(content: bytes) -> None:
    table = Path("t.csv")
    table.write_bytes(content)
    problems = check([table]).problems
    assert problems != ()
    assert [found for problem in problems for found in left(problem.sentence)] == []
    with suppress(UserError):
        load([table])
        return
    assert refused(lambda: load([table])) == []


@pytest.mark.parametrize("content", [*(text.encode() for text in BASELINES), *BYTES])
def test_baselines(content: bytes) -> None:
    Path("known.json").write_bytes(content)
    assert refused(lambda: read_baseline(Path("known.json"))) == []


@pytest.mark.parametrize("content", [*BYTES, "Новость".encode("utf-32")])
def test_files(content: bytes) -> None:
    linter = Linter([rule() for rule in rules_of("kzlint")], Gazetteer([]), TODAY)
    found = linter.lint(Source.from_bytes(content)).findings
    assert found != ()
    assert [words for finding in found for words in left(finding.message)] == []


def test_what_cannot_be_opened() -> None:
    os.mkfifo("pipe")
    Path("folder").mkdir()
    for path in map(Path, ("жоқ", "folder", "pipe", "a\0")):
        assert refused(lambda path=path: read_settings(path)) == []  # type: ignore[misc]
        assert refused(lambda path=path: load([path])) == []  # type: ignore[misc]
        assert refused(lambda path=path: read_baseline(path)) == []  # type: ignore[misc]
