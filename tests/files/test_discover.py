"""From paths to files: what is found, what is left out, and what cannot be read."""

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.files.discover import FileError, find
from kzlint.files.paths import shown
from kzlint.i18n.message import render
from tests.catalogue import Catalogue
from tests.trees import make

pytestmark = pytest.mark.usefixtures("here")


def found(path: str) -> list[str]:
    """Files as they are, errors after a mark."""
    return [f"! {item}" if isinstance(item, FileError) else str(item) for item in find(path)]


def test_a_file_is_itself() -> None:
    make("a.txt", "notes.md")
    assert found("a.txt") == ["a.txt"]
    assert found("notes.md") == ["notes.md"]


def test_a_folder_is_its_releases_in_order() -> None:
    make("r/b.txt", "r/a.txt", "r/2025/10/c.txt", "r/notes.md", "r/d.TXT", "r/txt", "r/e.txt.bak")
    assert found("r") == ["r/2025/10/c.txt", "r/a.txt", "r/b.txt"]
    assert found("r/") == found("r")
    assert found("./r") == found("r")


def test_the_current_folder(here: Path) -> None:
    make("a.txt")
    assert found(".") == ["a.txt"]
    assert found(str(here)) == [str(here / "a.txt")]


def test_missing() -> None:
    assert found("жоқ.txt") == ["! жоқ.txt: no such file or directory"]
    assert found("жоқ/a.txt") == ["! жоқ/a.txt: no such file or directory"]


def test_an_error_has_the_path_as_it_is_and_tells_it_printable() -> None:
    (error,) = find("a\n.txt")
    assert isinstance(error, FileError)
    for one in (error, pickle.loads(pickle.dumps(error))):
        assert (one.path, str(one)) == ("a\n.txt", "a\\n.txt: no such file or directory")


def test_below_a_file() -> None:
    make("a.txt")
    assert found("a.txt/b.txt") == ["! a.txt/b.txt: not a directory"]


def test_a_name_longer_than_any_can_be() -> None:
    name = "а" * 3000
    assert found(name) == [f"! {name}: file name too long"]


@pytest.mark.parametrize("paths", [(), ("r/notes.md",), ("r/sub/b.md",), ("r/.git/a.txt",)])
def test_a_folder_without_releases(paths: tuple[str, ...]) -> None:
    Path("r").mkdir()
    make(*paths)
    assert found("r") == ["! r: no *.txt file in this folder"]


def test_hidden_folders_are_left_out_and_hidden_files_are_not() -> None:
    make("r/.git/a.txt", "r/.hidden/sub/b.txt", "r/.c.txt", "r/d.txt")
    assert found("r") == ["r/.c.txt", "r/d.txt"]


def test_a_hidden_folder_that_is_named_is_meant() -> None:
    make(".drafts/a.txt")
    assert found(".drafts") == [".drafts/a.txt"]


def test_a_folder_called_like_a_release() -> None:
    make("r/old.txt/a.txt")
    assert found("r") == ["r/old.txt/a.txt"]


def test_links_are_followed() -> None:
    make("r/a.txt", "elsewhere/b.txt")
    Path("r/link").symlink_to("../elsewhere")
    Path("r/z.txt").symlink_to("a.txt")
    assert found("r") == ["r/a.txt", "r/link/b.txt", "r/z.txt"]


def test_a_broken_link_is_told_and_the_search_goes_on() -> None:
    make("r/a.txt", "r/c.txt")
    Path("r/b.txt").symlink_to("nowhere")
    Path("r/b.md").symlink_to("nowhere")
    assert found("r") == ["r/a.txt", "! r/b.txt: no such file or directory", "r/c.txt"]
    assert found("r/b.txt") == ["! r/b.txt: no such file or directory"]


def test_a_link_back_is_told_once() -> None:
    make("r/sub/a.txt")
    Path("r/sub/loop").symlink_to("..")
    assert found("r") == [
        "r/sub/a.txt",
        "! r/sub/loop: a link back to a folder it lies in; left out",
    ]


