"""A whole text: from the press-release grammar's tree to a :class:`Release`."""

import lark

from kzlint.core.forms import form_of
from kzlint.core.source import Source
from kzlint.core.tokens import TokenTables
from kzlint.syntax import grammars
from kzlint.syntax.dates import header_date, worded_header_date
from kzlint.syntax.grammars import Tree
from kzlint.syntax.leaves import Leaf, Leaves
from kzlint.syntax.line_lexer import line_leaves
from kzlint.syntax.nodes import (
    Blank,
    Block,
    Caption,
    Credit,
    DateForm,
    Directive,
    Header,
    HeaderDate,
    Headline,
    Node,
    Paragraph,
    Release,
)
from kzlint.syntax.prose import parse_prose

DATE_FORMS = {
    "year_first": DateForm.YEAR_FIRST,
    "day_first": DateForm.DAY_FIRST,
    "unreadable_date": DateForm.UNREADABLE,
}
_ISO = ["YEAR", "HYPHEN", "TWO_DIGITS", "HYPHEN", "TWO_DIGITS"]
_FIGURES = ("YEAR", "TWO_DIGITS", "ONE_DIGIT")


def parse(source: Source) -> Release:
    """The typed tree of ``source``'s text. Every text has one; nothing is raised."""
    whole, tables = source.text, TokenTables(source)
    tree = grammars.parse("press_release", Leaves(list(line_leaves(tables))))
    blocks: list[Block] = []
    line_ends: list[Node] = []
    at = 0
    ended = True
    for child in tree.children:
        if isinstance(child, lark.Tree):
            block = _Reader(tables, child).block()
            blocks.append(block)
            at, ended = block.end, False
        else:
            if ended:
                blocks.append(Blank(whole, at, at))
            line_ends.append(Node(whole, child.start, child.end))
            at, ended = child.end, True
    return Release(whole, 0, len(whole), source, tuple(blocks), tuple(line_ends))


class _Reader:
    """Reads the tree of one line."""

    def __init__(self, tables: TokenTables, tree: Tree) -> None:
        self.tables = tables
        self.whole = tables.whole
        self.tree = tree
        self.leaves: list[Leaf] = list(tree.scan_values(lambda value: isinstance(value, Leaf)))
        self.start = self.leaves[0].start
        self.end = self.leaves[-1].end
        self.by_type = {leaf.type: leaf for leaf in self.leaves}

    def block(self) -> Block:
        match self.tree.data:
            case "header":
                return self.header()
            case "caption":
                return self.caption()
            case "directive":
                return Directive(self.whole, self.start, self.end, body=self.body())
            case "blank":
                return Blank(self.whole, self.start, self.end)
            case _:
                return parse_prose(Paragraph, self.tables, self.start, self.end)

    def node(self, kind: str) -> Node | None:
        """The node of the leaf of that type, if the line has one."""
        leaf = self.by_type.get(kind)
        return Node(self.whole, leaf.start, leaf.end) if leaf else None

    def between(self, start: int, end: int) -> Node | None:
        return Node(self.whole, start, end) if start < end else None

    def body(self) -> Node:
        """What follows the colon of a directive."""
        return self.node("BODY") or Node(self.whole, self.end, self.end)

    # ---- Headers ----

    def header(self) -> Header:
        date = self.date()
        headline = None
        if text := self.by_type.get("HEADLINE"):
            headline = parse_prose(Headline, self.tables, text.start, text.end)
            first = headline.dates[0] if headline.dates else None
            if date is None and first and first.start == text.start and first.days:
                date = worded_header_date(first)
                headline = self.rest_of_headline(date.end, text.end)
        keyword = self.node("KEYWORD")
        assert keyword is not None
        return Header(
            self.whole,
            self.start,
            self.end,
            keyword=keyword,
            colon=self.node("COLON"),
            date=date,
            headline=headline,
        )

    def date(self) -> HeaderDate | None:
        """The date in figures."""
        for child in self.tree.children:
            if not isinstance(child, lark.Tree):
                continue
            leaves = [leaf for leaf in child.children if isinstance(leaf, Leaf)]
            form = DATE_FORMS[str(child.data)]
            if [leaf.type for leaf in leaves] == _ISO:
                form = DateForm.ISO
            figures = [
                int(self.whole[leaf.start : leaf.end]) for leaf in leaves if leaf.type in _FIGURES
            ]
            place = Node(self.whole, leaves[0].start, leaves[-1].end)
            return header_date(place, form, figures)
        return None

    def rest_of_headline(self, start: int, end: int) -> Headline | None:
        """The headline after a date in words, without the comma between."""
        rest = self.whole[start:end]
        start += len(rest) - len(rest.lstrip(" \t,"))
        return parse_prose(Headline, self.tables, start, end) if start < end else None

    # ---- Captions ----

    def caption(self) -> Caption:
        label = self.by_type["LABEL"]
        owner = self.by_type.get("OWNER", label)
        colon, credit = self.node("COLON"), self.by_type.get("CREDIT")
        colon_start = colon.start if colon else owner.end
        colon_end = colon.end if colon else owner.end
        credit_start = credit.start if credit else colon_end
        name = form_of(self.whole[label.start : label.end]).label
        assert name is not None
        return Caption(
            self.whole,
            self.start,
            self.end,
            label=Node(self.whole, label.start, owner.end),
            name=name,
            before_colon=self.between(owner.end, colon_start),
            colon=colon,
            after_colon=self.between(colon_end, credit_start),
            credit=Credit(self.whole, credit.start, credit.end, self.tables) if credit else None,
            separator=self.node("SEPARATOR"),
        )
