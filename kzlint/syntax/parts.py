"""The parts of a line while it is read: tokens, and the nodes made of some of them."""

from dataclasses import dataclass, replace
from typing import Union

from lark import Token

from kzlint.syntax.nodes import Attribution, Node, Quotation

Part = Union[Token, Node, "Rest"]


@dataclass(slots=True)
class Rest:
    """What follows a quotation that ends before its subtree does.

    It belongs to the line; it is passed up as one part, for subtrees may nest without end.
    """

    parts: list["Part"]


class Line:
    """A line of ``whole`` from ``offset`` to ``end``, and where its parts are in it."""

    def __init__(self, whole: str, start: int, end: int) -> None:
        self.whole = whole
        self.offset = start
        self.end = end

    def node(self, token: Token) -> Node:
        start = self.start_of(token)
        return Node(self.whole, start, start + len(token))

    def start_of(self, part: Part) -> int:
        if isinstance(part, Token):
            return self.offset + (part.start_pos or 0)
        return self.start_of(part.parts[0]) if isinstance(part, Rest) else part.start

    def end_of(self, part: Part) -> int:
        if isinstance(part, Token):
            return self.start_of(part) + len(part)
        return self.end_of(part.parts[-1]) if isinstance(part, Rest) else part.end

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


def type_of(part: Part) -> str | None:
    """The type of a token; None of anything else."""
    return part.type if isinstance(part, Token) else None


def attributed(parts: list[Part]) -> list[Part]:
    """Give each quotation the attribution that stands right after it, or after a comma too many."""
    for index in range(1, len(parts)):
        part, at = parts[index], index - 1
        if not isinstance(part, Attribution):
            continue
        before = parts[at]
        if at and isinstance(before, Token) and not before.strip(",;"):
            at -= 1
            before = parts[at]
        if isinstance(before, Quotation):
            parts[at] = replace(before, attribution=part)
    return parts
