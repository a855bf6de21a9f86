"""Which quotations are direct speech, and who is said to have said it.

Marks also hold names, titles and terms («Қазақфильм», «Мәңгілік ел»), so that something is
speech must be shown by the tree:

=================  ===================================================================
evidence           what shows it
=================  ===================================================================
attribution        a form of *де-* right after it (`…», – деді`, `…» деп атап өтті`)
introduction       a colon right before it, in the same line or at the end of the last
sentence           it is a whole sentence, four words or more, with a predicate, that
                   ends with a full stop or a comma no one takes up
dash               a line led in by a dash that speaks in the first or second person
=================  ===================================================================

A quotation of several paragraphs, each opened and only the last one closed, is one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kzlint.kazakh.speech import (
    NAMING_VERBS,
    is_adverbial,
    is_finite,
    is_speech_verb,
    speaks_of_oneself,
    verb_phrase_length,
)
from kzlint.kazakh.words import words
from kzlint.syntax import Attribution, Blank, Block, Closure, Paragraph, Prose, Quotation, Release

FEWEST_WORDS = 4

# Heads that need no dash to be speech; деп and деген after a bare mark name things too.
PLAIN_HEADS = ("деді", "дейді", "депті", "деседі", "десті")

# Words of a sentence before that hand the speech over to the next one.
HANDING_OVER = ("былай", "мынадай", "келесідей", "сөзінше", "айтуынша", "пікірінше", "дәйексөз")

# Words that open a sentence saying whose speech the last one was.
TAKING_BACK = ("осылай", "деді", "дейді", "деп", "бұлай")


class Evidence(StrEnum):
    """What shows that a quotation is direct speech."""

    ATTRIBUTION = "attribution"
    INTRODUCTION = "introduction"
    SENTENCE = "sentence"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that is direct speech.

    ``attributed``: the text says that somebody said it; ``has_speaker``: and who.
    """

    quotation: Quotation
    prose: Prose
    evidence: Evidence
    attributed: bool
    has_speaker: bool


def find_speech(release: Release) -> tuple[Speech, ...]:
    """The direct speech of a release's paragraphs, in order; headlines are left alone."""
    return tuple(_find(release))


def continued_quotations(release: Release) -> frozenset[int]:
    """Where quotations start that are left open because the next paragraph goes on with them."""
    found = set()
    for paragraph, following in _pairs(release):
        if not isinstance(paragraph, Paragraph) or not isinstance(following, Paragraph):
            continue
        last = paragraph.quotations[-1] if paragraph.quotations else None
        if last and last.closure is Closure.UNCLOSED and _opens_with_quotation(following):
            found.add(last.start)
    return frozenset(found)


def _pairs(release: Release) -> Iterator[tuple[Block, Block | None]]:
    """Each block with the next one, blank lines left out."""
    blocks = [block for block in release.blocks if not isinstance(block, Blank)]
    for index, block in enumerate(blocks):
        yield block, blocks[index + 1] if index + 1 < len(blocks) else None


def _opens_with_quotation(paragraph: Paragraph) -> bool:
    first = paragraph.quotations[0] if paragraph.quotations else None
    return bool(
        first and first.opening and not paragraph.whole[paragraph.start : first.start].strip()
    )


def _find(release: Release) -> Iterator[Speech]:
    continued = continued_quotations(release)
    before: Block | None = None
    handed_on = False
    for block, after in _pairs(release):
        if isinstance(block, Paragraph):
            reader = _Paragraph(block, before, after, handed_on)
            yield from reader.speech(continued)
            handed_on = any(quotation.start in continued for quotation in block.quotations)
        before = block


