"""The guide to rules of one's own, done as it says: its files, its commands, its tables."""

import os
import re
import sys
import sysconfig
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import yaml  # type: ignore[import-untyped]

from docs.transcripts import BLOCK, TITLE, refreshed, surroundings
from kzlint import syntax, testing
from kzlint.analysis import ANALYSES
from kzlint.rules import Context
from kzlint.syntax import Node, Release, Text

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "en" / "plugins.md").read_text("utf-8")

CODE = re.compile(r"`([^`]+)`")

# How long tests took, which no two runs say alike.
SECONDS = re.compile(r"in \d+\.\d+s")


def table(heading: str) -> list[list[str]]:
    """The rows of the table whose first column has that heading, cell by cell."""
    lines = GUIDE.split(f"\n| {heading} |", 1)[1].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def nodes() -> Iterator[type[Node]]:
    for name in syntax.__all__:
        found = getattr(syntax, name)
        if isinstance(found, type) and issubclass(found, Node):
            yield found


def test_the_table_of_nodes_is_whole() -> None:
    of_all = {field.name for field in fields(Text)}
    assert {CODE.findall(name)[0]: CODE.findall(names) for name, _, names in table("node")} == {
        node.__name__: [field.name for field in fields(node) if field.name not in of_all]
        for node in nodes()
    }


def test_the_table_of_analyses_is_whole() -> None:
    assert {
        CODE.findall(name)[0]: (CODE.findall(names), CODE.findall(where))
        for name, _, names, where in table("type")
    } == {
        kind.__name__: ([field.name for field in fields(kind)], [name])
        for kind, name in ANALYSES.items()
    }


def test_the_table_of_the_context_is_whole(context: Context) -> None:
    named = [name for names, _ in table("`context.…`") for name in CODE.findall(names)]
    public = {name for name in dir(context) if not name.startswith("_")}
    assert sorted(named) == sorted(public - {*ANALYSES.values()})


@pytest.fixture
def context() -> Context:
    source = testing.linting.source_of("", "-")
    release = Release("", 0, 0, source, (), ())
    return Context(release, testing.gazetteer(), testing.TODAY)


def test_the_table_of_the_kit_is_whole() -> None:
    named = {re.split(r"\W", CODE.findall(cell)[0])[0] for cell, _ in table("in `kzlint.testing`")}
    assert named | {"Case", "Given", "Names", "TODAY"} == set(testing.__all__)


def test_every_file_has_a_name() -> None:
    unnamed = [
        found["kind"]
        for found in BLOCK.finditer(GUIDE)
        if found["kind"] not in ("console", "text") and not TITLE.search(found["rest"])
    ]
    assert unnamed == []


def test_the_tree_of_files_is_that_of_the_package() -> None:
    titles = [title[1] for found in BLOCK.finditer(GUIDE) if (title := TITLE.search(found["rest"]))]
    (tree,) = [found["body"] for found in BLOCK.finditer(GUIDE) if "──" in found["body"]]
    shown = {line.split()[-1] for line in tree.splitlines() if not line.endswith("/")}
    made = {Path(title).name for title in titles if title.startswith(("kzlint_house/", "tests/"))}
    assert shown == made | {"pyproject.toml"}


@pytest.mark.integration
def test_the_commands_say_what_is_shown(
    run: Callable[..., CompletedProcess[str]],
    environment: Callable[..., Path],
    variables: Mapping[str, str],
    tmp_path: Path,
) -> None:
    folder = tmp_path / "kzlint-house"
    folder.mkdir()
    files = BLOCK.sub(lambda found: "" if found["kind"] == "console" else found[0], GUIDE)
    refreshed(files, folder, {})
    hook = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]
    assert hook["hooks"][0]["additional_dependencies"] == ["kzlint-house==1.0.0"]
    # A configuration that is made before its place on the page would hold for all of it.
    (folder / "kzlint.toml").unlink()
    programs = environment(ROOT, folder)
    # pytest is lent to it by the environment of this test.
    lent = os.pathsep.join((variables["PYTHONPATH"], sysconfig.get_path("purelib")))
    environ = {
        **surroundings("en", tmp_path),
        "PATH": os.pathsep.join((str(programs), os.environ["PATH"])),
        "PYTHONPATH": lent,
    }
    assert sys.executable not in environ["PATH"]
    page = refreshed(GUIDE, folder, environ)
    # What is to be copied over the page once what it shows was read.
    (tmp_path / "plugins.md").write_text(page, "utf-8")
    assert SECONDS.sub("in 0.10s", page) == SECONDS.sub("in 0.10s", GUIDE)
