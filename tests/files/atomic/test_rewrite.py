"""Fixed files: what stays of them, and what is left alone."""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from kzlint.files import atomic as writing
from kzlint.files.atomic import WriteError, rewrite, write
from tests.files.atomic.releases import NEW, OLD, names


def refusal(path: Path, tree: Path, before: bytes = OLD) -> str:
    """Why a file was not rewritten."""
    with pytest.raises(WriteError) as caught:
        rewrite(path, before, NEW, tree)
    return str(caught.value)


def test_a_file_is_rewritten(release: Path) -> None:
    rewrite(Path("a.txt"), OLD, NEW, Path())
    assert release.read_bytes() == NEW
    assert names(release.parent) == ["a.txt"]


def test_mode_stays_and_time_is_new(release: Path) -> None:
    release.chmod(0o640)
    os.utime(release, (1_000_000_000, 1_000_000_000))
    before = time.time()
    rewrite(release, OLD, NEW, release.parent)
    status = release.stat()
    assert stat.S_IMODE(status.st_mode) == 0o640
    assert status.st_mtime >= before - 1


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes")
def test_other_metadata_stay(release: Path) -> None:
    try:
        os.setxattr(release, "user.desk", b"culture")
    except OSError:
        pytest.skip("the file system keeps no attributes")
    rewrite(release, OLD, NEW, release.parent)
    assert os.getxattr(release, "user.desk") == b"culture"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away"
)
def test_the_owner_stays(release: Path) -> None:
    os.chown(release, 12345, 23456)
    rewrite(release, OLD, NEW, release.parent)
    assert (release.stat().st_uid, release.stat().st_gid) == (12345, 23456)


