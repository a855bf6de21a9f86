"""Which language a word, and a stretch of words, is in: Kazakh, Russian, English or another."""

from collections.abc import Iterable
from enum import StrEnum


class Language(StrEnum):
    """A language, by its ISO 639-1 code; ``other`` for any that is not told apart."""

    KAZAKH = "kk"
    RUSSIAN = "ru"
    ENGLISH = "en"
    OTHER = "other"


# Letters that Russian does not have.
KAZAKH_LETTERS = frozenset("әғқңөұүһі")

# The words that running text of a language has most, and that the other two do not have.
COMMON_WORDS = {
    Language.KAZAKH: frozenset(
        """
        мен пен бен де да ол бар жоқ деп деді дейді болды болып еді екен емес осы сол бір екі
        үшін туралы бойынша дейін кейін бұл жылы жылғы елі ел жаңа ала алды берді келді отыр тұр
        жатыр аталған арасында алдында сайын бірге ретінде барлық және оның оны оған олар не
        """.split()  # noqa: SIM905 -- a table to be read
    ),
    Language.RUSSIAN: frozenset(
        """
        в во и на с со по для от до из за о об что как это его её ее их он она они был была было
        были быть есть также при или но не к ко у же бы ли а который которая которые которых
        этом этого этой этот эта года году лет между также более после перед под над без через
        сегодня глава состоялась состоялось состоялся открылась открылся посетил принял заявил
        отметил сказал сообщил свою свой своей
        """.split()  # noqa: SIM905 -- a table to be read
    ),
    Language.ENGLISH: frozenset(
        """
        the of and to in a is was for on with as by at from that this it are were be has have had
        an its their his her will which said also not or but new during between after
        """.split()  # noqa: SIM905 -- a table to be read
    ),
}

# Endings of Russian words that no Kazakh word has.
_RUSSIAN_ENDINGS = (
    "ого", "его", "ому", "ему", "ыми", "ими", "ший", "ная", "ное", "ные", "ных", "ний",
    "ться", "тся", "лась", "лось", "лись", "ался", "ился", "елся", "ость", "ости", "ение", "ения",
    "ации", "ацию", "ация", "ции", "ает", "яет", "ует", "ют", "ешь", "ов", "ях", "ах", "ями",
)  # fmt: skip

_BY_WORD = {word: language for language, words in COMMON_WORDS.items() for word in words}


def language_of_word(word: str) -> Language | None:
    """The language that ``word``, in small letters, shows by itself; None where it may be several.

    A letter that only Kazakh has shows Kazakh, letters of the Latin alphabet alone English.
    """
    if not KAZAKH_LETTERS.isdisjoint(word):
        return Language.KAZAKH
    if (found := _BY_WORD.get(word)) is not None:
        return found
    if word.isascii():
        return Language.ENGLISH if word.isalpha() else None
    if len(word) > 4 and word.endswith(_RUSSIAN_ENDINGS):
        return Language.RUSSIAN
    return None


# A shorter text says too little of its language, and is taken for Kazakh.
FEWEST_WORDS = 4


def language_of(found: Iterable[Language | None]) -> Language:
    """The language of a text from those that its words show, one item a word.

    Names and quotations of other languages are part of many a Kazakh text, so that it is
    another language's only where that outweighs what is Kazakh by far.
    """
    counts = dict.fromkeys(Language, 0)
    total = 0
    for language in found:
        total += 1
        if language is not None:
            counts[language] += 1
    kazakh, russian, english = (
        counts[language] for language in (Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH)
    )
    if total < FEWEST_WORDS or not (russian or english):
        return Language.KAZAKH
    if english > total // 2 and english > 3 * kazakh:
        return Language.ENGLISH
    if russian > 3 * kazakh and 4 * russian >= total - english:
        return Language.RUSSIAN
    return Language.KAZAKH
