"""Each fact of the language has one home: no other module of kzlint types it again."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kzlint
from kzlint.kazakh.calendar import MONTHS, RELATIVE_DAYS, WEEKDAYS
from kzlint.kazakh.labels import LABELS
from kzlint.kazakh.naming import PARTICLES
from kzlint.kazakh.punctuation import DASHES, HYPHEN, QUOTATION_MARKS
from kzlint.kazakh.speech import HEADS

PACKAGE = Path(kzlint.__file__).parent

# The words of each table, and the module that has it. Of short words, which mean other things
# elsewhere too, only the longer ones are looked for.
HOMES = {
    "kazakh/calendar.py": frozenset((*MONTHS, *WEEKDAYS, *RELATIVE_DAYS)),
    "kazakh/labels.py": frozenset(LABELS),
    "kazakh/speech.py": frozenset(HEADS),
    "kazakh/naming.py": frozenset(word for word in PARTICLES if len(word) > 3),
}

# Other tables in which such a word is another fact: that it opens a sentence, is said twice, names
# a document, opens a finite verb, is a setting's value.
OTHER_FACTS = frozenset(
    (
        *("kazakh/naming.py", "kazakh/repetition.py", "kazakh/speech.py", "kazakh/tense.py"),
        *("kazakh/verb_roots.py", "kazakh/verb_suffixes.py", "kazakh/languages.py"),
        *("kazakh/calendar_words.py", "kazakh/time_words.py", "core/style.py"),
    )
)

# Calls whose texts are examples or sentences for people.
SHOWN = frozenset(("valid", "invalid", "Message", "N_", "option", "finding", "fix", "_"))


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """The texts that a module types, without docstrings, annotations, examples and sentences."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped: set[int] = set()
    for node in ast.walk(tree):
        name = getattr(node, "func", None)
        called = getattr(name, "id", getattr(name, "attr", ""))
        if isinstance(node, ast.Expr) or (isinstance(node, ast.Call) and called in SHOWN):
            skipped |= {id(inner) for inner in ast.walk(node)}
        if isinstance(node, ast.AnnAssign):
            skipped |= {id(inner) for inner in ast.walk(node.annotation)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in skipped
        ):
            yield node.lineno, node.value


MODULES = sorted(PACKAGE.rglob("*.py"), key=str)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_words_of_a_table_stand_in_its_module_alone(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    if place in OTHER_FACTS:
        return
    found = [
        (line, text)
        for line, text in literals(path)
        for home, words in HOMES.items()
        if place != home and text in words
    ]
    assert found == []


def is_set_of(characters: str, text: str) -> bool:
    """True for a text of nothing but punctuation with two or more of some characters."""
    return not any(map(str.isalnum, text)) and len(set(text) & set(characters)) > 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_marks_and_dashes_are_listed_in_one_module(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    if place in ("kazakh/punctuation.py", "core/style.py"):
        return
    dashes = DASHES.replace(HYPHEN, "")
    found = [
        (line, text)
        for line, text in literals(path)
        if is_set_of(dashes, text) or is_set_of(QUOTATION_MARKS, text)
    ]
    assert found == []