def test_a_file_that_may_not_be_given_away_is_rewritten(
    release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def refuse(path: Path, user: int, group: int) -> None:
        asked.append((user, group))
        raise PermissionError(errno.EPERM, "Operation not permitted")

    owned = os.stat_result((0o100644, 1, 1, 1, 12345, 23456, len(OLD), 0, 0, 0))
    monkeypatch.setattr(os, "chown", refuse)
    with writing._temporary_file(release, owned) as (temporary, _):
        writing._copy_metadata(release, temporary, owned)
    assert asked == [(12345, 23456), (-1, 23456)]


def test_a_link_inside_the_tree_stays_a_link(release: Path) -> None:
    link = release.parent / "link.txt"
    link.symlink_to("a.txt")
    rewrite(link, OLD, NEW, release.parent)
    assert link.readlink() == Path("a.txt")
    assert release.read_bytes() == NEW


def test_a_link_above_the_tree_is_no_matter(release: Path) -> None:
    above = release.parent.parent / "above"
    above.symlink_to("here")
    rewrite(above / "a.txt", OLD, NEW, above)
    assert release.read_bytes() == NEW


def test_a_link_that_leads_elsewhere_since(release: Path) -> None:
    other = release.parent / "b.txt"
    other.write_bytes(OLD)
    link = Path("link.txt")
    link.symlink_to("b.txt")
    with pytest.raises(WriteError) as caught:
        rewrite(link, OLD, NEW, Path(), release)
    assert str(caught.value) == "link.txt: leads to another file than when it was read"
    assert other.read_bytes() == OLD
    rewrite(link, OLD, NEW, Path(), other)
    assert other.read_bytes() == NEW


@pytest.mark.parametrize("name", ["link.txt", "sub/a.txt"])
def test_links_out_of_the_tree_are_refused(name: str, release: Path) -> None:
    tree = release.parent / "tree"
    tree.mkdir()
    (tree / "link.txt").symlink_to(release)
    (tree / "sub").symlink_to("..")
    assert refusal(tree / name, tree) == f"{tree / name}: a link that leads out of {tree}"
    assert release.read_bytes() == OLD


def test_a_file_that_changed_is_left_alone(release: Path) -> None:
    release.write_bytes(OLD + b"\n")
    assert refusal(Path("a.txt"), Path()) == "a.txt: changed since it was read"
    assert release.read_bytes() == OLD + b"\n"


def _nothing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _dead_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("gone.txt")


def _circle(path: Path) -> None:
    path.unlink()
    path.symlink_to("a.txt")


@pytest.mark.parametrize(
    ("becomes", "why"),
    [
        (_nothing, "no such file or directory"),
        (_dead_link, "no such file or directory"),
        (_folder, "is a directory"),
        (_pipe, "not a regular file"),
    ],
)
def test_what_is_no_file_any_more(becomes: Callable[[Path], None], why: str, release: Path) -> None:
    becomes(release)
    assert refusal(Path("a.txt"), Path()) == f"a.txt: {why}"
    assert names(release.parent) in ([], ["a.txt"])


def test_a_link_to_itself(release: Path) -> None:
    _circle(release)
    assert refusal(Path("a.txt"), Path()).startswith("a.txt: ")


def test_a_name_that_no_file_can_have(folder: Path) -> None:
    assert refusal(Path("a\0.txt"), folder).startswith("a\\x00.txt: ")


def test_read_only_files_and_folders(release: Path) -> None:
    release.chmod(0o444)
    assert refusal(Path("a.txt"), Path()) == (
        "a.txt: read-only" if os.geteuid() == 0 else "a.txt: permission denied"
    )
    release.chmod(0o644)
    release.parent.chmod(0o555)
    try:
        assert refusal(Path("a.txt"), Path()) == "a.txt: the folder is read-only"
    finally:
        release.parent.chmod(0o755)
    assert release.read_bytes() == OLD


def test_another_run_that_is_writing_it(release: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    with release.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        assert refusal(Path("a.txt"), Path()) == "a.txt: another run is writing it"
    assert release.read_bytes() == OLD


def test_another_run_that_was_faster(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It puts a new file with the same content there between the opening and the lock."""
    lock = writing._lock

    def late(file: object) -> bool:
        write(release, OLD)
        return lock(file)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "_lock", late)
    assert refusal(Path("a.txt"), Path()) == "a.txt: changed since it was read"
    assert release.read_bytes() == OLD


def test_a_file_system_without_locks(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def unknown(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    rewrite(release, OLD, NEW, release.parent)
    assert release.read_bytes() == NEW


def test_a_system_without_locks(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    rewrite(release, OLD, NEW, release.parent)
    assert release.read_bytes() == NEW


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()]
)
def test_what_fails_leaves_the_old_file_alone(
    call: str, error: BaseException, release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, call, fail)
    # What Path.replace calls differs between versions of Python.
    monkeypatch.setattr(Path, "replace", fail) if call == "replace" else None
    with pytest.raises((WriteError, KeyboardInterrupt)) as caught:
        rewrite(Path("a.txt"), OLD, NEW, Path())
    if isinstance(error, OSError):
        assert str(caught.value) == "a.txt: no space left on device"
    assert release.read_bytes() == OLD
    assert names(release.parent) == ["a.txt"]


@pytest.mark.parametrize("how", ["appended", "replaced", "linked", "gone"])
def test_what_another_program_does_meanwhile_is_kept(
    release: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    write_and_close = writing._write_and_close
    other = release.with_name("b.txt")

    def slowly(file: BinaryIO, content: bytes) -> None:
        write_and_close(file, content)
        if how == "appended":
            with release.open("ab") as appending:
                appending.write(b"more")
            return
        release.unlink()
        if how == "replaced":
            release.write_bytes(OLD)
        elif how == "linked":
            other.write_bytes(OLD)
            release.symlink_to(other)

    monkeypatch.setattr(writing, "_write_and_close", slowly)
    told = "no such file or directory" if how == "gone" else "changed since it was read"
    assert refusal(release, release.parent) == f"{release}: {told}"
    if how == "appended":
        assert release.read_bytes() == OLD + b"more"
    elif how != "gone":
        assert release.read_bytes() == OLD
    assert not list(release.parent.glob(".kzlint-*"))
