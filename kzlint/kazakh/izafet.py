"""Words of an izafet without the endings that it gives them: министрлігінің, министрлік."""

from kzlint.kazakh.letters import fold
from kzlint.kazakh.suffixes import GENITIVE_ENDINGS, HARDENED

# The possessives of an izafet, longest first.
_POSSESSIVES = ("сы", "сі", "ы", "і")

# What is left of a word without an ending has more letters than this.
SHORTEST_STEM = 2


def stem_in_izafet(word: str) -> str:
    """``word`` without the endings of genitive and possessive, folded for comparison."""
    stem = word.lower()
    for endings in (GENITIVE_ENDINGS, _POSSESSIVES):
        fitting = (e for e in endings if stem.endswith(e) and len(stem) > len(e) + SHORTEST_STEM)
        stem = stem[: len(stem) - len(next(fitting, ""))].rstrip("-")
    return fold(stem[:-1] + HARDENED.get(stem[-1], stem[-1]))