class _Paragraph:
    """One paragraph between its neighbours; ``goes_on``: with the last one's quotation."""

    def __init__(
        self, prose: Paragraph, before: Block | None, after: Block | None, goes_on: bool
    ) -> None:
        self.prose = prose
        self.before = before
        self.after = after
        self.goes_on = goes_on

    def speech(self, continued: frozenset[int]) -> Iterator[Speech]:
        for quotation in self.prose.quotations:
            if quotation.start in continued:
                continue
            speech = self.read(quotation)
            if speech is not None:
                yield speech

    def read(self, quotation: Quotation) -> Speech | None:
        evidence = self.evidence(quotation)
        if evidence is None:
            return None
        attributed = evidence in (Evidence.ATTRIBUTION, Evidence.INTRODUCTION)
        attributed = attributed or self.is_excused(quotation)
        has_speaker = attributed and self.has_speaker(quotation)
        return Speech(quotation, self.prose, evidence, attributed, has_speaker)

    def evidence(self, quotation: Quotation) -> Evidence | None:
        attributions = (quotation.attribution, *quotation.inner)
        if any(_says(attribution) for attribution in attributions if attribution):
            return Evidence.ATTRIBUTION
        if quotation.closure is Closure.LINE:
            return Evidence.DASH if self.is_dash_led_speech(quotation) else None
        if self.is_introduced(quotation):
            return Evidence.INTRODUCTION if len(words(quotation.content.text)) > 2 else None
        return Evidence.SENTENCE if self.is_whole_sentence(quotation) else None

    def is_introduced(self, quotation: Quotation) -> bool:
        led = self.prose.whole[self.prose.start : quotation.start].rstrip()
        if led:
            return led.endswith(":")
        return isinstance(self.before, Paragraph) and self.before.text.rstrip().endswith(":")

    def is_dash_led_speech(self, quotation: Quotation) -> bool:
        """A lone line: lists and dialogues have dashes one after the other."""
        if any(_is_dash_led(neighbour) for neighbour in (self.before, self.after)):
            return False
        content = quotation.content.text.rstrip()
        is_sentence = content.endswith((".", "!", "?", "…", ","))
        many = len(words(content)) >= FEWEST_WORDS
        return is_sentence and many and speaks_of_oneself(content)

    def is_whole_sentence(self, quotation: Quotation) -> bool:
        sentence = self.prose.sentence_at(quotation.start)
        whole = self.prose.whole
        before, after = whole[sentence.start : quotation.start], whole[quotation.end : sentence.end]
        content = quotation.content.text.strip()
        in_it = words(content)
        if words(before) or words(after) or len(in_it) < FEWEST_WORDS:
            return False
        if not content[0].isupper() and not content[0].isdigit():
            return False
        stopped = content.endswith((".", "!", "?", "…", ",")) or after.strip() != ""
        return stopped and (is_finite(in_it[-1]) or speaks_of_oneself(content))

    def is_excused(self, quotation: Quotation) -> bool:
        """A neighbouring sentence, or the quotation of which this is a part, names the speaker."""
        if self.goes_on:
            return False
        sentences = self.prose.sentences
        index = sentences.index(self.prose.sentence_at(quotation.start))
        if index:
            handing = words(sentences[index - 1].text)
        else:
            handing = words(self.before.text) if isinstance(self.before, Paragraph) else []
        if handing and (handing[-1].lower() in PLAIN_HEADS or _any_of(handing, HANDING_OVER)):
            return True
        if index + 1 < len(sentences):
            taking = words(sentences[index + 1].text)
        else:
            taking = words(self.after.text) if isinstance(self.after, Paragraph) else []
        return bool(taking) and taking[0].lower() in TAKING_BACK

    def has_speaker(self, quotation: Quotation) -> bool:
        if self.is_introduced(quotation) or quotation.attribution is None and not quotation.inner:
            return True
        own = (quotation.attribution, *quotation.inner)
        if any(_names_speaker(attribution) for attribution in own if attribution):
            return True
        sentence = self.prose.sentence_at(quotation.start)
        led = words(self.prose.whole[sentence.start : quotation.start])
        if any(not is_adverbial(word) for word in led):
            return True
        others = self.prose.attributions
        return any(_names_speaker(attribution) for attribution in others)


def _any_of(row: list[str], wanted: tuple[str, ...]) -> bool:
    return any(word.lower() in wanted for word in row)


def _is_dash_led(block: Block | None) -> bool:
    if not isinstance(block, Paragraph) or not block.quotations:
        return False
    return block.quotations[0].closure is Closure.LINE


def _says(attribution: Attribution) -> bool:
    """Whether an attribution tells of speech, not of a name («…» деп аталады)."""
    if attribution.head is None:
        return bool(attribution.tail and words(attribution.tail.text))
    head = attribution.head.text
    if head in PLAIN_HEADS or head.startswith("делін"):
        return True
    tail = words(attribution.tail.text) if attribution.tail else []
    if tail and tail[0].lower().startswith(NAMING_VERBS):
        return False
    if attribution.dash is not None:
        return True
    return head == "деп" and bool(tail) and is_speech_verb(tail[0])


def _names_speaker(attribution: Attribution) -> bool:
    """Whether anything is left in the tail once the verb is taken off."""
    if attribution.tail is None:
        return False
    tail = words(attribution.tail.text)
    if attribution.head is not None and attribution.head.text == "деп":
        tail = tail[verb_phrase_length(tail) :]
    return bool(tail)
