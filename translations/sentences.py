"""All sentences that kzlint can show, collected from its source, its rules and its settings."""

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from pydantic import BaseModel

import kzlint
from kzlint.config.model import Configuration, StyleTable
from kzlint.i18n.message import UserError
from kzlint.rules import registry
from kzlint.rules.manual import option_help, paragraphs

# The program, and what makes the pages of the documentation.
ROOT = Path(inspect.getfile(kzlint)).parent.parent
SOURCES = (ROOT / "kzlint", ROOT / "docs")

# What takes a sentence, and in which of its arguments; errors are added by name.
TAKERS = {"Message": 0, "N_": 0, "_": 0, "fix": 0, "text": 0}

# Two forms of a sentence, the first two that are texts: counted(n, "{count} file", "…").
PLURAL_TAKERS = frozenset({"counted", "ngettext"})

# What argparse itself says; each Python adds a few. They are in gettext's classic form.
OF_ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "show program's version number and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "the following arguments are required: %s",
    "one of the arguments %s is required",
    "unrecognized arguments: %s",
    "not allowed with argument %s",
    "ignored explicit argument %r",
    "expected one argument",
    "expected at most one argument",
    "expected at least one argument",
    "invalid %(type)s value: %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)",
    "ambiguous option: %(option)s could match %(matches)s",
)


class NotLiteralError(Exception):
    """A sentence that is put together in the source, so that no catalogue can have it."""


@dataclass(frozen=True)
class Sentence:
    """A sentence as the catalogues have it, its plural if it has one, and where it stands."""

    text: str
    place: str
    plural: str | None = None


def sentences() -> list[Sentence]:
    """All of them, each once, by where they stand; the first place of several is kept."""
    found: dict[str, Sentence] = {}
    for sentence in (*_of_source(), *_of_rules(), *_of_settings(), *_of_argparse()):
        if any(char.isalpha() for char in _without_arguments(sentence.text)):
            found.setdefault(sentence.text, sentence)
    return sorted(found.values(), key=lambda sentence: (sentence.place, sentence.text))


def _without_arguments(template: str) -> str:
    text, depth = [], 0
    for char in template:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if not depth:
            text.append(char)
    return "".join(text)


def _of_source() -> Iterator[Sentence]:
    for path in sorted(path for folder in SOURCES for path in folder.rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from _of_call(node, place)


def _of_call(call: ast.Call, place: str) -> Iterator[Sentence]:
    name = getattr(call.func, "id", None) or getattr(call.func, "attr", "")
    if name in PLURAL_TAKERS:
        texts = list(_literals(call.args, place))[:2]
        if len(texts) == 2:
            yield Sentence(texts[0], place, texts[1])
    elif name in TAKERS or name in errors():
        for text in _literals(call.args[:1], place):
            yield Sentence(text, place)


def _literals(arguments: list[ast.expr], place: str) -> Iterator[str]:
    for argument in arguments:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value
        elif isinstance(argument, ast.IfExp):
            yield from _literals([argument.body, argument.orelse], place)
        elif isinstance(argument, ast.JoinedStr | ast.BinOp):
            raise NotLiteralError(f"{place}:{argument.lineno}: {ast.unparse(argument)}")


@cache
def errors() -> frozenset[str]:
    """The names of the errors that a user can meet."""
    for module in pkgutil.walk_packages(kzlint.__path__, "kzlint."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return frozenset(kind.__name__ for kind in _below(UserError))


def _below(kind: type) -> Iterator[type]:
    yield kind
    derived: type
    for derived in kind.__subclasses__():
        yield from _below(derived)


def _of_rules() -> Iterator[Sentence]:
    for rule in registry.load(registry.discover()).rules.values():
        place = rule.__module__.replace(".", "/") + ".py"
        if not place.startswith("kzlint/"):
            continue
        for text in (rule.message, *paragraphs(rule), *option_help(rule).values()):
            yield Sentence(text, place)


def _of_settings() -> Iterator[Sentence]:
    models: tuple[type[BaseModel], ...] = (Configuration, StyleTable)
    for model in models:
        for field in model.model_fields.values():
            yield Sentence(field.description or "", "kzlint/config/model.py")


def _of_argparse() -> Iterator[Sentence]:
    for text in OF_ARGPARSE:
        yield Sentence(text, "argparse")
