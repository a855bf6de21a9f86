"""Reading one paragraph for direct speech: evidence, excuses, and whether somebody speaks."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from kzlint.analysis.quotations.attributions import names_speaker, says
from kzlint.analysis.quotations.evidence import Evidence, Speech
from kzlint.core.tokens import Word
from kzlint.kazakh.punctuation import STOPS
from kzlint.kazakh.speech import (
    HANDING_OVER,
    PLAIN_HEADS,
    SAYINGS,
    TAKING_BACK,
    THIS,
    speaks_of_oneself,
)
from kzlint.syntax import Attribution, Block, Closure, Paragraph, Quotation

FEWEST_WORDS = 4

# What ends a sentence of speech inside its marks, a comma that nobody takes up among it.
ENDS_OF_SPEECH = (*STOPS, ",")

# Dash-led speech may run over so many lines before its head comes.
FARTHEST_HEAD = 6

# A line of so few words without a predicate, after a quotation, is its signature.
LONGEST_SIGNATURE = 6


class ParagraphReader:
    """One paragraph between its neighbours."""

    def __init__(
        self,
        prose: Paragraph,
        before: Block | None,
        after: Block | None,
        following: Sequence[Block],
    ) -> None:
        self.prose = prose
        self.before = before
        self.after = after
        self.following = following

    def read(self, index: int) -> Speech | None:
        """The quotation of that index, if it is speech."""
        quotation = self.prose.quotations[index]
        evidence = self.evidence(quotation, index)
        if evidence is None:
            return None
        attributed = evidence in (Evidence.ATTRIBUTION, Evidence.INTRODUCTION)
        attributed = attributed or self.is_excused(quotation)
        has_speaker = attributed and self.has_speaker(quotation)
        own = [a for a in (quotation.attribution, *quotation.inner) if a]
        return Speech(quotation, own[0] if own else None, evidence, attributed, has_speaker)

    def evidence(self, quotation: Quotation, index: int) -> Evidence | None:
        attributions = (quotation.attribution, *quotation.inner)
        if any(says(attribution) for attribution in attributions if attribution):
            return Evidence.ATTRIBUTION
        if quotation.closure is Closure.LINE:
            if self.is_introduced(quotation):
                return None
            return Evidence.DASH if self.is_dash_led_speech(quotation) else None
        if self.is_introduced(quotation):
            return Evidence.INTRODUCTION if len(quotation.content.words) > 2 else None
        return Evidence.SENTENCE if self.is_whole_sentence(quotation, index) else None

    def is_introduced(self, quotation: Quotation) -> bool:
        led = "" if quotation.closure is Closure.LINE else quotation.before(self.prose.start)
        if led:
            return led == ":"
        return isinstance(self.before, Paragraph) and self.before.text.rstrip().endswith(":")

    def is_dash_led_speech(self, quotation: Quotation) -> bool:
        """A lone line: lists and dialogues have dashes one after the other."""
        if any(_is_dash_led(neighbour) for neighbour in (self.before, self.after)):
            return False
        if self.is_taken_up():
            return False
        content, in_it = quotation.content.text.rstrip(), quotation.content.words
        is_sentence = content.endswith(ENDS_OF_SPEECH)
        if any(word.form.is_speech_verb for word in in_it[-LONGEST_SIGNATURE:]):
            return False
        many = len(in_it) >= FEWEST_WORDS
        return is_sentence and many and speaks_of_oneself([word.text for word in in_it])

    def is_taken_up(self) -> bool:
        """Whether the speech goes on over the next lines, to a head further down."""
        for block in self.following:
            if not isinstance(block, Paragraph) or _is_dash_led(block):
                return False
            taken = {quotation.attribution for quotation in block.quotations}
            if any(attribution not in taken for attribution in block.attributions):
                return True
        return False

    def is_whole_sentence(self, quotation: Quotation, index: int) -> bool:
        sentence = self.prose.sentence_at(quotation.start)
        around = self.prose.quotations[max(0, index - 1) : index + 2]
        if any(sentence.start <= q.start < sentence.end for q in around if q is not quotation):
            return False
        after = self.prose.whole[quotation.end : sentence.end]
        content, in_it = quotation.content.text.strip(), quotation.content.words
        if len(sentence.words) > len(quotation.words) or len(in_it) < FEWEST_WORDS:
            return False
        if not content[0].isupper() and not content[0].isdigit():
            return False
        stopped = content.endswith(ENDS_OF_SPEECH) or after.strip() != ""
        is_predicate = in_it[-1].form.is_predicate
        return stopped and (is_predicate or speaks_of_oneself([word.text for word in in_it]))

    def is_excused(self, quotation: Quotation) -> bool:
        """A neighbouring sentence says whose words these are."""
        sentences = self.prose.sentences
        index = self.prose.sentence_index(quotation.start)
        if index:
            handing = sentences[index - 1].words
        else:
            handing = self.before.words if isinstance(self.before, Paragraph) else []
        if handing and (handing[-1].lower in PLAIN_HEADS or _any_of(handing, HANDING_OVER)):
            return True
        earlier = self.prose.attributions[:1]
        if earlier and earlier[0].end <= quotation.start:
            return True
        return self.is_taken_back(index)

    def is_taken_back(self, index: int) -> bool:
        """Whether what follows sentence ``index`` says who spoke (Осылай деді …)."""
        sentences = self.prose.sentences
        if index + 1 < len(sentences):
            taking = sentences[index + 1].words
        else:
            taking = self.after.words if isinstance(self.after, Paragraph) else []
        return bool(taking) and _takes_back(taking)

    def has_speaker(self, quotation: Quotation) -> bool:
        if self.is_introduced(quotation) or (quotation.attribution is None and not quotation.inner):
            return True
        own = (quotation.attribution, *_own_inner(quotation))
        if any(names_speaker(attribution) for attribution in own if attribution):
            return True
        return self.names_elsewhere or self.names_before(quotation)

    @cached_property
    def names_elsewhere(self) -> bool:
        """Whether any attribution of the paragraph names its speaker."""
        return any(names_speaker(attribution) for attribution in self.prose.attributions)

    def names_before(self, quotation: Quotation) -> bool:
        """Whether a word that can be the speaker stands before it in its sentence."""
        index = self.prose.sentence_index(quotation.start)
        return self.first_names[index] < quotation.start if self.first_names else False

    @cached_property
    def first_names(self) -> list[int]:
        """Where in each sentence the first word stands that can be a speaker."""
        return [
            next(
                (
                    word.start
                    for word in sentence.words
                    if not word.form.is_adverbial or word.form.is_document
                ),
                sentence.end,
            )
            for sentence in self.prose.sentences
        ]


def _own_inner(quotation: Quotation) -> Iterator[Attribution]:
    """The attributions inside a quotation but those of what it quotes itself."""
    ends = {nested.end for nested in quotation.nested}
    return (attribution for attribution in quotation.inner if attribution.start not in ends)


def _takes_back(taking: list[Word]) -> bool:
    """Whether a sentence says whose words the last one was, or is a signature."""
    lowered = [word.lower for word in taking]
    if lowered[0] in TAKING_BACK or "осылай" in lowered:
        return True
    if lowered[0] in THIS and any(word.startswith(SAYINGS) for word in lowered[1:]):
        return True
    short = len(taking) <= LONGEST_SIGNATURE and taking[0].text[0].isupper()
    return short and not any(word.form.is_finite for word in taking)


def _any_of(row: list[Word], wanted: tuple[str, ...]) -> bool:
    return any(word.lower in wanted for word in row)


def _is_dash_led(block: Block | None) -> bool:
    if not isinstance(block, Paragraph) or not block.quotations:
        return False
    return block.quotations[0].closure is Closure.LINE
