"""Whether a post or a body that a release names is another country's."""

from collections.abc import Sequence

from kzlint.analysis.names.mentions import Mention
from kzlint.core.source import starting_in
from kzlint.gazetteer import Kind
from kzlint.kazakh.suffixes import GENITIVE_ENDINGS
from kzlint.syntax import Prose

HOME = "Қазақстан"

# How the name of a country ends that owns what follows: Ресейдің, Өзбекстан.
_OF_COUNTRIES = (*GENITIVE_ENDINGS, "стан")

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
    owner = prose.word_before(at)
    if owner is not None and (owner.text == "ҚР" or owner.text.startswith(HOME)):
        return False
    if owner is not None and owner.text[0].isupper() and owner.text.endswith(_OF_COUNTRIES):
        return True
    start = max(prose.sentence_at(at).start, at - FARTHEST)
    if any(word.lower in PEOPLES for word in prose.tokens.words_in(start, at)):
        return True
    for mention in reversed(starting_in(mentions, prose.start, at)):
        for entry in mention.entries:
            if entry.kind is Kind.COUNTRY:
                return entry.name != HOME
    return False
