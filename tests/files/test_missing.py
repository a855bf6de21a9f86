"""What is said of a path at which nothing is: what was perhaps meant."""

from pathlib import Path

import pytest

from kzlint.files.discover import find

NONE = "no such file or directory"


@pytest.fixture(autouse=True)
def folder(here: Path) -> None:
    """A few releases."""
    (here / "releases" / "2025").mkdir(parents=True)
    for name in ("releases/көктем.txt", "releases/a.txt", "releases/notes.csv", "a [1].txt"):
        (here / name).touch()
    (here / "gone.txt").symlink_to("nowhere")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("relaeses", f"{NONE}; did you mean releases?"),
        ("releases/көктм.txt", f"{NONE}; did you mean releases/көктем.txt?"),
        ("releases/көктем", f"{NONE}; did you mean releases/көктем.txt?"),
        ("releases/көктем.text", f"{NONE}; did you mean releases/көктем.txt?"),
        ("releases/b.txt", NONE),
        ("releases/note.csv", NONE),
        ("жоқ/көктем.txt", NONE),
        ("gone.txt", NONE),
        ("жоқ", NONE),
    ],
)
def test_a_near_name(path: str, told: str) -> None:
    assert [str(error) for error in find(path)] == [f"{path}: {told}"]


PATTERN = "a pattern that the shell has not expanded; name the folder instead: "


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("*.txt", f"{PATTERN}."),
        ("releases/*.txt", f"{PATTERN}releases"),
        ("releases/**/*.txt", f"{PATTERN}releases"),
        ("releases/2025/a?.txt", f"{PATTERN}releases/2025"),
        ("releases/[ab].txt", f"{PATTERN}releases"),
        ("жоқ/*.txt", NONE),
    ],
)
def test_a_pattern(path: str, told: str) -> None:
    assert [str(error) for error in find(path)] == [f"{path}: {told}"]


def test_a_file_with_brackets_in_its_name() -> None:
    assert list(find("a [1].txt")) == [Path("a [1].txt")]
