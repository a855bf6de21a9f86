"""Which pages are made, and what stands on them, as Markdown."""

from functools import cache

from docs.pages import rule, rules
from kzlint.config.reference import reference

INDEX = "rules/index.md"
SETTINGS = "configuration.md"


@cache
def paths() -> frozenset[str]:
    """Where they are in the folder of a language."""
    return frozenset({INDEX, SETTINGS, *(rules.path(one) for one in rules.built_in())})


def page(path: str, language: str) -> str:
    """The page in that language. Raises KeyError for one that is not made."""
    if path == INDEX:
        return rules.index(language)
    if path == SETTINGS:
        return reference(rules.built_in())
    by_path = {rules.path(one): one for one in rules.built_in()}
    return rule.page(by_path[path], language)
