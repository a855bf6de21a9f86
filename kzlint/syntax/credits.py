"""A credit line taken apart: whom it names, without what it says of the picture."""

from lark import Token

from kzlint.syntax.grammars import parser
from kzlint.syntax.nodes import Node

Group = tuple[Node, ...]


def credited(credit: Node) -> tuple[Group, ...]:
    """Who is credited in ``AGENCY/PHOTOGRAPHER``, ``SOURCE; SOURCE``, ``DESCRIPTION. © SOURCE``.

    Each group holds what commas part: several sources, or one and its place (Ұлттық музей,
    Астана), which only a list of places can tell. What comes before a full stop, an inner
    label or a © is a description, and left out.
    """
    groups: list[list[list[Token]]] = [[[]]]
    tokens = [
        token
        for token in parser("press_release").parse(credit.text, start="credit").children
        if isinstance(token, Token) and token.type != "GAP"
    ]
    last = max((at for at, token in enumerate(tokens) if _has_letters(token)), default=0)
    for at, token in enumerate(tokens):
        if token.type in ("STOP", "COPYRIGHT", "INNER_LABEL"):
            if at < last:
                groups[-1] = [[]]
        elif token.type == "DIVIDER":
            groups.append([[]])
        elif token.type == "COMMA":
            groups[-1].append([])
        else:
            groups[-1][-1].append(token)
    parts = [[_node(credit, part) for part in group if _names(part)] for group in groups]
    return tuple(tuple(group) for group in parts if group)


def is_address(text: str) -> bool:
    """Whether ``text`` is a web address and nothing else."""
    tokens = parser("press_release").parse(text, start="credit").children
    return len(tokens) == 1 and isinstance(tokens[0], Token) and tokens[0].type == "ADDRESS"


def _node(credit: Node, tokens: list[Token]) -> Node:
    while tokens[-1] in (".", ":"):
        tokens = tokens[:-1]
    start, end = tokens[0].start_pos or 0, tokens[-1].end_pos or 0
    return Node(credit.whole, credit.start + start, credit.start + end)


def _names(tokens: list[Token]) -> bool:
    return any(_has_letters(token) for token in tokens)


def _has_letters(token: Token) -> bool:
    return any(char.isalpha() for char in token) and token.type in ("PIECE", "ADDRESS")
