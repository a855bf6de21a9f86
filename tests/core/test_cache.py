"""The cache: where things are kept, and that nothing in it can do harm."""

import json
import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.core import cache

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


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(path: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "expanduser", homeless)
    kept_at = cache.place("names")
    cache.write(kept_at, [1])
    assert cache.read(kept_at) is None


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
    assert json.loads(path.read_text(encoding="utf-8").split("\n")[1]) == content
    assert list(path.parent.iterdir()) == [path]


def test_writing_again_replaces(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    cache.write(path, ["бұрынғы"] * 100)
    cache.write(path, ["жаңа"])
    assert cache.read(path) == ["жаңа"]
    assert list(tmp_path.iterdir()) == [path]


def test_lines_are_kept_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    lines = [b'["a"]', b"", "қ".encode(), b"\r"]
    cache.write_lines(path, {"а": 1}, lines)
    assert cache.read_lines(path) == ({"а": 1}, lines)
    assert cache.read(path) == {"а": 1}


def test_whatever_it_is_cut_down_to_it_counts_as_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    cache.write_lines(path, ["а", 1], [b"[1]", b"[2]"])
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        assert cache.read_lines(path) == (None, [])
    path.write_bytes(content)
    assert cache.read_lines(path) == (["а", 1], [b"[1]", b"[2]"])


@given(st.data())
def test_whatever_byte_is_another_it_counts_as_nothing(
    cache_folder: Path, data: st.DataObject
) -> None:
    path = cache_folder / "x.json"
    cache.write_lines(path, ["а", 1], [b"[1]", b"[2]"])
    content = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    assert cache.read_lines(path) == (None, [])
    path.unlink()


DAY = 24 * 3600


@pytest.mark.parametrize(
    ("name", "used", "changed", "left"),
    [
        ("gazetteer-0123456789abcdef01234567.json", 31, 31, False),
        ("date-0123456789abcdef01234567.json", 31, 400, False),
        ("date-0123456789abcdef01234567.4711.tmp", 31, 31, False),
        ("date-0123456789abcdef01234567.json", 29, 31, True),
        ("date-0123456789abcdef01234567.json", 31, 29, True),
        ("date-0123456789abcdef01234567.json", 0, 0, True),
        ("date-0123456789abcdef01234567.json", -99, -99, True),
        ("date-0123456789abcdef01234567.csv", 31, 31, True),
        ("date-0123456789ABCDEF01234567.json", 31, 31, True),
        ("notes.json", 31, 31, True),
        ("names.csv", 31, 31, True),
    ],
)
def test_what_was_not_used_for_long_goes_when_something_new_comes(
    tmp_path: Path, name: str, used: int, changed: int, left: bool
) -> None:
    path = tmp_path / name
    path.write_text("")
    now = time.time()
    os.utime(path, (now - used * DAY, now - changed * DAY))
    cache.read(tmp_path / "y.json")
    assert path.exists()
    cache.write(tmp_path / "y.json", 1)
    assert path.exists() is left
    assert cache.read(tmp_path / "y.json") == 1


def test_what_cannot_be_thrown_away_stays(tmp_path: Path) -> None:
    """A folder of such a name; whatever else refuses is passed over too."""
    old = [tmp_path / f"date-{digit * 24}.json" for digit in "012"]
    for path in old:
        path.mkdir() if path is old[1] else path.write_text("")
        os.utime(path, (0, 0))
    cache.write(tmp_path / "y.json", 1)
    assert sorted(tmp_path.iterdir()) == [old[1], tmp_path / "y.json"]


def test_what_could_not_be_kept_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache.write(tmp_path / "x.json", 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"[1", b"\xff\xfe[", b"nope", b"\x00", b"[1]]", b"[1]"])
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
