"""Which pages are made, and what stands on them."""

import pytest

from docs.pages import made
from docs.pages.rules import built_in
from kzlint.config.reference import reference

TEXT = "# a\n\n## One\n\n1\n\n### More\n\n2\n\n## Two\n\n3\n"


@pytest.mark.parametrize(
    ("heading", "section"),
    [("One", "# One\n\n1\n\n### More\n\n2\n\n"), ("Two", "# Two\n\n3\n\n")],
)
def test_section(heading: str, section: str) -> None:
    assert made.section(TEXT, heading).rstrip() == section.rstrip()


def test_no_such_section() -> None:
    with pytest.raises(ValueError, match="there is no heading “Three”"):
        made.section(TEXT, "Three")


def test_paths() -> None:
    codes = {f"rules/{rule.code}.md" for rule in built_in()}
    assert made.paths("kk") == codes | {"rules/index.md", "configuration.md"}
    assert made.paths("en") == made.paths("kk") | {"measured.md"}


def test_pages() -> None:
    assert made.page("configuration.md", "ru") == reference(built_in(), "ru")
    assert made.page("rules/QUO001.md", "en").startswith("# QUO001 unattributed-quotation\n")
    assert made.page("rules/index.md", "en").startswith("# All rules\n")
    assert made.page("measured.md", "en").startswith("# How well it does\n\nMeasured on ")
    with pytest.raises(KeyError):
        made.page("rules/XYZ001.md", "en")
