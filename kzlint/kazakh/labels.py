"""Words that label a caption, and what newsrooms write for them."""

from functools import lru_cache

from kzlint.kazakh.letters import fold, one_slip, to_cyrillic

# Labels of pictures, and of what moves or explains.
PICTURES = ("Сурет", "Фото")
LABELS = (*PICTURES, "Видео", "Инфографика")

# Labels of other languages and shapes that stand for one of ours.
OTHER_LABELS = {
    "photo": "Фото",
    "photos": "Фото",
    "foto": "Фото",
    "фотолар": "Фото",
    "фотосурет": "Фото",
    "фотосуреттер": "Фото",
    "suret": "Сурет",
    "суреттер": "Сурет",
    "суреттері": "Сурет",
    "image": "Сурет",
    "picture": "Сурет",
    "снимок": "Сурет",
    "рисунок": "Сурет",
    "video": "Видео",
    "infographic": "Инфографика",
    "infographics": "Инфографика",
    "видеолар": "Видео",
    "видеоролик": "Видео",
    "бейнежазба": "Видео",
    "инфографик": "Инфографика",
    "инфографикалар": "Инфографика",
}

# Words one slip away from a label that are right: a name, a surah, a game, motorcycling.
NOT_LABELS = frozenset(("сурен", "сүре", "лото", "мото"))

# Nouns after a label that say whose the picture is: Сурет авторы, Фото көзі.
OWNERS = frozenset(("авторы", "иесі", "көзі", "дереккөзі"))

# Labels that open a caption even without a colon, where a source follows: in capitals, in the
# plural, with a Latin C.
_BARE = frozenset((*LABELS, "Cурет", "Суреттер", "Cуреттер", "Photo", "СУРЕТ", "ФОТО", "ВИДЕО"))

# The first letters of those, by which a line shows that it may be such a caption.
INITIALS_OF_BARE = frozenset(label[0] for label in _BARE)

# Labels inside a credit line, before the photographer: Көрме ашылуы. Фото: А. Серіков.
INNER_LABELS = frozenset(("сурет", "фото", "видео"))


# Beginnings of words that stand beside the name of a body in a credit, in small letters.
BESIDE_BODIES = (
    "баспасөз", "қызмет", "мұрағат", "архив", "сурет", "фото", "жеке", "getty", "images",
)  # fmt: skip


@lru_cache(maxsize=1 << 10)
def label_meant(word: str) -> str | None:
    """The label that ``word`` is, or is one slip away from, in any case and script."""
    lowered = word.lower()
    if meant := OTHER_LABELS.get(lowered) or OTHER_LABELS.get(to_cyrillic(lowered)):
        return meant
    if to_cyrillic(lowered) in NOT_LABELS:
        return None
    folded = fold(word).lower()
    for label in LABELS:
        target = fold(label).lower()
        if folded == target or one_slip(folded, target):
            return label
    return None


def is_bare_label(word: str) -> bool:
    """True for a label that needs no colon where a source follows it."""
    return word in _BARE
