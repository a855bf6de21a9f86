"""The known names of a release: where they stand, in which form, and how they are spelt."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.analysis.names.parts import names_a_thing
from kzlint.core.forms import form_of
from kzlint.core.source import Span
from kzlint.core.tokens import Word
from kzlint.gazetteer import Entry, Gazetteer, Kind, Match, Spelling
from kzlint.kazakh.letters import fold
from kzlint.kazakh.mistyped import restore
from kzlint.kazakh.naming import CALLED, OPENERS, plain_post
from kzlint.kazakh.punctuation import DASHES, HYPHEN
from kzlint.syntax import Prose, Release, Text

# A shorter word in capitals is an abbreviation.
SHORTEST_IN_CAPITALS = 4

# A title in another language shows itself in its first so many letters.
LONGEST_TITLE = 200

# What makes the next or the last letters part of an address or a tag, not of a text.
_TAG_BEFORE = "#@/_\\"
_TAG_AFTER = "@_"


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name where a release has it.

    ``entries`` are all that the form may mean. ``prose`` is the line it stands in, None in a
    credit line.
    """

    span: Span
    match: Match
    entries: tuple[Entry, ...]
    prose: Prose | None
    sentence: Text

    @property
    def correction(self) -> str | None:
        """The name as it should be, its suffix kept; None where the suffix cannot be read."""
        right = self.match.right
        suffix = restore(self.match.entry.declined(right), self.match.suffix)
        if suffix is None:
            return None
        is_upper = self.sentence.whole[self.span.start : self.span.end].isupper()
        return (right + suffix).upper() if is_upper else right + suffix

    @property
    def is_misspelt(self) -> bool:
        """Not written as the gazetteer has it, and with no other reading."""
        return self.match.spelling is not Spelling.RIGHT


