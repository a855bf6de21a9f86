"""The known names of a release: where they stand, in which form, and how they are spelt."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.gazetteer import Entry, Gazetteer, Match, Spelling
from kzlint.kazakh.letters import fold
from kzlint.kazakh.suffixes import restore
from kzlint.kazakh.words import Word, find_words, words
from kzlint.source import Span
from kzlint.syntax import Caption, Header, Node, Paragraph, Prose, Release

# Capitalised words that stand before a family name and are no given name.
TITLES = frozenset(
    [
        "Президент",
        "Премьер",
        "Премьер-министр",
        "Премьер-Министр",
        "Вице-премьер",
        "Министр",
        "Вице-министр",
        "Төраға",
        "Төрағасы",
        "Сенатор",
        "Депутат",
        "Әкім",
        "Спикер",
        "Канцлер",
        "Король",
        "Ханзада",
        "Академик",
        "Профессор",
        "Генерал",
        "Полковник",
        "Елбасы",
        "Президенті",
        "Министрі",
        "Әкімі",
        "Мемлекет",
        "Басшысы",
    ]
)

# Words that open a sentence before a family name and are no given name either.
OPENERS = frozenset(
    [
        "Ал",
        "Және",
        "Бірақ",
        "Бүгін",
        "Кеше",
        "Ертең",
        "Енді",
        "Кейін",
        "Содан",
        "Сонда",
        "Сондай-ақ",
        "Сонымен",
        "Бұл",
        "Осы",
        "Онда",
        "Оған",
        "Жалпы",
        "Өз",
        "Өткен",
        "Биыл",
        "Былтыр",
        "Кездесуде",
        "Жиында",
        "Отырыста",
        "Брифингте",
        "Айтуынша",
        "Соның",
    ]
)

# A title in another language shows itself in its first so many letters.
LONGEST_TITLE = 200

# What makes the next or the last letters part of an address or a tag, not of a text.
_TAG_BEFORE = "#@/_\\"
_TAG_AFTER = "@_"


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name where a release has it.

    ``stem_span`` covers the name without its suffix. ``entries`` are all that the form may
    mean. ``prose`` is the line it stands in, None in a credit line.
    """

    span: Span
    stem_span: Span
    match: Match
    entries: tuple[Entry, ...]
    prose: Prose | None
    sentence: Node

    @property
    def correction(self) -> str | None:
        """The name as it should be, its suffix kept; None where the suffix cannot be read."""
        suffix = restore(self.match.right, self.match.suffix)
        return None if suffix is None else self.match.right + suffix

    @property
    def is_misspelt(self) -> bool:
        """Not written as the gazetteer has it, and with no other reading."""
        return self.match.spelling is not Spelling.RIGHT


def find_mentions(release: Release, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions of known names in the headline, the paragraphs and the credit lines."""
    return tuple(_mentions(release, gazetteer))


def _mentions(release: Release, gazetteer: Gazetteer) -> Iterator[Mention]:
    for block in release.blocks:
        if isinstance(block, Paragraph):
            yield from _in_text(block, block, gazetteer)
        elif isinstance(block, Header) and block.headline:
            yield from _in_text(block.headline, block.headline, gazetteer)
        elif isinstance(block, Caption) and block.credit:
            yield from _in_text(block.credit, None, gazetteer)


def _in_text(node: Node, prose: Prose | None, gazetteer: Gazetteer) -> Iterator[Mention]:
    whole = node.whole
    for run in _runs(whole, node.start, node.end):
        row = [word.text for word in run]
        at = 0
        while at < len(run):
            matches = gazetteer.match(row, at) if row[at][0].isupper() else ()
            matches = tuple(match for match in matches if _is_meant(match, whole, run, at))
            if matches and prose and _is_in_foreign_title(matches[0], prose, run[at].start):
                matches = ()
            if not matches:
                at += 1
                continue
            match = matches[0]
            start, end = run[at].start, run[at + match.length - 1].end
            yield Mention(
                Span(start, end),
                Span(start, end - len(match.suffix)),
                match,
                tuple(dict.fromkeys(match.entry for match in matches)),
                prose,
                prose.sentence_at(start) if prose else node,
            )
            at += match.length


def _runs(whole: str, start: int, end: int) -> Iterator[list[Word]]:
    """Words parted by nothing but blanks; those of addresses and tags are left out."""
    run: list[Word] = []
    for word in find_words(whole, start, end):
        if whole[word.start - 1 : word.start] in tuple(_TAG_BEFORE) and word.start > start:
            continue
        if whole[word.end : word.end + 1] in tuple(_TAG_AFTER):
            continue
        if run and not whole[run[-1].end : word.start].isspace():
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _is_meant(match: Match, whole: str, run: list[Word], at: int) -> bool:
    """Whether a family name alone, mistyped, can be the known person's.

    Another given name or initial before it, or a given name after it, says that it is not.
    """
    if not match.partial or match.spelling is Spelling.RIGHT:
        return True
    given = match.entry.name.split()[0]
    if at + 1 < len(run) and run[at + 1].text[0].isupper():
        return fold(run[at + 1].text).startswith(fold(given))
    if at:
        before = run[at - 1].text
        known = before in TITLES or before in OPENERS
        return known or not before[0].isupper() or fold(before) == fold(given)
    return _initial_fits(whole, run[at].start, given)


def _is_in_foreign_title(match: Match, prose: Prose, start: int) -> bool:
    """Whether a mistyped name stands in a title in Russian («Лента Казинформ»).

    A title of several words without one letter that only Kazakh has is taken for that.
    """
    if match.spelling is Spelling.RIGHT:
        return False
    index = bisect_right(prose.quotations, start, key=lambda quotation: quotation.start) - 1
    if index < 0 or start >= prose.quotations[index].end:
        return False
    title = prose.quotations[index].content.text[:LONGEST_TITLE]
    return len(words(title)) > match.length and fold(title) == title


def _initial_fits(whole: str, start: int, given: str) -> bool:
    """``Қ. Токаев``, ``Қ.-Ж. Токаев``: the letter nearest before must open a given name."""
    before = whole[max(0, start - 3) : start].rstrip()
    if not before.endswith(".") or not before[-2:-1].isupper():
        return True
    letter = fold(before[-2])
    return any(fold(part).startswith(letter) for part in given.split("-"))
