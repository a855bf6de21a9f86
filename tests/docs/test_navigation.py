"""The navigation: each page that it names is there, and each page is in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load

from docs.pages import made


@pytest.fixture(scope="module")
def named(root: Path) -> list[str]:
    """The pages that mkdocs.yml names, in order."""
    with (root / "mkdocs.yml").open("rb") as file:
        return list(leaves(yaml_load(file)["nav"]))


def leaves(item: Any) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    elif isinstance(item, dict):
        for inner in item.values():
            yield from leaves(inner)
    else:
        for inner in item:
            yield from leaves(inner)


def written(root: Path, language: str) -> set[str]:
    folder = root / "docs" / language
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def test_every_page_once(root: Path, named: list[str]) -> None:
    rules = {path for path in made.paths("en") if path.startswith("rules/")} - {made.INDEX}
    assert sorted(named) == sorted(written(root, "en") | made.paths("en") - rules)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_translations_are_of_pages(root: Path, language: str) -> None:
    assert written(root, language) - written(root, "en") == set()
