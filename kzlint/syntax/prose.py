"""Running text: from the quotation grammar's tree to sentences, quotations, attributions."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

import lark

from kzlint.core.tokens import TokenTables
from kzlint.kazakh.punctuation import STOPS
from kzlint.syntax.dates import find_dates
from kzlint.syntax.grammars import Tree, parse
from kzlint.syntax.leaves import Leaf, Leaves
from kzlint.syntax.nodes import Attribution, Closure, Node, Prose, Quotation, Text
from kzlint.syntax.parts import Line, Link, Part, Rest, flat, type_of
from kzlint.syntax.quotation_lexer import STRUCTURE, quotation_leaves
from kzlint.syntax.shared_marks import SharedOpenings

CLOSURES = {
    "closed_quotation": Closure.CLOSED,
    "mixed_quotation": Closure.MIXED,
    "unclosed_quotation": Closure.UNCLOSED,
}

P = TypeVar("P", bound=Prose)


@dataclass(slots=True)
class _Frame:
    """A subtree that is being read: which child comes next, and what was made of the others."""

    tree: Tree
    at: int = 0
    parts: list[Part] = field(default_factory=list)


def parse_prose(kind: type[P], tables: TokenTables, start: int, end: int) -> P:
    """``whole[start:end]``, one line or a part of one, as a paragraph or a headline."""
    whole, tokens = tables.whole, tables.of(start, end)
    reader = _Reader(tables, start, end)
    leaves = quotation_leaves(tokens)
    parts: list[Part] = [*leaves]
    if any(leaf.type in STRUCTURE for leaf in leaves):
        parts = reader.read(parse("quotation", Leaves(leaves)))
    line = reader.dash_led(parts)
    quotations = [part for part in parts if isinstance(part, Quotation)]
    if line is not None:
        quotations = [line, *(part for part in quotations if part.start >= line.content.end)]
    return kind(
        whole,
        start,
        end,
        tables,
        sentences=tuple(reader.sentences(parts)),
        quotations=tuple(quotations),
        unopened=tuple(part for part in parts if type(part) is Node),
        attributions=tuple(part for part in parts if isinstance(part, Attribution)),
        dates=find_dates(tokens),
    )


class _Reader(Line):
    """Turns one line's tree into nodes, without recursion: marks may nest without end."""

    def read(self, tree: Tree) -> list[Part]:
        """The parts of a line: leaves, quotations, attributions, marks that close nothing."""
        stack = [_Frame(tree)]
        while True:
            frame = stack[-1]
            if frame.at < len(frame.tree.children):
                child = frame.tree.children[frame.at]
                frame.at += 1
                if isinstance(child, lark.Tree):
                    stack.append(_Frame(child))
                else:
                    frame.parts.append(child)
                continue
            stack.pop()
            if not stack:
                return attributed(self.with_shared_openings(attributed(flat(frame.parts))))
            parts = attributed(frame.parts)
            stack[-1].parts.extend(self.finish(str(frame.tree.data), parts))

    def with_shared_openings(self, parts: list[Part]) -> list[Part]:
        if not any(type(part) is Node for part in parts):
            return parts
        return SharedOpenings(self.tables, self.offset, self.end).resolve(parts)

    def finish(self, name: str, parts: list[Part]) -> list[Part]:
        """What a subtree of that name becomes in the one around it."""
        if name == "link":
            return [Link([part for part in parts if isinstance(part, Leaf)])]
        if name == "attribution":
            return [self.attribution(parts)]
        if name == "unopened":
            return [self.node(part) for part in parts if isinstance(part, Leaf)]
        closure = CLOSURES[name]
        if closure is Closure.UNCLOSED and (end := self.shared_close(parts)):
            rest: list[Part] = [Rest(parts[end:])] if parts[end:] else []
            return [self.quotation(parts[:end], Closure.CLOSED), *rest]
        return [self.quotation(parts, closure)]

    def shared_close(self, parts: list[Part]) -> int | None:
        """Where one mark closes two quotations («… «Қазақфильм», – деді), as print allows.

        The number of parts up to there; None if the quotation is simply not closed.
        """
        opening = self.text(parts[0])
        for index in range(1, len(parts)):
            part = parts[index]
            if not isinstance(part, Quotation) or part.closure is not Closure.CLOSED:
                continue
            after = parts[index + 1] if index + 1 < len(parts) else None
            if isinstance(after, Rest):
                after = after.parts[0]
            ends = after is None or isinstance(after, Attribution) or type_of(after) == "STOP"
            if ends and part.opening and part.opening.text == opening:
                return index + 1
        return None

    def quotation(self, parts: list[Part], closure: Closure) -> Quotation:
        """A quotation from its opening mark, what is inside and, unless unclosed, its end."""
        parts = flat(parts)
        opening = self.node(parts[0]) if isinstance(parts[0], Leaf) else None
        last = parts[-1]
        closing: Node | None = None
        inside = parts[1:]
        if closure is not Closure.UNCLOSED:
            if isinstance(last, Leaf):
                closing, inside = self.node(last), parts[1:-1]
            elif isinstance(last, Quotation):
                closing = last.closing
        start = self.start_of(parts[0])
        end = self.end_of(last)
        content_end = closing.start if closing and isinstance(last, Leaf) else end
        return Quotation(
            self.whole,
            start,
            end,
            self.tables,
            opening=opening,
            closing=closing,
            content=self.stretch(min(start + 1, content_end), content_end),
            closure=closure,
            stops=sum(type_of(part) == "STOP" for part in inside),
            nested=tuple(part for part in inside if isinstance(part, Quotation)),
            inner=tuple(part for part in inside if isinstance(part, Attribution)),
            attribution=None,
        )

    def attribution(self, parts: list[Part]) -> Attribution:
        """An attribution from its link, its head, if it has one, and its tail."""
        link, *rest = flat(parts)
        assert isinstance(link, Link)
        at = self.end_of(link)
        head = None
        if rest and isinstance(rest[0], Leaf) and rest[0].type == "HEAD":
            head = self.stretch(rest[0].start, rest[0].end)
            del rest[0]
        start = head.end if head else at
        end = self.end_of(rest[-1]) if rest else start
        by_type = {leaf.type: leaf for leaf in link.leaves}
        comma, dash = by_type.get("LINK_COMMA"), by_type.get("LINK_DASH")
        return Attribution(
            self.whole,
            self.start_of(link),
            end,
            self.tables,
            comma=self.node(comma) if comma else None,
            dash=self.node(dash) if dash else None,
            head=head,
            tail=self.trimmed(start, end) if rest else None,
            quotations=tuple(part for part in rest if isinstance(part, Quotation)),
        )

    def trimmed(self, start: int, end: int) -> Text:
        text = self.whole[start:end]
        stripped = text.strip()
        if not stripped:
            return self.stretch(start, start)
        start += len(text) - len(text.lstrip())
        return self.stretch(start, start + len(stripped))

    def dash_led(self, parts: list[Part]) -> Quotation | None:
        """The speech of a line that opens with a dash, up to its attribution or its end."""
        if not parts or type_of(parts[0]) != "LEAD":
            return None
        inside: list[Part] = []
        attribution = None
        for part in parts[1:]:
            if isinstance(part, Attribution):
                attribution = part
                break
            inside.append(part)
        start = self.end_of(parts[0])
        end = self.end_of(inside[-1]) if inside else start
        return Quotation(
            self.whole,
            start,
            end,
            self.tables,
            opening=None,
            closing=None,
            content=self.stretch(start, end),
            closure=Closure.LINE,
            stops=sum(type_of(part) == "STOP" for part in inside),
            nested=tuple(part for part in inside if isinstance(part, Quotation)),
            inner=(),
            attribution=attribution,
        )

    def sentences(self, parts: list[Part]) -> Iterator[Text]:
        """Where sentences end, outside quotations; gaps between them belong to none."""
        start = self.offset
        for index, part in enumerate(parts):
            after = parts[index + 1] if index + 1 < len(parts) else None
            if self.ends_sentence(part, after):
                yield self.trimmed(start, self.end_of(part))
                start = self.end_of(part)
        if self.whole[start : self.end].strip():
            yield self.trimmed(start, self.end)

    def ends_sentence(self, part: Part, after: Part | None) -> bool:
        if isinstance(after, Attribution):
            return False
        if type_of(part) == "STOP":
            return True
        if not isinstance(part, Quotation) or part.closing is None:
            return False
        if self.whole[part.content.end - 1 : part.content.end] not in tuple(STOPS):
            return False
        return isinstance(after, Leaf) and self.text(after).lstrip()[:1].isupper()


def attributed(parts: list[Part]) -> list[Part]:
    """Give each quotation the attribution that stands right after it, or after a comma too many."""
    for index in range(1, len(parts)):
        part, at = parts[index], index - 1
        if not isinstance(part, Attribution):
            continue
        before = parts[at]
        if (
            at
            and isinstance(before, Leaf)
            and not part.whole[before.start : before.end].strip(",;")
        ):
            at -= 1
            before = parts[at]
        if isinstance(before, Quotation):
            parts[at] = replace(before, attribution=part)
    return parts
