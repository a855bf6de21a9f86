"""Which nodes a rule's check is called for: what its annotation asks for, and what there is."""

import inspect
from types import SimpleNamespace, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from kzlint.analysis import ANALYSES
from kzlint.core.source import Source
from kzlint.i18n.message import Message, alternatives
from kzlint.rules.rule import Rule
from kzlint.syntax import (
    Attribution,
    Blank,
    Caption,
    DateExpression,
    Directive,
    Header,
    HeaderDate,
    Headline,
    Paragraph,
    Quotation,
    Release,
)

# What the linter comes by, in a release and in what analyses find.
KINDS: tuple[type, ...] = (
    Source,
    Release,
    Header,
    HeaderDate,
    Headline,
    Paragraph,
    Caption,
    Directive,
    Blank,
    Quotation,
    Attribution,
    DateExpression,
    *ANALYSES,
)

# These, and what they derive from (Prose, Block, Node), but for what all Python objects are.
_VISITED = frozenset(
    base for kind in KINDS for base in kind.__mro__ if base.__module__.startswith("kzlint.")
)


def visited(rule: type[Rule]) -> tuple[type, ...]:
    """The types of nodes that the rule checks, from the annotation of ``check``; () if none."""
    try:
        return tuple(kind for kind in _asked(rule) if _is_visited(kind))
    except Exception:
        return ()


def not_visited(rule: type[Rule]) -> Message | None:
    """Why the rule's check would never be called, or not for all it asks for; None if it is."""
    try:
        asked = _asked(rule)
    except NameError as error:
        return Message(
            "the type of node that its check asks for is not known: {error}; "
            "import it outside “if TYPE_CHECKING”",
            {"error": str(error)},
        )
    if not asked:
        return Message(
            "the first parameter of its check is not annotated with the type of node it checks"
        )
    for kind in asked:
        if not _is_visited(kind):
            return Message(
                "its check is never called for {found}; what it can ask for: {known}",
                {
                    "found": kind.__name__ if isinstance(kind, type) else repr(kind),
                    "known": alternatives(known.__name__ for known in KINDS),
                },
            )
    return None


def _asked(rule: type[Rule]) -> tuple[Any, ...]:
    """What the first parameter after ``self`` is annotated with, a union taken apart.

    Raises NameError for an annotation that is text (``from __future__ import annotations``)
    and names what the module does not have.
    """
    if rule.check is Rule.check:
        return ()
    check = inspect.unwrap(rule.check)
    function = getattr(check, "__func__", check)
    owner = next(base for base in rule.__mro__ if "check" in vars(base))
    is_static = isinstance(vars(owner)["check"], staticmethod)
    code = function.__code__
    parameters = code.co_varnames[0 if is_static else 1 : code.co_argcount]
    if not parameters or parameters[0] not in function.__annotations__:
        return ()
    annotation = function.__annotations__[parameters[0]]
    if isinstance(annotation, str):
        alone = SimpleNamespace(__annotations__={"node": annotation})
        annotation = get_type_hints(alone, function.__globals__)["node"]
    is_union = get_origin(annotation) in (Union, UnionType)
    return get_args(annotation) if is_union else (annotation,)


def _is_visited(kind: Any) -> bool:
    if any(kind is known for known in _VISITED):
        return True
    # Directives taken apart, of which one rule speaks; most releases have none.
    if getattr(kind, "__module__", None) != "kzlint.analysis.suppressions":
        return False
    from kzlint.analysis.suppressions import Suppression

    return kind is Suppression
