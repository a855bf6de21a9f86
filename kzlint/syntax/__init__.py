"""The format of a press release: grammars in, typed tree out."""

from kzlint.syntax.blocks import parse
from kzlint.syntax.date_nodes import DateCase, DateExpression, DatePoint, MisspeltWord
from kzlint.syntax.nodes import (
    Attribution,
    Blank,
    Block,
    Caption,
    Closure,
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
    "DateCase",
    "DateExpression",
    "DateForm",
    "DatePoint",
    "Directive",
    "Header",
    "HeaderDate",
    "Headline",
    "MisspeltWord",
    "Node",
    "Paragraph",
    "Prose",
    "Quotation",
    "Release",
    "parse",
]
