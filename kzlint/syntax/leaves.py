"""Leaves: the terminals that our lexers give to the grammars, and the lexer that hands them on.

A lexer reads tokens and forms, decides by a look at the neighbours what each is to a grammar, and
makes a leaf of it; Lark's LALR parser puts the leaves together.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from lark.lexer import Lexer

from kzlint.core.tokens import Tokens


class Leaf:
    """One terminal: its type, as the grammar declares it, and the tokens that it covers.

    ``start`` and ``end`` are offsets in code points of the whole text. ``first`` is the index of
    the token that gives the leaf its meaning: the word of a leaf that begins with a gap.
    """

    __slots__ = ("end", "first", "start", "type")

    # What Lark copies from the last token to the end of the input.
    start_pos = line = column = end_line = end_column = end_pos = None

    def __init__(self, type: str, start: int, end: int, first: int = 0) -> None:  # noqa: A002
        self.type = type
        self.start = start
        self.end = end
        self.first = first

    def __repr__(self) -> str:
        return f"Leaf({self.type}, {self.start}, {self.end})"


def leaf(type: str, tokens: Tokens, first: int, last: int) -> Leaf:  # noqa: A002
    """The leaf of the tokens from ``first`` to before ``last``."""
    return Leaf(type, tokens.starts[first], tokens.starts[last], first)


class LeafLexer(Lexer):
    """Hands the parser leaves that are made already; Lark makes one lexer a grammar."""

    # Lark then passes the state with the input, and the parser's own.
    __future_interface__ = 2

    def __init__(self, conf: Any) -> None:
        """Take what Lark gives every lexer, and need nothing of it."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Any]:
        """The leaves up to the first that the grammar cannot take.

        A phrase of dates ends where the next leaf fits nowhere in it; grammars that are total
        take every leaf.
        """
        leaves: Leaves = lexer_state.text
        if leaves.is_whole:
            yield from leaves.leaves
            return
        table = parser_state.parse_conf.states
        for item in leaves.leaves:
            if item.type not in table[parser_state.position]:
                return
            leaves.taken += 1
            yield item


class Leaves:
    """What a parse is given: leaves, and whether all of them belong to one phrase.

    Of those that need not, ``taken`` is how many the grammar took.
    """

    __slots__ = ("is_whole", "leaves", "taken")

    def __init__(self, leaves: Sequence[Leaf], *, is_whole: bool = True) -> None:
        self.leaves = leaves
        self.is_whole = is_whole
        self.taken = 0
