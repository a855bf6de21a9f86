"""Whether two credit lines mean the same source."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.forms import Kind as TokenKind
from kzlint.core.forms import form_of
from kzlint.core.tokens import tokenise, words_of
from kzlint.gazetteer import Gazetteer, Kind
from kzlint.i18n.message import Message
from kzlint.kazakh.letters import fold, one_slip
from kzlint.syntax import Credit, Node
from kzlint.syntax.credits import Group, credited

# Words that a credit may have or not without meaning another source.
OPTIONAL = frozenset(
    fold(word)
    for word in ["қр", "қазақстан", "республика", "баспасөз", "қызмет", "және", "мен", "сайт"]
)

# Words that make another source of the one they are added to.
DISTINGUISHING = frozenset(
    fold(word)
    for word in [
        "облыс",
        "аудан",
        "қала",
        "ауыл",
        "округ",
        "басқарма",
        "департамент",
        "комитет",
        "бөлім",
        "филиал",
    ]
)

# Sites of which the page is the source, not the host.
SHARED_HOSTS = frozenset(
    ["facebook.com", "instagram.com", "t.me", "vk.com", "youtube.com", "x.com", "twitter.com"]
)
_WEB_PREFIXES = ("https://", "http://", "www.")

_FAMILY_NAME_ENDINGS = ("ов", "ова", "ев", "ева", "ин", "ина")

# A slip of one letter in a shorter word may make another word.
SHORTEST_SLIP = 5
SHORTEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """How two credits of one source differ: the words that only one of them has."""

    here: tuple[str, ...]
    there: tuple[str, ...]
    order: bool = False

    @property
    def description(self) -> Message:
        """The differing words, for a message."""
        here, there = (" ".join(part) for part in (self.here, self.there))
        if here and there:
            return Message("“{here}” here, “{there}” there", {"here": here, "there": there})
        if here:
            return Message("“{words}” is only here", {"words": here})
        if there:
            return Message("“{words}” is only there", {"words": there})
        return Message(
            "they differ in the order of words" if self.order else "they differ in punctuation"
        )


def find_sources(credit: Credit, gazetteer: Gazetteer) -> Iterator[Node]:
    """The sources that a credit line names, in order: agencies, photographers, sites."""
    for group in credited(credit.tokens):
        yield from _joined(group, gazetteer)


def _joined(group: Group, gazetteer: Gazetteer) -> Iterator[Node]:
    """What commas part, but for a source and its place, and a list inside a name."""
    whole = group[0]
    for part in group[1:]:
        if _is_place(part, gazetteer) or (
            part.text[0].islower() and not tokenise(part.text).is_address
        ):
            whole = Node(whole.whole, whole.start, part.end)
        else:
            yield whole
            whole = part
    yield whole


def _is_place(part: Node, gazetteer: Gazetteer) -> bool:
    row = list(words_of(part.text))
    places = (Kind.PLACE, Kind.COUNTRY)
    return any(
        match.length >= len(row) - 1 and match.entry.kind in places
        for match in gazetteer.match(row, 0)
    )


class _Wording:
    """One wording of a source, read once."""

    def __init__(self, text: str) -> None:
        tokens = tokenise(text)
        self.text = text
        self.written = text.split()
        self.figures = [form.text for form in tokens.forms if form.kind is TokenKind.FIGURE]
        self.is_address = tokens.is_address
        self.words = list(words_of(_without_prefix(text)))
        stems = ((form_of(word).stem_in_izafet, word) for word in self.words)
        self.essential = {stem: word for stem, word in stems if stem not in OPTIONAL}


class Comparison:
    """Compares the wordings of sources, each of which it reads once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.wordings: dict[str, _Wording] = {}

    def compare(self, here: str, there: str) -> Difference | None:
        """How two differing wordings of one source differ; None where they mean different ones."""
        first, second = self.read(here), self.read(there)
        if first.written == second.written or first.figures != second.figures:
            return None
        if first.is_address and second.is_address:
            return Difference((here,), (there,)) if _same_address(here, there) else None
        if not _same_source(first, second, self.gazetteer):
            return None
        return Difference(
            tuple(word for word in first.words if word not in second.words),
            tuple(word for word in second.words if word not in first.words),
            first.words != second.words,
        )

    def read(self, text: str) -> _Wording:
        if text not in self.wordings:
            self.wordings[text] = _Wording(text)
        return self.wordings[text]


