"""Strategies for stems of every kind, and for the suffixes that can follow them."""

from hypothesis import strategies as st

from kzlint.kazakh.inflection import inflect
from kzlint.kazakh.morphology import MOST_DERIVATIONS
from kzlint.kazakh.phonology import VOWELS, endings_of
from kzlint.kazakh.suffixes import AFTER, ONLY_AFTER, SUFFIXES

CONSONANTS = "бвгғджзйкқлмнңпрстфхһцчшщ"
ENDINGS = ["", *CONSONANTS, *ONLY_AFTER, "ова", "ский", "ль", "рь", "ұлы", "қызы", "ау", "су"]

syllables = st.tuples(st.sampled_from(CONSONANTS), st.sampled_from(VOWELS)).map("".join)
words = st.tuples(
    st.lists(syllables, min_size=1, max_size=3).map("".join), st.sampled_from(ENDINGS)
).map("".join)
others = st.sampled_from(
    ["АҚШ", "ҰҚК", "ЮНЕСКО", "COP28", "2025", "Zakon.kz", "iPhone", "«Самұрық»", "Қасым-Жомарт",
     "Нью-Йорк", "Абай облысы", "Мұхтар Тілеуберді", "Б. Құдабаева", "халық", "Мойын", "банк"]
)  # fmt: skip
stems = words | words.map(str.capitalize) | others


@st.composite
def chains(draw: st.DrawFn, stem: str) -> tuple[str, ...]:
    """Names of one to four suffixes that can follow the stem in this order."""
    place = "their" if endings_of(stem)[0].place == "their" else "stem"
    names: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        derived = sum(SUFFIXES[name].group == "derivation" for name in names)
        possible = [
            suffix
            for suffix in SUFFIXES.values()
            if suffix.group in AFTER[place]
            and (suffix.group not in ONLY_AFTER or stem.endswith(ONLY_AFTER[suffix.group]))
            and (suffix.group != "derivation" or derived < MOST_DERIVATIONS)
        ]
        if not possible:
            break
        suffix = draw(st.sampled_from(possible))
        names.append(suffix.name)
        place = suffix.place
    return tuple(names)


@st.composite
def inflected(draw: st.DrawFn) -> tuple[str, tuple[str, ...], str]:
    """A stem, names of suffixes, and one of the inflected forms they produce."""
    stem = draw(stems)
    names = draw(chains(stem))
    return stem, names, draw(st.sampled_from(inflect(stem, *names)))
