"""What a check may ask for: exactly what the linter comes by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union

import pytest

from kzlint.analysis import ANALYSES, Mention
from kzlint.analysis.suppressions import Suppression
from kzlint.core.source import Source
from kzlint.engine.linter import walk
from kzlint.rules import Context, Rule
from kzlint.rules.visiting import KINDS, not_visited, visited
from kzlint.syntax import Block, Caption, DatePoint, Header, Headline, Node, Prose, parse

if TYPE_CHECKING:
    from kzlint.syntax import Quotation

EVERYTHING = """\
date 2025-10-11 Қалада көрме ашылды
«Біз 2025 жылғы 10 қазанда келдік», – деді Асқар Серіков.
# kzlint: ignore QUO001

Сурет: Асқар Серіков
"""


def test_every_node_that_the_linter_comes_by_is_known() -> None:
    walked = {type(node) for node in walk(parse(Source(EVERYTHING)))}
    assert walked == set(KINDS) - set(ANALYSES)


class Rubric(Headline):
    """A node that no text is read as."""


def asking(kind: Any) -> type[Rule]:
    def check(self: Any, node: Any, context: Any) -> None: ...

    check.__annotations__["node"] = kind
    return type("Asking", (Rule,), {"check": check})


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        *((kind, (kind,)) for kind in (*KINDS, Prose, Block, Node, Suppression)),
        (Header | Caption, (Header, Caption)),
        (Union[Header, Caption], (Header, Caption)),  # noqa: UP007 -- a rule may have it
        ("Header", (Header,)),
        ("Header | Caption", (Header, Caption)),
    ],
)
def test_what_can_be_asked_for(kind: Any, kinds: tuple[type, ...]) -> None:
    rule = asking(kind)
    assert (visited(rule), not_visited(rule)) == (kinds, None)


KNOWN = (
    "Source, Release, Header, HeaderDate, Headline, Paragraph, Caption, Directive, Blank, "
    "Quotation, Attribution, DateExpression, Mention, Person, Disagreement, MixedWord, Speech, "
    "Speaker, SmallName, Abbreviation, Body, Dated, Doubled, RepeatedSentence or LongQuotation"
)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (str, "str"),
        ("str", "str"),
        (object, "object"),
        (Any, "Any"),
        (tuple, "tuple"),
        (None, "None"),
        (5, "5"),
        (DatePoint, "DatePoint"),
        (Rubric, "Rubric"),
        (Header | DatePoint, "DatePoint"),
        (Mention | None, "NoneType"),
        (list[Header], "list[kzlint.syntax.nodes.Header]"),
    ],
)
def test_what_never_comes(kind: Any, found: str) -> None:
    told = f"its check is never called for {found}; what it can ask for: {KNOWN}"
    assert str(not_visited(asking(kind))) == told


class Guarded(Rule):
    """Its type is there for a type checker alone."""

    def check(self, node: Quotation, context: Context) -> Any: ...


class Slipping(Rule):
    """Its second parameter's type is never asked for."""

    def check(self, node: Header, context: Contxt) -> Any: ...  # type: ignore[name-defined] # noqa: F821


class Static(Rule):
    """Its check needs no rule."""

    @staticmethod
    def check(node: Header, context: Context) -> Any: ...


class Unannotated(Rule):
    """Its context is annotated, and its node is not."""

    def check(self, node, context: Context): ...  # type: ignore[no-untyped-def]


MISSING = "the first parameter of its check is not annotated with the type of node it checks"


@pytest.mark.parametrize(
    ("rule", "kinds", "told"),
    [
        (
            Guarded,
            (),
            "the type of node that its check asks for is not known: name 'Quotation' is not "
            "defined; import it outside “if TYPE_CHECKING”",
        ),
        (Slipping, (Header,), "None"),
        (Static, (Header,), "None"),
        (Unannotated, (), MISSING),
        (Rule, (), MISSING),
    ],
)
def test_how_it_is_annotated(rule: type[Rule], kinds: tuple[type, ...], told: str) -> None:
    assert (visited(rule), str(not_visited(rule))) == (kinds, told)
