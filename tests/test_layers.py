"""The layers: which package may import which, that no imports run in a circle, what loads what."""

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import kzlint

PACKAGE = Path(kzlint.__file__).parent

# Below each package of ours, those it may import; "kzlint" is the package's own version.
BELOW: Mapping[str, frozenset[str]] = {
    "i18n": frozenset(),
    "kazakh": frozenset(),
    "core": frozenset({"i18n", "kazakh"}),
    "files": frozenset({"i18n"}),
    "syntax": frozenset({"core", "kazakh"}),
    "gazetteer": frozenset({"core", "files", "i18n", "kazakh", "kzlint"}),
    "analysis": frozenset({"core", "gazetteer", "i18n", "kazakh", "syntax"}),
    "rules": frozenset({"analysis", "core", "gazetteer", "i18n", "kazakh", "syntax"}),
    "report": frozenset({"core", "files", "i18n", "kzlint", "rules"}),
    "config": frozenset({"core", "files", "i18n", "report", "rules"}),
    "engine": frozenset(
        {"analysis", "config", "core", "files", "gazetteer", "i18n", "report", "rules", "syntax"}
    ),
    "testing": frozenset({"config", "core", "engine", "files", "gazetteer", "rules"}),
    "api": frozenset({"config", "core", "engine", "i18n", "report", "rules"}),
    "__main__": frozenset({"cli"}),
    "kzlint": frozenset(),
}


def modules() -> dict[str, Path]:
    """Every module of ours by its dotted name, a package by its own."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """``node`` and what is in it, functions too; not what is for type checkers alone."""
    yield node
    is_typing = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    inner = node.orelse if is_typing and isinstance(node, ast.If) else ast.iter_child_nodes(node)
    for child in inner:
        yield from statements(child)


def imported(code: str) -> set[str]:
    """The modules of ours that some code imports, whenever it does."""
    found = set()
    for node in statements(ast.parse(code)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            module = node.module or ""
            names = {f"{module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else module for name in names}
    return found & MODULES.keys()


GRAPH = {name: imported(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def package(module: str) -> str:
    """The entry of the top folder that a module is or lies in."""
    return [*module.split("."), module][1]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import kzlint.api", {"kzlint.api"}),
        ("from kzlint.core import cache", {"kzlint.core.cache"}),
        ("from kzlint.core import Finding", {"kzlint.core"}),
        ("def late():\n    from kzlint.cli import main", {"kzlint.cli"}),
        ("if TYPE_CHECKING:\n    import kzlint.api", set()),
        ("if TYPE_CHECKING:\n    import kzlint.api\nelse:\n    import kzlint.cli", {"kzlint.cli"}),
        ("if not TYPE_CHECKING:\n    import kzlint.api", {"kzlint.api"}),
        ("import json", set()),
    ],
)
def test_imports_are_found(code: str, expected: set[str]) -> None:
    assert imported(code) == expected


def test_no_imports_run_in_a_circle() -> None:
    try:
        TopologicalSorter(GRAPH).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


@pytest.mark.parametrize("name", BELOW)
def test_a_package_imports_only_those_below_it(name: str) -> None:
    above = {
        f"{module} imports {other}"
        for module, others in GRAPH.items()
        if package(module) == name
        for other in others
        if package(other) not in {name, *BELOW[name]}
    }
    assert above == set()


def test_every_package_has_its_place() -> None:
    assert {package(module) for module in MODULES} == {*BELOW, "cli"}


@pytest.mark.parametrize("name", ["kzlint.config", "kzlint.core", "kzlint.files", "kzlint.i18n"])
def test_a_lower_layer_loads_no_higher_one(name: str) -> None:
    code = f"import sys, {name}; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=PACKAGE.parent
    )
    loaded = done.stdout.split()
    assert name in loaded
    heavy = ("lark", "pydantic", "kzlint.analysis", "kzlint.rules", "kzlint.syntax")
    assert [module for module in loaded if module.startswith(heavy)] == []
