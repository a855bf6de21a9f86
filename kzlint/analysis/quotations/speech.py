"""The direct speech of a release; what shows it, stands beside in ``evidence``."""

from collections.abc import Iterator, Sequence

from kzlint.analysis.quotations.attributions import names_speaker, says
from kzlint.analysis.quotations.evidence import Evidence, Speech
from kzlint.analysis.quotations.paragraphs import FARTHEST_HEAD, ParagraphReader
from kzlint.analysis.quotations.spans import LongQuotation
from kzlint.kazakh.speech import speaks_of_oneself
from kzlint.kazakh.words import words
from kzlint.syntax import Blank, Directive, Paragraph, Release


def find_speech(release: Release, long: Sequence[LongQuotation]) -> tuple[Speech, ...]:
    """The direct speech of a release's paragraphs, in order; headlines are left alone."""
    paragraphs = _paragraphs(release)
    found = [*_find(paragraphs, long), *_long_speech(paragraphs, long)]
    return tuple(sorted(found, key=lambda speech: speech.quotation.start))


def _find(paragraphs: list[ParagraphReader], long: Sequence[LongQuotation]) -> Iterator[Speech]:
    parts = {
        quotation.start for whole in long for quotation in (*whole.opened, whole.last) if quotation
    }
    for paragraph in paragraphs:
        for index, quotation in enumerate(paragraph.prose.quotations):
            if quotation.start not in parts and (speech := paragraph.read(index)):
                yield speech


def _long_speech(
    paragraphs: list[ParagraphReader], long: Sequence[LongQuotation]
) -> Iterator[Speech]:
    by_start = {paragraph.prose.start: paragraph for paragraph in paragraphs}
    for whole in long:
        first, end = by_start[whole.first.start], by_start[whole.end.start]
        opening, attribution = whole.opened[0], whole.attribution
        introduced = first.is_introduced(opening)
        said = attribution is not None and says(attribution)
        if not said and not introduced and not speaks_of_oneself(words(_text(whole))):
            continue
        attributed = said or introduced or end.is_taken_back(len(whole.end.sentences) - 1)
        has_speaker = introduced or not said or first.names_before(opening)
        has_speaker = has_speaker or (attribution is not None and names_speaker(attribution))
        evidence = Evidence.ATTRIBUTION if said else Evidence.SENTENCE
        yield Speech(opening, attribution, evidence, attributed, has_speaker)


def _text(whole: LongQuotation) -> str:
    end = whole.closing.start if whole.closing else whole.end.end
    return whole.first.whole[whole.opened[0].start : end]


def _paragraphs(release: Release) -> list[ParagraphReader]:
    """The paragraphs, each between its neighbours, blank lines and directives left out."""
    blocks = [block for block in release.blocks if not isinstance(block, Blank | Directive)]
    around = zip([None, *blocks], blocks, [*blocks[1:], None], strict=False)
    return [
        ParagraphReader(block, before, after, blocks[index + 1 : index + 1 + FARTHEST_HEAD])
        for index, (before, block, after) in enumerate(around)
        if isinstance(block, Paragraph)
    ]
