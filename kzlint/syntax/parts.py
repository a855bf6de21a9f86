"""The parts of a line while it is read: leaves, and the nodes made of some of them."""

from dataclasses import dataclass
from typing import Union

from kzlint.core.tokens import TokenTables
from kzlint.syntax.leaves import Leaf
from kzlint.syntax.nodes import Node, Text

Part = Union[Leaf, Node, "Rest", "Link"]


@dataclass(slots=True)
class Rest:
    """What follows a quotation that ends before its subtree does.

    It belongs to the line; it is passed up as one part, for subtrees may nest without end.
    """

    parts: list["Part"]


@dataclass(slots=True)
class Link:
    """The pieces of what links a quotation to its attribution."""

    leaves: list[Leaf]


class Line:
    """A line of ``whole`` from ``offset`` to ``end``, and where its parts are in it."""

    def __init__(self, tables: TokenTables, start: int, end: int) -> None:
        self.tables = tables
        self.whole = tables.whole
        self.offset = start
        self.end = end

    def node(self, leaf: Leaf) -> Node:
        return Node(self.whole, leaf.start, leaf.end)

    def stretch(self, start: int, end: int) -> Text:
        return Text(self.whole, start, end, self.tables)

    def start_of(self, part: Part) -> int:
        if isinstance(part, Rest):
            return self.start_of(part.parts[0])
        return part.leaves[0].start if isinstance(part, Link) else part.start

    def end_of(self, part: Part) -> int:
        if isinstance(part, Rest):
            return self.end_of(part.parts[-1])
        return part.leaves[-1].end if isinstance(part, Link) else part.end

    def text(self, part: Part) -> str:
        return self.whole[self.start_of(part) : self.end_of(part)]


def flat(parts: list[Part]) -> list[Part]:
    """``parts`` with every rest in its place."""
    flat: list[Part] = []
    pending = parts[::-1]
    while pending:
        part = pending.pop()
        if isinstance(part, Rest):
            pending += part.parts[::-1]
        else:
            flat.append(part)
    return flat


def type_of(part: Part | None) -> str | None:
    """The type of a leaf; None of anything else."""
    return part.type if isinstance(part, Leaf) else None