def test_two_links_to_one_folder_are_no_circle() -> None:
    make("r/a/x.txt")
    Path("r/b").symlink_to("a")
    Path("r/c").symlink_to("a")
    assert found("r") == ["r/a/x.txt", "r/b/x.txt", "r/c/x.txt"]


@pytest.mark.parametrize(
    ("name", "told"),
    [("b.txt", ["! r/b.txt: too many levels of symbolic links"]), ("b", []), ("b.md", [])],
)
def test_a_link_to_itself(name: str, told: list[str]) -> None:
    make("r/a.txt", "r/c.txt")
    Path("r", name).symlink_to(name)
    assert found("r") == ["r/a.txt", *told, "r/c.txt"]


def test_a_file_that_may_not_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its folder may not be searched; to the superuser nothing is forbidden, so it is acted."""
    look = os.stat

    def forbidden(path: object, *args: object, **options: object) -> os.stat_result:
        if str(path).endswith("secret/a.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, *args, **options)  # type: ignore[arg-type]

    make("secret/a.txt")
    monkeypatch.setattr(os, "stat", forbidden)
    assert found("secret/a.txt") == ["! secret/a.txt: permission denied"]


@pytest.mark.parametrize(
    "name",
    [
        "екі сөз.txt",
        " алдында бос.txt",
        "Қаулы №5 (соңғы).txt",
        "-a.txt",
        "--fix.txt",
        "*.txt",
        "a\nb.txt",
        "'a'.txt",
        ".txt",
    ],
)
def test_any_name(name: str) -> None:
    make(f"r/{name}")
    assert found("r") == [f"r/{name}"]
    assert found(f"r/{name}") == [f"r/{name}"]


def test_however_deep_it_goes() -> None:
    depth = 1200
    start = Path.cwd()
    for _ in range(depth):
        Path("d").mkdir()
        os.chdir("d")
    make("a.txt")
    os.chdir(start)
    assert found("d") == ["d/" * depth + "a.txt"]
    for _ in range(depth):
        os.chdir("d")
    Path("a.txt").unlink()
    for _ in range(depth):
        os.chdir("..")
        Path("d").rmdir()


def test_names_in_messages_stay_on_one_line() -> None:
    assert found("a\nb.txt") == [r"! a\nb.txt: no such file or directory"]
    Path("e\tf").mkdir()
    assert found("e\tf") == [r"! e\tf: no *.txt file in this folder"]


@pytest.mark.parametrize(
    ("path", "readable"),
    [
        ("releases/қаулы.txt", "releases/қаулы.txt"),
        ("екі сөз.txt", "екі сөз.txt"),
        ("a\nb\tc\r.txt", r"a\nb\tc\r.txt"),
        ("a\x1b[31m.txt", r"a\x1b[31m.txt"),
        ("a\u2028b\u200bc", r"a\u2028b\u200bc"),
        ("\udcff.txt", r"\xff.txt"),
        ("\udc80.txt", r"\x80.txt"),
        ("\ud800.txt", r"\ud800.txt"),
        ("日本.txt", "日本.txt"),
        ("", ""),
    ],
)
def test_shown(path: str, readable: str) -> None:
    assert shown(path) == readable


@given(st.text(st.characters()))
def test_what_is_shown_is_one_printable_line(path: str) -> None:
    assert all(char.isprintable() for char in shown(path))


@given(st.binary(max_size=20))
def test_any_file_name_can_be_shown(name: bytes) -> None:
    assert all(char.isprintable() for char in shown(os.fsdecode(name)))


def test_in_another_language() -> None:
    kazakh = Catalogue(
        {
            "no such file or directory": "мұндай файл не қалта жоқ",
            "no *.txt file in this folder": "бұл қалтада *.txt файлы жоқ",
            "an empty path; “.” is this folder": "бос жол; “.” – осы қалта",
        }
    )
    Path("r").mkdir()
    told = [render(item, kazakh) for path in ("жоқ", "r", "") for item in find(path)]
    assert told == [
        "жоқ: мұндай файл не қалта жоқ",
        "r: бұл қалтада *.txt файлы жоқ",
        "бос жол; “.” – осы қалта",
    ]