def find_mentions(release: Release, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions of known names in the headline, the paragraphs and the credit lines.

    A family name that the release gives to somebody else by another given name is not the
    known person's anywhere in it.
    """
    finder = _Finder(gazetteer)
    found = [mention for text in release.texts for mention in finder.in_text(text)]
    in_full = {entry for mention in found if not mention.match.partial for entry in mention.entries}
    return tuple(
        mention
        for mention in found
        if not _is_doubtful(mention.match)
        or (
            fold(mention.match.stem) not in finder.namesakes
            and (mention.span.start not in finder.weak or in_full & set(mention.entries))
        )
    )


def _is_doubtful(match: Match) -> bool:
    """Whether a match is a family name alone, and mistyped."""
    return match.partial and match.spelling is not Spelling.RIGHT


class _Finder:
    """Finds mentions, and keeps the family names that others than the known persons bear."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.namesakes: set[str] = set()
        # Where a family name stands alone that only the full name elsewhere would bear out.
        self.weak: set[int] = set()

    def in_text(self, node: Text) -> Iterator[Mention]:
        prose = node if isinstance(node, Prose) else None
        tokens, end = node.tokens, node.start
        for found in [word for word in tokens.words if word.form.is_capitalised]:
            if found.start < end:
                continue
            word, most = self.as_name(found)
            if not most or _is_tagged(node.whole, word):
                continue
            row = [word, *tokens.words_after(word.token, max(1, most - 1))]
            if word.form is not found.form:
                row = [_uncapitalised(word) for word in row]
            matches = self.meant(node, row)
            if not matches or (prose and _is_in_foreign_title(matches[0], prose, word.start)):
                continue
            match = matches[0]
            end = row[match.length - 1].end
            yield Mention(
                Span(word.start, end),
                match,
                tuple(dict.fromkeys(match.entry for match in matches)),
                prose,
                prose.sentence_at(word.start) if prose else node,
            )

    def as_name(self, word: Word) -> tuple[Word, int]:
        """The word as the gazetteer may have it, and how many words such a name has at most.

        A word in capitals that is no known abbreviation is a name in a headline.
        """
        most = self.gazetteer.longest(word.text)
        if most or not word.form.is_upper or len(word.text) < SHORTEST_IN_CAPITALS:
            return word, most
        small = _uncapitalised(word)
        return small, self.gazetteer.longest(small.text)

    def meant(self, node: Text, row: list[Word]) -> list[Match]:
        """The names that start ``row``; a known person's only if it can be that person."""
        matches = []
        for match in self.gazetteer.match([word.text for word in row], 0):
            if _is_broken(node.whole[row[0].start : row[match.length - 1].end], match.right):
                continue
            if self.is_another(match, node, row):
                continue
            if not _is_doubtful(match) or self.can_be_meant(match, node, row):
                matches.append(match)
            else:
                self.namesakes.add(fold(match.stem))
        return matches

    @staticmethod
    def is_named_after(node: Text, row: list[Word]) -> bool:
        """Whether what follows a name makes it a thing's: «Байтурсынов көшесі»."""
        following = node.tokens.word_after(row[0].token)
        return following is not None and names_a_thing(following.form)

    def is_another(self, match: Match, node: Text, row: list[Word]) -> bool:
        """Whether a mistyped name is another word's: a given name, or somebody called so."""
        if match.spelling is Spelling.RIGHT:
            return False
        if match.length == 1 and row[0].text in self.gazetteer.given_names:
            return True
        if match.entry.kind is not Kind.PERSON:
            return False
        if match.length == 1 and match.right in self.gazetteer.given_names:
            return True
        following = node.tokens.word_after(row[match.length - 1].token)
        return following is not None and following.text in CALLED

    def can_be_meant(self, match: Match, node: Text, row: list[Word]) -> bool:
        """Whether a family name alone, mistyped, can be the known person's.

        Another given name or initial before it, or a given name after it, says that it is
        not; a title before it, that it is.
        """
        given = match.entry.name.split()[0]
        word = node.tokens.word_before(row[0].start)
        before = word.text if word else ""
        posts = self.gazetteer.posts_of.get(match.entry.name)
        if word and word.form.is_title:
            return plain_post([before])[-1] in (posts or HEADS_OF_STATE)
        if posts is None and self.gazetteer.posts_of and not self.is_named_after(node, row):
            self.weak.add(row[0].start)
        is_next = len(row) > 1 and row[1].token == row[0].token + 2
        if is_next and row[1].text[0].isupper() and not self.gazetteer.longest(row[1].text):
            return fold(row[1].text).startswith(fold(given))
        if before:
            return before in OPENERS or not before[0].isupper() or fold(before) == fold(given)
        return _initial_fits(node.whole, row[0].start, given)


# What people without terms of office in the tables may be called by.
HEADS_OF_STATE = frozenset(
    ("президент", "премьер", "премьер-министр", "канцлер", "король", "елбас")
)


def _uncapitalised(word: Word) -> Word:
    """A word in capitals as it is written elsewhere: ҚАСЫМ-ЖОМАРТ, Қасым-Жомарт."""
    if not word.form.is_upper:
        return word
    parts = (part.capitalize() for part in word.text.split("-"))
    return word._replace(form=form_of("-".join(parts)))


# What stands in a name only where the table has it.
_BREAKS = (",", *DASHES.replace(HYPHEN, ""), f" {HYPHEN} ")


def _is_broken(text: str, right: str) -> bool:
    """Whether a comma or a dash parts the words in ``text``, as none does in the name."""
    return any(mark in text and mark not in right for mark in _BREAKS)


def _is_tagged(whole: str, word: Word) -> bool:
    """Whether a word is part of an address or a tag."""
    before, after = whole[word.start - 1 : word.start], whole[word.end : word.end + 1]
    return (before in _TAG_BEFORE and word.start > 0) or (after != "" and after in _TAG_AFTER)


def _is_in_foreign_title(match: Match, prose: Prose, start: int) -> bool:
    """Whether a mistyped name stands in a title in Russian («Лента Казинформ»).

    A title of several words without one letter that only Kazakh has is taken for that.
    """
    if match.spelling is Spelling.RIGHT:
        return False
    quotation = prose.quotation_at(start)
    if quotation is None:
        return False
    title = quotation.content.text[:LONGEST_TITLE]
    return len(quotation.content.words) > match.length and fold(title) == title


def _initial_fits(whole: str, start: int, given: str) -> bool:
    """``Қ. Токаев``, ``Қ.-Ж. Токаев``: the letter nearest before must open a given name."""
    before = whole[max(0, start - 3) : start].rstrip()
    if not before.endswith(".") or not before[-2:-1].isupper():
        return True
    letter = fold(before[-2])
    return any(fold(part).startswith(letter) for part in given.split("-"))
