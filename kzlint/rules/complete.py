"""What a rule must have before it is taken: whatever a third-party class is, it is looked at."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from string import Formatter
from typing import Any

from kzlint.core.finding import Severity
from kzlint.i18n.message import Message
from kzlint.rules.examples import Invalid, Valid
from kzlint.rules.options import SEVERITY
from kzlint.rules.rule import Rule
from kzlint.rules.visiting import not_visited

_CODE = re.compile(r"[A-Z]{3,5}\d{3}\Z")
_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*\Z")

# What Rule.finding takes by these names is not for the message.
_TAKEN = ("self", "place", "fix")


def describe(error: BaseException) -> str:
    """An exception in one line; some cannot even be printed."""
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:
        return type(error).__name__


def first_defect(rule: Any, entry: str, target: str) -> Message | None:
    """The first thing that the rule of an entry point lacks; None where it is whole."""
    try:
        if not (isinstance(rule, type) and issubclass(rule, Rule)):
            return Message(
                "{target} is no subclass of {base}",
                {"target": target, "base": "kzlint.rules.Rule"},
            )
        return next(_defects(rule, entry), None)
    except (Exception, SystemExit) as error:
        return Message("it cannot be examined: {error}", {"error": describe(error)})


def _defects(rule: type[Rule], entry: str) -> Iterator[Message]:
    yield from _of_its_head(rule, entry)
    yield from _of_its_message(getattr(rule, "message", None))
    doc = rule.__doc__
    if not (isinstance(doc, str) and doc.strip()) or doc == Rule.__doc__:
        yield Message("it has no docstring that says what it does and why")
    yield from _of_its_examples(getattr(rule, "examples", ()))
    yield from _of_its_options(rule.Options)
    if problem := not_visited(rule):
        yield problem


def _of_its_head(rule: type[Rule], entry: str) -> Iterator[Message]:
    code, name = getattr(rule, "code", None), getattr(rule, "name", None)
    if not (type(code) is str and _CODE.match(code)):
        yield Message("it has no code of three to five capitals and three digits (code = 'ABC123')")
    elif code != entry:
        called = {"found": entry, "code": code}
        yield Message("its entry point is called {found!r}, not {code!r} as its code", called)
    if not (type(name) is str and _NAME.match(name)):
        yield Message("it has no kebab-case name that says what is wrong (name = 'missing-thing')")
    if not isinstance(getattr(rule, "severity", None), Severity):
        yield Message("it has no severity (severity = Severity.WARNING)")


def _of_its_message(message: object) -> Iterator[Message]:
    if not (isinstance(message, str) and message):
        yield Message("it has no message")
        return
    try:
        asked = {name for _, name, _, _ in Formatter().parse(message) if name is not None}
    except ValueError:
        yield Message("a brace of its message has no partner: {message}", {"message": message})
        return
    for name in sorted(asked):
        if not name[:1].isidentifier():
            told = {"found": f"{{{name}}}", "message": message}
            yield Message("there is no name in {found} of its message: {message}", told)
        elif name in _TAKEN:
            told = {"found": f"{{{name}}}"}
            yield Message("its message asks for {found}, which self.finding takes itself", told)


def _of_its_examples(examples: object) -> Iterator[Message]:
    if not (
        isinstance(examples, tuple | list)
        and all(isinstance(example, Valid | Invalid) for example in examples)
    ):
        yield Message(
            "its examples should be a tuple of valid(…) and invalid(…); "
            "one alone needs a comma after it"
        )
        return
    for example in examples:
        if not (
            isinstance(example.content, str | bytes)
            and isinstance(example.path, str)
            and isinstance(example.options, Mapping)
        ):
            yield Message("an example should have a text or bytes, and a path that is a text")
    for kind, problem in (
        (Valid, Message("it has no valid example")),
        (Invalid, Message("it has no invalid example")),
    ):
        if not any(isinstance(example, kind) for example in examples):
            yield problem


def _of_its_options(options: Any) -> Iterator[Message]:
    if not (isinstance(options, type) and is_dataclass(options)):
        yield Message("its Options are no dataclass")
        return
    if any(f.default is MISSING and f.default_factory is MISSING for f in fields(options)):
        yield Message("its Options have a field without a default")
    elif any(f.name == SEVERITY for f in fields(options)):
        yield Message("its Options have a field “severity”, which every rule has already")
