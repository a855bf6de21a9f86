"""Which files of a folder are linted: what configurations, git and their names leave out."""

import os
from pathlib import Path

import pytest

from kzlint.files.discover import Choice, FileError, find
from kzlint.files.patterns import Patterns
from tests.trees import make

pytestmark = pytest.mark.usefixtures("here")


def found(path: str, choice: Choice | None = None) -> list[str]:
    """Files as they are, errors after a mark."""
    items = find(path, choice)
    return [f"! {item}" if isinstance(item, FileError) else str(item) for item in items]


def excluding(*lines: str, force: bool = False) -> Choice:
    """The choice of a configuration in this folder."""
    patterns = Patterns(Path.cwd(), lines)
    below = patterns.folder

    def patterns_for(folder: Path) -> Patterns | None:
        return patterns if folder.is_relative_to(below) else None

    return Choice(patterns_for=patterns_for, force=force)


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ((), ["r/a.txt", "r/b.txt", "r/old/a.txt", "r/old/c/d.txt"]),
        (("old/",), ["r/a.txt", "r/b.txt"]),
        (("a.txt",), ["r/b.txt", "r/old/c/d.txt"]),
        (("/a.txt",), ["r/a.txt", "r/b.txt", "r/old/a.txt", "r/old/c/d.txt"]),
        (("/r/a.txt",), ["r/b.txt", "r/old/a.txt", "r/old/c/d.txt"]),
        (("old/", "!old/c/d.txt"), ["r/a.txt", "r/b.txt"]),
        (("old/*", "!old/c/"), ["r/a.txt", "r/b.txt", "r/old/a.txt", "r/old/c/d.txt"]),
        (("**/old/*", "!c/"), ["r/a.txt", "r/b.txt", "r/old/c/d.txt"]),
        (("*", "!*/", "!b.txt"), ["r/b.txt"]),
    ],
)
def test_excluded(lines: tuple[str, ...], left: list[str]) -> None:
    make("r/a.txt", "r/b.txt", "r/old/a.txt", "r/old/c/d.txt")
    assert found("r", excluding(*lines)) == left
    assert found("r/../r", excluding(*lines)) == [f"r/../{path}" for path in left]
    assert found(str(Path("r").absolute()), excluding(*lines)) == [
        str(Path(path).absolute()) for path in left
    ]
    every = ["r/a.txt", "r/b.txt", "r/old/a.txt", "r/old/c/d.txt"]
    assert [path for item in every for path in found(item, excluding(*lines))] == every
    forced = excluding(*lines, force=True)
    assert [path for item in every for path in found(item, forced)] == left


@pytest.mark.parametrize("lines", [("*.txt",), ("r/*",), ("old/", "a.txt"), ("a.txt",)])
def test_a_folder_of_which_all_is_excluded(lines: tuple[str, ...]) -> None:
    make("r/a.txt", "r/old/a.txt")
    assert found("r", excluding(*lines)) == ["! r: every *.txt file in this folder is excluded"]


def test_a_folder_that_is_named_is_meant() -> None:
    make("r/a.txt")
    assert found("r", excluding("r/")) == ["r/a.txt"]
    assert found(".", excluding("r/")) == ["! .: every *.txt file in this folder is excluded"]


def test_a_forced_folder_of_which_all_is_excluded() -> None:
    make("r/a.txt")
    assert found("r", excluding("r/", force=True)) == []
    assert found("r", excluding("a.txt", force=True)) == [
        "! r: every *.txt file in this folder is excluded"
    ]


TOOLS = ("node_modules", "venv", ".venv", "site-packages", "__pycache__", ".hidden", "pyenv")


@pytest.mark.parametrize("folder", TOOLS)
def test_folders_of_tools_are_left_out_unless_let_in(folder: str) -> None:
    make("r/a.txt", f"r/x/{folder}/lib/LICENSE.txt", f"r/x/{folder}/pyvenv.cfg")
    all_of_them = ["r/a.txt", f"r/x/{folder}/lib/LICENSE.txt"]
    assert found("r") == ["r/a.txt"]
    assert found("r", excluding(f"!{folder}/")) == all_of_them
    assert found("r", excluding(f"!{folder}/", "LICENSE.txt")) == ["r/a.txt"]
    assert found(f"r/x/{folder}") == [all_of_them[1]]
    assert found(all_of_them[1], excluding(force=True)) == []
    assert found(all_of_them[1], excluding(f"!{folder}/", force=True)) == [all_of_them[1]]


