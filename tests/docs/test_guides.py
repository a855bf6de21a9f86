"""The guides: what they show is what is said, and their tables name what there is."""

import re
import tempfile
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from docs.transcripts import refreshed, surroundings
from kzlint.i18n.language import LANGUAGES

GUIDES = ("tour", "index", "start", "fixing", "silencing", "gazetteer", "formats")


@pytest.mark.integration
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GUIDES)
def test_output_is_what_is_said(root: Path, name: str, language: str) -> None:
    path = Path("docs", language, f"{name}.md")
    page = (root / path).read_text("utf-8")
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
        now = refreshed(page, Path(folder), surroundings(language, Path(home)))
    assert now == page, f"run “python -m docs.transcripts {path}”, and read it"


def test_inputs_of_the_action(root: Path) -> None:
    action = yaml.safe_load((root / "action.yml").read_text("utf-8"))
    defaults = {name: taken["default"] for name, taken in action["inputs"].items()}
    assert table(root, "### Inputs\n") == {**defaults, "paths": "."}


def test_inputs_of_the_template(root: Path) -> None:
    head = next(yaml.safe_load_all((root / "templates" / "kzlint.yml").read_text("utf-8")))
    defaults = {name: shown(taken.get("default", "")) for name, taken in inputs(head).items()}
    assert table(root, "### Inputs of the template\n") == defaults


def inputs(head: Any) -> dict[str, Any]:
    found: dict[str, Any] = head["spec"]["inputs"]
    return found


def shown(default: object) -> str:
    return str(default).replace("'", '"')


def table(root: Path, heading: str) -> dict[str, str]:
    """The first table under a heading of the guide: each name in its first cell, its default."""
    text = (root / "docs" / "en" / "ci.md").read_text("utf-8").partition(heading)[2]
    below = dropwhile(lambda line: not line.startswith("|"), text.splitlines())
    rows = [line.strip("|").split("|") for line in takewhile(lambda line: line != "", below)]
    return {
        name: default.strip(" `")
        for names, *_, default in rows[2:]
        for name in re.findall(r"`([\w-]+)`", names)
    }
