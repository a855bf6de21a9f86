"""A credit line taken apart: whom it names, and the marks that stand between and after them."""

from collections.abc import Iterator

from lark import Token

from kzlint.kazakh.abbreviations import keeps_stop
from kzlint.syntax.grammars import parser
from kzlint.syntax.nodes import Node

Group = tuple[Node, ...]

# What separates two sources, and what may be left over after the last one.
SEPARATORS = ",;/|"
FINAL_MARKS = ".,;:/|…"


def credited(credit: Node) -> tuple[Group, ...]:
    """Who is credited in ``AGENCY/PHOTOGRAPHER``, ``SOURCE; SOURCE``, ``DESCRIPTION. © SOURCE``.

    Each group holds what commas part: several sources, or one and its place (Ұлттық музей,
    Астана), which only a list of places can tell. What comes before a full stop, an inner
    label or a © is a description, and left out.
    """
    groups: list[list[list[Token]]] = [[[]]]
    tokens = [token for token in _tokens(credit.text) if token.type != "GAP"]
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
    tokens = _tokens(text)
    return len(tokens) == 1 and tokens[0].type == "ADDRESS"


def final_marks(credit: Node) -> Node | None:
    """The punctuation that a credit line ends in; an address and an abbreviation keep theirs."""
    text = credit.text
    end = len(text.rstrip(FINAL_MARKS + " "))
    # The slash that an address ends in is its own.
    if "/" in text[end:]:
        ends = [token.end_pos or 0 for token in _tokens(text) if token.type == "ADDRESS"]
        end = max(end, len(text[: max(ends, default=0)].rstrip(FINAL_MARKS.replace("/", ""))))
    is_own = text[end:] == "." and keeps_stop(text[:end])
    if not end or end == len(text) or is_own:
        return None
    return Node(credit.whole, credit.start + end, credit.end)


def doubled_separators(credit: Node) -> Iterator[Node]:
    """Each run of several separators, spaces between them or not; ``://`` is not one."""
    text = credit.text.rstrip(FINAL_MARKS + " ")
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and text[end] in SEPARATORS + " ":
            end += 1
        run = text[at:end].strip()
        if len(run) > 1 and text[at - 1 : at] != ":":
            start = credit.start + text.index(run, at)
            yield Node(credit.whole, start, start + len(run))
        at = end + 1


def _tokens(text: str) -> list[Token]:
    tokens = parser("press_release").parse(text, start="credit").children
    return [token for token in tokens if isinstance(token, Token)]


def _node(credit: Node, tokens: list[Token]) -> Node:
    while tokens[-1] in (".", ":"):
        tokens = tokens[:-1]
    start, end = tokens[0].start_pos or 0, tokens[-1].end_pos or 0
    return Node(credit.whole, credit.start + start, credit.start + end)


def _names(tokens: list[Token]) -> bool:
    return any(_has_letters(token) for token in tokens)


def _has_letters(token: Token) -> bool:
    return any(char.isalpha() for char in token) and token.type in ("PIECE", "ADDRESS")