@pytest.mark.parametrize("name", ["venv.txt", "my_venv", "venvs", "node_modules_2", "a.venv"])
def test_names_that_only_look_like_them_are_not(name: str) -> None:
    make(f"r/{name}/a.txt", "r/venv")
    assert found("r") == [f"r/{name}/a.txt"]


def test_where_nobody_speaks_of_releases_nothing_above_counts() -> None:
    """The home of a tool may lie in a hidden folder, and the releases in it."""
    make(".cache/venv/a.txt")
    assert found(".cache/venv/a.txt", Choice(force=True)) == [".cache/venv/a.txt"]


def test_the_nearest_configuration_has_the_patterns() -> None:
    make("r/a.txt", "r/b.txt", "r/own/a.txt", "r/own/b.txt")
    here = Path.cwd()
    outer, inner = Patterns(here, ["a.txt"]), Patterns(here / "r" / "own", ["/b.txt"])

    def patterns_for(folder: Path) -> Patterns | None:
        return inner if folder == inner.folder else outer if folder.is_relative_to(here) else None

    assert found("r", Choice(patterns_for=patterns_for)) == ["r/b.txt", "r/own/a.txt"]
    forced = Choice(patterns_for=patterns_for, force=True)
    every = ["r/a.txt", "r/b.txt", "r/own/a.txt", "r/own/b.txt"]
    left = [path for path in every if not forced.is_excluded(Path(path))]
    assert left == ["r/b.txt", "r/own/a.txt"]


def test_own_patterns_win_over_gits() -> None:
    make(".git/HEAD", "r/a.txt", "r/b.txt", "drafts/c.txt")
    Path(".gitignore").write_text("drafts/\na.txt\n")
    assert found(".") == ["r/b.txt"]
    assert found(".", excluding("b.txt", "!drafts/", "!a.txt")) == ["drafts/c.txt", "r/a.txt"]


def test_a_folder_of_which_git_leaves_out_all() -> None:
    make(".git/HEAD", "r/a.txt")
    Path(".gitignore").write_text("*.txt\n")
    assert found("r") == ["! r: every *.txt file in this folder is excluded"]


def test_folders_of_tools_are_no_matter_of_git() -> None:
    make(".git/HEAD", "r/venv/a.txt", "r/b.txt")
    unasked = Choice(respect_gitignore=False, force=True)
    assert found("r", unasked) == ["r/b.txt"]
    assert found("r/venv/a.txt", unasked) == []


def test_what_git_lets_in_may_be_no_release() -> None:
    make(".git/HEAD", "venv/a.txt", "b.txt")
    Path(".gitignore").write_text("!venv/\n")
    assert found(".") == ["b.txt"]


def test_what_is_excluded_is_not_looked_at() -> None:
    make("r/a.txt", "r/old/b.txt")
    Path("r/broken.txt").symlink_to("nowhere")
    Path("r/old/loop").symlink_to("..")
    assert found("r", excluding("old/", "broken.txt")) == ["r/a.txt"]
    broken = "! r/broken.txt: no such file or directory"
    assert found("r", excluding("old/", "broken.txt/")) == ["r/a.txt", broken]


def test_a_folder_that_may_not_be_entered_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    make("r/a.txt", "r/s/b.txt", "r/t.txt")
    scandir, is_file = os.scandir, Path.is_file

    def closed(folder: Path) -> object:
        if Path(folder).name == "s":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    def unseen(path: Path) -> bool:
        if path.parent.name == "s":
            raise PermissionError(13, "Permission denied")
        return is_file(path)

    monkeypatch.setattr(os, "scandir", closed)
    monkeypatch.setattr(Path, "is_file", unseen)
    assert found("r") == ["r/a.txt", "! r/s: permission denied", "r/t.txt"]
