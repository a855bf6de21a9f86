"""A whole text: from the block grammar's tree to a :class:`Release`."""

from lark import Token, Tree

from kzlint.kazakh.letters import fold, one_slip, to_cyrillic
from kzlint.source import Source
from kzlint.syntax.dates import header_date, worded_header_date
from kzlint.syntax.grammars import parser
from kzlint.syntax.nodes import (
    Blank,
    Block,
    Caption,
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

LABELS = ("Сурет", "Фото", "Видео", "Инфографика")

# Labels of other languages and shapes that stand for one of ours.
OTHER_LABELS = {
    "photo": "Фото",
    "photos": "Фото",
    "foto": "Фото",
    "фотолар": "Фото",
    "фотосурет": "Фото",
    "фотосуреттер": "Фото",
    "suret": "Сурет",
    "суреттер": "Сурет",
    "суреттері": "Сурет",
    "image": "Сурет",
    "picture": "Сурет",
    "снимок": "Сурет",
    "рисунок": "Сурет",
    "video": "Видео",
    "infographic": "Инфографика",
    "infographics": "Инфографика",
    "видеолар": "Видео",
    "видеоролик": "Видео",
    "бейнежазба": "Видео",
    "инфографик": "Инфографика",
    "инфографикалар": "Инфографика",
}

# Words one slip away from a label that are right: a name, a surah, a game, motorcycling.
NO_LABELS = frozenset(["сурен", "сүре", "лото", "мото"])

# The terminals that a caption may open with.
LABEL_TERMINALS = ("LABEL", "WORD", "PHRASE", "BARE_LABEL", "PARTED_LABEL")

DATE_FORMS = {
    "ISO_DATE": DateForm.ISO,
    "YEAR_FIRST": DateForm.YEAR_FIRST,
    "DAY_FIRST": DateForm.DAY_FIRST,
    "UNREADABLE_DATE": DateForm.UNREADABLE,
}


def parse(source: Source) -> Release:
    """The typed tree of ``source``'s text. Every text has one; nothing is raised."""
    whole = source.text
    tree = parser("press_release").parse(whole, start="start")
    blocks: list[Block] = []
    line_ends: list[Node] = []
    at = 0
    ended = True
    for child in tree.children:
        if isinstance(child, Tree):
            block = _block(whole, at, child)
            blocks.append(block)
            at, ended = block.end, False
        else:
            if ended:
                blocks.append(Blank(whole, at, at))
            line_ends.append(_node(whole, child))
            at, ended = line_ends[-1].end, True
    return Release(whole, 0, len(whole), source, tuple(blocks), tuple(line_ends))


def _block(whole: str, start: int, tree: Tree[Token]) -> Block:
    tokens = [child for child in tree.children if isinstance(child, Token)]
    end = tokens[-1].end_pos or start
    match tree.data:
        case "header":
            return _header(whole, start, end, tokens)
        case "caption" | "labelled" | "unlabelled" | "parted":
            return _caption(whole, start, end, tokens) or _paragraph(whole, start, tokens)
        case "directive":
            return Directive(whole, start, end, body=_directive_body(whole, tokens))
        case "blank":
            return Blank(whole, start, end)
        case _:
            return _paragraph(whole, start, tokens)


def _node(whole: str, token: Token) -> Node:
    return Node(whole, token.start_pos or 0, token.end_pos or 0)


def _paragraph(whole: str, start: int, tokens: list[Token]) -> Paragraph:
    """The blanks around the text are the paragraph's, as they are the line's."""
    return parse_prose(Paragraph, whole, start, tokens[-1].end_pos or start)


def _header(whole: str, start: int, end: int, tokens: list[Token]) -> Header:
    by_type = {token.type: token for token in tokens}
    date: HeaderDate | None = None
    for name, form in DATE_FORMS.items():
        if name in by_type:
            date = header_date(whole, by_type[name], form)
    headline = None
    if text := by_type.get("HEADLINE"):
        at, headline_end = text.start_pos or 0, text.end_pos or 0
        headline = parse_prose(Headline, whole, at, headline_end)
        if (
            date is None
            and headline.dates
            and headline.dates[0].start == at
            and headline.dates[0].days
        ):
            date = worded_header_date(headline.dates[0])
            headline = _rest_of_headline(whole, date.end, headline_end)
    colon = by_type.get("COLON")
    return Header(
        whole,
        start,
        end,
        keyword=_node(whole, by_type["KEYWORD"]),
        colon=_node(whole, colon) if colon else None,
        date=date,
        headline=headline,
    )


def _rest_of_headline(whole: str, start: int, end: int) -> Headline | None:
    rest = whole[start:end]
    start += len(rest) - len(rest.lstrip(" \t,"))
    return parse_prose(Headline, whole, start, end) if start < end else None


def _caption(whole: str, start: int, end: int, tokens: list[Token]) -> Caption | None:
    """A caption, or None where the word before the colon is no label."""
    by_type = {token.type: token for token in tokens}
    label = next(by_type[name] for name in LABEL_TERMINALS if name in by_type)
    name = _label_meant(label.split()[0])
    if name is None:
        return None
    colon, credit = by_type.get("COLON"), by_type.get("CREDIT")
    separator = by_type.get("SEPARATOR")
    label_end = label.end_pos or 0
    colon_start = (colon.start_pos or 0) if colon else label_end
    colon_end = colon_start + (1 if colon else 0)
    credit_start = (credit.start_pos or 0) if credit else colon_end
    return Caption(
        whole,
        start,
        end,
        label=_node(whole, label),
        name=name,
        before_colon=Node(whole, label_end, colon_start) if colon_start > label_end else None,
        colon=_node(whole, colon) if colon else None,
        after_colon=Node(whole, colon_end, credit_start) if credit_start > colon_end else None,
        credit=_node(whole, credit) if credit else None,
        separator=_node(whole, separator) if separator else None,
    )


def _label_meant(word: str) -> str | None:
    """The label that ``word`` is, or is one slip away from, in any case and script."""
    lowered = word.lower()
    if meant := OTHER_LABELS.get(lowered) or OTHER_LABELS.get(to_cyrillic(lowered)):
        return meant
    if to_cyrillic(lowered) in NO_LABELS:
        return None
    folded = fold(word).lower()
    for label in LABELS:
        target = fold(label).lower()
        if folded == target or one_slip(folded, target):
            return label
    return None


def _directive_body(whole: str, tokens: list[Token]) -> Node:
    directive = next(token for token in tokens if token.type == "DIRECTIVE")
    start = (directive.start_pos or 0) + directive.index(":") + 1
    return Node(whole, start, directive.end_pos or start)
