"""Words that carry a sentence back to another time than the release's own."""

from enum import IntFlag

# Beginnings of words that carry a sentence back to when another name was in force.
LOOKING_BACK = (
    "бұрынғы", "бұрынырақ", "тарихын", "дәуір", "аттас", "кеңестік", "экс-", "туып", "атанған",
    "басқарған", "істеген", "атқарған", "ертеректе", "баяғы", "қазіргі",
)  # fmt: skip

# Words that do so beside another: of names that change, and bodies that are made or split.
CHANGING = (
    "өзгерт", "өзгерді", "ауыстыр", "қайтарыл", "қайтару", "таратыл", "тарат", "бөлін", "бөлді",
    "біріктір", "құрылды", "құрылған", "құрылып", "құрылғ",
)  # fmt: skip
CHANGED = ("атау", "министрлі", "агентті", "елорда", "сенат", "мәжіліс")

# Words that do so only after another: «ол кезде», «деп аталған», «ескі атауы».
LOOKING_BACK_AFTER = {
    "ол": ("кез", "тұс", "уақыт"),
    "сол": ("кез", "тұс", "уақыт"),
    "деп": ("атал",),
    "болып": ("атал",),
    "ескі": ("ат", "қала"),
    "бұрын": ("ат", "деп"),
    "туған": ("жер", "ақын", "жазушы", "ғалым", "ауыл", "күйші", "батыр", "азамат", "."),
}


class TimeMark(IntFlag):
    """What a word says of the time of its sentence."""

    LOOKS_BACK = 1
    CHANGES = 2
    IS_CHANGED = 4
    OPENS = 8


# A sentence that has both tells of a name that changed.
IS_CHANGED = TimeMark.CHANGES | TimeMark.IS_CHANGED


_FIRST_LETTERS = frozenset(
    word[:2] for words in (LOOKING_BACK, CHANGING, CHANGED, LOOKING_BACK_AFTER) for word in words
)


def time_mark(word: str) -> int:
    """The :class:`TimeMark` of ``word``, in small letters."""
    if word[:2] not in _FIRST_LETTERS:
        return 0
    return int(
        TimeMark.LOOKS_BACK * word.startswith(LOOKING_BACK)
        | TimeMark.CHANGES * word.startswith(CHANGING)
        | TimeMark.IS_CHANGED * word.startswith(CHANGED)
        | TimeMark.OPENS * (word in LOOKING_BACK_AFTER)
    )


def looks_back_after(before: str, word: str) -> bool:
    """Whether ``word`` looks back after ``before``: «ол кезде», «деп аталған»."""
    return word.startswith(LOOKING_BACK_AFTER.get(before, "\0"))
