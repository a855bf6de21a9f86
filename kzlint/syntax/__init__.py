"""The format of a press release: grammars in, typed tree out."""

from kzlint.syntax.blocks import parse
from kzlint.syntax.nodes import (
    Attribution,
    Blank,
    Block,
    Caption,
    Closure,
    DateExpression,
    DateForm,
    Directive,
    Header,
    HeaderDate,
    Headline,
    Node,
    Paragraph,
    Prose,
    Quotation,
    Release,
)

__all__ = [
    "Attribution",
    "Blank",
    "Block",
    "Caption",
    "Closure",
    "DateExpression",
    "DateForm",
    "Directive",
    "Header",
    "HeaderDate",
    "Headline",
    "Node",
    "Paragraph",
    "Prose",
    "Quotation",
    "Release",
    "parse",
]
