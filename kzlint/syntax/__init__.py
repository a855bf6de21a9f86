"""The format of a press release: grammars in, typed tree out."""

from kzlint.syntax.blocks import parse
from kzlint.syntax.date_nodes import DateCase, DateExpression, DatePoint, MisspeltWord
from kzlint.syntax.nodes import (
    Attribution,
    Blank,
    Block,
    Caption,
    Closure,
    Credit,
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
    Text,
)

__all__ = [
    "Attribution",
    "Blank",
    "Block",
    "Caption",
    "Closure",
    "Credit",
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
    "Text",
    "parse",
]
