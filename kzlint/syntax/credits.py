"""A credit line taken apart: whom it names, and the marks that stand between and after them."""

from collections.abc import Iterator

from kzlint.core.forms import Form, Kind
from kzlint.core.tokens import Tokens
from kzlint.kazakh.abbreviations import keeps_stop
from kzlint.kazakh.labels import INNER_LABELS
from kzlint.kazakh.punctuation import COPYRIGHT
from kzlint.syntax.grammars import Tree, parse
from kzlint.syntax.leaves import Leaf, Leaves, leaf
from kzlint.syntax.nodes import Credit, Node

Group = tuple[Node, ...]

# What divides two groups, what separates two sources, and what may be left over at the end.
DIVIDERS = frozenset("/|;")
SEPARATORS = DIVIDERS | {","}
FINAL_MARKS = frozenset(".,;:/|…")

# What is typed for a © within brackets: the Cyrillic and the Latin letter.
_IN_BRACKETS = frozenset("cсCС")

# Stops and colons that end a name's leaves are no part of it.
_TRAILING = (Kind.STOP, Kind.COLON, Kind.GAP)


def credited(tokens: Tokens) -> tuple[Group, ...]:
    """Who is credited in ``AGENCY/PHOTOGRAPHER``, ``SOURCE; SOURCE``, ``DESCRIPTION. © SOURCE``.

    Each group holds what commas divide: several sources, or one and its place (Ұлттық музей,
    Астана), which only a list of places can tell.
    """
    tree = parse("credit", Leaves(credit_leaves(tokens)))
    sections = (section.children[-1] for section in _trees(tree))
    groups = (tuple(_named(tokens, sources)) for sources in sections)
    return tuple(group for group in groups if group)


def _trees(tree: Tree) -> list[Tree]:
    return [child for child in tree.children if not isinstance(child, Leaf)]


def _named(tokens: Tokens, sources: Tree) -> Iterator[Node]:
    """The sources that hold a letter, without the gaps and stops around them."""
    for source in _trees(sources):
        leaves = [item for item in source.children if isinstance(item, Leaf) and item.type != "GAP"]
        while leaves and tokens.forms[leaves[-1].first].kind in _TRAILING:
            del leaves[-1]
        if any(_has_letters(tokens.forms[item.first]) for item in leaves):
            yield Node(tokens.whole, leaves[0].start, leaves[-1].end)


def final_marks(credit: Credit) -> Node | None:
    """The punctuation that a credit line ends in; an address and an abbreviation keep theirs."""
    tokens = credit.tokens
    end = _end_of_names(tokens)
    at = tokens.starts[end]
    is_own = tokens.whole[at : credit.end] == "." and keeps_stop(tokens.whole[credit.start : at])
    if not end or at == credit.end or is_own:
        return None
    return Node(credit.whole, at, credit.end)


def doubled_separators(credit: Credit) -> Iterator[Node]:
    """Each run of several separators, with gaps between them or not."""
    tokens = credit.tokens
    end, run = _end_of_names(tokens), list[int]()
    for at in range(end + 1):
        form = tokens.forms[at] if at < end else None
        if form is not None and form.text in SEPARATORS:
            run.append(at)
        elif form is None or form.kind is not Kind.GAP:
            if len(run) > 1:
                yield Node(credit.whole, tokens.starts[run[0]], tokens.starts[run[-1] + 1])
            run = []


def _end_of_names(tokens: Tokens) -> int:
    """The token after the last one that is no mark and no gap."""
    end = len(tokens)
    while end and (
        tokens.forms[end - 1].kind is Kind.GAP or FINAL_MARKS.issuperset(tokens.forms[end - 1].text)
    ):
        end -= 1
    return end


def credit_leaves(tokens: Tokens) -> list[Leaf]:
    """The leaves of a credit line, in order; together they are all of it."""
    forms = tokens.forms
    last = max((at for at, form in enumerate(forms) if _has_letters(form)), default=0)
    found: list[Leaf] = []
    at = 0
    while at < len(forms):
        length = _length_of_end(tokens, at)
        if length and at + length <= last:
            found.append(leaf("DESCRIPTION_END", tokens, at, at + length))
        else:
            length = 1
            found.append(leaf(_type(forms[at]), tokens, at, at + 1))
        at += length
    return found


def _type(form: Form) -> str:
    if form.kind is Kind.GAP:
        return "GAP"
    if form.kind is Kind.COMMA:
        return "COMMA"
    if form.text in DIVIDERS:
        return "DIVIDER"
    return "ADDRESS" if form.kind is Kind.ADDRESS else "PIECE"


def _length_of_end(tokens: Tokens, at: int) -> int:
    """How many tokens end a description there: a ©, «Фото:», a stop before a capital; else 0."""
    form = tokens.forms[at]
    if form.text == COPYRIGHT:
        return 1
    if form.text == "(" and tokens.text_at(at + 2) == ")":
        return 3 if tokens.forms[at + 1].text in _IN_BRACKETS else 0
    if form.kind is Kind.WORD and form.lower in INNER_LABELS:
        colon = tokens.after_gap(at + 1)
        return colon + 1 - at if tokens.kind(colon) is Kind.COLON else 0
    return int(form.text == "." and _ends_sentence(tokens, at))


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """True for a stop that is no initial's, and that a capital follows."""
    word = tokens.form(at - 1)
    if word is not None and word.kind is Kind.WORD and word.is_initial:
        return False
    if tokens.kind(at + 1) is not Kind.GAP:
        return False
    form = tokens.form(at + 2 + (tokens.kind(at + 2) is Kind.MARK))
    return form is not None and form.kind in (Kind.WORD, Kind.ADDRESS) and not form.is_lower


def _has_letters(form: Form) -> bool:
    return form.kind in (Kind.WORD, Kind.ADDRESS)
