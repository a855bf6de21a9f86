"""The alphabet, the letters that newsrooms type for others, and folding them away."""

import re
from collections.abc import Iterator

# Russian letters typed for Kazakh ones (kazakh letter: the Russian letter found for it).
RUSSIAN_FOR_KAZAKH = {
    "қ": "к",
    "ғ": "г",
    "ң": "н",
    "ү": "у",
    "ұ": "у",
    "ө": "о",
    "ә": "а",
    "і": "и",
    "һ": "х",
}

# Letters of other scripts that look like Cyrillic ones.
LATIN_LOOK_ALIKES = {
    "a": "а", "c": "с", "e": "е", "i": "і", "o": "о", "p": "р", "x": "х", "y": "у",
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "I": "І", "K": "К", "M": "М",
    "O": "О", "P": "Р", "T": "Т", "X": "Х", "Y": "У", "h": "һ",
    # Latin schwa and barred o, which some keyboards and converters give.
    "ə": "ә", "Ə": "Ә", "ɵ": "ө", "Ɵ": "Ө",
}  # fmt: skip

CYRILLIC_LOOK_ALIKES = {cyrillic: latin for latin, cyrillic in LATIN_LOOK_ALIKES.items()}

_UPPER = {kazakh.upper(): russian.upper() for kazakh, russian in RUSSIAN_FOR_KAZAKH.items()}
_TO_CYRILLIC = str.maketrans(LATIN_LOOK_ALIKES)
_TO_LATIN = str.maketrans(CYRILLIC_LOOK_ALIKES)
_TO_RUSSIAN = str.maketrans(RUSSIAN_FOR_KAZAKH | _UPPER)
_FOLDED = {
    latin: (cyrillic.translate(_TO_RUSSIAN)) for latin, cyrillic in LATIN_LOOK_ALIKES.items()
}
_FOLD = str.maketrans(RUSSIAN_FOR_KAZAKH | _UPPER | _FOLDED)

_TYPED_FOR = RUSSIAN_FOR_KAZAKH | _UPPER

_LATIN_CLASS = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af"
_CYRILLIC_CLASS = r"\u0400-\u052f"
_LATIN = re.compile(f"[{_LATIN_CLASS}]")
_CYRILLIC = re.compile(f"[{_CYRILLIC_CLASS}]")
_MIXED = re.compile(
    f"(?<![{_CYRILLIC_CLASS}{_LATIN_CLASS}])"
    f"(?:[{_CYRILLIC_CLASS}]+[{_LATIN_CLASS}]|[{_LATIN_CLASS}]+[{_CYRILLIC_CLASS}])"
    f"[{_CYRILLIC_CLASS}{_LATIN_CLASS}]*"
)

# The letters of Roman numerals, and of the small ones, which number centuries and rulers.
ROMAN = frozenset("IVXLCDM")
SMALL_ROMAN = frozenset("IVX")


def fold(word: str) -> str:
    """``word`` with Russian letters for Kazakh ones and Cyrillic ones for look-alikes.

    Two spellings that differ only by what is typed for what have the same fold:
    ``fold("Тоқаев") == fold("Токаев") == fold("Toкaeв")``.
    """
    return word.translate(_FOLD)


def is_mistyped(found: str, meant: str) -> bool:
    """Whether ``found`` is ``meant`` with Russian letters for Kazakh ones, or look-alikes.

    The other way round it is not: қатар is no mistyping of Катар.
    """
    return len(found) == len(meant) and all(
        typed == letter or to_cyrillic(typed) in (letter, _TYPED_FOR.get(letter))
        for typed, letter in zip(found, meant, strict=True)
    )


def to_cyrillic(word: str) -> str:
    """``word`` with every Latin look-alike replaced by the Cyrillic letter it looks like."""
    return word.translate(_TO_CYRILLIC)


def mixed_runs(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The letter runs of ``text[start:end]`` that hold both scripts, as (start, end).

    A run ends at anything but a letter, so ``SIM-картаны`` and ``Zakon.kz-тің`` have none.
    """
    end = len(text) if end is None else end
    if not _LATIN.search(text, start, end):
        return
    for match in _MIXED.finditer(text, start, end):
        yield match.start(), match.end()


def unmix(run: str) -> str | None:
    """A run of both scripts in the one it was meant in; None where that cannot be told.

    All letters of the lesser script must have a twin in the other. Where both scripts
    could give way, the one with more letters stands, and at a tie neither. A Roman numeral
    is Latin.
    """
    cyrillic, latin = len(_CYRILLIC.findall(run)), len(_LATIN.findall(run))
    in_cyrillic, in_latin = to_cyrillic(run), run.translate(_TO_LATIN)
    all_cyrillic = not _LATIN.search(in_cyrillic)
    all_latin = not _CYRILLIC.search(in_latin)
    if in_latin and SMALL_ROMAN.issuperset(in_latin):
        return in_latin
    if all_cyrillic and (cyrillic > latin or not all_latin):
        return in_cyrillic
    if all_latin and (latin > cyrillic or not all_cyrillic):
        return in_latin
    return None


def has_latin(text: str) -> bool:
    """Whether a Latin letter stands in ``text``."""
    return _LATIN.search(text) is not None


def is_mixed(run: str) -> bool:
    """Whether both Cyrillic and Latin letters stand in ``run``."""
    return bool(_CYRILLIC.search(run) and _LATIN.search(run))


def one_slip(word: str, target: str) -> bool:
    """Whether one letter was dropped, added, changed or swapped with its neighbour."""
    if abs(len(word) - len(target)) > 1 or word == target:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, target, strict=False)) if a != b), None)
    if at is None:
        return True
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    return (
        word[at + 1 :] == target[at + 1 :]
        or word[at + 1 :] == target[at:]
        or word[at:] == target[at + 1 :]
        or swapped == target
    )


def unmixed(text: str) -> str:
    """``text`` with look-alikes in words of two scripts put right, letter for letter."""
    runs = [
        (start, end, meant)
        for start, end in mixed_runs(text)
        if (meant := unmix(text[start:end])) is not None and len(meant) == end - start
    ]
    for start, end, meant in runs:
        text = text[:start] + meant + text[end:]
    return text
