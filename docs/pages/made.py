"""Which pages are made, and what stands on them, as Markdown."""

from functools import cache
from pathlib import Path

from docs.pages import rule, rules
from kzlint.config.reference import reference
from kzlint.i18n.language import DEFAULT

INDEX = "rules/index.md"
SETTINGS = "configuration.md"
MEASURED = "measured.md"

# Where the figures stand, and under which heading.
README = Path(__file__).parent.parent.parent / "README.md"
HEADING = "How well it does"


@cache
def paths(language: str) -> frozenset[str]:
    """Where they are in the folder of a language; figures are told in one."""
    made = {INDEX, SETTINGS, *(rules.path(one) for one in rules.built_in())}
    return frozenset(made | ({MEASURED} if language == DEFAULT else set()))


def page(path: str, language: str) -> str:
    """The page in that language. Raises KeyError for one that is not made."""
    if path == INDEX:
        return rules.index(language)
    if path == SETTINGS:
        return reference(rules.built_in(), language)
    if path == MEASURED:
        return section(README.read_text("utf-8"), HEADING)
    by_path = {rules.path(one): one for one in rules.built_in()}
    return rule.page(by_path[path], language)


def section(text: str, heading: str) -> str:
    """What stands under a heading of the second level, as a page of its own.

    Raises ValueError where there is no such heading.
    """
    _, found, rest = text.partition(f"\n## {heading}\n")
    if not found:
        raise ValueError(f"there is no heading “{heading}”")
    return f"# {heading}\n{rest.partition(chr(10) + '## ')[0]}\n"
