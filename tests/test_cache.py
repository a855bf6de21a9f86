"""The cache: where things are kept, and that nothing in it can do harm."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint import cache

ENVIRONMENT = ("KZLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")

# Without the sign that parts are joined by, which neither names nor versions hold.
parts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"KZLINT_CACHE_DIR": "/c", "XDG_CACHE_HOME": "/x"}, "/c"),
        ("linux", {"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/x/kzlint"),
        ("linux", {"XDG_CACHE_HOME": "", "HOME": "/h"}, "/h/.cache/kzlint"),
        ("linux", {"KZLINT_CACHE_DIR": "", "HOME": "/h"}, "/h/.cache/kzlint"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Caches/kzlint"),
        ("win32", {"LOCALAPPDATA": "/l", "HOME": "/h"}, "/l/kzlint"),
        ("win32", {"HOME": "/h"}, "/h/AppData/Local/kzlint"),
    ],
)
def test_folder(
    platform: str, environment: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert cache.cache_folder() == Path(folder)


def test_place(cache_folder: Path) -> None:
    kept_at = cache.place("date", "1.2", b"\xff")
    assert kept_at.parent == cache_folder
    assert kept_at.name.startswith("date-")
    assert kept_at.suffix == ".json"


@given(st.lists(parts, max_size=3), st.lists(parts, max_size=3))
def test_a_place_for_each_making(one: list[str], other: list[str]) -> None:
    assert (cache.place("x", *one) == cache.place("x", *other)) is (one == other)


def test_bytes_and_text_are_taken_alike() -> None:
    assert cache.place("x", "қ") == cache.place("x", "қ".encode())
    assert cache.place("x", "қ") != cache.place("y", "қ")


def test_a_name_that_is_no_unicode_has_a_place() -> None:
    assert cache.place("x", "\udcff.csv") != cache.place("x", "\udcfe.csv")


@pytest.mark.parametrize("content", [None, [], {}, "мәтін", 1.5, {"а": [1, None, {"б": "\u2028"}]}])
def test_what_is_written_is_read(content: object, tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "x.json"
    cache.write(path, content)
    assert cache.read(path) == content
    assert json.loads(path.read_text(encoding="utf-8")) == content
    assert list(path.parent.iterdir()) == [path]


def test_writing_again_replaces(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    cache.write(path, ["бұрынғы"] * 100)
    cache.write(path, ["жаңа"])
    assert cache.read(path) == ["жаңа"]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"[1", b"\xff\xfe[", b"nope", b"\x00", b"[1]]"])
def test_what_is_no_json_counts_as_nothing(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    assert cache.read(path) is None


def test_nothing_and_a_folder_count_as_nothing(tmp_path: Path) -> None:
    assert cache.read(tmp_path / "x.json") is None
    assert cache.read(tmp_path) is None


def test_where_nothing_can_be_kept_nothing_happens(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("мәтін")
    cache.write(file / "x.json", [1])
    cache.write(tmp_path, [1])
    assert file.read_text() == "мәтін"
    assert cache.read(file / "x.json") is None