def _without_prefix(text: str) -> str:
    for prefix in _WEB_PREFIXES:
        text = text.replace(prefix, "")
    return text


def _same_address(here: str, there: str) -> bool:
    """One host; its pages are one source, but not two pages of it, or two of its members."""
    addresses = [_without_prefix(text.lower()).rstrip("/").partition("/") for text in (here, there)]
    (host, _, page), (other_host, _, other_page) = addresses
    if host != other_host:
        return False
    return page == other_page or (host not in SHARED_HOSTS and not (page and other_page))


def _same_source(first: _Wording, second: _Wording, gazetteer: Gazetteer) -> bool:
    known = _known(first.words, gazetteer)
    if known and known == _known(second.words, gazetteer):
        return True
    essential = first.essential, second.essential
    if not essential[0] or not essential[1]:
        return False
    alone = set(essential[0]) - set(essential[1]), set(essential[1]) - set(essential[0])
    if not alone[0] and not alone[1]:
        return True
    rows = [[word for stem, word in essential[i].items() if stem in alone[i]] for i in (0, 1)]
    if _is_abbreviated(rows[0], rows[1]) or _is_abbreviated(rows[1], rows[0]):
        return True
    if len(alone[0]) == len(alone[1]) == 1:
        only = alone[0].pop(), alone[1].pop()
        return _is_slip(*only) or (_is_initial(*only) and len(essential[0]) > 1)
    return _is_shortened(essential, alone)


def _is_abbreviated(short: list[str], full: list[str]) -> bool:
    """``ІІМ`` for «Ішкі істер министрлігі»: capitals that begin the words, in their order."""
    initials = "".join(word[0] for word in full).upper()
    return len(initials) >= SHORTEST_ABBREVIATION and short == [initials]


def _is_initial(first: str, second: str) -> bool:
    """``А.`` for «Асқар», beside a family name that both have."""
    short, long = sorted((first, second), key=len)
    return len(short) == 1 and long[:1] == short


def _known(row: list[str], gazetteer: Gazetteer) -> frozenset[str]:
    """The credit as known bodies and the stems of its other words, the optional ones left out."""
    found: set[str] = set()
    at = 0
    while at < len(row):
        matches = [
            match for match in gazetteer.match(row, at) if match.entry.kind is Kind.ORGANISATION
        ]
        if matches:
            found.add(matches[0].entry.name)
            at += matches[0].length
        else:
            found.update({form_of(row[at]).stem_in_izafet} - OPTIONAL)
            at += 1
    return frozenset(found)


def _is_slip(first: str, second: str) -> bool:
    if min(len(first), len(second)) < SHORTEST_SLIP:
        return False
    if first.endswith(_FAMILY_NAME_ENDINGS) or second.endswith(_FAMILY_NAME_ENDINGS):
        return False
    return one_slip(first, second)


def _is_shortened(
    essential: tuple[dict[str, str], dict[str, str]], alone: tuple[set[str], set[str]]
) -> bool:
    """One credit has all the other's words and more that name no other place, person, branch."""
    if alone[0] and alone[1]:
        return False
    longer = 0 if alone[0] else 1
    added = alone[longer]
    shorter = essential[1 - longer]
    if len(shorter) < 2 and not any("." in word for word in shorter):
        return False
    return not added & DISTINGUISHING and all(
        essential[longer][stem][0].islower() for stem in added
    )
