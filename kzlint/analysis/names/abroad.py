"""Whether a post or a body that a release names is another country's."""

from bisect import bisect_left
from collections.abc import Sequence

from kzlint.analysis.names.mentions import Mention
from kzlint.gazetteer import Kind
from kzlint.kazakh.suffixes import GENITIVE_ENDINGS
from kzlint.kazakh.words import word_before, words
from kzlint.syntax import Prose

HOME = "Қазақстан"

# A people's name farther before owns nothing here, in code points.
FARTHEST = 160

# Peoples whose name before a post or a body says whose it is.
PEOPLES = frozenset(
    (
        "түрік", "неміс", "қырғыз", "өзбек", "тәжік", "түрікмен", "орыс", "қытай", "жапон",
        "француз", "ағылшын", "итальян", "испан", "поляк", "украин", "беларусь", "әзербайжан",
        "әзірбайжан", "грузин", "армян", "моңғол", "кәріс", "корей", "араб", "парсы", "венгр",
        "мажар", "американ", "америкалық", "ресейлік", "британ", "фин", "татар", "башқұрт", "гфр",
        "шетел", "шетелдік",
    )
)  # fmt: skip


def is_abroad(prose: Prose, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether what starts at ``at`` is another country's.

    It is, where a name in the genitive or a people owns it, or the last country that the
    paragraph names before it is another; it is not, where Қазақстан stands right before it.
    """
    whole = prose.whole
    owner = word_before(whole, prose.start, at)
    if owner is not None and (owner == "ҚР" or owner.startswith(HOME)):
        return False
    if owner is not None and owner[0].isupper() and owner.endswith((*GENITIVE_ENDINGS, "стан")):
        return True
    start = max(prose.sentence_at(at).start, at - FARTHEST)
    if any(word.lower() in PEOPLES for word in words(whole[start:at])):
        return True
    first, last = (bisect_left(mentions, place, key=_start) for place in (prose.start, at))
    for mention in reversed(mentions[first:last]):
        for entry in mention.entries:
            if entry.kind is Kind.COUNTRY:
                return entry.name != HOME
    return False


def _start(mention: Mention) -> int:
    return mention.span.start
